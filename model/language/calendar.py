"""English names of the calendar, whatever the reader's locale (unlike strftime's)."""

MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)
WEEKDAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
DAYS = frozenset(name.lower() for name in WEEKDAYS)
"""The days of the week, in small letters."""
