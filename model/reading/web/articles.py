"""A page with several whole articles: one is kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from pullquote.model.reading.web.limits import headline_at
from pullquote.model.reading.web.passages import HEADINGS, Passage

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
    whole = [one for one in found.values() if one.is_headed() and one.words >= _WORDS]
    named = None if headline is None else found.get(_article_around(page[headline].element))
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


def _article_around(element: HtmlElement) -> HtmlElement | None:
    """The outermost article that the element stands in."""
    outermost = element if element.tag == "article" else None
    for above in element.iterancestors("article"):
        outermost = above
    return outermost
