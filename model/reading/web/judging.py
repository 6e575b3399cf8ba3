"""What each passage of a story is, judged beside those that are surely of it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from lxml.html import HtmlElement

from pullquote.model.article import Author, BlockKind
from pullquote.model.reading.furniture import kind_of
from pullquote.model.reading.web.appeals import is_appeal
from pullquote.model.reading.web.gathering import is_prose
from pullquote.model.reading.web.labels import Label
from pullquote.model.reading.web.likeness import ITEMS, dress_of, home_of, path_of, shape_of
from pullquote.model.reading.web.limits import headline_at, is_head_line
from pullquote.model.reading.web.passages import HEADINGS, MANY, Passage, is_headline, is_in, worn
from pullquote.model.reading.web.settling import Part, settled

LINKED = 0.6
"""With so many of its letters in links a passage leads elsewhere."""
_LAST = 40
"""The letters of a last paragraph that nobody vouches for."""
_ASIDES = 2
"""So many buttons or links may stand before the last words."""
_SEVERAL = 3
"""So many paragraphs of a shape make it the story's usual one."""
_TEXTS = ITEMS | {"p", "blockquote", "pre"}
_END = re.compile(r"[.!?:;…—][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Story:
    """The story of a page."""

    above: tuple[Passage, ...] = ()
    """What stands before the first paragraph, in the page's order."""
    parts: tuple[Part, ...] = ()
    """The story's own blocks and what stands among them; none if there is no story."""


@lru_cache(maxsize=MANY)
def kind_by_words(text: str) -> BlockKind | None:
    """What the words say of themselves."""
    return kind_of(text, lone=False) or ("furniture" if is_appeal(text) else None)


def leads_away(passage: Passage) -> bool:
    """Whether it is a link, or stands among menus, footers and the like."""
    return passage.linked >= LINKED or any(
        zone.label in ("furniture", "elsewhere") for zone in passage.zones
    )


class Judge:
    """The passages of one page, judged beside those that are surely the story."""

    def __init__(
        self,
        page: Sequence[Passage],
        chosen: Sequence[bool],
        labels: Sequence[Label | None],
        core: list[int],
        root: HtmlElement,
        title: str,
    ) -> None:
        self.page, self.chosen, self.labels = page, chosen, labels
        self.root, self.title = root, title
        self.inside = {at for at, passage in enumerate(page) if is_in(passage.element, root)}
        self.homes = Counter(home_of(page[at]) for at in core)
        self.shapes = Counter(shape_of(page[at]) for at in core)
        self.paths = Counter(path_of(page[at], root) for at in core)
        self.usual = max(self.shapes.values()) >= _SEVERAL
        """Whether most paragraphs look alike, so that others stand out."""
        self.core, self.sure = core, frozenset(core)
        kept = self._without_strays()
        self.strays = self.sure - frozenset(kept)
        self.first, self.last = kept[0], kept[-1]
        self.dresses = {dress_of(home_of(page[at])) for at in kept} - {None}
        """How the elements around the paragraphs are called."""
        self.leads: set[int] = set()

    def story(self, writers: Sequence[Author]) -> Story:
        """The story from its first paragraph to its last, and what stands above it."""
        first, last = self._lead(self.first), self.last
        self.inside.update(range(first, last + 1))
        while first - 1 in self.inside and self._akin(first - 1):
            if self.page[first - 1].tag in ITEMS and not self.homes[home_of(self.page[first - 1])]:
                break
            first -= 1
        while first - 1 in self.inside and self._is_subhead(first - 1):
            first -= 1
        while (following := self._next(last)) is not None:
            last = following
        parts = [
            Part(self.page[at], self._kind(at))
            for at in range(first, last + 1)
            if at in self.inside
        ]
        return Story(tuple(self.page[:first]), tuple(settled(parts, self.title, writers)))

    def _lead(self, first: int) -> int:
        """A first paragraph outside the wrapper of the others, in the dress of these."""
        tag, usual, *_ = max(self.shapes, key=lambda one: self.shapes[one])
        headline = headline_at(self.page[:first], self.title)
        for at in range(first - 1, headline if usual and headline is not None else first, -1):
            passage = self.page[at]
            dressed = passage.tag == tag and worn(passage.element) == usual
            if dressed and self.labels[at] is None and is_prose(passage):
                first = at
                self.leads.add(at)
        return first

    def _is_stray(self, at: int) -> bool:
        """Whether a passage neither looks like another of the story nor stands beside one."""
        passage = self.page[at]
        return self.shapes[shape_of(passage)] < 2 and self.homes[home_of(passage)] < 2

    def _without_strays(self) -> list[int]:
        """The core without lone passages of a shape of their own at its start and its end.

        Those are a summary above the byline, a writer's biography, a note below the text.
        """
        core = list(self.core)
        while len(core) > _SEVERAL and self._is_foot(core[-1]):
            core.pop()
        if self.usual:
            while len(core) > 1 and self._is_stray(core[-1]):
                core.pop()
            while len(core) > 1 and self._is_stray(core[0]) and self._head_between(*core[:2]):
                core.pop(0)
        return core

    def _is_foot(self, at: int) -> bool:
        """Whether a passage at the end has not the dress of the story's paragraphs."""
        shape = max(self.shapes, key=lambda one: self.shapes[one])
        if 2 * self.shapes[shape] < len(self.core):
            return False
        usual, passage = set(shape[1].split()), self.page[at]
        if passage.tag in ("td", "th") and shape[0] == "p":
            return True  # a table below the text
        if passage.tag in ITEMS:
            return False
        names = set(worn(passage.element).split())
        if usual:
            return usual.isdisjoint(names)
        return bool(names) and (passage.slanted or passage.linked > 0.2)

    def _head_between(self, one: int, other: int) -> bool:
        """Whether byline, date, picture or buttons stand between the two passages."""
        return any(self.labels[at] is not None for at in range(one + 1, other))

    def _akin(self, at: int) -> bool:
        """Whether it looks and stands like the paragraphs already found."""
        passage = self.page[at]
        if self.labels[at] is not None or passage.linked >= LINKED or passage.tag in HEADINGS:
            return False
        if is_headline(passage.plain, self.title) or is_head_line(passage.text):
            return False
        if len(passage.text) < _LAST and at and is_head_line(self.page[at - 1].text):
            return bool(_END.search(passage.text))  # "Staff Writer" below a name
        itself = at in self.sure
        if self.shapes[shape_of(passage)] > itself or at in self.leads:
            return True
        home = home_of(passage)
        if passage.tag in _TEXTS and (self.homes[home] > itself or dress_of(home) in self.dresses):
            return True
        if itself or not _END.search(passage.text):
            return False
        near = at < self.core[-1] or (at == self.core[-1] + 1 and len(passage.text) > _LAST)
        return self.core[0] < at and near and self.paths[path_of(passage, self.root)] > 1

    def _is_subhead(self, at: int) -> bool:
        """Whether a heading right above the first paragraph is one of the story's own."""
        passage = self.page[at]
        above = headline_at(self.page[:at], self.title)
        in_place = passage.tag in HEADINGS - {"h1"} and above is not None
        return in_place and self.labels[at] is None and passage.linked < LINKED

    def _next(self, last: int) -> int | None:
        """The next passage of the story; a button or link may stand before its last words."""
        if last + 1 in self.inside and self._goes_on(last + 1):
            return last + 1
        shape, home = shape_of(self.page[last]), home_of(self.page[last])
        for at in range(last + 1, min(last + _ASIDES + 2, len(self.page))):
            passage = self.page[at]
            if passage.tag in HEADINGS or home_of(passage) is not home:
                return None
            same = shape_of(passage) == shape and passage.tag == "p" and self.labels[at] is None
            plainly = not (passage.slanted or passage.strong or passage.linked)
            if same and plainly and _END.search(passage.text):
                return at if kind_by_words(passage.text) is None else None
        return None

    def _goes_on(self, at: int) -> bool:
        if at in self.strays:
            return False
        return self._akin(at) or (self.chosen[at] and self.labels[at] is None)

    def _kind(self, at: int) -> BlockKind:
        passage, label = self.page[at], self.labels[at]
        if label is not None:
            return _BY_LABEL[label]
        if passage.linked >= LINKED and not (self.chosen[at] and _END.search(passage.text)):
            return "furniture"
        if passage.tag in HEADINGS:
            return "headline"
        if by_words := kind_by_words(passage.text):
            return by_words
        if is_head_line(passage.text):
            return "byline"
        if self._is_figure(passage) or self._is_picture(at):
            return "caption"
        sentence = bool(_END.search(passage.text)) or len(passage.text) > 80
        if not self._akin(at) and not (self.chosen[at] and (sentence or passage.tag in ITEMS)):
            return "furniture"
        if passage.tag in ITEMS or self._within(passage, "li"):
            return "list"
        if self._within(passage, "blockquote"):
            return "quote"
        # A line in bold is a heading, unless it is a sentence in the dress of the others.
        dressed = _END.search(passage.text) and self._akin(at)
        if passage.strong and len(passage.text) < 100 and not dressed:
            return "headline"
        return "paragraph"

    def _is_figure(self, passage: Passage) -> bool:
        """Whether it is a cell among others; in a table of one column text is laid out."""
        row = passage.element
        while row is not None and row is not self.root and row.tag != "tr":
            row = row.getparent()
        if row is None or row.tag != "tr" or is_prose(passage):
            return False
        return sum(1 for cell in row if "".join(cell.itertext()).strip()) > 1

    def _is_picture(self, at: int) -> bool:
        """Whether it is all that stands in a cell with a picture."""
        passage = self.page[at]
        return (
            passage.tag == "td"
            and next(passage.element.iter("img"), None) is not None
            and passage.element.find(".//table") is None
            and all(
                one.element is not passage.element
                for one in self.page[max(at - 1, 0) : at + 2]
                if one is not passage
            )
        )

    def _within(self, passage: Passage, *tags: str) -> bool:
        element = passage.element
        while element is not None and element is not self.root:
            if element.tag in tags:
                return True
            element = element.getparent()
        return False


_BY_LABEL: dict[Label, BlockKind] = {
    "elsewhere": "furniture", "furniture": "furniture", "unseen": "furniture",
    "story": "paragraph", "caption": "caption",
    "byline": "byline", "standfirst": "headline", "pull": "quote",
}  # fmt: skip
