"""What each block is, by its words: title, byline, date, list, caption, furniture, paragraph.

On the way, what these lines tell about the article.
"""

import re
from collections.abc import Sequence
from datetime import date

from pullquote.model.article import BlockKind
from pullquote.model.reading.author import to_author
from pullquote.model.reading.byline import Byline, is_job_line, names_above_job, read_byline
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.copied import find_story
from pullquote.model.reading.dateline import Dateline, read_dateline
from pullquote.model.reading.dates import read_date, read_date_line, read_dates
from pullquote.model.reading.furniture import kind_of
from pullquote.model.reading.imprint import Imprint, read_imprint
from pullquote.model.reading.known import Known
from pullquote.model.reading.layout import is_bullet
from pullquote.model.reading.outlet import outlet_on
from pullquote.model.reading.tables import rows_among
from pullquote.model.reading.tail import read_last_date, read_tail
from pullquote.model.reading.wire import WireHead, read_wire_head

_HEAD = 6
"""How many blocks at the top may be title, byline and date."""
_DATED = re.compile(r"(?:first |originally |last )?(?:published|posted|updated)\b", re.IGNORECASE)
_WEB = re.compile(r"https?://[^\s/]+\.[^\s]+", re.IGNORECASE)
_HOUSE = re.compile(
    r",? (?:for |of |\| )?(?:The|the) (?:[A-Z][\w&’'-]* ?){1,4}$|, (?:[A-Z]\w*){1,3}$"
)
_DAY, _DAYS = 40, 3
"""A day alone on its line is no longer than this, and so many make a chronicle."""
_TITLE = 4
"""A label above a title has one word or two, and the title below it so many at least."""
_ANNOUNCED = 60
"""A label that ends with a colon is shorter: "Marketing & Media:"."""
_IN_YEAR = re.compile(
    r"(?<!\bby )(?<!\bto )(?<!\buntil )(?<![\d,.$£€-])\b([12]\d{3})\b(?![,.-]?\d|%)"
)
_RELEASE = re.compile(
    r"\W*(?:for immediate release|(?:press|news|media) (?:release|statement))\W*", re.IGNORECASE
)
_SUMMARY = 1
"""How many paragraphs may stand between title and date."""
_FIRST_PARAGRAPHS = 3
"""The dateline stands before one of these: a summary may come first."""


def judge(
    words: Sequence[str], told: Sequence[BlockKind | None], known: Known, *, headed: bool = False
) -> list[BlockKind]:
    """The kind of every block; `told` are those that the format itself tells.

    `headed` says that the format has told title and byline, so that no other block is either.
    """
    story = [at for at, kind in enumerate(told) if kind != "furniture"]
    lone = len(story) == 1
    kinds = [
        kind or kind_of(block, lone=lone) or ("list" if is_bullet(block) else "paragraph")
        for block, kind in zip(words, told, strict=True)
    ]
    if not any(told):
        for at in rows_among(words):
            kinds[at] = "list" if kinds[at] == "paragraph" else kinds[at]
    if story and not lone and not headed:
        begin = story[0]
        if not any(told) and (wire := read_wire_head(words[begin:])):
            _tell_wire_head(wire, known)
            kinds[begin : begin + len(wire.kinds)] = wire.kinds
            if wire.title is None:
                _read_head(words, kinds, begin + 1, known)
        else:
            if not any(told) and (copied := find_story(words, kinds)):
                begin = copied.title
                for at in (*range(begin), *range(copied.end, len(words))):
                    kinds[at] = "caption" if kinds[at] == "caption" else "furniture"
            _read_head(words, kinds, begin, known)
    _read_dateline(words, kinds, known)
    read_last_date(words, kinds, known)
    if not lone:
        read_tail(words, kinds, known)
    return kinds


def _tell_wire_head(wire: WireHead, known: Known) -> None:
    if wire.title:
        known.tell("title", clean_line(wire.title), "inferred")
    if wire.byline:
        known.tell("authors", wire.byline.authors, "byline")
    known.tell("place", wire.dateline.place, "dateline")
    known.tell("agency", wire.dateline.agency, "dateline")
    known.tell("published", wire.dateline.published, "dateline")


def _read_dateline(words: Sequence[str], kinds: Sequence[BlockKind], known: Known) -> None:
    first = [block for block, kind in zip(words, kinds, strict=True) if kind == "paragraph"]
    for block in first[:_FIRST_PARAGRAPHS]:
        if (dateline := read_dateline(block)) and not _is_of_a_scene(dateline, block, first):
            known.tell("place", dateline.place, "dateline")
            known.tell("agency", dateline.agency, "dateline")
            known.tell("published", dateline.published, "dateline")
            return


def _is_of_a_scene(dateline: Dateline, block: str, paragraphs: Sequence[str]) -> bool:
    """Whether the day is only that of what is told: one of several such days, or long over."""
    day = dateline.published
    if day is None or dateline.agency:
        return False
    if dateline.place is None:
        others = (read_dateline(other) for other in paragraphs if other is not block)
        return any(other and other.published for other in others)
    later = {year for other in paragraphs for year in _IN_YEAR.findall(other)}
    return sum(int(year) > day.year for year in later) > 1


def _read_head(words: Sequence[str], kinds: list[BlockKind], offset: int, known: Known) -> None:
    """Title, byline and date line; what stands between them belongs to the head as well."""
    last = offset - 1
    seen = passed = 0
    headline: int | None = None
    bylines: list[Byline] = []
    chronicle = _is_chronicle(words)
    for at in range(offset, len(words) - 1):
        if seen == _HEAD:
            break
        block, aside = words[at], kinds[at] in ("furniture", "caption")
        seen += not aside
        if aside and at > last + passed + _SUMMARY + 1:
            continue  # a date beside the story itself
        if headline is not None and _sentences(words[last + 1 : at]) > _SUMMARY:
            break  # the story has begun
        if kinds[at] == "headline":  # as the format tells
            if headline is not None and at > last + 1:
                continue  # one within the story
            headline = at if headline is None else headline
        elif (dated := read_date_line(block)) and not (chronicle and not _DATED.match(block)):
            known.tell("modified" if dated[1] else "published", dated[0], "byline")
            if (both := read_dates(block)) and both.published:
                known.tell("modified", both.modified, "byline")
            kinds[at] = "byline"
        elif _RELEASE.fullmatch(block):
            kinds[at] = "furniture"
        elif not chronicle and (imprint := _imprint(words, at, headline)):
            _tell_imprint(imprint, known)
            if imprint.authors:
                bylines.append(Byline(imprint.authors))
            kinds[at] = "byline"
        elif _WEB.fullmatch(block) and not _sentences(words[last + 1 : at]):
            known.tell("url", block, "inferred")
            kinds[at] = "furniture"
        elif is_job_line(block) and at > offset and kinds[at - 1] == "byline" and bylines:
            kinds[at] = "byline"
        elif bylines and kinds[at - 1] == "byline" and (outlet := outlet_on(block)):
            known.tell("publisher", clean_line(outlet), "byline")
            kinds[at] = "byline"
        elif (
            headline is not None and not bylines and (named := _lone_names(block, words[at + 1 :]))
        ):
            bylines.append(named)
            kinds[at] = "byline"
        elif (
            byline := read_byline(block, titled=headline is not None)
        ) is not None and not bylines:
            bylines.append(byline)
            known.tell("published", _date_behind(block), "byline")
            kinds[at] = "byline"
        elif aside:
            passed += 1
            continue
        elif (
            headline is None
            and kinds[at] not in ("list", "quote")
            and at <= last + passed + 2
            and _is_headline(block, words[offset:at])
        ):
            headline = at
            kinds[at] = "headline"
        else:
            continue
        last, passed = at, 0
    for byline in bylines:
        known.tell("authors", byline.authors, "byline")
        known.tell("place", byline.place, "byline")
        known.tell("publisher", byline.publisher, "byline")
    if headline is None:
        return
    if (title := _below_label(words, kinds, headline, last)) is not None:
        kinds[headline], kinds[title] = "furniture", "headline"
        if _is_masthead(words[headline]):
            known.tell("publisher", clean_line(words[headline]), "inferred")
        headline, last = title, max(last, title)
    known.tell("title", clean_line(words[headline].lstrip("# ")), "inferred")
    for at in range(headline + 1, last):
        if kinds[at] == "paragraph" and len(words[at]) < 300:
            kinds[at] = "headline"


def _imprint(words: Sequence[str], at: int, headline: int | None) -> Imprint | None:
    """The agency, place and day that a line below the title tells, or one right above it."""
    imprint = read_imprint(words[at])
    below = headline is not None or _is_headline(words[at + 1], [])
    return imprint if below else None


def _tell_imprint(imprint: Imprint, known: Known) -> None:
    known.tell("published", imprint.dates.published, "byline")
    known.tell("modified", imprint.dates.modified, "byline")
    known.tell("place", imprint.place, "dateline")
    known.tell("agency", imprint.agency, "dateline")
    known.tell("publisher", imprint.publisher, "byline")


def _is_chronicle(words: Sequence[str]) -> bool:
    """Whether days stand above what happened on them: none is the day of publication."""
    days = (block for block in words if len(block) < _DAY and not _DATED.match(block))
    return sum(read_date_line(block) is not None for block in days) >= _DAYS


def _sentences(blocks: Sequence[str]) -> int:
    """How many of the blocks are whole sentences."""
    return sum(block.rstrip("\"'”’)").endswith((".", "!", "?")) for block in blocks)


def _lone_names(block: str, below: Sequence[str]) -> Byline | None:
    """The writers of a line that names them and nothing else, above their job or a date."""
    if is_job_line(below[0]):
        return names_above_job(block)
    if read_date_line(below[0]):
        return names_above_job(_HOUSE.sub("", block))
    return None


def _below_label(
    words: Sequence[str], kinds: Sequence[BlockKind], headline: int, last: int
) -> int | None:
    """The title below a short label ("Politics", "EXCLUSIVE") or the paper's own name and a day."""
    following = headline + 1
    if (
        len(words[headline].split()) < 3
        and following < len(words) - 1
        and len(words[following].split()) >= _TITLE
        and kinds[following] == "paragraph"
        and _is_headline(words[following], [])
    ):
        return following
    if _is_masthead(words[headline]):
        for at in range(following, last):
            if kinds[at] == "byline":
                continue
            return at if kinds[at] == "paragraph" and _is_headline(words[at], []) else None
    return None


def _is_masthead(block: str) -> bool:
    """Whether the words are a publication's name, by their look."""
    author = to_author(block) if 1 < len(block.split()) < 6 else None
    return author is not None and (author.literal is not None or block.startswith("The "))


def _is_headline(block: str, above: Sequence[str]) -> bool:
    """A short block without a final stop, such as no paragraph of a story is.

    Behind a whole sentence a question is an interviewer's, and no title; behind one that
    announces a table nothing is.
    """
    if any(len(one) > _ANNOUNCED and one.endswith(":") for one in above):
        return False
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
