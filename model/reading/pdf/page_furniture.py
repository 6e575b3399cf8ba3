"""What is printed on every page: running heads, page numbers, what a browser adds on the edges."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from pullquote.model.reading.pdf.lines import joined, rows_of
from pullquote.model.reading.pdf.words import Word

_EDGE = 4
"""So many rows from the top or bottom of a page may be furniture."""
_TIME = r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?"
_DAY = r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d)"
_NUMBER = r"(?:page\s*)?\d{1,4}(?:\s*(?:/|of|von|–|-)\s*\d{1,4})?"
_BROWSER = re.compile(
    rf"{_DAY},?\s{_TIME}(?:\s.*)?|(?:.*\s)?{_DAY},?\s{_TIME}|(?:https?|file)://\S+(?:\s+{_NUMBER})?"
    rf"|(?:{_NUMBER}\s+)?(?:https?|file)://\S+",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"[-–—|\s]*(?:page\s*)?\d{1,3}(?:\s*(?:/|of)\s*\d{1,3})?[-–—|\s]*", re.IGNORECASE
)
_ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s/]+(?:/\S*)?", re.IGNORECASE)
_PRINTED = re.compile(
    r"(?<!\d)(?P<one>\d{1,2})(?P<sign>[/.])(?P<two>\d{1,2})(?P=sign)(?P<year>\d{4}|\d\d),?\s"
    r"\d{1,2}:\d\d(?P<american>\s[AP]M)?"
)
_DIGITS = re.compile(r"\d+")
_MANY_LETTERS = 200


@dataclass
class PageFurniture:
    """The lines of the pages that are not the story, each told once."""

    lines: list[str] = field(default_factory=list)
    url: str | None = None
    """The address that a browser printed."""
    printed: date | None = None
    """The day on which a browser printed it."""
    _known: set[str] = field(default_factory=set)

    def tell(self, text: str) -> None:
        """Take a line, unless one like it was on another page."""
        if found := _ADDRESS.search(text):
            self.url = self.url or found.group()
        if found := _PRINTED.search(text):
            self.printed = self.printed or _day(found)
        if _like(text) not in self._known:
            self._known.add(_like(text))
            self.lines.append(text)


def without_furniture(
    pages: Sequence[list[Word]], *, placed: bool
) -> tuple[list[list[Word]], PageFurniture]:
    """The words of every page that are the story's, and the furniture of all pages."""
    rows = [rows_of(page) for page in pages]
    texts = [[joined(row, placed=placed) for row in page] for page in rows]
    repeated = _repeated(texts)
    furniture = PageFurniture()
    kept: list[list[Word]] = []
    for page, words in zip(rows, texts, strict=True):
        marked = _marked(page)
        story: list[Word] = []
        edge = _edges(len(page))
        for at, (row, text) in enumerate(zip(page, words, strict=True)):
            numbered = at in (0, len(page) - 1) and len(page) > 1 and _PAGE.fullmatch(text)
            printed = at in edge and (_like(text) in repeated or _BROWSER.fullmatch(text))
            if ((numbered or printed) and len(text) < _MANY_LETTERS) or (
                marked and row[0].artifact
            ):
                furniture.tell(text)
            else:
                story += row
        kept.append(story)
    if not any(kept):  # a form that is the same on every page
        return list(pages), PageFurniture()
    return kept, furniture


def _edges(rows: int) -> set[int]:
    return {*range(min(_EDGE, rows)), *range(max(rows - _EDGE, 0), rows)}


def _repeated(pages: Iterable[list[str]]) -> set[str]:
    """What stands at the edge of at least two pages, numbers apart."""
    seen: Counter[str] = Counter()
    count = 0
    for page in pages:
        count += 1
        seen.update({_like(page[at]) for at in _edges(len(page))})
    return {text for text, times in seen.items() if times > 1 and 3 * times >= count}


def _marked(page: list[list[Word]]) -> bool:
    """Whether the maker's marks of what is furniture can be believed."""
    words = [word for row in page for word in row]
    return 4 * sum(word.artifact for word in words) < len(words)


def _like(text: str) -> str:
    return _DIGITS.sub("#", text.casefold())


def _day(printed: re.Match[str]) -> date | None:
    """The day; the month stands first where the hour has "PM" in capitals (CLDR: en-US)."""
    first, second, year = (int(printed[part]) for part in ("one", "two", "year"))
    month, day = (first, second) if printed["american"] else (second, first)
    try:
        return date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        return None
