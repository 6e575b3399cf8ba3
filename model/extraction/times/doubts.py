"""What looks like a time and is none: "Theresa May", "a second bid", "2,000 people", ages."""

import re

from pullquote.model.extraction.times.doubtful_lengths import (
    RATES,
    is_no_bare_length,
    is_no_length,
)
from pullquote.model.extraction.times.expressions import (
    Away,
    Clock,
    Day,
    Edged,
    FromToday,
    Holiday,
    Length,
    Month,
    Part,
    Quarter,
    Repeat,
    Reported,
    Season,
    Unit,
    Vague,
    Weekday,
    Year,
)
from pullquote.model.extraction.times.grammar import Found
from pullquote.model.extraction.times.lexemes import Lexeme
from pullquote.model.extraction.times.references import is_no_reference
from pullquote.model.language.analysis import Analysis

Row = list[Lexeme]

_BEFORE_YEARS = frozenset(
    """
    in since by till to from of before after between during early late mid and or comma open dash
    the article shift for than approx compare month edge fiscal unit season whole later earlier
    every weekday holiday on apos
    """.split()
)
_WORDS_BEFORE_YEARS = frozenset("its his her their our my your not least as".split())
_MEASURES = frozenset(
    """
    people men women children feet metres meters miles kilometres kilometers tonnes tons troops
    soldiers homes houses jobs workers seats points votes dollars pounds euros rupees km kg words
    pages copies units delegates protesters students employees members residents civilians years
    calories users vehicles cars acres hectares others
    """.split()
)
_BEFORE_MONTHS = frozenset(
    """
    in since by till to from of before after between during early late mid the article shift for
    and or comma open dash edge whole later earlier every on
    """.split()
)
_NAMES_TOO = frozenset([3, 4, 5, 6, 8])
"""March, April, May, June and August are also verbs or names."""
_PAPERS = frozenset(
    "times telegraph mail mirror express post herald sun independent people sport".split()
)
_NAMED_DAYS = frozenset(
    "black bloody ruby super cyber giving fat shrove palm ash maundy holy easter good".split()
)
_BUSINESS = frozenset(
    """
    profit profits revenue revenues earnings sales growth economy gdp output income shares results
    loss losses turnover margin inflation investment forecast guidance tariffs cost costs orders
    deliveries shipments consumer lost earned company fiscal spending bookings rate rates net gain
    gains charge charges
    dividend analysts stock operating
    """.split()
)


def is_doubtful(row: Row, found: Found, *, sport: bool = False) -> bool:
    """Whether the words before and after speak against a time; `sport` if the story is of games."""
    before = row[found.begin - 1] if found.begin else None
    after = row[found.end] if found.end < len(row) else None
    alone = found.end - found.begin == 1
    match found.expression:
        case Year() if row[found.begin].kind in ("years", "fyear"):
            return False
        case Year() if alone and _is_address(row, found):
            return True
        case Year() if alone:
            return _no_year(found.expression.year, before, after)
        case Month(year=None) if alone:
            return _no_month(row, found, before, after)
        case Weekday() if alone:
            return _no_weekday(before, after)
        case Season(year=None, shift=None, in_year=None):
            return _no_season(row, found, before, after)
        case Clock(base=None) | Quarter(year=None) if _is_play(row, found) and (
            not isinstance(found.expression, Quarter) or not _is_business(row, found)
        ):
            return True
        case Edged(base=Quarter(year=None) as base):
            return is_doubtful(row, found._replace(expression=base), sport=sport)
        case Quarter(year=None, in_year=None):
            if after is not None and after.kind in ("in", "unit"):
                return True  # "for the second quarter in a row"
            of_sport = sport or found.expression.kind == "H"
            return of_sport and not _is_business(row, found)
        case Day() if _is_address(row, found):
            return True
        case Day(month=None):
            return (
                before is None
                or before.kind not in ("on", "by", "from", "till", "since")
                or (after is not None and after.kind not in ("comma", "mark", "to"))
            )
        case FromToday():
            return before is not None and before.value == "no"  # "as if there were no tomorrow"
        case Holiday():
            return before is not None and before.kind in ("article", "Name") and found.begin > 1
        case Repeat() if row[found.begin].kind == "per":
            near = row[max(0, found.begin - 2) : found.begin]
            return any(lexeme.kind in RATES for lexeme in near)
        case Vague():
            return is_no_reference(row, found)
        case Reported():
            compared = _kinds(row, found) & {"unit", "year", "latest"}
            return not compared and not _is_business(row, found)
        case Clock() if alone and after is not None and after.kind == "Name":
            return row[found.begin].kind == "midnight"
        case Part(base=Unit(unit="day", shift="the") | None):
            return _no_part(row, found, before, after)
        case Length(low=None) if alone:
            return is_no_bare_length(row[found.begin], before, after)
        case Unit(unit="season_of", shift="same" | "previous" | "following"):
            return True
        case Unit():
            if _kinds(row, found) & {"fiscal", "whole"}:
                return any(lexeme.value in _YEARLY for lexeme in row[found.begin : found.end])
            return _no_unit(found.expression, before, after) or (
                found.expression == Unit("day", "last") and row[found.begin].kind == "the"
            )
        case Length(reach=str()) if "shift" in _kinds(row, found):
            return False
        case Length():
            return is_no_length(row, found, before, after)
        case Away(back_to="told"):
            return _kinds(row, found) >= {"article", "second"}
        case _:
            return False


_YEARLY = frozenset(["tax", "academic", "school"])
_STREETS = frozenset("street st st. road rd avenue ave ave. lane drive square boulevard".split())


def _is_address(row: Row, found: Found) -> bool:
    """ "1900 Main St.", "10 May Street"."""
    for at in range(found.end, min(found.end + 3, len(row))):
        if row[at].kind != "Name":
            return False
        if row[at].value in _STREETS:
            return True
    return False


def _is_business(row: Row, found: Found) -> bool:
    """Whether the words around speak of profits and prices, not of goals."""
    near = row[max(0, found.begin - 40) : found.end + 40]
    return any(lexeme.value in _BUSINESS for lexeme in near)


_PLAY = frozenset(
    """
    yards touchdown touchdowns yarder quarterback halftime half-time kicker punt fumble
    goalkeeper interception timeout overtime rebound rebounds layup
    """.split()
)
_GAMES = frozenset(
    """
    coach coaches scored scoring season playoff playoffs pass passes offense defense half-court
    basket baskets dunk pointer pointers 3-pointer 3-pointers goal goals game games team teammates
    win wins beat league conference
    """.split()
)
_PLAYING = _PLAY | _GAMES
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")


def is_of_sport(analysis: Analysis) -> bool:
    """Whether the story is of a game, whose quarters and halves are none of the calendar."""
    words = [token.lower for token in analysis.tokens]
    play = sum(1 for word in words if word in _PLAYING)
    scores = sum(
        1 for token in analysis.tokens if token.kind == "number" and _SCORE.fullmatch(token.text)
    )
    return play + scores > sum(1 for word in words if word in _BUSINESS)


_TO_GO = frozenset(["left", "remaining"])


def _is_play(row: Row, found: Found) -> bool:
    """ "With 1:12 left", "scored at 9:41 of the second quarter": the clock of a game."""
    clock = isinstance(found.expression, Clock)
    if clock and row[found.begin].kind != "hhmm":
        return False
    following = [one.value for one in row[found.end : found.end + 2]]
    if clock and (_TO_GO & set(following) or following in (["to", "play"], ["to", "go"])):
        return True
    near = row[max(0, found.begin - 40) : found.end + 40]
    return any(lexeme.value in _PLAY for lexeme in near) and not (
        clock and _kinds(row, found) & {"am", "pm", "zone"}
    )


def _kinds(row: Row, found: Found) -> set[str]:
    return {lexeme.kind for lexeme in row[found.begin : found.end]}


def _no_year(year: int, before: Lexeme | None, after: Lexeme | None) -> bool:
    if after is not None and (
        after.value in _MEASURES or after.kind in ("percent", "unit", "hundred", "money")
    ):
        return True
    if before is None:
        return False
    if year < 1850 and after is not None and after.kind == "word":
        counted = before.kind in ("of", "than", "approx", "compare")
        round_figure = year % 100 == 0 and (counted or before.kind == "during")
        if round_figure or (counted and _is_plural(after)):
            return True  # "over 1000 authors", "a survey of 1709 schoolchildren"
    return before.kind not in _BEFORE_YEARS and before.value not in _WORDS_BEFORE_YEARS


def _is_plural(word: Lexeme) -> bool:
    text = str(word.value)
    return word.kind == "word" and text.endswith(("s", "ren")) and text not in _SMALL_WORDS


_SMALL_WORDS = frozenset("was is has as its his this us".split())


def _no_month(row: Row, found: Found, before: Lexeme | None, after: Lexeme | None) -> bool:
    month = row[found.begin]
    if month.end - month.start <= 4 and month.value != 5 and month.value not in (6, 7):
        # "Jan", "Dec": only with a figure, or where nothing else can stand
        return before is None or before.kind not in ("in", "since", "by", "till", "late", "early")
    if before is None:
        if after is not None and after.kind == "apos":  # "June's rate of growth"
            return not _is_business(row, found)
        return month.value == 5 or after is None or after.kind == "Name"
    if after is not None and after.kind == "Name" and month.value in _NAMES_TOO:
        return before.kind not in _BEFORE_MONTHS - {"and", "or", "comma", "to", "of", "by", "for"}
    if month.value in _NAMES_TOO:
        if before.kind == "the":  # "the March election", but not "the March to Versailles"
            return after is None or after.kind != "word"
        return before.kind not in _BEFORE_MONTHS
    return before.kind == "Name"


def _no_weekday(before: Lexeme | None, after: Lexeme | None) -> bool:
    if after is not None and after.value in _PAPERS and after.kind in ("Name", "times"):
        return True
    return before is not None and (before.value in _NAMED_DAYS or before.kind == "article")


def _no_season(row: Row, found: Found, before: Lexeme | None, after: Lexeme | None) -> bool:
    word = row[found.end - 1]
    has_the = row[found.begin].kind == "the"
    if before is not None and before.value in ("spent", "spend", "spending") and has_the:
        return False
    if before is None or before.kind not in ("in", "since", "by", "till", "during", "early", "late",
                                             "mid", "from", "for", "edge", "of", "to"):  # fmt: skip
        return True
    if after is not None and (after.kind == "of" or after.kind == "dash"):
        return True
    short = word.end - word.start == 4  # "fall"
    return short and not has_the and (before.kind != "in")


def _no_part(row: Row, found: Found, before: Lexeme | None, after: Lexeme | None) -> bool:
    """ "In the afternoon", "at dawn", but not "the night shift"."""
    if row[found.begin].kind == "overnight":
        return False
    if before is None or (after is not None and after.kind == "of"):
        return True
    if row[found.begin].kind == "the":
        return before.kind not in ("in", "during", "by", "till")
    return before.kind not in ("at", "by", "before", "till")


def _no_unit(unit: Unit, before: Lexeme | None, after: Lexeme | None) -> bool:
    if unit.shift == "the":  # "the week" alone; "the weekend" is one
        if unit.unit == "day":  # "the day's volume", "for the day"
            owned = after is not None and after.kind == "apos"
            over = after is None or after.kind in ("comma", "mark", "and")
            return not owned and not (over and before is not None and before.kind == "for")
        if unit.unit == "month":
            return before is None or before.kind not in ("in", "for", "during")
        return unit.unit != "weekend"
    return unit.unit in ("second", "minute", "hour", "night", "century")
