"""Names of writers out of what a page's fields and bylines say around them.

Of 187 bylines one in four held more than a name: "By", jobs, outlets, places, dates, handles,
degrees, "and 2 others". Staff and systems are nobody; an organisation stays as it is written.
"""

import re
from typing import NamedTuple

from pullquote.model.article import Author
from pullquote.model.reading.byline import to_author
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.web.facts.houses import House


class Named(NamedTuple):
    """Who is named: people, organisations, or plainly nobody ("Staff", "admin")."""

    people: tuple[Author, ...] = ()
    houses: tuple[Author, ...] = ()
    nobody: bool = False


_NOBODY = frozenset(
    """
    staff staffs admin administrator editor editors editorial newsroom anonymous unknown author
    authors guest newsdesk web desk team online digital news reporter reporters reports report
    correspondent correspondents agencies agency wire wires services service bureau contributors
    contributor contributed sponsored content partner brand studio press release releases from the
    our own special by and with writer writers newswire user webmaster publisher none null undefined
    false true n/a na no administrador root test post posts system cms other others more a of for
    feed rss syndicated sub subeditor columnist advertorial advertisement promoted copy
    production producer local columnists wordpress default newspaper
    """.split()
)
_JOBS = frozenset(
    """
    correspondent correspondents reporter reporters editor editors writer writers columnist
    columnists critic analyst contributor contributors journalist journalists producer intern fellow
    anchor host presenter blogger author chief freelancer freelance photographer photojournalist
    videographer meteorologist staff executive director strategist commentator researcher
    broadcaster desk team specialist
    """.split()
)
_BEATS = frozenset(
    """
    a an the our affairs africa agriculture ai and arts asia assistant associate at audience banking
    bbc beauty books breaking bureau business cabinet car chief city climate co community
    congressional consumer contributing council countryside court courts cricket crime cultural
    culture daily data defence defense democracy deputy digital diplomatic diversity east economic
    economics economy education election elections employment energy engagement enterprise
    entertainment environment equality europe european executive eu family farming fashion feature
    features film finance financial food football foreign former freelance gaming general global
    golf government group guest health home housing industry innovation international
    investigations investigative it justice labor labour legal lifestyle live local managing market
    markets media medical middle midlands money motoring multimedia music national nature news north
    northern of online opinion parenting parliamentary pensions personal photo policy political
    politics population principal property public race racing real estate regional religion
    religious retail royal rugby rural science security senior services showbiz social society
    south southern special sport sports staff state statehouse style tech technology television
    tennis theatre trade trainee transport transportation travel tv uk us u.s. video washington
    weather web weekend west western westminster wildlife women's world young
    """.split()
)
_AGENCY = (
    r"(?:The )?(?:Associated Press|Press Association|Agence France[- ]Presse|Canadian Press"
    r"|Thomson Reuters(?: Foundation)?|Reuters(?: Health| Breakingviews)?|AFP|AP|UPI|AAP|PA(?: Media)?"
    r"|Bloomberg(?: News| Opinion)?|BBC(?: News| Sport| Verify)?|CNN(?: Business)?|NPR|Xinhua|ANI"
    r"|PTI|IANS|Kyodo(?: News)?|dpa|EFE|ANSA|TASS|Kaiser Health News|KFF Health News|ProPublica"
    r"|States Newsroom|Local Democracy Reporting Service|Tribune News Service|USA TODAY(?: NETWORK)?"
    r"|Religion News Service|Inter Press Service|Anadolu(?: Agency)?)"
)
_ONLY_AGENCY = re.compile(rf"{_AGENCY}\Z", re.IGNORECASE)
_AGENCY_TAIL = re.compile(rf"(?<=\w)[ ,/]+{_AGENCY}\Z", re.IGNORECASE)
# Outlets that nobody's family is called, and those that somebody's is: the latter only in
# company ("Harbor Times", never "Emily Post").
_OUTLET = re.compile(
    r"\b(?:Tribune|Gazette|Herald|Chronicle|Courier|Observer|Examiner|Inquirer|Enquirer|Bulletin"
    r"|Dispatch|Advertiser|Ledger|Sentinel|Telegraph|Journal|Magazine|News|Newspapers?|Media"
    r"|Network|Institute|University|College|School|Foundation|Association|Agency|Council"
    r"|Committee|Board|Center|Centre|Department|Ministry|Office|Group|Company|Inc|Ltd|LLC|Corp"
    r"|Press|Radio|TV|Television|Broadcasting|Today|Daily|Weekly|Review|Alliance|Coalition"
    r"|Project|Society|Union|Trust|Police|Services?|Writers? Group|Communications|Collective"
    r"|Partners|Team|Desk|Bureau|Times|Digital|Online|Wire|Studios?|Staff|Editors?)\b",
)
_OUTLET_IN_COMPANY = re.compile(
    r"^The\b|\b(?:Post|Star|Sun|Mail|Mirror|Express|Guardian|Record|Independent|Argus|Echo|Globe"
    r"|Standard|Voice|Reporter|Press|World|Nation|Register|Beacon|Mercury|Bee|Eagle)\Z"
)
# Words that begin the name of no one, though they have a capital on a page.
_NO_NAME = frozenset(
    """
    published updated posted share follow subscribe read more view see advertisement photo photos
    image images getty video watch listen comments comment min minutes opinion sponsored politics
    sports business monday tuesday wednesday thursday friday saturday sunday january february
    september october november december est edt gmt bst utc am pm exclusive breaking analysis
    profile contact email twitter facebook instagram print save sign last copy link article story
    skip home latest about
    """.split()
)
_CITIES = frozenset(
    """
    new_york los_angeles san_francisco san_diego las_vegas new_orleans washington_dc hong_kong
    new_delhi tel_aviv cape_town mexico_city kuala_lumpur buenos_aires são_paulo sao_paulo
    rio_de_janeiro abu_dhabi addis_ababa phnom_penh ho_chi_minh_city san_antonio san_jose
    st._louis salt_lake_city kansas_city united_states united_kingdom new_zealand south_africa
    saudi_arabia sri_lanka west_bank gaza_city northern_ireland new_jersey new_mexico
    new_hampshire north_carolina south_carolina north_dakota south_dakota west_virginia
    rhode_island white_house capitol_hill
    """.split()
)

_NOISE = re.compile(
    r"""
      \b[\w.+-]+@[\w-]+(?:\.[\w-]+)+ | @\w+ | (?:https?://|www\.)\S+
    | \([^()]*\) | \[[^\[\]]*\]
    | \b\d+\s*(?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?)\b(?:\s*(?:read|ago))?
    | \b(?:(?:first\ )?published|(?:last\ )?updated|posted|last\ modified)\b(?!\s+by\b).*
    | \b(?:and|&)\s+(?:\d+\s+)?(?:others?|more|agenc(?:y|ies)|wires?|staff|contributors)\b.*
    | \bread\ more\b.* | \bview\ (?:profile|bio|all)\b(?!\ posts\ by).*
    | \b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*
    | \b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b.*
    | \b\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b.*
    | \b\d{1,4}[-/.:]\d{1,2}\b.*
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Those who took the pictures or checked the words are not the writers.
_OTHER_CREDIT = re.compile(
    r"""\b(?:
      (?:photo(?:graph)?s?|pictures?|photography|video|videos|graphics?|illustrations?|art|audio
        |visuals|additional\ reporting|editing|production|translation|design|research|images?)
        \s*(?::|\bby\b)
    | (?:edited|produced|illustrated|photographed|translated|(?:medically\ |expert\ )?reviewed
        |fact[-\ ]checked|narrated|designed|curated|compiled|updated|hosted|directed|filmed)\s+by\b
    | with\ (?:reporting|additional\ reporting)\b
    ).*?(?=\b(?:words|text|story|written|reported)\s+by\b|\Z)""",
    re.IGNORECASE | re.VERBOSE,
)
_BY = re.compile(
    r"^(?:[\W_]*(?:(?:(?:[\w’']+\s+){0,3}?)by\b|authors?\s*:|writers?\s*:|words\s*:|text\s*:"
    r"|author\b(?=\s+[A-Z])|from\b(?=\s+[A-Z]))[\s:]*)+",
    re.IGNORECASE,
)
_IS_A = re.compile(
    r"\s+(?:(?:is|was)\s+(?:an?|the|our|chief|senior|co|editor)\b"
    r"|(?:covers|writes|reports|joined|has\s+(?:been|covered)|hosts)\b|(?:who|whose)\b).*",
    re.DOTALL,
)
_SEPARATOR = re.compile(
    r"\s*(?:[;,|\t\n•·/]|\s[-–—]\s|\s&\s|\b(?:and|with|und|et)\b(?=\s|\Z)|\s{3,})\s*", re.IGNORECASE
)
_TAIL = re.compile(
    r"(?:^|\s+)(?:for|of|at|in|from|via|on\s+behalf\s+of|special\s+(?:to|for)|exclusive\s+to"
    r"|reporting\s+from)\s+(?:the\s+)?\S.*\Z",
    re.IGNORECASE | re.DOTALL,
)
_OPEN_END = re.compile(r"\s*\b(?:for|of|at|in|from|via|to|special\s+to)\Z", re.IGNORECASE)
_SUFFIX = re.compile(r"\s*,\s*(?=(?:Jr|Sr|II|III|IV)\b)", re.IGNORECASE)
_DEGREE = re.compile(
    r"\s*,?\s*\b(?:Ph\.?\s?D|M\.?D|MBA|J\.?D|Ed\.?D|R\.?N|M\.?Sc|B\.?Sc|MPH|RDN?|CFA|CFP|CPA|Esq|DVM"
    r"|DDS|LCSW|OBE|MBE|CBE|QC|KC)\b\.?(?=\s*(?:,|\Z|and\b|&))"
)
_HONORIFIC = re.compile(
    r"^(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame|Rev|Fr|Lord|Lady|Hon)\b\.?\s+(?=\S+\s+\S)"
)
_LONG = 400


def names_in(words: str, house: House, *, printed: bool = False) -> Named:
    """Who is named in a field or, with `printed`, in the lines of a byline."""
    if len(words) > _LONG:
        return Named()
    people: list[Author] = []
    houses: list[Author] = []
    nobody = False
    skip = False
    for line in re.split(r"[\n|]", words):
        line = _OTHER_CREDIT.sub("", _NOISE.sub(" ", clean_line(line)))
        line = _IS_A.sub("", _DEGREE.sub("", _SUFFIX.sub(" ", line)))
        line = _BY.sub("", line)
        for piece in _pieces(line):
            if skip:  # what stands behind "for" or "in"
                skip = False
                continue
            skip = bool(_OPEN_END.search(piece))
            piece = _OPEN_END.sub("", piece)
            if not piece:
                continue
            one = _author(piece, house, first=not people, printed=printed)
            if one is None:
                nobody = nobody or (is_nobody(piece, house) and not people)
            elif one.family:
                people.append(one)
            else:
                houses.append(one)
    return Named(_distinct(people), _distinct(houses), nobody and not people and not houses)


def _pieces(line: str) -> list[str]:
    """A list of names one by one; "Ruiz, Ana" is one."""
    if match := re.fullmatch(r"([^\W\d_][\w’'-]+),\s*([^\W\d_][\w’'.-]+(?: [A-Z]\.?)?)", line.strip()):
        if not (match[1].isupper() and len(match[1]) < 4) and match[2].lower() not in _JOBS:
            return [f"{match[2]} {match[1]}"]
    return [piece.strip(" .,:;-–—*_\"“”'") for piece in _SEPARATOR.split(line) if piece.strip()]


def is_nobody(words: str, house: House) -> bool:
    """Whether the words name no writer: staff, a system, or the outlet of the page itself."""
    plain = [word.strip(".,:") for word in re.split(r"[\s_-]+", words.casefold()) if word]
    if house.is_named(words) or not plain:
        return True
    if "staff" in plain or plain[0] in ("admin", "staff"):
        return True
    rest = [word for word in plain if word not in _NOBODY and word not in house.words]
    initials = "".join(word[0] for word in plain if word != "the")
    return not rest or (len(initials) > 1 and initials in house.words)


def _author(piece: str, house: House, *, first: bool, printed: bool) -> Author | None:
    """The author that a piece of a list names."""
    if _ONLY_AGENCY.fullmatch(piece):
        return None if is_nobody(piece, house) else Author(literal=_agency(piece))
    if is_nobody(piece, house):
        return None
    whole = piece
    piece = _HONORIFIC.sub("", _AGENCY_TAIL.sub("", piece))
    piece = _TAIL.sub("", piece).strip(" .,:;-") or piece
    piece = _without_house(_without_job(piece), house)
    half = len(piece) // 2
    if len(piece) > 5 and piece[:half].strip() == piece[half:].strip():
        piece = piece[:half].strip()  # printed twice, for wide and narrow screens
    if not piece or is_nobody(piece, house):
        return None
    if _OUTLET.search(piece) or (not first and _OUTLET_IN_COMPANY.search(piece)):
        kept = whole if _OUTLET.search(whole) and not _TAIL.search(whole) else piece
        good = kept[0].isupper() and len(kept.split()) > 1 and not _is_job(kept)
        return Author(literal=kept) if good else None
    words = piece.split()
    if piece.islower() and 2 <= len(words) <= 3:
        piece = piece.title()
    if words[0].lower() in _NO_NAME or any(any(map(str.isdigit, word)) for word in words):
        return None
    if "_".join(words).lower() in _CITIES and not first:
        return None
    author = to_author(piece)
    if author is None or author.family:
        return author
    if not first or len(words) > 1 and not author.literal:
        return None
    return None if printed and len(words) == 1 else author


def _agency(name: str) -> str:
    name = re.sub(r"^the ", "", name, flags=re.IGNORECASE)
    return name.title() if name.isupper() and len(name) > 4 and " " in name else name


def _is_job(piece: str) -> bool:
    words = piece.lower().split()
    return words[-1] in _JOBS and all(word in _BEATS | _JOBS for word in words[:-1])


def _without_job(piece: str) -> str:
    """ "Ana Ruiz Political reporter", "Health reporter Ana Ruiz" without the job."""
    words = piece.split()
    if words[-1].lower() in _JOBS:
        if len(words) == 1:
            return ""
        words.pop()
        while words and words[-1].lower() in _BEATS | _JOBS:
            words.pop()
        # Beats are many ("North Wales"): a name is of two or three words as a rule.
        return " ".join(words[:2] if len(words) > 3 else words)
    for at, word in enumerate(words[:-1]):
        if word.lower() in _JOBS and all(one.lower() in _BEATS | _JOBS for one in words[:at]):
            if len(words) - at > 2:
                return _without_job(" ".join(words[at + 1 :]))
            break
    return piece


def _without_house(piece: str, house: House) -> str:
    """The piece without the name of the outlet behind a person's."""
    words = piece.split()
    for at in range(2, len(words)):
        if house.is_named(" ".join(words[at:])):
            return " ".join(words[:at])
    return piece


def _distinct(authors: list[Author]) -> tuple[Author, ...]:
    return tuple({author.name.casefold(): author for author in reversed(authors)}.values())[::-1]
