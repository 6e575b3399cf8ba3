"""Full dates as pages print them: day, month and year, or nothing.

A date without its year is no evidence of publication, and neither is 03/04/2025, which is
another day on each side of the Atlantic.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
MONTH = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_FORMS = (
    re.compile(r"\b(?P<year>\d{4})(?P<mark>[-/])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)"),
    re.compile(
        rf"\b(?P<month>{MONTH})\.?\ (?P<day>\d\d?)(?:st|nd|rd|th)?,?\ (?P<year>\d{{4}})\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<day>\d\d?)(?:st|nd|rd|th)?(?: of)?,?[ -](?P<month>{MONTH})\.?,?[ -]"
        r"(?P<year>\d{4})\b",
        re.IGNORECASE,
    ),
)
_SLASHED = re.compile(r"\b(\d\d?)[/.](\d\d?)[/.](\d{4})\b")

_SHORT = re.compile(r"\b(\d\d?)/(\d\d?)/(\d\d)\b(?!/)")
"""A year of two digits tells only where nothing but a date is looked for."""

_LABEL = (
    r"(?:first |originally |web )?(?:published|posted|(?:publication|publish|release) date|dated?"
    r"|date published|issued|filed|created|released|uploaded|story from"
    r"|(?:for )?immediate release|(?:press|news|media) release"
    r"|(?P<later>(?:last )?(?:updated?|modified|edited|revised)))"
    r"(?: on| at| online)?"
)
_AROUND = frozenset(
    """
    mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday
    sunday at on by am pm a.m p.m a.m. p.m. et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst utc
    cet cest ist jst aest aedt sgt hkt wat eat sast cat pkt wib t z | , . : ; ( ) • · @ – — - + /
    """.split()
)
# "March 14, 20259:12 AM EDTUpdated 2 hours ago": elements side by side, copied without a blank.
_GLUED = re.compile(r"(?<=\b[12]\d{3})(?=\d?\d:\d\d)|(?<=[A-Z])(?=Updated\b)")
_AGO = re.compile(r"\W*(?:last )?updated (?:\d+|an?) \w+ ago\W*$", re.IGNORECASE)
_CLOCK = r"""(?:
    (?<![\w/]) \d{1,2} (?:[:.]\d\d){1,2} \s? (?:[ap]\.?m\b\.?)?
    | (?<![\w/]) \d{1,2} \s? [ap]\.?m\b\.?
    | (?<![^\W\d]) (?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?
    | (?<![^\W\d]) (?:e[sd]?t|c[sde]?t|m[sd]?t|p[sd]?t|gmt|bst|utc|cest|ist|jst|ae[sd]t|sgt|hkt
        |wat|eat|sast|cat|pkt|wib|hrs|[tz])\b
    | [+-] \d{1,2} (?::?\d\d)? \b | \bon\b | \bat\b | [\s,] )"""
_YEAR = re.compile(r"\d{4}|/\d\d")
_LEAD = re.compile(
    rf"(?:\b{_LABEL.replace(' ', '[ ]')}\s*[:|-]?\s*)?{_CLOCK}*$", re.IGNORECASE | re.VERBOSE
)
_HOURS = re.compile(rf"{_CLOCK}+", re.IGNORECASE | re.VERBOSE)
_MINUTES = re.compile(r"\W*\b\d{1,2} ?min(?:ute)?s?\b(?: to)?(?: read)?\W*", re.IGNORECASE)
_LATER = re.compile(r"\W*\b(?:last )?(?:updated|modified)\b", re.IGNORECASE)
_PIECE = re.compile(r"[A-Za-z]+(?:\.[A-Za-z]\.?)?|\d{1,2}(?!\d)|\S")
_DATE_LINE = re.compile(rf"(?:{_LABEL}\s*[:|-]?\s*)?(?P<rest>.*)$", re.IGNORECASE)


class DateLine(NamedTuple):
    """The days of a line, and the words that stand around them."""

    published: date | None
    modified: date | None
    around: tuple[str, ...]


class Dated(NamedTuple):
    """A day; or a month or a year, by its first day."""

    day: date
    precision: Literal["day", "month", "year"] = "day"


_MONTH_ALONE = (
    re.compile(r"(?P<year>\d{4})[-/](?P<month>\d\d?)"),
    re.compile(rf"(?P<month>{MONTH})\.?,? (?:of )?(?P<year>\d{{4}})", re.IGNORECASE),
)
_YEAR_ALONE = re.compile(r"(?P<year>\d{4})")


def read_published(words: str) -> Dated | None:
    """The day in the words, or the month or the year that they are and nothing else."""
    if day := read_date(words):
        return Dated(day)
    words = words.strip(" .,;:")
    for form in _MONTH_ALONE:
        if match := form.fullmatch(words):
            found = _date(int(match["year"]), _month(match["month"]), 1)
            return Dated(found, "month") if found else None
    match = _YEAR_ALONE.fullmatch(words)
    found = _date(int(match["year"]), 1, 1) if match else None
    return Dated(found, "year") if found else None


def _month(words: str) -> int:
    return int(words) if words.isdigit() else _MONTHS.index(words.lower()[:3]) + 1


def read_date(words: str) -> date | None:
    """The first full date in the words; None for a date that does not exist."""
    for form in _FORMS:
        if match := form.search(words):
            return _day_of(match)
    match = _SLASHED.search(words)
    return _day_of(match) if match else None


def _day_of(match: re.Match[str]) -> date | None:
    if "year" in match.groupdict():
        return _date(int(match["year"]), _month(match["month"]), int(match["day"]))
    first, second, year = map(int, match.groups())
    year += 2000 if year < 100 else 0
    if first > 12 or first == second:
        return _date(year, second, first)
    return _date(year, first, second) if second > 12 else None


def _forms(words: str) -> Iterator[re.Match[str]]:
    """The first day in the words of each form, the surest form first."""
    return filter(None, (form.search(words) for form in (*_FORMS, _SLASHED, _SHORT)))


def _days(line: str) -> list[re.Match[str]]:
    """The days of the line, left to right."""
    found = [one for form in (*_FORMS, _SLASHED, _SHORT) for one in form.finditer(line)]
    return sorted(found, key=re.Match.start)


def read_dates(line: str) -> DateLine | None:
    """The days of a line and the words around them, labels and hours left out.

    None without a day, or with two of which neither is said to be that of a change.
    """
    if not _YEAR.search(line):
        return None
    line = _MINUTES.sub(" ", _AGO.sub("", _GLUED.sub(" ", line)))
    published = modified = None
    around: list[str] = []
    begin = 0
    for match in _days(line):
        day = _day_of(match)
        lead = _LEAD.search(line, begin, match.start())
        later = lead is not None and bool(_LATER.search(lead.group()))
        if day is None or (published if not later else modified) not in (None, day):
            return None
        published, modified = (published, day) if later else (day, modified)
        around.append(line[begin : lead.start() if lead else match.start()])
        hours = _HOURS.match(line, match.end())
        begin = hours.end() if hours else match.end()
    around.append(line[begin:])
    found = published or modified
    return DateLine(published, modified, tuple(around)) if found else None


def read_date_line(line: str) -> tuple[date, bool] | None:
    """The date of a line that is nothing but a date, and whether it is that of a later change."""
    if not 6 <= len(line) <= 120:
        return None
    line = _GLUED.sub(" ", line)
    line = _MINUTES.sub("", _AGO.sub("", line)).strip()
    match = _DATE_LINE.match(line)
    date_match = next(_forms(match["rest"]), None) if match else None
    if match is None or date_match is None or (found := _day_of(date_match)) is None:
        return None
    before, after = match["rest"][: date_match.start()], match["rest"][date_match.end() :]
    # "Published 14 March 2025, updated 15 March 2025"
    goes_on = _LATER.search(after)
    if goes_on:
        after = after[: goes_on.start()]
    if not (only_times(before) and only_times(after)):
        return None
    return found, match["later"] is not None


def only_times(words: str) -> bool:
    """Whether the words are a time of day, a weekday, and marks."""
    return all(piece.isdigit() or piece.lower() in _AROUND for piece in _PIECE.findall(words))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1400 <= year <= 2200 else None
    except ValueError:
        return None
