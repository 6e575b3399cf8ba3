"""Which passages of a page are the story, and what each of them is in it.

Several witnesses are heard, since each errs alone: an extractor, the page's own data, the names
of the elements, their shape beside that of their neighbours, links, and the words themselves.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from pullquote.model.article import BlockKind
from pullquote.model.reading.furniture import kind_of
from pullquote.model.reading.web.labels import Label
from pullquote.model.reading.web.passages import Passage, Zone, plain
from pullquote.model.reading.web.witness import Witness

_VOID = 0.4
"""A "promo" that holds so much of the story is a wrapper of it."""
_ROOT = 0.85
"""The smallest element with so much of the story is its root."""
_LINKED = 0.6
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_ITEMS = frozenset("li dt dd".split())
_CELLS = frozenset("td th".split())
_CONTAINERS = frozenset("div section article main body td center".split())
_END = re.compile(r"[.!?:;…—][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Part:
    """A passage and what it is; the story's own blocks and what stands among them."""

    passage: Passage
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Story:
    """The story of a page, from the first paragraph on, and what stands above it."""

    above: tuple[Passage, ...]
    """What stands before the first paragraph, in the page's order."""
    parts: tuple[Part, ...]
    root: HtmlElement | None


def find_story(page: Sequence[Passage], witnesses: Sequence[Witness], title: str | None) -> Story:
    """The story among the passages of a page; without parts if there is none."""
    heard = [witness for witness in witnesses if witness]
    chosen = [any(one.knows(passage.plain) for one in heard) for passage in page]
    if not any(chosen):
        chosen = [_is_prose(passage) for passage in page]
    labels = _labels(page, chosen)
    core = [
        at
        for at, passage in enumerate(page)
        if chosen[at] and labels[at] is None and _is_body(passage) and passage.plain != title
    ]
    if not core:
        return Story((), (), None)
    root = _root([page[at] for at in core])
    inside = [at for at, passage in enumerate(page) if _is_in(passage.element, root)]
    core = [at for at in core if at in set(inside)]
    return _Reader(page, chosen, labels, core, inside, root, title).story()


def _is_prose(passage: Passage) -> bool:
    return len(passage.text) >= 80 and passage.linked < 0.5


def _is_body(passage: Passage) -> bool:
    if passage.tag in _HEADINGS or passage.linked >= _LINKED:
        return False
    return kind_of(passage.text, lone=False) is None


def _labels(page: Sequence[Passage], chosen: Sequence[bool]) -> list[Label | None]:
    """What each passage is by its zones, but for those that hold the story itself."""
    weights: Counter[Zone] = Counter()
    total = 0
    for passage, is_chosen in zip(page, chosen, strict=True):
        if is_chosen:
            total += len(passage.text)
            for zone in passage.zones:
                weights[zone] += len(passage.text)

    def label(passage: Passage) -> Label | None:
        told = [zone.label for zone in passage.zones if weights[zone] <= _VOID * total]
        if "furniture" in told:
            return "furniture"
        told = [one for one in told if one != "story"]
        return told[-1] if told else None

    return [label(passage) for passage in page]


def _root(core: Sequence[Passage]) -> HtmlElement:
    """The smallest element that holds most of the story."""
    weights: Counter[HtmlElement] = Counter()
    for passage in core:
        weights[passage.element] += len(passage.text)
        for above in passage.element.iterancestors():
            weights[above] += len(passage.text)
    total = sum(len(passage.text) for passage in core)
    element = core[0].element.getroottree().getroot()
    while True:
        below = [one for one in element if weights[one] >= _ROOT * total]
        if not below or below[0].tag not in _CONTAINERS | {"form", "table", "tbody", "tr"}:
            return element
        element = below[0]


def _is_in(element: HtmlElement, root: HtmlElement) -> bool:
    return element is root or any(above is root for above in element.iterancestors())


def _home(passage: Passage) -> HtmlElement:
    """The element that the passage shares with its neighbours."""
    element = passage.element
    above = element.getparent()
    if passage.tag in _ITEMS and above is not None:
        element, above = above, above.getparent()
    return element if above is None else above


def _shape(passage: Passage) -> tuple[str, ...]:
    """Tags and classes of the block and of what it stands in."""
    above = passage.element.getparent()
    names = [passage.tag, passage.element.get("class") or ""]
    if above is not None:
        names += [str(above.tag), above.get("class") or ""]
    return tuple(names)


@dataclass(slots=True)
class _Reader:
    page: Sequence[Passage]
    chosen: Sequence[bool]
    labels: Sequence[Label | None]
    core: list[int]
    inside: list[int]
    root: HtmlElement
    title: str | None

    def story(self) -> Story:
        homes = Counter(_home(self.page[at]) for at in self.core)
        shapes = Counter(_shape(self.page[at]) for at in self.core)
        first, last = self.core[0], self.core[-1]

        def akin(at: int) -> bool:
            """Whether it looks and stands like the paragraphs already found."""
            passage = self.page[at]
            if self.labels[at] is not None or passage.linked >= _LINKED:
                return False
            if passage.tag in _HEADINGS:
                return False
            if _shape(passage) in shapes:
                return True
            return _home(passage) in homes and passage.tag in ("p", "blockquote", "li", "pre")

        inside = set(self.inside)
        while first - 1 in inside and akin(first - 1) and self.page[first - 1].tag != "li":
            first -= 1
        while last + 1 in inside and (akin(last + 1) or self._is_aside(last + 1)):
            last += 1
        parts = [
            Part(self.page[at], self._kind(at, akin(at)))
            for at in range(first, last + 1)
            if at in inside
        ]
        parts = _settled(parts, self.title)
        return Story(tuple(self.page[:first]), tuple(parts), self.root)

    def _is_aside(self, at: int) -> bool:
        return False

    def _kind(self, at: int, akin: bool) -> BlockKind:
        passage, label = self.page[at], self.labels[at]
        match label:
            case "furniture" | "unseen":
                return "furniture"
            case "caption":
                return "caption"
            case "byline":
                return "byline" if len(passage.text) < 200 else "furniture"
            case "standfirst":
                return "headline"
            case "pull":
                return "quote"
            case _:
                pass
        if passage.linked >= _LINKED and not (self.chosen[at] and _END.search(passage.text)):
            return "furniture"
        if passage.tag in _HEADINGS:
            return "headline"
        if by_words := kind_of(passage.text, lone=False):
            return by_words
        if passage.tag in _CELLS and not _is_prose(passage):
            return "caption"
        sentence = bool(_END.search(passage.text)) or len(passage.text) > 80
        if not akin and not (self.chosen[at] and sentence):
            return "list" if passage.tag in _ITEMS and self.chosen[at] else "furniture"
        if passage.tag in _ITEMS:
            return "list"
        if _within(passage, "blockquote", self.root):
            return "quote"
        if _within(passage, "li", self.root):
            return "list"
        if passage.strong and len(passage.text) < 100 and not _END.search(passage.text):
            return "headline"
        return "paragraph"


def _within(passage: Passage, tag: str, root: HtmlElement) -> bool:
    if passage.tag == tag:
        return True
    for above in passage.element.iterancestors():
        if above is root:
            return False
        if above.tag == tag:
            return True
    return False


_STORY = frozenset({"paragraph", "quote", "list"})


def _settled(parts: list[Part], title: str | None) -> list[Part]:
    """The parts once more, each in the light of the others."""
    kinds: list[BlockKind] = [part.kind for part in parts]
    _settle_lists(parts, kinds)
    _settle_repeated(parts, kinds, title)
    _settle_end(parts, kinds)
    _settle_headings(kinds)
    return [Part(part.passage, kind) for part, kind in zip(parts, kinds, strict=True)]


def _settle_lists(parts: Sequence[Part], kinds: list[BlockKind]) -> None:
    """A list in which every item is a link leads elsewhere."""
    lists: dict[HtmlElement, list[int]] = {}
    for at, part in enumerate(parts):
        if kinds[at] == "list":
            lists.setdefault(_home(part.passage), []).append(at)
    for items in lists.values():
        if all(parts[at].passage.linked > 0.8 for at in items):
            for at in items:
                kinds[at] = "furniture"


_WORD = re.compile(r"\w+")


def _settle_repeated(parts: Sequence[Part], kinds: list[BlockKind], title: str | None) -> None:
    """Words of the story printed a second time: a pull quote, the headline, a double."""
    plains = [part.passage.plain for part in parts]
    story = [at for at, kind in enumerate(kinds) if kind in _STORY]
    seen: set[str] = set()
    for at in story:
        words = plains[at]
        if words == title or (words in seen and len(words) > 40):
            kinds[at] = "furniture"
        seen.add(words)


def _settle_end(parts: Sequence[Part], kinds: list[BlockKind]) -> None:
    return


def _settle_headings(kinds: list[BlockKind]) -> None:
    """A heading with none of the story under it is that of something else."""
    under = False
    for at in range(len(kinds) - 1, -1, -1):
        if kinds[at] in _STORY:
            under = True
        elif kinds[at] == "headline":
            if not under:
                kinds[at] = "furniture"
        elif kinds[at] == "furniture":
            under = False


def plain_title(title: str | None) -> str | None:
    """The title as `find_story` compares it."""
    return plain(title) if title else None


def words_in(parts: Iterable[Part]) -> int:
    """How many words the story has."""
    return sum(len(_WORD.findall(part.passage.text)) for part in parts if part.kind in _STORY)
