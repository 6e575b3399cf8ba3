"""The head of wire copy: slug, writer, and place with day, each on a line of its own.

"SOCCER - JAPAN GET LUCKY WIN." / "Nadim Ladki" / "AL-AIN, United Arab Emirates 1996-12-06", as
Reuters archived it: the slug is the title though it may end with a stop.
"""

from collections.abc import Sequence
from typing import NamedTuple

from pullquote.model.article import BlockKind
from pullquote.model.reading.byline import Byline, names_above_job, read_byline
from pullquote.model.reading.dateline import Dateline, read_dateline_line

_ABOVE = 3
"""So many lines may stand above the dateline."""
_LONGEST = 180


class WireHead(NamedTuple):
    """What the lines tell, and the kind of each of them."""

    title: str | None
    """None where the dateline comes first: the title may follow."""
    byline: Byline | None
    dateline: Dateline
    kinds: tuple[BlockKind, ...]


def read_wire_head(blocks: Sequence[str]) -> WireHead | None:
    """The head that the blocks begin with; None where no dateline stands alone on its line."""
    for at in range(min(_ABOVE + 1, len(blocks) - 1)):
        if (dateline := read_dateline_line(blocks[at])) is None:
            continue
        if any(len(block) > _LONGEST for block in blocks[:at]):
            return None
        if at == 0:
            return WireHead(None, None, dateline, ("byline",))
        kinds: list[BlockKind] = ["headline"]
        byline: Byline | None = None
        for line in blocks[1:at]:
            named = None if byline else read_byline(line) or names_above_job(line)
            byline = byline or named
            kinds.append("byline" if named else "headline")
        return WireHead(_without_stop(blocks[0]), byline, dateline, (*kinds, "byline"))
    return None


def _without_stop(title: str) -> str:
    """The slug without the stop that ends it; that of "U.S." stays."""
    ends = title.endswith(".") and "." not in title.rsplit(maxsplit=1)[-1][:-1]
    return title[:-1].rstrip() if ends else title
