"""CSL-JSON: what Zotero, pandoc and citation engines exchange; its items follow the CSL schema.

In the text stands a sentence for pandoc, whose brackets hold the key.
"""

from collections.abc import Sequence
from datetime import date

from pullquote.model.citation.dates import When
from pullquote.model.citation.json_text import Json, Value, json_text
from pullquote.model.citation.markdown import escaped
from pullquote.model.citation.marks import before_credit
from pullquote.model.citation.names import Name
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.quoting import inline_words, told
from pullquote.model.citation.ris import noted
from pullquote.model.citation.style import Citation, Uses, locator
from pullquote.model.citation.work import BRACKETED, Work


def cite_csl_json(work: Work, passage: Passage | None) -> Citation:
    """A sentence for pandoc, and a list of one item with the words as its annotation."""
    if passage is None:
        return Citation("", csl_json_file([(work, ())]))
    items = csl_json_file([(work, (passage,))])
    return Citation(_sentence(work, passage), items, whole=items)


def csl_json_file(uses: Uses) -> str:
    """A list of items."""
    return json_text([csl_item(work, passages) for work, passages in uses])


def csl_item(work: Work, passages: Sequence[Passage] = ()) -> Json:
    """One item: an article of a newspaper, or a page of a site."""
    site = work.outlet == "site" and work.url != ""
    return {
        "id": work.key,
        "type": "webpage" if site else "article-newspaper",
        "title": work.title or BRACKETED,
        "author": [_name(name) for name in work.authors],
        "container-title": work.publisher,
        "issued": _date(work.dated),
        "accessed": _date(work.reading),
        "URL": work.url,
        "language": work.language,
        "annote": "\n".join(map(noted, passages)),
    }


def _sentence(work: Work, passage: Passage) -> str:
    where = locator(passage.paragraphs)
    said = escaped(told(passage, f"“{before_credit(inline_words(passage))}”"))
    key = f"[@{work.key}{f', {where}' if where else ''}]"
    return f"{said} {key}.{escaped(passage.inferred)}"


def _name(name: Name) -> Json:
    if name.literal:
        return {"literal": name.family}
    return {"family": name.family, "given": name.given, "suffix": name.suffix}


def _date(day: When | date | None) -> Json:
    """Year, month and day, as far as they are known."""
    if day is None:
        return {}
    when = day if isinstance(day, When) else When(day)
    parts: Sequence[Value] = (when.day.year, when.day.month, when.day.day)
    known = {"year": 1, "month": 2, "day": 3}[when.precision]
    return {"date-parts": [parts[:known]]}
