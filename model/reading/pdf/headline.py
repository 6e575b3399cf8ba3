"""Headlines and captions, told by their type and place."""

import re
from collections import Counter
from collections.abc import Sequence

from pullquote.model.article import BlockKind
from pullquote.model.reading.byline import read_byline
from pullquote.model.reading.dates import read_date_line
from pullquote.model.reading.pdf.paragraphs import Paragraph
from pullquote.model.reading.pdf.words import Picture

_LARGE = 1.25
"""Type so many times as large as the story's is a headline's."""
_SMALL = 0.93
"""Type of at most this share of the story's may be a caption's."""
_NEAR = 2.5
"""A caption starts so many ems, at most, below its picture."""
_LEAST_PICTURE = 40
_LABEL = 80
_LONGEST = 300
_WORD = re.compile(r"\w+")


def kinds_of(
    paragraphs: Sequence[Paragraph], pictures: Sequence[Sequence[Picture]], title: str | None
) -> list[BlockKind | None]:
    """The kind of each paragraph, as far as its type tells.

    The largest type at the top is the headline's, unless the PDF's own title says which line is.
    What stands above the headline, a masthead or a menu, is furniture.
    """
    body = _body(paragraphs)
    kinds: list[BlockKind | None] = [
        _kind(one, body, pictures[one.lines[0].page] if pictures else ()) for one in paragraphs
    ]
    top = [at for at, one in enumerate(paragraphs[:12]) if one.lines[0].page < 2]
    large = [at for at in top if kinds[at] == "headline"]
    titled = [at for at in top if title and _same(paragraphs[at], title)]
    if not large and not titled:
        return kinds
    headline = titled[0] if titled else max(large, key=lambda at: paragraphs[at].size)
    kinds[headline] = "headline"
    for at in range(headline):
        if kinds[at] == "headline" or _is_label(paragraphs[at]):
            kinds[at] = "furniture"
    return kinds


def _is_label(paragraph: Paragraph) -> bool:
    """Whether it is a few words that are no sentence, no date and no writer's line."""
    text = " ".join(line.text for line in paragraph.lines)
    few = len(text) < _LABEL and not text.rstrip("\"'”’)").endswith((".", "!", "?", ":"))
    return few and read_date_line(text) is None and read_byline(text, titled=False) is None


def _body(paragraphs: Sequence[Paragraph]) -> float:
    sizes: Counter[float] = Counter()
    for one in paragraphs:
        for line in one.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0]


def _kind(paragraph: Paragraph, body: float, pictures: Sequence[Picture]) -> BlockKind | None:
    letters = sum(len(line.text) for line in paragraph.lines)
    if letters > _LONGEST:
        return None
    if paragraph.size >= _LARGE * body:
        return "headline"
    if paragraph.size <= _SMALL * body and any(_is_below(paragraph, one) for one in pictures):
        return "caption"
    return None


def _is_below(paragraph: Paragraph, picture: Picture) -> bool:
    first = paragraph.lines[0]
    if picture.top - picture.bottom < _LEAST_PICTURE or picture.x1 - picture.x0 < _LEAST_PICTURE:
        return False
    drop = picture.bottom - first.y
    return 0 < drop < _NEAR * first.size and first.x0 < picture.x1 and first.x1 > picture.x0


def _same(paragraph: Paragraph, title: str) -> bool:
    """Whether the paragraph is the title, which may have the site's name behind it."""
    words = _WORD.findall(" ".join(line.text for line in paragraph.lines).casefold())
    named = _WORD.findall(title.casefold())
    return len(words) > 2 and named[: len(words)] == words
