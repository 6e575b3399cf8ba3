"""The story by its prose alone: where most of it stands together.

As Readability has it (Arc90, 2010): each paragraph counts for the elements around it, the more
the nearer they are, and the element with most is the story's.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence, Set

from lxml.html import HtmlElement

from pullquote.model.reading.web.labels import Label
from pullquote.model.reading.web.limits import headline_at, within_limits
from pullquote.model.reading.web.passages import HEADINGS, Passage, is_in, worn
from pullquote.model.reading.web.remnants import is_consent

_PROSE = 80
"""The letters of a passage that is surely prose."""
_SENTENCE = 25
"""The letters of a sentence that may be news."""
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*$")
_NEAR = (1.0, 0.8, 0.6, 0.45, 0.3)
"""What a paragraph counts for the element around it, for the next one, and so on."""


_ROWS = 3


def is_prose(passage: Passage) -> bool:
    """Whether it is running text by its length and its links."""
    return len(passage.text) >= _PROSE and passage.linked < 0.5 and not is_consent(passage.text)


def _is_sentence(passage: Passage) -> bool:
    """Whether it is a sentence, if a short one: all that a piece of news in brief may have."""
    if passage.tag in HEADINGS or passage.linked >= 0.5 or is_consent(passage.text):
        return False
    return len(passage.text) >= _SENTENCE and _STOP.search(passage.text) is not None


def gathered(
    page: Sequence[Passage], labels: Sequence[Label | None], title: str, cards: Set[int]
) -> tuple[int, ...]:
    """The prose that stands together below the headline, without `cards`; it may be none."""
    at = headline_at(page, title)
    below = [
        one
        for one in range(0 if at is None else at + 1, len(page))
        if labels[one] is None and one not in cards
    ]
    prose = [one for one in below if is_prose(page[one])]
    prose = prose or [one for one in below if _is_sentence(page[one])]
    prose = within_limits(page, prose, title)
    counts: dict[HtmlElement, float] = defaultdict(float)
    for one in prose:
        element: HtmlElement | None = page[one].element
        if element is not None and element.tag in ("p", "span", "blockquote"):
            element = element.getparent()
        for share in _NEAR:
            if element is None or element.tag in ("body", "html"):
                break
            counts[element] += share * len(page[one].text)
            element = element.getparent()
    if not counts:
        return tuple(prose)
    best = max(counts, key=lambda element: counts[element])
    return tuple(one for one in prose if is_in(page[one].element, best))


def card_passages(page: Sequence[Passage]) -> frozenset[int]:
    """The summaries on cards that lead to other stories: one text beside a linked heading."""
    heads: dict[HtmlElement, int] = {}
    rows: dict[HtmlElement, int] = {}
    texts: Counter[HtmlElement] = Counter()
    for at, passage in enumerate(page):
        around = list(_around(passage.element))
        if passage.tag in HEADINGS:
            for element in around:
                if passage.linked > 0.8 or _is_overlaid(element):
                    heads.setdefault(element, at)
        elif passage.linked < 0.8 and len(passage.text) > 30:
            texts.update(around)
        elif len(passage.text) > 20:
            for element in around:
                rows.setdefault(element, at)
    alike = Counter(map(_dressed, rows))
    for element, at in rows.items():
        # A line that is all a link heads a card only where several are built alike.
        if texts[element] and alike[_dressed(element)] >= _ROWS:
            heads.setdefault(element, at)
    return frozenset(
        at
        for at, passage in enumerate(page)
        if passage.leads
        or (
            passage.tag not in HEADINGS
            and any(
                texts[element] <= 2 and heads.get(element, at) < at
                for element in _around(passage.element)
            )
        )
    )


def _is_overlaid(element: HtmlElement) -> bool:
    """Whether an empty link lies over the whole of it."""
    return any(child.tag == "a" and not "".join(child.itertext()).strip() for child in element)


def box_passages(page: Sequence[Passage], core: Sequence[int]) -> frozenset[int]:
    """What a box says that ends in a link or button: an offer, an appeal, a newsletter.

    A box holds little, and none of its like holds the story.
    """
    homes = Counter(_dressed(page[at].element.getparent()) for at in core)
    leading = [passage.element for passage in page if passage.linked > 0.8]
    leads = {*leading, *(element.getparent() for element in leading)}
    story = page[core[0]].element.getparent() if core else None
    texts = Counter(page[at].element.getparent() for at in core)
    found = []
    for at in core:
        home = page[at].element.getparent()
        if home is None or home is story or texts[home] > 2 or homes[_dressed(home)] > 2:
            continue
        if home in leads or next(home.iter("button", "input"), None) is not None:
            found.append(at)
    return frozenset(found)


def _dressed(element: HtmlElement | None) -> tuple[str, str]:
    return ("", "") if element is None else (str(element.tag), worn(element))


def _around(element: HtmlElement) -> list[HtmlElement]:
    """The next two elements around a block."""
    found: list[HtmlElement] = []
    above = element.getparent()
    while above is not None and len(found) < 2 and above.tag not in ("body", "html", "main"):
        found.append(above)
        above = above.getparent()
    return found
