"""Dates as the styles write them, in English whatever the reader's locale."""

from datetime import date

from pullquote.model.language.calendar import MONTHS

_SHORT = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()


def month_day_year(day: date) -> str:
    """March 14, 2025."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def year_month_day(day: date) -> str:
    """2025, March 14."""
    return f"{day.year}, {MONTHS[day.month - 1]} {day.day}"


def day_short_month_year(day: date) -> str:
    """14 Mar. 2025, as MLA shortens months: May, June and July stay whole."""
    return f"{day.day} {_SHORT[day.month - 1]} {day.year}"


def bibtex_month(day: date) -> str:
    """mar: the macro every BibTeX style defines."""
    return MONTHS[day.month - 1][:3].lower()
