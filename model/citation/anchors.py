"""Words by what stands around them: found again in a page that has changed elsewhere.

W3C Web Annotation Data Model: TextQuoteSelector (4.2.4) and TextPositionSelector (4.2.5).
"""

from dataclasses import dataclass

from pullquote.model.article import Article, Span

_AROUND = 32
"""Characters on either side, as Hypothesis keeps them."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of the article's text and what stands before and after it."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


def anchor_of(article: Article, span: Span) -> Anchor:
    """The anchor of a span, without the final comma, which is the reporter's."""
    text, start = article.text, span.start
    exact = span.of(text).rstrip(" ,") or span.of(text)
    end = start + len(exact)
    around = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return Anchor(exact, *around, start, end)
