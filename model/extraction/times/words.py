"""The words of time: what each means, as tables. `KINDS` maps a word to its kind and value."""

MONTHS = {
    name: number
    for number, row in enumerate(
        """
        january jan. jan / february feb. feb / march mar. / april apr. apr / may / june jun. jun /
        july jul. jul / august aug. aug / september sept. sep. sept sep / october oct. oct /
        november nov. nov / december dec. dec
        """.split("/"),
        start=1,
    )
    for name in row.split()
}

WEEKDAYS = {
    name: number
    for number, row in enumerate(
        """
        monday mon. / tuesday tues. tue. tues / wednesday wed. / thursday thurs. thur. thu. thurs /
        friday fri. / saturday sat. / sunday sun.
        """.split("/"),
        start=1,
    )
    for name in row.split()
}
"""ISO numbers: Monday is 1."""

UNITS = {
    name: unit
    for unit, row in {
        "second": "seconds sec. secs",
        "minute": "minute minutes min. mins min",
        "hour": "hour hours hr hrs hr. hrs.",
        "day": "day days",
        "night": "nights",
        "week": "week weeks wk wks",
        "fortnight": "fortnight fortnights",
        "weekend": "weekends",
        "month": "month months",
        "quarter": "quarters",
        "year": "year years yr yrs yr.",
        "decade": "decade decades",
        "century": "centuries",
    }.items()
    for name in row.split()
}
"""Words that only count time; "second", "quarter", "night", "weekend" are handled by kind."""

SYMBOLS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W",
    "fortnight": "W", "weekend": "WE", "month": "M", "quarter": "Q", "year": "Y",
}  # fmt: skip
"""Unit → its letters in a TIMEX3 duration; a leading T marks clock units."""

SEASONS = {
    "spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU", "autumn": "FA",
    "fall": "FA", "winter": "WI", "wintertime": "WI",
}  # fmt: skip

PARTS = {
    "morning": "MO", "mornings": "MO", "dawn": "MO", "afternoon": "AF", "afternoons": "AF",
    "evening": "EV", "evenings": "EV", "night": "NI", "lunchtime": "MI",
    "midday": "MI", "dusk": "EV", "daytime": "DT", "daybreak": "MO", "sunrise": "MO",
    "nightfall": "NI", "sunset": "EV",
}  # fmt: skip

_ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
""".split()
TENS = dict(
    zip(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        range(20, 100, 10),
        strict=True,
    )
)
NUMBERS = {**{word: number for number, word in enumerate(_ONES) if number}, **TENS}

_ORDINALS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
""".split()
ORDINALS = {word: number for number, word in enumerate(_ORDINALS, start=1)}

DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
    "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip

DAYWORDS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}

HOLIDAYS = (
    "new year's eve / new year's day / new year's / christmas eve / christmas day / christmas / "
    "boxing day / thanksgiving / thanksgiving day / black friday / halloween / easter / "
    "easter sunday / easter monday / good friday / palm sunday / ash wednesday / michaelmas / "
    "valentine's day / st. patrick's day / st patrick's day / independence day / labor day / "
    "memorial day / veterans day / presidents day / martin luther king jr. day / "
    "martin luther king day / juneteenth / "
    "columbus day / election day / armistice day / remembrance day / remembrance sunday / "
    "bonfire night / guy fawkes night / bastille day / may day / whitsun / pentecost / d-day / "
    "canada day / australia day / anzac day / mother's day / father's day / groundhog day / "
    "inauguration day / all saints' day / the fourth of july / 9/11"
).split(" / ")

SHIFTS = {
    "last": "last", "past": "past", "next": "next", "this": "this", "coming": "next",
    "current": "this", "previous": "previous", "preceding": "previous", "prior": "previous",
    "following": "following", "ensuing": "following", "succeeding": "following", "same": "same",
    "that": "same", "upcoming": "next",
}  # fmt: skip

VAGUE = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "presently": "PRESENT_REF", "recently": "PAST_REF", "recent": "PAST_REF",
    "lately": "PAST_REF", "soon": "FUTURE_REF",
    "someday": "FUTURE_REF",
}  # fmt: skip

ADVERBS_OF_REPEAT = {
    "annually": "P1Y", "yearly": "P1Y", "monthly": "P1M", "weekly": "P1W", "daily": "P1D",
    "nightly": "P1D", "hourly": "PT1H", "fortnightly": "P2W",
    "annual": "P1Y", "quarterly": "P3M", "biennial": "P2Y",
}  # fmt: skip

_CLOSED = {
    "article": "a an", "the": "the", "of": "of", "and": "and", "or": "or", "to": "to through thru",
    "till": "until till", "in": "in", "on": "on", "at": "at", "for": "for", "from": "from",
    "between": "between", "since": "since", "by": "by", "with": "with", "per": "per",
    "during": "during over within throughout into", "ago": "ago", "later": "later",
    "earlier": "earlier", "before": "before", "after": "after", "early": "early", "late": "late",
    "mid": "mid", "edge": "end start beginning middle close outset", "half": "half",
    "every": "every each", "other": "other alternate", "whole": "whole most rest remainder",
    "approx": "about around nearly almost roughly some approximately circa ca.",
    "compare": "more less fewer", "than": "than",
    "few": "several few couple many dozen dozens numerous various intervening",
    "fiscal": "fiscal financial tax academic school", "year_tail": "campaign term",
    "season_of": "season seasons",
    "am": "am a.m. a.m", "pm": "pm p.m. p.m", "oclock": "o'clock", "noon": "noon",
    "midnight": "midnight", "bc": "bc b.c. bce b.c b.c.e.", "ad": "ad a.d.",
    "weekend": "weekend", "century": "century", "eve": "eve", "times": "once twice thrice times",
    "new": "new", "old": "old", "percent": "%",
    "zone": "gmt bst est edt et pst pdt pt utc cet cest ct cst cdt ist mst mdt aest eest jst",
    "place": "local eastern pacific central",
    "time": "time", "moment": "moment", "present": "present", "future": "future",
    "distance": "near distant foreseeable immediate", "right": "right just", "these": "these those",
    "latest": "latest", "like": "comparable corresponding", "period": "period", "all": "all",
    "million": "million billion",
    "hundred": "hundred", "thousand": "thousand", "night": "night", "second": "second",
    "quarter": "quarter", "overnight": "overnight",
    "adj": "full single straight consecutive solid long short further additional extra calendar "
           "working successive odd good bloody tense chaotic difficult hard turbulent happy "
           "painful",
    "dash": "- – — --", "comma": ",", "apos": "'s '", "open": "( [", "money": "$ £ € ¥ ₹ us$",
    "no": "no. no nos. number flight boeing route channel highway",
}  # fmt: skip

_QUARTERS = {
    **{form: ("Q", number) for number in range(1, 5) for form in (f"q{number}", f"{number}q")},
    **{form: ("H", number) for number in range(1, 3) for form in (f"h{number}", f"{number}h")},
}

KINDS: dict[str, tuple[str, object]] = {
    **{word: (kind, word) for kind, row in _CLOSED.items() for word in row.split()},
    **{word: ("unit", unit) for word, unit in UNITS.items()},
    **{word: ("season", code) for word, code in SEASONS.items()},
    **{word: ("part", code) for word, code in PARTS.items() if word != "night"},
    **{word: ("card", number) for word, number in NUMBERS.items()},
    **{word: ("ordinal", number) for word, number in ORDINALS.items() if word != "second"},
    **{word: ("nineties", start) for word, start in DECADES.items()},
    **{word: ("dayword", word) for word in DAYWORDS},
    **{word: ("shift", shift) for word, shift in SHIFTS.items()},
    **{word: ("vague", value) for word, value in VAGUE.items()},
    **{word: ("repeats", value) for word, value in ADVERBS_OF_REPEAT.items()},
    **{word: ("term", value) for word, value in _QUARTERS.items()},
    **{word: ("month", number) for word, number in MONTHS.items()},
    **{word: ("weekday", number) for word, number in WEEKDAYS.items()},
    **{name + "s": ("weekdays", number) for name, number in WEEKDAYS.items() if len(name) > 5},
}
"""Word → its kind in the grammar and what it stands for."""

SMALL_ONLY = frozenset(["repeats", "future", "moment", "present"])
"""Kinds that are names when written with a capital: "LA Weekly"."""

CAPITAL_ONLY = frozenset(["month", "weekday", "weekdays", "term"])
"""Kinds that are written with a capital: "May" is a month and "may" is not."""
