"""Feasts and holidays that news uses as dates."""

from datetime import date

from pullquote.model.extraction.times.stretch import plus_days

_FIXED = {
    "new year's eve": (12, 31), "new year's day": (1, 1), "new year's": (1, 1),
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25),
    "boxing day": (12, 26), "halloween": (10, 31), "michaelmas": (9, 29),
    "valentine's day": (2, 14), "st. patrick's day": (3, 17), "st patrick's day": (3, 17),
    "independence day": (7, 4), "the fourth of july": (7, 4), "veterans day": (11, 11),
    "juneteenth": (6, 19), "armistice day": (11, 11), "remembrance day": (11, 11),
    "bonfire night": (11, 5), "guy fawkes night": (11, 5), "bastille day": (7, 14),
    "may day": (5, 1), "canada day": (7, 1), "australia day": (1, 26), "anzac day": (4, 25),
    "groundhog day": (2, 2), "inauguration day": (1, 20), "all saints' day": (11, 1),
    "d-day": (6, 6), "9/11": (9, 11),
}  # fmt: skip

_INDEPENDENT = {
    "bangladesh": (3, 26), "finland": (12, 6), "ghana": (3, 6), "india": (8, 15),
    "indonesia": (8, 17), "jamaica": (8, 6), "malaysia": (8, 31), "nigeria": (10, 1),
    "pakistan": (8, 14), "poland": (11, 11), "sri lanka": (2, 4), "uganda": (10, 9),
    "ukraine": (8, 24), "zimbabwe": (4, 18), "the philippines": (6, 12),
}  # fmt: skip
"""Independence Day by country; where none is told it is that of America."""
_FIXED |= {f"{country}'s independence day": day for country, day in _INDEPENDENT.items()}
_SIGNS = {
    "india": ("India", "Delhi", "Mumbai", "Lok Sabha", "crore", "lakh", "₹"),
    "pakistan": ("Pakistan", "Islamabad", "Karachi", "Lahore"),
    "bangladesh": ("Bangladesh", "Dhaka", "taka"),
    "nigeria": ("Nigeria", "Lagos", "Abuja", "naira", "₦"),
    "ghana": ("Ghana", "Accra", "cedi"),
    "ukraine": ("Ukrain", "Kyiv", "Kiev"),
    "the philippines": ("Philippine", "Filipino", "Manila", "₱"),
    "": ("U.S.", "America", "Washington", "United States"),
}
"""Words of a text by country besides its own name."""

_EASTER = {
    "easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7,
    "ash wednesday": -46, "whitsun": 49, "pentecost": 49,
}  # fmt: skip

# month, weekday (ISO), which one (-1 is the last), days added
_NTH = {
    "thanksgiving": (11, 4, 4, 0), "thanksgiving day": (11, 4, 4, 0),
    "black friday": (11, 4, 4, 1), "labor day": (9, 1, 1, 0), "memorial day": (5, 1, -1, 0),
    "presidents day": (2, 1, 3, 0), "martin luther king jr. day": (1, 1, 3, 0),
    "martin luther king day": (1, 1, 3, 0),
    "columbus day": (10, 1, 2, 0), "election day": (11, 1, 1, 1),
    "remembrance sunday": (11, 7, 2, 0), "mother's day": (5, 7, 2, 0),
    "father's day": (6, 7, 3, 0),
}  # fmt: skip

ONLY_ONCE = {"d-day": 1944, "9/11": 2001}
"""Names that mean one day in history."""


def feast_in(text: str, name: str) -> str:
    """The feast that the text means: Independence Day is another day in each country."""
    if name != "independence day":
        return name
    signs = {country: (country.title(),) for country in _INDEPENDENT} | _SIGNS
    counted = {country: sum(map(text.count, words)) for country, words in signs.items()}
    country = max(counted, key=lambda one: counted[one])
    return f"{country}'s {name}" if country and counted[country] > counted[""] else name


def holiday(name: str, year: int) -> date:
    """The day of the feast in that year."""
    if name in _FIXED:
        return date(ONLY_ONCE.get(name, year), *_FIXED[name])
    if name in _EASTER:
        return plus_days(easter(year), _EASTER[name])
    month, weekday, which, added = _NTH[name]
    if which < 0:
        last = plus_days(date(year + month // 12, month % 12 + 1, 1), -1)
        return plus_days(last, -((last.isoweekday() - weekday) % 7) + added)
    first = date(year, month, 1)
    return plus_days(first, (weekday - first.isoweekday()) % 7 + 7 * (which - 1) + added)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Meeus ch. 8)."""
    golden = year % 19
    hundreds, rest = divmod(year, 100)
    correction = (hundreds - (hundreds + 8) // 25 + 1) // 3
    epact = (19 * golden + hundreds - hundreds // 4 - correction + 15) % 30
    weekday = (32 + 2 * (hundreds % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
