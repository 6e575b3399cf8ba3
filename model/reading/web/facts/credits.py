"""The words around the names in a credit: jobs, beats, outlets, agencies, dates, other credits."""

import re

NOBODY = frozenset(
    """
    staff staffs admin administrator editor editors editorial newsroom anonymous unknown author
    authors guest newsdesk web desk team online digital news reporter reporters reports report
    correspondent correspondents agencies agency wire wires services service bureau contributors
    contributor contributed sponsored content partner brand studio press release releases from the
    our own special by and with writer writers newswire user webmaster publisher none null undefined
    false true n/a na no administrador root test post posts system cms other others more a of for
    feed rss syndicated sub subeditor columnist advertorial advertisement promoted copy production
    producer local columnists wordpress default newspaper letters letter readers reader obituary
    obituaries unattributed various multiple name submitted submission paid archive archives media
    relations communications marketing byline site calendar events super to not specified pick picks
    advertiser sponsor contributing bylines authored in-chief
    """.split()
)
JOBS = frozenset(
    """
    correspondent correspondents reporter reporters editor editors writer writers columnist
    columnists critic analyst contributor contributors journalist journalists producer intern fellow
    anchor host presenter blogger author chief freelancer freelance photographer photojournalist
    videographer meteorologist staff executive director strategist commentator researcher
    broadcaster desk team specialist lecturer professor scientist economist lawyer attorney student
    candidate founder co-founder cofounder president ceo manager adviser advisor consultant officer
    engineer secretary chair chairman chairwoman chairperson curator novelist historian activist
    campaigner physician expert coordinator
    """.split()
)
BEATS = frozenset(
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
AGENCY = (
    r"(?:The )?(?:Associated Press|Press Association|Agence France[- ]Presse|Canadian Press"
    r"|Thomson Reuters(?: Foundation)?|Reuters(?: Health| Breakingviews)?|AFP|AP|UPI|AAP"
    r"|PA(?: Media)?"
    r"|Bloomberg(?: News| Opinion)?|BBC(?: News| Sport| Verify)?|CNN(?: Business)?|NPR|Xinhua|ANI"
    r"|PTI|IANS|Kyodo(?: News)?|dpa|EFE|ANSA|TASS|Kaiser Health News|KFF Health News|ProPublica"
    r"|States Newsroom|Local Democracy Reporting Service|Tribune News Service"
    r"|USA TODAY(?: NETWORK)?"
    r"|Religion News Service|Business Insider"
    r"|CNN Newsource|Inter Press Service|Anadolu(?: Agency)?)"
)
ONLY_AGENCY = re.compile(rf"{AGENCY}\Z", re.IGNORECASE)
AGENCY_TAIL = re.compile(rf"(?<=\w)[ ,/]+{AGENCY}\Z", re.IGNORECASE)
# Outlets that nobody's family is called, and those that somebody's is: the latter only in
# company ("Harbor Post", never "Emily Post").
NEWS_HOUSE = re.compile(
    r"\b(?:Tribune|Gazette|Herald|Chronicle|Courier|Observer|Examiner|Inquirer|Enquirer|Bulletin"
    r"|Dispatch|Advertiser|Ledger|Sentinel|Telegraph|Journal|Magazine|News|Newspapers?|Media"
    r"|Network|Press|Radio|TV|Television|Broadcasting|Today|Daily|Weekly|Review|Times|Digital"
    r"|Online|Wire|Newswire|Studios?|Bureau|Desk|Team|Staff|Editors?|Reuters)\b"
)
BODY = re.compile(
    r"\b(?:Institute|University|College|School|Foundation|Association|Agency|Council|Committee"
    r"|Board|Center|Centre|Department|Ministry|Office|Group|Company|Inc|Ltd|LLC|Corp|Alliance"
    r"|Coalition|Project|Society|Union|Trust|Police|Services?|Communications|Collective|Partners)\b"
)
OUTLET_IN_COMPANY = re.compile(
    r"^(?:The|Guardian|BBC|CNN|ABC|CBS|NBC|ESPN|Sky|HuffPost|Forbes|Axios|Politico)\b|\b(?:Post|Star|Sun|Mail|Mirror|Express|Guardian|Record|Independent|Argus|Echo|Globe"
    r"|Standard|Voice|Reporter|Press|World|Nation|Register|Beacon|Mercury|Bee|Eagle)\Z"
)
# Words that begin the name of no one, though they have a capital on a page.
NO_NAME = frozenset(
    """
    published updated posted share follow subscribe read more view see advertisement photo photos
    image images getty video watch listen comments comment min minutes opinion sponsored politics
    sports business monday tuesday wednesday thursday friday saturday sunday january february
    september october november december est edt gmt bst utc am pm exclusive breaking analysis
    profile contact email twitter facebook instagram print save sign last copy link article story
    skip home latest about compiled privacy terms cookie policy agree add
    """.split()
)
CITIES = frozenset(
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

NOISE = re.compile(
    r"""
      \b[\w.+-]+@[\w-]+(?:\.[\w-]+)+ | @\w+ | (?:https?://|www\.)\S+
    | \([^()]*\) | \[[^\[\]]*\]
    | \b\d+\s*(?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?)\b(?:\s*(?:read|ago))?
    | \b(?:(?:first\ )?published|(?:last\ )?updated|posted|last\ modified)\b(?!\s+by\b)[^\t]*
    | \b(?:and|&)\s+(?:\d+\s+)?(?:others?|more|agenc(?:y|ies)|wires?|staff|contributors)\b[^\t]*
    | \bread\ more\b[^\t]* | \bview\ (?:profile|bio|all)\b(?!\ posts\ by)[^\t]*
    | \bon\s+(?:mon|tue|wed|thu|fri|sat|sun)\w*\b[^\t]*
    | \b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[^\t]*
    | \b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b[^\t]*
    | \b\d{1,2}(?:st|nd|rd|th)?\s+
        (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b[^\t]*
    | \b\d{1,4}[-/.:]\d{1,2}\b[^\t]*
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Those who took the pictures or checked the words are not the writers.
JOINT_CREDIT = re.compile(
    r"\b(?:words|text|story|reporting|written)\s+(?:and|&)\s+\w+\s+by\b", re.IGNORECASE
)
"""One who did both: "Reporting and photography by"."""
OTHER_CREDIT = re.compile(
    r"""\b(?:
      (?:photo(?:graph)?s?|pictures?|photography|video|videos|graphics?|illustrations?|art|audio
        |visuals|additional\ reporting|editing|production|translation|design|research|images?)
        \s*(?::|\bby\b)
    | (?:edited|produced|illustrated|photographed|translated|(?:medically\ |expert\ )?reviewed
        |fact[-\ ]checked|narrated|designed|curated|compiled|updated|hosted|directed
        |filmed|sponsored|presented|supported|brought\ to\ you|paid\ for|powered)\s+by\b
    | with\ (?:reporting|additional\ reporting)\b
    ).*?(?=\b(?:words|text|story|written|reported)\s+by\b|\Z)""",
    re.IGNORECASE | re.VERBOSE,
)
BY = re.compile(
    r"^(?:[\W_]*(?:(?:(?:[\w’']+[\s:|]+){0,3}?)(?:by\b|(?-i:By(?=[A-Z])))"
    r"|authors?\s*:|writers?\s*:|words\s*:|text\s*:"
    r"|author\b(?=\s+[A-Z])|from\b(?=\s+[A-Z]))[\s:]*)+",
    re.IGNORECASE,
)
IS_A = re.compile(
    r"\s+(?:(?:is|was)\s+(?:an?|the|our|chief|senior|co|editor)\b"
    r"|(?:covers|writes|reports|joined|has\s+(?:been|covered)|hosts)\b|(?:who|whose)\b).*",
    re.DOTALL,
)
SEPARATOR = re.compile(
    r"\s*(?:[;,|\t\n•·/]|\s[-–—]\s|\s&\s|\b(?:and|with|und|et)\b(?=\s|\Z)|\s{3,})\s*", re.IGNORECASE
)
TAIL = re.compile(
    r"(?:^|\s+)(?:as\s+told\s+to|for|of|at|in|from|via|on\s+behalf\s+of|special\s+(?:to|for)|exclusive\s+to"
    r"|reporting\s+from)\s+(?:the\s+)?\S.*\Z",
    re.IGNORECASE | re.DOTALL,
)
OPEN_END = re.compile(r"\s*\b(?:for|of|on|at|in|from|via|to|special\s+to)\Z", re.IGNORECASE)
INVERTED = re.compile(r"(?P<family>[^\W\d_][\w’'-]+),\s*(?P<given>[^\W\d_][\w’'.-]+(?: [A-Z]\.?)?)")
MARKS = " .,:;-–—*_\"“”'"
SUFFIX = re.compile(r"\s*,\s*(?=(?:Jr|Sr|II|III|IV)\b)", re.IGNORECASE)
DEGREE = re.compile(
    r"\s*,?\s*\b(?:Ph\.?\s?D|M\.?D|MBA|J\.?D|Ed\.?D|R\.?N|M\.?Sc|B\.?Sc|MPH|RDN?|CFA|CFP|CPA|Esq|DVM"
    r"|DDS|LCSW|OBE|MBE|CBE|QC|KC|MP|MEP|MSP|MLA)\b\.?(?=\s*(?:,|\Z|and\b|&))"
)
HONORIFIC = re.compile(
    r"^(?:(?:The\s+)?(?:Rt\.?\s+Hon|Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame|Rev|Fr|Lord|Lady|Hon|Cllr"
    r"|Sen|Gov|Rep|Gen|Capt|Col|Lt|Sgt|Mayor|Governor|Senator|President|Councill?or|Judge|Rabbi"
    r"|Ambassador|Archbishop|Bishop|Justice)\b\.?\s+(?=\S+\s+\S))+"
)
GLUED = re.compile(
    r"[a-z](?<!\bMc)(?<!\bMac)(?<!\b[DLV][aeiou])(?<!\bDes)(?<!\bVan)(?<!\bFitz)(?=[A-Z])"
)
"""Two words run together, "RuizandTom"; but "McDonald", "DeSantis"."""
OTHER_LABEL = re.compile(
    r"(?:photo(?:graph)?s?|pictures?|photography|video|graphics?|illustrations?|visuals|audio"
    r"|photographers?|producers?|illustrators?|designers?|translat(?:or|ion)|research)\Z",
    re.IGNORECASE,
)
"""A label of its own before whoever took the pictures."""
OWN_LABEL = re.compile(r"(?:words|text|story|by|written by|reporting)\Z", re.IGNORECASE)
PLACE = re.compile(
    r"^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|New|San|Los|Las|Santa"
    r"|Saint|St\.?|Fort|Port|Mount|Cape|Upper|Lower|Greater|Mid)\b"
    r"|(?:shire|\b(?:County|City|Valley|Island|Islands|Springs|District|Borough|Province|State"
    r"|Republic|Kingdom|States|Zealand|Africa|D\.C\.?))\Z"
)
"""Places of correspondents behind their names."""
