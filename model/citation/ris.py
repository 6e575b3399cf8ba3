"""RIS: the tagged lines that every reference manager reads.

A field is one line, so that no value can end the record; lines end in CR LF.
"""

from collections.abc import Iterator, Sequence

from pullquote.model.citation.dates import ris_date
from pullquote.model.citation.marks import standing_alone
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.quoting import PLAIN, in_marks, inline_words
from pullquote.model.citation.style import Citation, Uses, locator
from pullquote.model.citation.work import BRACKETED, Work


def cite_ris(work: Work, passage: Passage | None) -> Citation:
    """A record with the words in a note."""
    if passage is None:
        return Citation("", _record(work, ()))
    record = _record(work, (passage,))
    return Citation(noted(passage), record, whole=record)


def ris_file(uses: Uses) -> str:
    """Record after record."""
    return "\r\n".join(_record(work, passages) for work, passages in uses)


def noted(passage: Passage) -> str:
    """Denise Whitfield (para. 4): “The words”: a note for a record of the article."""
    where = locator(passage.paragraphs)
    who = f"{passage.credit.short}{passage.inferred}" if passage.credit else ""
    lead = f"{who} ({where})" if who and where else who or where
    words = in_marks(standing_alone(inline_words(passage, PLAIN)))
    return f"{lead}: {words}" if lead else words


def _record(work: Work, passages: Sequence[Passage]) -> str:
    fields = [(tag, value) for tag, value in _fields(work, passages) if value]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in (*fields, ("ER", "")))


def _fields(work: Work, passages: Sequence[Passage]) -> Iterator[tuple[str, str]]:
    """NEWS is an article of a newspaper or an agency, ELEC a page of a site."""
    day = work.dated
    yield "TY", "ELEC" if work.outlet == "site" and work.url else "NEWS"
    for name in work.authors:
        yield "AU", name.inverted
    yield "TI", work.title or BRACKETED
    yield "T2", work.publisher
    yield "PY", str(day.year) if day else ""
    yield "DA", ris_date(day)
    yield "UR", work.url
    yield "Y2", ris_date(work.reading)
    yield "LA", work.language
    for passage in passages:
        yield "N1", noted(passage)
