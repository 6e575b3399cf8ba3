"""A page with several whole articles: one is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from pullquote.model.reading.web.limits import headline_at
from pullquote.model.reading.web.passages import HEADINGS, Passage, is_in, worn

_LONG = 80
"""The letters of a paragraph that counts."""
_WORDS = 120
"""An article has so many words; a teaser has fewer."""
_FEWER = 40
"""So many words are enough for the one that the page is named by."""
_TOP = 4
"""Among so many passages a headline stands."""


@dataclass(slots=True)
class _Article:
    passages: list[Passage] = field(default_factory=list)

    @property
    def words(self) -> int:
        return sum(
            len(one.text.split())
            for one in self.passages
            if len(one.text) >= _LONG
            and one.linked < 0.5
            and not any(zone.label in ("furniture", "elsewhere") for zone in one.zones)
        )

    def is_headed(self, *, lower: bool = False) -> bool:
        """Whether it has a headline: of the first rank, or above its text and of a lower one."""
        if lower:
            return self.passages[0].tag in HEADINGS or any(
                one.tag in HEADINGS for one in self.passages[:_TOP]
            )
        return any(one.tag == "h1" for one in self.passages)


def keep_one(page: Sequence[Passage], title: str) -> tuple[list[Passage], tuple[str, ...]]:
    """The passages without those of other whole articles; a note if there were any.

    An article that the page is named by is kept, else the longest. Entries of a live report have
    no headline of the first rank each, and stay together.
    """
    found: dict[HtmlElement, _Article] = {}
    headline = headline_at(page, title)
    for passage in page:
        if (around := _article_around(passage.element)) is not None:
            found.setdefault(around, _Article()).passages.append(passage)
    if not found and headline is not None:
        wrappers = _wrapped(page, headline)
        for passage in page:
            for wrapper in wrappers:
                if is_in(passage.element, wrapper):
                    found.setdefault(wrapper, _Article()).passages.append(passage)
    whole = [one for one in found.values() if one.is_headed() and one.words >= _WORDS]
    named = None if headline is None else _of(found, page[headline])
    if named is not None and named.words >= _FEWER:
        # Whatever else has a headline is another story, teasers included.
        whole = [one for one in found.values() if one is named or one.is_headed(lower=True)]
    if len(whole) < 2:
        return list(page), ()
    kept = named if named in whole else max(whole, key=lambda one: one.words)
    others = {id(passage) for one in whole if one is not kept for passage in one.passages}
    count = sum(one.words >= _WORDS for one in whole)
    which = "the one named in its title" if kept is named else "the longest"
    note = f"The page holds {count} articles; {which} is shown."
    return [one for one in page if id(one) not in others], ((note,) if count > 1 else ())


def _of(found: Mapping[HtmlElement, _Article], passage: Passage) -> _Article | None:
    return next((one for one in found.values() if passage in one.passages), None)


def _wrapped(page: Sequence[Passage], headline: int) -> list[HtmlElement]:
    """Elements called alike, side by side, each with a headline like that of the page."""
    shape = _shape(page[headline].element)
    others = [one.element for one in page if _shape(one.element) == shape]
    if len(others) < 2:
        return []
    for wrapper in page[headline].element.iterancestors():
        above = wrapper.getparent()
        if above is None:
            break
        holding = [
            beside
            for beside in above
            if _shape(beside) == _shape(wrapper) and any(is_in(one, beside) for one in others)
        ]
        if len(holding) > 1:
            return holding
    return []


def _shape(element: HtmlElement) -> tuple[str, str]:
    return str(element.tag), worn(element)


def _article_around(element: HtmlElement) -> HtmlElement | None:
    """The outermost article that the element stands in."""
    outermost = element if element.tag == "article" else None
    for above in element.iterancestors("article"):
        outermost = above
    return outermost
