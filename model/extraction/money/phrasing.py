"""What is said around a sum: "more than", "an additional", "a week", "each"."""

from typing import NamedTuple

from pullquote.model.article import Qualifier
from pullquote.model.extraction.money.pieces import Piece

_QUALIFIERS: dict[Qualifier, str] = {
    "about": """about; around; roughly; approximately; some; circa; in the region of;
        of the order of;
        something like; in the neighborhood of; a reported; reportedly""",
    "nearly": "nearly; almost; close to; nearing; approaching; just under; a little under",
    "at least": """at least; no less than; not less than; a minimum of; no fewer than; as little as;
        as low as; starting at; from at least""",
    "more than": """more than; over; above; in excess of; upwards of; upward of; north of;
        exceeding; exceeded; exceeds; topping; well over; just over; greater than; higher than;
        well above; slightly more than; much more than; far more than""",
    "up to": """up to; as much as; as many as; as high as; at most; no more than; not more than;
        a maximum of; no higher than; maximum of; not exceeding""",
    "less than": """less than; under; below; fewer than; lower than; well under; well below;
        south of; cheaper than""",
    "additional": "additional; further; another; extra; a further; an additional; an extra; fresh",
    "estimated": "estimated; an estimated; estimated at; estimates of",
}  # fmt: skip
_BEFORE: dict[tuple[str, ...], Qualifier] = {
    tuple(phrase.split()): qualifier
    for qualifier, phrases in _QUALIFIERS.items()
    for phrase in " ".join(phrases.split()).split("; ")
}
_LONGEST = max(map(len, _BEFORE))
_BEHIND: dict[tuple[str, ...], Qualifier] = {
    ("or", "more"): "at least",
    ("or", "so"): "about",
    ("or", "less"): "up to",
    ("more",): "additional",
    ("extra",): "additional",
}
# "handed over $5m", "a row over $5m": not an amount above it.
_OVER_WHAT = frozenset(
    """
    hand handed handing turn turned turning take took taken taking fork forked sign signed dispute
    disputes row fight fights battle lawsuit sued suing argument argued quarrel controversy concerns
    questions anger outrage deal carried carry win won moved rolled
    """.split()
)
# "quits over £5m theatre", "sacked on Monday over $2m debts": what it is about, not how much.
_ABOUT_WHAT = frozenset(
    """
    quit quits quitting resign resigns resigned resigning resignation sack sacks sacked sacking
    dismissed dismissal fired ousted suspended suspension axed row rows feud feuds clash clashes
    clashed dispute disputes anger angry fury furious outrage outcry backlash criticised criticized
    criticism scandal probe probed probes inquiry investigated investigation arrested arrest
    convicted convict convicts conviction guilty trial grilled quizzed questioned summoned held
    detained remanded remand court apology apologised apologized apologises apologizes protest
    protests protested walkout strike summon summons quarrel quarrels quarrelled quarreled spat
    spats squabble squabbles bicker bickering wrangle wrangles wrangling tussle tussles showdown
    standoff slam slams slammed blast blasts blasted uproar tension
    tensions controversy sue sues sued suing
    """.split()
)
_PUNISHED = frozenset("fine fined fines jail jailed charged sentenced".split())
"""What is done over a sum ("fined over $2m debts") or measured by it ("fined over $2m")."""
_BESIDE = 8
_SPENT = frozenset(
    """
    spending spent paying paid losing lost costing cost owing owed stole taking took making made
    earning earned raising raised receiving received claiming claimed worth
    """.split()
)
_MEASURED = _SPENT | frozenset(
    "of by to with at for from after because if that than since while when and or said".split()
)
"""Before "over" these ask how much."""
_NO_NOUN = frozenset(
    """
    in on at by for from to of with after before and or but as when while because if that which who
    last this next over under during since until a an the per each more is was were has had will
    """.split()
)
_SKIP = frozenset(["a", "an", "the", "of", "for", "its", "his", "her", "their"])


def qualifier_of(pieces: list[Piece], start: int, end: int) -> Qualifier | None:
    """The qualifier that stands before the sum at pieces `start`..`end`, or right behind it."""
    stop = start
    article = stop > 0 and pieces[stop - 1].lower in ("a", "an")
    if article or (stop and pieces[stop - 1].lower in ("between", "from")):
        stop -= 1
    words = tuple(piece.lower for piece in pieces[max(0, stop - _LONGEST) : stop])
    for length in range(len(words), 0, -1):
        found = _BEFORE.get(words[-length:])
        if found is None or (article and found not in ("additional", "estimated", "up to")):
            continue  # "a row over a $10 billion contract"
        before = pieces[stop - length - 1].lower if stop > length else ""
        if words[-length:] in (("over",), ("under",), ("above",)) and before in _OVER_WHAT:
            return None
        if words[-length:] == ("over",) and _is_topic(pieces, stop - 1, end):
            return None
        if found == "additional" and words[-1] == "fresh" and before not in _SKIP:
            return None
        return found
    for length in (2, 1):
        behind = tuple(piece.lower for piece in pieces[end : end + length])
        if behind in _BEHIND:
            than = pieces[end + length].lower if end + length < len(pieces) else ""
            return None if than == "than" else _BEHIND[behind]
    return None


def _is_topic(pieces: list[Piece], over: int, end: int) -> bool:
    """Whether "over" says what a quarrel, a fine or a resignation is about."""
    if over == 0 or pieces[over - 1].lower in _MEASURED:
        return False
    for piece in reversed(pieces[max(0, over - _BESIDE) : over]):
        if piece.lower in _SPENT or (piece.kind == "mark" and piece.text not in "-’',"):
            return False
        if piece.lower in _ABOUT_WHAT:
            return True
        if piece.lower in _PUNISHED:
            behind = pieces[end] if end < len(pieces) else None
            return behind is not None and behind.kind == "word" and behind.lower not in _NO_NOUN
    return False


class Rate(NamedTuple):
    """The unit or period a sum is for."""

    per: str
    end: int


_PER = frozenset(
    """
    year month week day hour night minute second quarter annum fortnight decade season semester
    term episode share unit barrel tonne ton bushel pound gallon litre liter head person pupil
    student kilo kilogram kilogramme kg gram ounce oz mile kilometre kilometer km acre hectare
    foot metre meter yard game match ticket plate vote child patient household family customer
    user visit visitor piece time trip ride lap shift copy dozen pop bottle pint case bag pack
    packet crate cup word page megawatt kilowatt therm room bed home house car vehicle dose vial
    shot treatment session lesson class seat serving slice glass loaf box carton sheet roll head
    worker employee member couple adult passenger night's guest bird animal cow sheep hit round
    """.split()
)
_OFTEN = {
    "yearly": "year", "annually": "year", "monthly": "month", "weekly": "week", "daily": "day",
    "hourly": "hour", "nightly": "night", "quarterly": "quarter", "apiece": "each", "each": "each",
}  # fmt: skip


_TIMES = frozenset("year month week day hour minute decade quarter season".split())
_AWAY = frozenset("ago earlier later before after from".split())
_KINDS = frozenset("American Depositary ordinary common".split())
_COUNTS = frozenset("hundred thousand 100 1,000 diluted fully basic primary".split())


REGULAR = frozenset(
    """
    rent rents fee fees salary salaries wage wages pay emi emis interest pension pensions allowance
    premium premiums mortgage stipend bill bills tax taxes instalment instalments subscription
    """.split()
)
"""Paid again and again: "Rs 18,000 *rent* every month"."""


def rate_of(pieces: list[Piece], start: int, end: int) -> Rate | None:
    """ "a week", "per barrel", "-a-share", "an hour", "each"; behind the sum, or before it."""
    at = end
    while at < min(len(pieces), end + 2) and pieces[at].lower in (
        "more",
        "extra",
        "less",
        "or",
        "so",
    ):
        at += 1
    behind = at + 2 if at < len(pieces) and pieces[at].lower in ("in", "of") else at
    for begin in (at, behind, _after_brackets(pieces, end)):
        if found := _rate_at(pieces, begin):
            return found
    if at + 1 < len(pieces) and pieces[at].lower in REGULAR and (found := _rate_at(pieces, at + 1)):
        return Rate(found.per, end) if found.per in _TIMES else None
    words = [piece.lower for piece in pieces[max(0, start - 8) : start]]
    for near in range(len(words) - 2, -1, -1):
        if words[near] in (".", ";", ","):
            break
        if words[near] == "per" and words[near + 1] in _PER:
            return Rate(words[near + 1], end)
    return None


def _after_brackets(pieces: list[Piece], end: int) -> int:
    """Behind the bracket around or after the sum: "450 francs ($1.30) a litre"."""
    words = [piece.text for piece in pieces[end : end + 9]]
    if ")" not in words or (words[0] not in "()"):
        return end
    return end + words.index(")") + 1


def _rate_at(pieces: list[Piece], at: int) -> Rate | None:
    def lower(index: int) -> str:
        return pieces[index].lower if index < len(pieces) else ""

    hyphen = lower(at) == "-"
    if hyphen:
        at += 1
    word = lower(at)
    if word in _OFTEN:
        return Rate(_OFTEN[word], at + 1)
    begin = at
    if word == "for" and lower(at + 1) in ("each", "every"):
        at, word = at + 1, "each"
    if word not in ("a", "an", "per", "every", "each", "/") or at + 1 >= len(pieces):
        return None
    at += 2 if lower(at + 1) == "-" else 1
    while word in ("per", "a") and (pieces[at].text in _KINDS or lower(at) in _COUNTS):
        if at + 1 >= len(pieces):
            return None
        at += 1
    unit = lower(at)
    away = lower(at + 1) in _AWAY and (lower(at + 1) != "from" or lower(at + 2) == "now")
    if away and (unit in _TIMES or lower(at + 1) == "ago"):
        return None
    if lower(at) in ("single", "square", "cubic", "metric", "troy"):
        at += 1
        unit = f"{unit} {lower(at)}"
    if unit.split()[-1:] and (
        _single(unit.split()[-1]) in _PER or (word in ("per", "/") and unit.isalpha())
    ):
        # "for each trip" tells the purpose too
        return Rate(_single(unit), begin if lower(begin) == "for" else at + 1)
    return None


def _single(unit: str) -> str:
    """ "per thousand shares": for a share."""
    return unit[:-1] if unit.endswith("s") and unit[:-1] in _PER else unit
