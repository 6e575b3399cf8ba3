"""A page copied whole, menus and all: where its title stands, and where its story ends.

The story is the stretch of blocks with the most prose in it, where every short line between
counts against it (the maximal sum of a run, Kadane).
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from pullquote.model.article import BlockKind
from pullquote.model.reading.byline import read_byline
from pullquote.model.reading.dates import read_date_line
from pullquote.model.reading.tables import rows_among


class Story(NamedTuple):
    """The blocks from the title on up to, but without, the first one below the story."""

    title: int
    end: int


_MENU = 8
"""So many lines above the story are more than a title, a summary and a byline."""
_ABOVE = 16
"""How far above the story its title may stand: bylines, buttons and captions lie between."""
_PROSE = 70
_MOST = 300
_SHORT = 35
"""What a line that is no prose takes from the sum."""
_TITLE = 7
"""Words from which on one title is no likelier than another."""
_MENU_MARKS = re.compile(r"[|•·].*[|•·]|\(Source:|provided by", re.IGNORECASE)
_STOP = re.compile(r"[.!?…:][\"'”’)\]]*$")


def find_story(blocks: Sequence[str], kinds: Sequence[BlockKind]) -> Story | None:
    """The story in a page that was copied whole; None for an article copied as such."""
    begin, end = _most_prose([_weight(block) for block in blocks])
    if begin < _MENU or sum(map(_is_short, blocks[:begin])) < 0.6 * begin:
        return None
    if 2 * len(rows_among(blocks[:begin], least=2)) > begin:
        return None  # the story opens with a table of results
    above = range(max(begin - _ABOVE, 0), begin + 1)
    told = [at for at in above if read_date_line(blocks[at]) or _is_byline(blocks[at])]
    first = told[0] if told else begin
    titles = [at for at in range(above.start, first) if kinds[at] == "paragraph"]
    title = max(titles, key=lambda at: (_like_title(blocks[at]), at), default=first)
    return Story(title if _like_title(blocks[title]) else first, end)


def _like_title(block: str) -> int:
    """How much the block looks like a title: by its words, of which a menu's entry has few."""
    words = len(block.split())
    if words < 4 or len(block) > 180 or _STOP.search(block) or _MENU_MARKS.search(block):
        return 0
    return min(words, _TITLE)


def _weight(block: str) -> int:
    return min(len(block), _MOST) if len(block) > _PROSE or _ends_talk(block) else -_SHORT


def _ends_talk(block: str) -> bool:
    return len(block) > 25 and bool(_STOP.search(block))


def _is_short(block: str) -> bool:
    return len(block) < _PROSE and not _STOP.search(block)


def _is_byline(block: str) -> bool:
    return block[:3].lower() == "by " and read_byline(block) is not None


def _most_prose(weights: Sequence[int]) -> tuple[int, int]:
    """Begin and end of the run with the greatest sum."""
    best = best_begin = best_end = total = begin = 0
    for at, weight in enumerate(weights):
        if total <= 0:
            total, begin = 0, at
        total += weight
        if total > best:
            best, best_begin, best_end = total, begin, at + 1
    return best_begin, best_end
