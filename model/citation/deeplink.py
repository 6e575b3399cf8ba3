"""A link that opens a page at the quoted words: the text fragment that browsers understand.

WICG Scroll to Text Fragment. The words must match the page, so they keep its own marks and
dashes; what helps to tell them apart is taken from the same paragraph only.
"""

from urllib.parse import quote

from pullquote.model.article import Article, Span

# Longer words are given by their first and last few; shorter ones with a few before and after.
_LONG, _SHORT = 300, 20
_FEW, _BESIDE = 5, 3


def text_directive(article: Article, span: Span) -> str:
    """`:~:text=…` for the words of a span, or nothing when there is nothing to look for."""
    text = article.text
    block = next((one.span for one in article.blocks if one.span.holds(span)), None)
    # The final comma is the reporter's.
    words = span.of(text).rstrip(" ,").split()
    if not words:
        return ""
    if len(span.of(text)) > _LONG and len(words) > 2 * _FEW:
        return f":~:text={_coded(words[:_FEW])},{_coded(words[-_FEW:])}"
    if block is None or not (len(span.of(text)) < _SHORT or text.count(span.of(text)) > 1):
        return f":~:text={_coded(words)}"
    # The marks between belong to the page too, so they stay.
    before = text[block.start : span.start].split()[-_BESIDE:]
    after = text[span.start : block.end][len(span.of(text).rstrip(" ,")) :].split()[:_BESIDE]
    prefix = f"{_coded(before)}-," if _worded(before) else ""
    suffix = f",-{_coded(after)}" if _worded(after) else ""
    return f":~:text={prefix}{_coded(words)}{suffix}"


def _worded(words: list[str]) -> bool:
    """Browsers look from word to word: marks alone lead nowhere."""
    return any(char.isalnum() for word in words for char in word)


def _coded(words: list[str]) -> str:
    return quote(" ".join(words), safe="", errors="replace").replace("-", "%2D")
