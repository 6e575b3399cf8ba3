"""Whatever the text, finding times never fails and every span is exact."""

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.model.extraction.times.find import find_times
from pullquote.model.extraction.times.holidays import easter
from pullquote.model.extraction.times.words import HOLIDAYS, KINDS
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain

MARKED = """
    , . ; — “ ” ( - was when born will He Smith 3 31 29 0 9999 100000000 1999 2003 1999-00 2001-2005
    '90s 1990s 4:30 7.45am 12/31/99 2024-02-30 30.04.2022 Q3 first-quarter mid-October the-day-after
    FY25 FY2024 Tenth tenth 32 99 who which before until is has payable effect
""".split()
WORDS = st.sampled_from([*KINDS, *(word.title() for word in KINDS), *HOLIDAYS, *MARKED])
PUBLISHED = st.one_of(st.none(), st.just(date(2024, 8, 13)), st.dates())


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join), PUBLISHED)
def test_words_of_time_in_any_order_never_break_it(text: str, published: date | None) -> None:
    times = find_times(Analysis(read_plain(text, id="a", published=published)), published)
    assert [time.id for time in times] == [f"t{n}" for n in range(1, len(times) + 1)]
    for before, after in pairwise(times):
        assert before.span.end <= after.span.start
    for time in times:
        assert 0 <= time.span.start < time.span.end <= len(text)
        assert time.because
        if time.earliest and time.latest:
            assert time.earliest <= time.latest
        if published is not None:
            assert time.offset is None


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200), PUBLISHED)
def test_any_characters_never_break_it(text: str, published: date | None) -> None:
    find_times(Analysis(read_plain(text, id="a", published=published)), published)


def test_easter_falls_where_the_church_has_it() -> None:
    assert [easter(year) for year in (1961, 2023, 2024, 2038)] == [
        date(1961, 4, 2), date(2023, 4, 9), date(2024, 3, 31), date(2038, 4, 25),
    ]  # fmt: skip
