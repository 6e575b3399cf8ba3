"""Which passages of a page are the story, and what each of them is in it.

Several witnesses are heard, since each errs alone: an extractor, the page's own data, the names
of the elements, their shape beside that of their neighbours, links, and the words themselves.
"""

from collections import Counter
from collections.abc import Hashable, Sequence

from lxml.html import HtmlElement

from pullquote.model.article import Author
from pullquote.model.reading.web.gathering import box_passages, card_passages, gathered, is_prose
from pullquote.model.reading.web.judging import LINKED, Judge, Story, kind_by_words
from pullquote.model.reading.web.labels import Label
from pullquote.model.reading.web.likeness import ITEMS, shape_of
from pullquote.model.reading.web.limits import headline_at, is_head_line, letters_in, within_limits
from pullquote.model.reading.web.passages import HEADINGS, Passage, Zone, is_headline, is_in
from pullquote.model.reading.web.remnants import is_consent
from pullquote.model.reading.web.threads import thread_passages
from pullquote.model.reading.web.witness import Witness

_VOID = 0.4
"""A "promo" that holds so much of the story is a wrapper of it."""
_HEARD = 0.6
"""The witnesses are believed if they know so much of the prose that stands together."""
_ROOT = 0.85
"""The smallest element with so much of the story is its root."""
_CONTAINERS = frozenset("div section article main body td center form table tbody tr".split())


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
    cards = card_passages(page)
    together = gathered(page, labels, title, cards)
    if letters_in(page, [at for at in together if chosen[at]]) < _HEARD * letters_in(
        page, together
    ):
        # The witnesses have taken something else for the story.
        chosen = [False] * len(page)
        for at in together:
            chosen[at] = True
        labels = _labels(page, chosen, title)
    core = [
        at
        for at, passage in enumerate(page)
        if chosen[at]
        and labels[at] is None
        and at not in cards
        and _is_body(passage)
        and not is_headline(passage.plain, title)
    ]
    if named := _misnamed(page, labels, core, title):
        for at in named:
            labels[at], chosen[at] = None, True
        core = sorted({*core, *named} - cards)
    boxes = box_passages(page, core)
    core = [at for at in core if at not in boxes]
    if not core:
        return Story()
    core = within_limits(page, core, title)
    root = _root([page[at] for at in core])
    usual = {shape_of(page[at]) for at in core if is_in(page[at].element, root)}
    core = [at for at in core if is_in(page[at].element, root) or shape_of(page[at]) in usual]
    chosen = [one and at not in boxes and at not in cards for at, one in enumerate(chosen)]
    return Judge(page, chosen, labels, core, root, title).story(writers)


_USUAL = 3
"""So many paragraphs of one shape, with a class of their own, tell the story from all else."""


def _misnamed(
    page: Sequence[Passage], labels: Sequence[Label | None], core: Sequence[int], title: str
) -> list[int]:
    """Paragraphs just like the story's own, though a name around them says something else.

    A lead may stand in a "teaser" or a "summary", for cards and for reading aloud.
    """
    if not core:
        return []
    shapes = Counter(shape_of(page[at]) for at in core)
    headline = headline_at(page[: core[0]], title)
    return [
        at
        for at in range(core[0] if headline is None else headline + 1, core[-1])
        if labels[at] in ("furniture", "standfirst")
        and shapes[shape_of(page[at])] >= _USUAL
        and shape_of(page[at])[1]
        and _is_body(page[at])
        and not any(
            zone.label == "elsewhere" or zone.element.tag in _ASIDE for zone in page[at].zones
        )
    ]


_ASIDE = frozenset("aside form dialog details figure".split())


def _is_body(passage: Passage) -> bool:
    if passage.tag in HEADINGS or passage.linked >= LINKED:
        return False
    if is_consent(passage.text):
        return False
    return kind_by_words(passage.text) is None and not is_head_line(passage.text)


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
    threads = thread_passages(page, headline)
    around = set() if headline is None else set(page[headline].zones)

    def holds(zone: Zone) -> bool:
        heavy = weights[_names(zone)] > _VOID * total
        return zone in around or (heavy and zone.label != "elsewhere")

    def label(passage: Passage) -> Label | None:
        told = [zone.label for zone in passage.zones if not holds(zone)]
        if told and told[-1] == "caption" and _leads_away(passage):
            return "furniture"
        if told and told[-1] == "caption" and passage.tag == "figcaption":
            return "furniture" if "elsewhere" in told else "caption"
        if "furniture" in told or "elsewhere" in told:
            return "furniture"
        told = [one for one in told if one != "story"]
        if told and told[-1] == "standfirst" and passage.tag in ITEMS:
            return None  # a list of what is in the story, and in its text, is part of it
        return told[-1] if told else None

    return ["furniture" if at in threads else label(one) for at, one in enumerate(page)]


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


def _leads_away(passage: Passage) -> bool:
    """Whether it is no caption but a card that leads to another story: a link, "Read more"."""
    button = len(passage.text.split()) < 4 and kind_by_words(passage.text) == "furniture"
    return passage.tag not in (*HEADINGS, "tr", "td", "th") and (passage.linked >= LINKED or button)
