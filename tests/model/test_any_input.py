"""Whatever comes in: an article that holds together or one clear line, and never much later.

Speed on megabytes is measured by tests/benchmarks/long_texts.py; here, that time grows in
proportion.
"""

import time
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pullquote.model.article import Article, Document, spans_in
from pullquote.model.extraction.extract import extract
from pullquote.model.reading.plain import read_plain
from pullquote.model.reading.read import read_bytes
from pullquote.model.reading.unreadable import Unreadable

# What is hard for one step or another, in runs and side by side.
HARD = [
    "“", "”", "‘", "’", '"', "'", "''", "``", "«", "»", "(", ")", "[", "]", "—", "–", "-", "...",
    "…",
    "$", "£", "€", "¥", "$1", "£5m", "€3 billion", "Rs. 20", "5p", "%", "1", "1,000.5", "½",
    "2020", "'90s",
    "12/31/2020", "2020-02-30", "31 February", "Monday", "last week", "May", "noon", "the 1990s",
    "BC",
    "said", "told", "according to", "he", "she", "who", "that", "Q:", "A:", "SMITH:", "says:",
    "asked,",
    "Mr.", "Dr", "Sen.", "Ana Belo", "Anna Ruiz, 45,", "the mayor", "of", "and", "’s", "van der",
    "O’Brien",
    "By Ana Belo", "LONDON (AP) —", "Updated: May 3, 2024", "* item", "1. item", "> quoted",
    "# Title",
    "http://a.example/b?c=d", "a@b.example", "@ana", "#news", "_", "+", "U.S.", "p.m.", "No. 10",
    ".", "!", "?",
    "\n", "\n\n", "\r\n", "\r", "\t", "\u2028", "\u2029", "\x0b", "\x0c", "\u00a0", "\u3000", " ",
    "\x00", "\x1b[31m", "\x1b]52;c;aGk=\x07", "\x9b", "\u202e", "\u200b", "\u00ad", "\ufeff",
    "\ud800",
    "é", "e\u0301", "ß", "İ", "ǅ", "ﬁ", "Ⓐ", "²", "٣", "一", "😀", "👩‍🔬", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "Ã©", "â€œ",
    "x" * 300,
]  # fmt: skip
PIECES = st.sampled_from(HARD) | st.text(st.characters(), max_size=6)
RUNS = st.builds(lambda piece, times: piece * times, PIECES, st.sampled_from([1, 1, 1, 2, 9, 60]))
TEXTS = st.lists(RUNS | PIECES, max_size=60).flatmap(
    lambda pieces: st.sampled_from(["", " ", "\n"]).map(lambda joint: joint.join(pieces))
)
DAYS = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))


def _holds_together(document: Document) -> None:
    article = extract(document)
    assert article.text == document.text
    for span in spans_in(article):
        words = article.text[span.start : span.end]
        assert 0 <= span.start < span.end <= len(article.text)
        assert words == span.of(article.text)
        assert words.strip()
    assert Article.model_validate_json(article.model_dump_json()) == article


@given(TEXTS, DAYS)
@example("Mr. " * 60, None)
@example("“" * 300, None)
@settings(max_examples=150, deadline=None)
def test_any_text_gives_an_article_that_holds_together(text: str, published: date | None) -> None:
    _holds_together(read_plain(text, published=published))


@given(
    st.binary(max_size=400)
    | st.builds(
        lambda text, codec, tail: text.encode(codec, "surrogatepass") + tail,
        TEXTS,
        st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]),
        st.binary(max_size=3),
    ),
    DAYS,
)
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_an_article_or_one_clear_line(data: bytes, published: date | None) -> None:
    try:
        document = read_bytes(data, name="it", published=published)
    except Unreadable as why:
        assert str(why).startswith("it ")
        assert str(why).isprintable()
        return
    _holds_together(document)


UNITS = {
    "sentences": "“It was $5 million,” said Anna Ruiz, 45, a doctor, on Monday. She left in 2020. ",
    "paragraphs": "“Yes,” he said.\n\n",
    "lines": "said Anna\n",
    "letters": "a ",
    "word": "a",
    "hyphens": "a-",
    "straight marks": '"',
    "curly marks": "“”",
    "marks never closed": "“",
    "marks closed now and then": "““““”",
    "apostrophes": "‘",
    "brackets": "(",
    "digits": "7",
    "numbers": "7 ",
    "dots": "1.1.",
    "underscores": "_",
    "signs of e-mail": "+-",
    "newlines": "a\n\n\n\n",
    "sums": "$1 ",
    "speech": "said ",
    "names": "Anna Ruiz ",
    "titles": "Mr. ",
    "days": "Monday ",
    "commas": ", ",
    "turns": "Q: Why? A: No. ",
    "sequences": "\x1b]0;",
    "damage": "Ã© ",
}


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_twice_the_text_takes_little_more_than_twice_the_time(unit: str) -> None:
    def seconds(size: int) -> float:
        data = (unit * size)[:size].encode()
        begin = time.process_time()
        with suppress(Unreadable):
            extract(read_bytes(data, name="it"))
        return time.process_time() - begin

    seconds(2_000)
    once = min(seconds(6_000) for _ in range(3))
    # Four times the size, so that what is quadratic shows as sixteen; small figures say nothing.
    assert min(seconds(24_000) for _ in range(3)) < 4 * 2 * once + 0.1
