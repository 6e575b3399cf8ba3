"""Which passages of a page are the story, and what each of them is in it.

Several witnesses are heard, since each errs alone: an extractor, the page's own data, the names
of the elements, their shape beside that of their neighbours, links, and the words themselves.
"""

import re
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lxml.html import HtmlElement

from pullquote.model.article import Author, BlockKind
from pullquote.model.reading.byline import read_byline
from pullquote.model.reading.dates import read_date_line
from pullquote.model.reading.furniture import kind_of
from pullquote.model.reading.web.gathering import box_passages, card_passages, gathered, is_prose
from pullquote.model.reading.web.labels import Label
from pullquote.model.reading.web.limits import headline_at, within_limits
from pullquote.model.reading.web.passages import HEADINGS, Passage, Zone, is_headline, is_in, worn
from pullquote.model.reading.web.remnants import is_consent
from pullquote.model.reading.web.settling import Part, settled
from pullquote.model.reading.web.witness import Witness

_VOID = 0.4
"""A "promo" that holds so much of the story is a wrapper of it."""
_HEARD = 0.6
"""The witnesses are believed if they know so much of the prose that stands together."""
_ROOT = 0.85
"""The smallest element with so much of the story is its root."""
_LINKED = 0.6
"""With so many of its letters in links a passage leads elsewhere."""
_LINE = 120
"""A byline or date has no more letters."""
_LAST = 40
"""The letters of a last paragraph that nobody vouches for."""
_SEVERAL = 3
"""So many paragraphs of a shape make it the story's usual one."""
_ITEMS = frozenset("li dt dd".split())
_TEXTS = _ITEMS | {"p", "blockquote", "pre"}
_CONTAINERS = frozenset("div section article main body td center form table tbody tr".split())
_END = re.compile(r"[.!?:;…—][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Story:
    """The story of a page."""

    above: tuple[Passage, ...] = ()
    """What stands before the first paragraph, in the page's order."""
    parts: tuple[Part, ...] = ()
    """The story's own blocks and what stands among them; none if there is no story."""


def find_story(
    page: Sequence[Passage],
    witnesses: Sequence[Witness],
    title: str,
    writers: Sequence[Author] = (),
) -> Story:
    """The story among the passages of a page. `title`: its headline in plain letters."""
    heard = [witness for witness in witnesses if witness]
    chosen = [any(one.knows(passage.plain) for one in heard) for passage in page]
    if not any(chosen):
        chosen = [is_prose(passage) for passage in page]
    labels = _labels(page, chosen, title)
    together = gathered(page, labels, title)
    if _letters(page, [at for at in together if chosen[at]]) < _HEARD * _letters(page, together):
        # The witnesses have taken something else for the story.
        chosen = [False] * len(page)
        for at in together:
            chosen[at] = True
        labels = _labels(page, chosen, title)
    cards = card_passages(page)
    core = [
        at
        for at, passage in enumerate(page)
        if chosen[at]
        and labels[at] is None
        and at not in cards
        and _is_body(passage)
        and not is_headline(passage.plain, title)
    ]
    boxes = box_passages(page, core)
    core = [at for at in core if at not in boxes]
    if not core:
        return Story()
    core = within_limits(page, core, title)
    root = _root([page[at] for at in core])
    usual = {_shape(page[at]) for at in core if is_in(page[at].element, root)}
    core = [at for at in core if is_in(page[at].element, root) or _shape(page[at]) in usual]
    chosen = [one and at not in boxes and at not in cards for at, one in enumerate(chosen)]
    return _Reader(page, chosen, labels, core, root, title).story(writers)


def _letters(page: Sequence[Passage], places: Sequence[int]) -> int:
    return sum(len(page[at].text) for at in places)


def _is_body(passage: Passage) -> bool:
    if passage.tag in HEADINGS or passage.linked >= _LINKED:
        return False
    if is_consent(passage.text):
        return False
    return _by_words(passage.text) is None and not _is_head_line(passage.text)


@lru_cache(maxsize=2048)
def _by_words(text: str) -> BlockKind | None:
    return kind_of(text, lone=False)


@lru_cache(maxsize=2048)
def _is_head_line(text: str) -> bool:
    """Whether it is a byline or a date, wherever a page prints it."""
    return len(text) < _LINE and bool(read_date_line(text) or read_byline(text, titled=False))


def _labels(page: Sequence[Passage], chosen: Sequence[bool], title: str) -> list[Label | None]:
    """What each passage is by its zones, but for those that hold the headline or much of the story.

    Zones of one name count together: a "subscriber-only" around each paragraph wraps the story.
    """
    weights: Counter[Hashable] = Counter()
    total = 0
    for passage, is_chosen in zip(page, chosen, strict=True):
        if is_chosen:
            total += len(passage.text)
            for names in {_names(zone) for zone in passage.zones}:
                weights[names] += len(passage.text)

    headline = headline_at(page, title)
    around = set() if headline is None else set(page[headline].zones)

    def holds(zone: Zone) -> bool:
        heavy = weights[_names(zone)] > _VOID * total
        return zone in around or (heavy and zone.label != "elsewhere")

    def label(passage: Passage) -> Label | None:
        told = [zone.label for zone in passage.zones if not holds(zone)]
        if told and told[-1] == "caption" and passage.tag == "figcaption":
            return "furniture" if "elsewhere" in told else "caption"
        if "furniture" in told or "elsewhere" in told:
            return "furniture"
        told = [one for one in told if one != "story"]
        if told and told[-1] == "standfirst" and passage.tag in _ITEMS:
            return None  # what the story says in short is part of it where it stands in its text
        return told[-1] if told else None

    return [label(passage) for passage in page]


def _names(zone: Zone) -> Hashable:
    return zone.label, zone.element.tag, zone.element.get("class")


def _root(core: Sequence[Passage]) -> HtmlElement:
    """The smallest element that holds most of the story."""
    weights: Counter[HtmlElement] = Counter()
    for passage in core:
        weights[passage.element] += len(passage.text)
        for above in passage.element.iterancestors():
            weights[above] += len(passage.text)
    total = sum(len(passage.text) for passage in core)
    element = core[0].element.getroottree().getroot()
    while below := [one for one in element if weights[one] >= _ROOT * total]:
        if below[0].tag not in _CONTAINERS:
            break
        element = below[0]
    return element


def _home(passage: Passage) -> HtmlElement:
    """The element that the passage shares with its neighbours."""
    element = passage.element
    above = element.getparent()
    if passage.tag in _ITEMS and above is not None:
        element, above = above, above.getparent()
    return element if above is None else above


def _dress(element: HtmlElement) -> tuple[str, str] | None:
    """Tag and classes of an element; None if it has no class."""
    names = worn(element)
    return (str(element.tag), names) if names else None


def _shape(passage: Passage) -> tuple[str, ...]:
    """Tags and classes of the block and of what it stands in."""
    above = passage.element.getparent()
    names = [passage.tag, worn(passage.element)]
    if above is not None:
        names += [str(above.tag), worn(above)]
    return tuple(names)


def _path(passage: Passage, root: HtmlElement) -> tuple[str, ...]:
    """The tags between the block and the root."""
    tags = [passage.tag]
    for above in passage.element.iterancestors():
        if above is root:
            break
        tags.append(str(above.tag))
    return tuple(tags)


class _Reader:
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
        self.homes = Counter(_home(page[at]) for at in core)
        self.shapes = Counter(_shape(page[at]) for at in core)
        self.paths = Counter(_path(page[at], root) for at in core)
        self.dresses = {_dress(home) for home in self.homes} - {None}
        """How the elements around the paragraphs are called."""
        self.usual = max(self.shapes.values()) >= _SEVERAL
        """Whether most paragraphs look alike, so that others stand out."""
        self.core, self.sure = core, frozenset(core)
        self.leads: set[int] = set()

    def story(self, writers: Sequence[Author]) -> Story:
        core = self._without_strays()
        first, last = self._lead(core[0]), core[-1]
        self.inside.update(range(first, last + 1))
        while first - 1 in self.inside and self._akin(first - 1):
            if self.page[first - 1].tag in _ITEMS and not self.homes[_home(self.page[first - 1])]:
                break
            first -= 1
        while first - 1 in self.inside and self._is_subhead(first - 1):
            first -= 1
        while last + 1 in self.inside and self._goes_on(last + 1):
            last += 1
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
        return self.shapes[_shape(passage)] < 2 and self.homes[_home(passage)] < 2

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
        if passage.tag in _ITEMS:
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
        if self.labels[at] is not None or passage.linked >= _LINKED or passage.tag in HEADINGS:
            return False
        if is_headline(passage.plain, self.title) or _is_head_line(passage.text):
            return False
        itself = at in self.sure
        if self.shapes[_shape(passage)] > itself or at in self.leads:
            return True
        home = _home(passage)
        if passage.tag in _TEXTS and (self.homes[home] > itself or _dress(home) in self.dresses):
            return True
        if itself or not _END.search(passage.text):
            return False
        near = at < self.core[-1] or (at == self.core[-1] + 1 and len(passage.text) > _LAST)
        return self.core[0] < at and near and self.paths[_path(passage, self.root)] > 1

    def _is_subhead(self, at: int) -> bool:
        """Whether a heading right above the first paragraph is one of the story's own."""
        passage = self.page[at]
        above = headline_at(self.page[:at], self.title)
        in_place = passage.tag in HEADINGS - {"h1"} and above is not None
        return in_place and self.labels[at] is None and passage.linked < _LINKED

    def _goes_on(self, at: int) -> bool:
        return self._akin(at) or (self.chosen[at] and self.labels[at] is None)

    def _kind(self, at: int) -> BlockKind:
        passage, label = self.page[at], self.labels[at]
        if label is not None:
            return _BY_LABEL[label]
        if passage.linked >= _LINKED and not (self.chosen[at] and _END.search(passage.text)):
            return "furniture"
        if passage.tag in HEADINGS:
            return "headline"
        if by_words := _by_words(passage.text):
            return by_words
        if _is_head_line(passage.text):
            return "byline"
        if self._is_figure(passage):
            return "caption"
        sentence = bool(_END.search(passage.text)) or len(passage.text) > 80
        if not self._akin(at) and not (self.chosen[at] and (sentence or passage.tag in _ITEMS)):
            return "furniture"
        if passage.tag in _ITEMS or self._within(passage, "li"):
            return "list"
        if self._within(passage, "blockquote"):
            return "quote"
        if passage.strong and len(passage.text) < 100 and not _END.search(passage.text):
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

    def _within(self, passage: Passage, *tags: str) -> bool:
        element = passage.element
        while element is not None and element is not self.root:
            if element.tag in tags:
                return True
            element = element.getparent()
        return False


_BY_LABEL: dict[Label, BlockKind] = {
    "elsewhere": "furniture", "furniture": "furniture", "unseen": "furniture", "story": "paragraph", "caption": "caption",
    "byline": "byline", "standfirst": "headline", "pull": "quote",
}  # fmt: skip
