"""Where readers write: entries alike, each with a button to reply."""

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from pullquote.model.reading.web.passages import Passage, is_in

_REPLY = re.compile(
    r"\W*(?:(?:reply|report|like|quote|flag|share|upvote|recommend|permalink|\d+)\W*)*?"
    r"\breply\b(?:\W*(?:report|like|quote|flag|share|permalink|\d+)\b)*\W*$",
    re.IGNORECASE,
)
_SEVERAL = 2


def thread_passages(page: Sequence[Passage], headline: int | None) -> frozenset[int]:
    """The passages that stand in readers' entries; the headline stands in none."""
    marks = [one.element for one in page if len(one.text) < 60 and _REPLY.match(one.text)]
    if len(marks) < _SEVERAL:
        return frozenset()
    shared = list(marks[0].iterancestors())
    for mark in marks[1:]:
        around = set(mark.iterancestors())
        shared = [above for above in shared if above in around]
    if not shared:
        return frozenset()
    entries: set[HtmlElement] = set()
    for mark in marks:
        for above in (mark, *mark.iterancestors()):
            if above.getparent() is shared[0]:
                entries.add(above)
                break
    title = None if headline is None else page[headline].element
    if title is not None and any(is_in(title, entry) for entry in entries):
        return frozenset()
    return frozenset(
        at
        for at, one in enumerate(page)
        if one.element in entries or not entries.isdisjoint(one.element.iterancestors())
    )
