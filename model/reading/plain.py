"""Plain text to a Document: paragraphs, and what the lines above the story tell about it."""

import hashlib
import re
from datetime import date

from pullquote.model.article import (
    Author,
    Block,
    BlockKind,
    Document,
    Origin,
    Source,
    SourceField,
    Span,
)
from pullquote.model.reading.byline import (
    Byline,
    is_job_line,
    names_above_job,
    read_byline,
    to_authors,
)
from pullquote.model.reading.clean import clean_in_place, clean_line
from pullquote.model.reading.dateline import read_dateline
from pullquote.model.reading.dates import read_date, read_date_line
from pullquote.model.reading.front_matter import FrontMatter, read_front_matter
from pullquote.model.reading.furniture import kind_of
from pullquote.model.reading.layout import is_bullet, paragraphs
from pullquote.model.reading.oddities import oddities

_WEB = re.compile(r"https?://[^\s/?#]\S*", re.IGNORECASE)
_HEAD = 6
"""How many blocks at the top may be title, byline and date."""
_FIRST_PARAGRAPHS = 3
"""The dateline stands before one of these: a summary may come first."""


def read_plain(
    text: str,
    *,
    id: str | None = None,
    published: date | None = None,
    title: str | None = None,
    source: Source | None = None,
    notes: tuple[str, ...] = (),
) -> Document:
    """The document that the text is.

    Its offsets are those of the given text. What the caller knows, as `title` and `published` or
    in `source`, outranks what the page says; what neither says is left out, never guessed.
    """
    text = clean_in_place(text)
    known = _Known(source or Source())
    known.tell("title", clean_line(title) if title else None, "user")
    known.tell("published", published, "user")
    matter = read_front_matter(text)
    if matter:
        _tell_front_matter(known, matter)
    blocks = _numbered(_kinds(text, matter, known))
    source, bad_address = _with_web_address(known.source)
    digest = source.sha256 or hashlib.sha256(text.encode()).hexdigest()
    return Document(
        id=id or digest[:12],
        source=source.model_copy(update={"sha256": digest}),
        text=text,
        blocks=blocks,
        notes=(*notes, *bad_address, *oddities(text, blocks)),
    )


class _Known:
    """The bibliographic facts so far; the first to tell a fact is believed."""

    def __init__(self, source: Source) -> None:
        self.source = source

    def tell(self, field: SourceField, value: object, origin: Origin) -> None:
        if value and not getattr(self.source, field):
            origins = self.source.origins.model_copy(update={field: origin})
            self.source = self.source.model_copy(update={field: value, "origins": origins})


def _with_web_address(source: Source) -> tuple[Source, tuple[str, ...]]:
    """Only an address of the web is kept, for it may be opened with one key; a note if not."""
    if source.url is None or _WEB.fullmatch(source.url):
        return source, ()
    origins = source.origins.model_copy(update={"url": None})
    note = f"The link given, “{source.url[:40]}”, is no web address and was left out."
    return source.model_copy(update={"url": None, "origins": origins}), (note,)


def _tell_front_matter(known: _Known, matter: FrontMatter) -> None:
    for field, value in matter.fields.items():
        told: object
        if field in ("published", "modified", "accessed"):
            told = read_date(value)
        elif field == "authors":
            told = to_authors(value)
        else:
            told = clean_line(value)
        if field != "language":
            known.tell(field, told, "front-matter")


def _kinds(text: str, matter: FrontMatter | None, known: _Known) -> list[tuple[Span, BlockKind]]:
    """The blocks and their kinds; on the way, what the head of the page tells."""
    spans: list[Span] = []
    story = 0
    if matter:
        spans.append(Span(start=matter.start, end=matter.end))
        story = matter.end
    kinds: list[BlockKind] = ["furniture"] * len(spans)
    offset = len(spans)
    spans += [Span(start=a + story, end=b + story) for a, b in paragraphs(text[story:])]
    words = [span.of(text) for span in spans]
    lone = len(spans) == offset + 1
    for block in words[offset:]:
        kinds.append(kind_of(block, lone=lone) or ("list" if is_bullet(block) else "paragraph"))
    if not lone:
        _read_head(words, kinds, offset, known)
    paragraphs_left = _FIRST_PARAGRAPHS
    for block, kind in zip(words, kinds, strict=True):
        if kind == "paragraph" and paragraphs_left:
            paragraphs_left -= 1
            if dateline := read_dateline(block):
                known.tell("place", dateline.place, "dateline")
                known.tell("agency", dateline.agency, "dateline")
                known.tell("published", dateline.published, "dateline")
                break
    # A date may stand at the very end too: "Published 14 March 2025".
    for block in words[-2:]:
        if block.lower().startswith("published") and (found := read_date_line(block)):
            known.tell("published", found[0], "byline")
            kinds[words.index(block)] = "furniture"
    return list(zip(spans, kinds, strict=True))


def _read_head(words: list[str], kinds: list[BlockKind], offset: int, known: _Known) -> None:
    """Title, byline and date line; what stands between them belongs to the head as well."""
    last = offset - 1
    headline = None
    bylines: list[Byline] = []
    for at in range(offset, min(offset + _HEAD, len(words) - 1)):
        block = words[at]
        if dated := read_date_line(block):
            known.tell("modified" if dated[1] else "published", dated[0], "byline")
            kinds[at] = "byline"
        elif is_job_line(block) and at > offset and kinds[at - 1] == "byline" and bylines:
            kinds[at] = "byline"
        elif (
            headline is not None
            and not bylines
            and is_job_line(words[at + 1])
            and (named := names_above_job(block))
        ):
            bylines.append(named)
            kinds[at] = "byline"
        elif (
            byline := read_byline(block, titled=headline is not None)
        ) is not None and not bylines:
            bylines.append(byline)
            known.tell("published", _date_behind(block), "byline")
            kinds[at] = "byline"
        elif headline is None and at <= last + 2 and _is_headline(block, words[offset:at]):
            headline = at
            kinds[at] = "headline"
        else:
            continue
        last = at
    for byline in bylines:
        known.tell("authors", byline.authors, "byline")
        known.tell("place", byline.place, "byline")
    if headline is None:
        return
    # A short label above the title: "Politics", "EXCLUSIVE".
    following = headline + 1
    if (
        len(words[headline].split()) < 3
        and following < len(words) - 1
        and kinds[following] == "paragraph"
        and _is_headline(words[following], [])
    ):
        kinds[headline], kinds[following] = "furniture", "headline"
        headline, last = following, max(last, following)
    known.tell("title", clean_line(words[headline].lstrip("# ")), "inferred")
    for at in range(headline + 1, last):
        if kinds[at] == "paragraph" and len(words[at]) < 300:
            kinds[at] = "headline"


def _is_headline(block: str, above: list[str]) -> bool:
    """A short block without a final stop, such as no paragraph of a story is.

    Behind a whole sentence a question is an interviewer's, and no title.
    """
    if block.endswith("?") and any(one.rstrip("\"'”’ ").endswith((".", "!")) for one in above):
        return False
    if len(block) > 180 or block.count("\n") > 2 or not any(map(str.isalpha, block)):
        return False
    bare = block.rstrip("\"'”’)]*_ ")
    if bare.endswith((".", "!", ":", ";", ",", "…")) and not bare.endswith(("U.S.", "U.K.")):
        return False
    return not is_bullet(block) and not block.startswith(('"', "“", "Q:", "A:", "Q.", "A."))


def _date_behind(byline: str) -> date | None:
    """The full date on the byline's own line: "By Ana Ruiz | March 14, 2025"."""
    return read_date(byline) if "pdated" not in byline else None


def _numbered(kinds: list[tuple[Span, BlockKind]]) -> tuple[Block, ...]:
    number = 0
    blocks = []
    for span, kind in kinds:
        counts = kind in ("paragraph", "quote")
        number += counts
        blocks.append(Block(span=span, kind=kind, number=number if counts else None))
    return tuple(blocks)


def authors_of(names: object) -> tuple[Author, ...]:
    """Authors from a document's JSON: a string, names, or objects with a name."""
    if isinstance(names, str):
        return to_authors(clean_line(names))
    if not isinstance(names, list):
        return ()
    found: list[Author] = []
    for name in names:
        if isinstance(name, dict):
            parts = (name.get("name") or name.get("literal"), name.get("given"), name.get("family"))
            name = " ".join(part for part in parts if isinstance(part, str))
        if isinstance(name, str):
            found += to_authors(clean_line(name))
    return tuple(found)
