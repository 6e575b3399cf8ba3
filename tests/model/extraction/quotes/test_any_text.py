"""Whatever the text, the quotations found in it are of the text, and in order."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.model.extraction.quotes.find import find_quotes
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain

# What the rules look for, in an order that nobody writes.
_PIECES = [
    *"""
    said says told asked put it to him that that denied but and while who which according to in
    her own words claim Chanting Asked When I we he she they the The a an striker Welshman
    31-year-old father of two mayor spokesman for Ann Lee Lee's Lee’s Dr Chief (Mrs.) ( ) , . : ; —
    – “ ” ‘ ’ " ' « » „ '' `` was had is 's not about two days after on Tuesday film song “Blue”
    ‘No,’ “No,” “It was odd.” To Q: A: LEE: ? !
""".split(),
    *["\n", "\n\n", "\n\n“", "”\n\n"],
]


@given(st.lists(st.sampled_from(_PIECES) | st.text(max_size=3), max_size=60).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_quotations_that_are_its_own_words(text: str) -> None:
    analysis = Analysis(read_plain(text))
    quotes = find_quotes(analysis, ())
    assert [quote.id for quote in quotes] == [f"q{n}" for n in range(1, len(quotes) + 1)]
    for quote in quotes:
        assert all(part.of(analysis.text).strip() for part in quote.parts)
        assert all(before.end <= after.start for before, after in pairwise(quote.parts))
        known = quote.speaker.person or quote.speaker.entity
        assert (quote.speaker.certainty == "unknown") == (known is None)
