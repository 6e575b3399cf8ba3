"""Dates as the styles write them, in English whatever the reader's locale.

A month alone or a year alone is written as such: no day is ever made up.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pullquote.model.language.calendar import MONTHS

Precision = Literal["day", "month", "year"]


@dataclass(frozen=True, slots=True)
class When:
    """A day, or the month or the year that it stands for."""

    day: date
    precision: Precision = "day"

    @property
    def year(self) -> int:
        """The year."""
        return self.day.year


@dataclass(frozen=True, slots=True)
class DateForm:
    """The way a style writes a date: as a day, as a month, as a year."""

    on_day: str
    in_month: str
    in_year: str = "{year}"
    months: tuple[str, ...] = MONTHS
    months_alone: tuple[str, ...] = ()
    """The names where no day stands beside them, if they differ."""

    def __call__(self, when: When | date | None) -> str:
        """The date, or nothing."""
        if when is None:
            return ""
        if isinstance(when, date):
            when = When(when)
        forms = {"day": self.on_day, "month": self.in_month, "year": self.in_year}
        names = self.months if when.precision == "day" else self.months_alone or self.months
        day = when.day
        return forms[when.precision].format(
            year=day.year, month=names[day.month - 1], day=day.day, two=f"{day.day:02}"
        )


# MLA, IEEE and the news agencies spare short months; NLM cuts all at three letters.
_SHORT = tuple("Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split())
_AP = tuple("Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split())
_NLM = tuple(month[:3] for month in MONTHS)

_NUMBERS = tuple(f"{month:02}" for month in range(1, 13))

month_day_year = DateForm("{month} {day}, {year}", "{month} {year}")
"""March 14, 2025: Chicago, AMA."""
month_day = DateForm("{month} {day}", "{month}", "")
"""March 14, where the year stands elsewhere: Chicago 18, author-date."""
year_month_day = DateForm("{year}, {month} {day}", "{year}, {month}")
"""2025, March 14: APA."""
day_short_month_year = DateForm("{day} {month} {year}", "{month} {year}", months=_SHORT)
"""14 Mar. 2025: MLA, which leaves May, June and July whole."""
day_month_year = DateForm("{day} {month} {year}", "{month} {year}")
"""2 April 2025: Harvard."""
day_month = DateForm("{day} {month}", "{month}", "")
"""14 March, where the year stands elsewhere: Harvard."""
ieee_date = DateForm("{month} {two}, {year}", "{month} {year}", months=_SHORT)
"""Mar. 14, 2025, but June and Sept.: IEEE, whose guide lists the months so."""
nlm_date = DateForm("{year} {month} {day}", "{year} {month}", months=_NLM)
"""2025 Mar 14: Vancouver."""
ap_date = DateForm("{month} {day}, {year}", "{month} {year}", months=_AP, months_alone=MONTHS)
"""Sept. 14, 2025, but September 2025: AP shortens a month only before a day."""


iso_date = DateForm("{year}-{month}-{two}", "{year}-{month}", months=_NUMBERS)
"""2025-03-14, 2025-03: ISO 8601, for programs."""
ris_date = DateForm("{year}/{month}/{two}", "{year}/{month}//", "{year}///", months=_NUMBERS)
"""2025/03/14, 2025/03//: RIS, which keeps the slashes."""


def bibtex_month(when: When) -> str:
    """mar: the macro every BibTeX style defines."""
    return MONTHS[when.day.month - 1][:3].lower()
