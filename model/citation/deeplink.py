"""A link that opens a page at the quoted words: the text fragment that browsers understand.

WICG "URL Fragment Text Directives": `#:~:text=prefix-,start,end,-suffix`. The words must match
the page, so they keep its own marks and dashes; what helps to tell them apart is taken from the
same paragraph only. A browser goes to the first place that fits, so words that stand earlier too
are given with more of what is around them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import quote

from pullquote.model.article import Article, Span

# Longer words are given by their first and last few, since a page may have a note, a break or a
# word for screen readers among them; shorter ones with a few before or after.
_LONG, _SHORT = 120, 20
_FEW, _BESIDE = (8, 14, 20), (3, 6, 12)


class _Directive(NamedTuple):
    """The words between commas, each part's own words kept from those that tell it apart."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""

    def coded(self) -> str:
        prefix = f"{_coded(self.prefix)}-" if self.prefix else ""
        suffix = f"-{_coded(self.suffix)}" if self.suffix else ""
        middle = (_coded(self.start), _coded(self.end))
        return ",".join(part for part in (prefix, *middle, suffix) if part)

    def leads_to(self, text: str) -> tuple[int, int] | None:
        """Where a browser stops first."""
        prefix = rf"{_loosely(self.prefix)}\s*" if self.prefix else ""
        middle = rf"(?:.*?{_loosely(self.end)})" if self.end else ""
        suffix = rf"\s*{_loosely(self.suffix)}" if self.suffix else ""
        words = rf"({_loosely(self.start)}{middle})"
        found = re.search(prefix + words + suffix, text, re.IGNORECASE | re.DOTALL)
        return found.span(1) if found else None


def text_directive(article: Article, spans: Sequence[Span]) -> str:
    """`:~:text=…&text=…` for the words of the spans, or nothing when there is nothing to find."""
    found = [one.coded() for one in (_directive(article, span) for span in spans) if one]
    return f":~:{'&'.join(f'text={code}' for code in found)}" if found else ""


def linked(url: str, directive: str) -> str:
    """The address with the directive, beside the place on the page that it may name already."""
    scheme = "" if re.match(r"https?://", url, re.IGNORECASE) else "https://"
    mark = "#" if directive and "#" not in url else ""
    return f"{scheme}{url}{mark}{directive}"


def _directive(article: Article, span: Span) -> _Directive | None:
    """The shortest that leads to the words and nowhere else before them."""
    # The final comma is the reporter's.
    words = span.of(article.text).rstrip(" ,")
    if not _worded(words):
        return None
    place = span.start, span.start + len(words)
    tried = list(_directives(article, *place))
    return next((one for one in tried if one.leads_to(article.text) == place), tried[0])


def _directives(article: Article, start: int, end: int) -> Iterator[_Directive]:
    text = article.text
    words = text[start:end]
    block = next((b.span for b in article.blocks if b.span.start <= start < b.span.end), None)
    before = _words(text[block.start : start]) if block else []
    # The marks between belong to the page too, so they stay. One side is enough where it tells the
    # words apart: each is one more thing that may differ on the page.
    after = _words(text[end : block.end]) if block and end <= block.end else []
    whole = [_Directive(words)] if len(words) <= _LONG and "\n" not in words else list(_ends(words))
    if len(words) >= _SHORT or not block:
        yield from whole
    for beside in _BESIDE:
        sides = {"prefix": " ".join(before[-beside:]), "suffix": " ".join(after[:beside])}
        told = {side: words for side, words in sides.items() if _worded(words)}
        for side, words in told.items():
            yield whole[-1]._replace(**{side: words})
        yield whole[-1]._replace(**told)


def _ends(words: str) -> Iterator[_Directive]:
    """The first and the last few words; neither goes beyond its paragraph."""
    first, last = _words(words.split("\n")[0]), _words(words.split("\n")[-1])
    for few in _FEW:
        start, end = first[:few], last[-few:]
        if "\n" not in words and 2 * few > len(first):
            start, end = first[: len(first) // 2], last[len(first) // 2 :]
        yield _Directive(" ".join(start), " ".join(end))


# Where words part for a browser: not at a narrow no-break space (Unicode, word boundaries).
_BLANKS = re.compile(r"[^\S\u202f]+")


def _words(text: str) -> list[str]:
    return [word for word in _BLANKS.split(text) if word]


def _worded(words: str) -> bool:
    """Browsers look from word to word: marks alone lead nowhere."""
    return any(char.isalnum() for char in words)


def _loosely(words: str) -> str:
    """A pattern of whole words, whatever the blanks between."""
    pattern = r"\s+".join(map(re.escape, _words(words)))
    opening = r"(?<!\w)" if words[:1].isalnum() else ""
    closing = r"(?!\w)" if words[-1:].isalnum() else ""
    return f"{opening}{pattern}{closing}"


def _coded(words: str) -> str:
    return quote(" ".join(_words(words)), safe="", errors="replace").replace("-", "%2D")
