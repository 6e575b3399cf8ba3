"""What stands above a story: headline, summary, byline, picture."""

import re
from collections.abc import Iterator, Sequence

from pullquote.model.article import BlockKind, Source
from pullquote.model.reading.byline import read_byline
from pullquote.model.reading.compose import Piece
from pullquote.model.reading.dates import read_date_line
from pullquote.model.reading.furniture import kind_of
from pullquote.model.reading.web.labels import Label
from pullquote.model.reading.web.limits import headline_at
from pullquote.model.reading.web.passages import Passage, is_headline, plain

_SUMMARY = range(25, 500)
"""The letters of a summary."""
_BYLINE = 200
"""A byline, date or job has no more letters."""


def head_of(above: Sequence[Passage], source: Source) -> Iterator[Piece]:
    """The pieces above the story: headline first, then summary, byline and pictures as printed."""
    title = plain(source.title or "")
    at = headline_at(above, title)
    shown = (
        above[at].text if at is not None and is_headline(above[at].plain, title) else source.title
    )
    if shown:
        yield Piece(shown, "headline")
    names = [plain(author.family or author.name) for author in source.authors]
    told: dict[str, BlockKind] = {title: "headline"}
    before = [] if at is None else [one for one in above[:at] if one.tag == "figcaption"]
    for passage in (*above[(-1 if at is None else at) + 1 :], *before):
        kind = _kind(passage, names, has_headline=at is not None)
        if kind is not None and passage.plain not in told:
            told[passage.plain] = kind
            yield Piece(passage.text, kind)


def _label(passage: Passage) -> Label | None:
    labels = [zone.label for zone in passage.zones]
    labels = [label for label in labels if label != "story"]
    return labels[-1] if labels else None


_LETTER = re.compile(r"[^\W\d_]")
_NEAR: frozenset[Label | None] = frozenset({"byline", "standfirst", "caption"})


def _kind(passage: Passage, names: Sequence[str], *, has_headline: bool) -> BlockKind | None:
    """What the passage is; null if it is none of a story's head."""
    text, label = passage.text, _label(passage)
    if label in ("furniture", "elsewhere") or not _LETTER.search(text):
        return None
    if label == "caption":
        return "caption" if len(text) > 2 and passage.linked < 0.9 else None
    if not has_headline and label not in _NEAR:
        return None
    if label == "standfirst":
        return "headline" if passage.linked < 0.6 else None
    if len(text) <= _BYLINE and (
        read_byline(text) or read_date_line(text) or any(name in passage.plain for name in names)
    ):
        return "byline"
    if label == "byline" or passage.linked > 0.5 or passage.tag in ("li", "td"):
        return None
    if len(text) in _SUMMARY and kind_of(text, lone=False) is None:
        return "headline"
    return None
