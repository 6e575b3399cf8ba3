"""Quotations for programs of the web: schema.org `Quotation`, and the W3C's Web Annotation.

The speaker is the quotation's `creator`; the article is what it is part of. An annotation finds
the words by what stands around them, and by their place in the text that was read.
"""

from uuid import NAMESPACE_URL, uuid5

from pullquote.model.citation.anchors import Anchor
from pullquote.model.citation.credit import Credit
from pullquote.model.citation.dates import iso_date, month_day_year
from pullquote.model.citation.deeplink import linked
from pullquote.model.citation.json_text import Json, json_text
from pullquote.model.citation.marks import joined, nested, standing_alone
from pullquote.model.citation.names import Name
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.style import Citation, Uses, locator
from pullquote.model.citation.work import Work

_SCHEMA = "https://schema.org"
_ANNOTATION = "http://www.w3.org/ns/anno.jsonld"


def cite_schema_org(work: Work, passage: Passage | None) -> Citation:
    """A `Quotation` that is part of a `NewsArticle`."""
    article = json_text({"@context": _SCHEMA, **_article(work)})
    if passage is None:
        return Citation("", article)
    quotation: Json = {"@context": _SCHEMA, **_quotation(work, passage)}
    whole = json_text({**quotation, "isPartOf": _article(work)})
    return Citation(json_text(quotation), article, whole=whole)


def schema_org_file(uses: Uses) -> str:
    """A graph of quotations, and of articles cited as a whole."""
    graph: list[Json] = []
    for work, passages in uses:
        article = _article(work)
        graph += [{**_quotation(work, one), "isPartOf": article} for one in passages] or [article]
    return json_text({"@context": _SCHEMA, "@graph": graph})


def _quotation(work: Work, passage: Passage) -> Json:
    spoken = passage.speech or passage.credit
    return {
        "@type": "Quotation",
        "text": standing_alone(joined(passage.pieces, " … ")),
        "creator": _speaker(passage.credit) if spoken else [_author(one) for one in work.authors],
        "description": passage.inferred.strip(),
    }


def _speaker(credit: Credit | None) -> Json:
    if credit is None:
        return {}
    if credit.named:
        job = credit.before or credit.after.removeprefix("the ").removeprefix("a ")
        return {"@type": "Person", "name": credit.name, "jobTitle": job}
    # "The Coast Guard" is an organisation, "a spokesman" somebody.
    proper = any(word[:1].isupper() for word in credit.name.split()[1:])
    return {"@type": "Organization" if proper else "Person", "name": credit.short}


def _author(name: Name) -> Json:
    return {"@type": "Organization" if name.literal else "Person", "name": name.natural}


def _article(work: Work) -> Json:
    return {
        "@type": "NewsArticle",
        "headline": work.title,
        "author": [_author(one) for one in work.authors],
        "publisher": {"@type": "Organization", "name": work.publisher} if work.publisher else {},
        "datePublished": iso_date(work.published),
        "dateModified": iso_date(work.modified),
        "inLanguage": work.language,
        "url": linked(work.url, "") if work.url else "",
    }


def cite_annotation(work: Work, passage: Passage | None) -> Citation:
    """An annotation of the words; of an article as a whole, a bookmark."""
    bookmark = json_text({"@context": _ANNOTATION, **_bookmark(work)})
    if passage is None:
        return Citation("", bookmark)
    highlight = json_text({"@context": _ANNOTATION, **_highlight(work, passage)})
    return Citation(highlight, bookmark, whole=highlight)


def annotation_file(uses: Uses) -> str:
    """A list of annotations."""
    found: list[Json] = []
    for work, passages in uses:
        found += [_highlight(work, passage) for passage in passages] or [_bookmark(work)]
    return json_text([{"@context": _ANNOTATION, **one} for one in found])


def _bookmark(work: Work) -> Json:
    return {
        "id": _named(_source(work)),
        "type": "Annotation",
        "motivation": "bookmarking",
        "body": _body(work, None),
        "target": _source(work),
    }


def _highlight(work: Work, passage: Passage) -> Json:
    targets: list[Json] = [
        {"source": _source(work), "selector": _selectors(one)} for one in passage.anchors
    ]
    places = [f"{one.start}-{one.end} {one.exact}" for one in passage.anchors]
    return {
        "id": _named(_source(work), *places),
        "type": "Annotation",
        "motivation": "highlighting",
        "body": _body(work, passage),
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _source(work: Work) -> str:
    """The address, or for want of one a name that is the same for the same article."""
    facts = (work.title, work.publisher, iso_date(work.published), work.key)
    return linked(work.url, "") if work.url else _named(*facts)


def _named(*facts: str) -> str:
    """A name without an address, the same for the same facts: an annotation must have one."""
    return uuid5(NAMESPACE_URL, "\n".join(facts)).urn


def _body(work: Work, passage: Passage | None) -> Json:
    """Who said it, and where it was read."""
    who = passage.credit.full if passage and passage.credit else ""
    where = locator(passage.paragraphs) if passage else ""
    title = f"“{nested(work.title)}”" if work.title else ""
    known = (who, title, work.publisher, month_day_year(work.dated), where)
    value = ", ".join(part for part in known if part) + (passage.inferred if passage else "")
    return {"type": "TextualBody", "purpose": "describing", "value": value} if value else {}


def _selectors(anchor: Anchor) -> list[Json]:
    """The words first: a place holds only for the very text that was read."""
    words: Json = {
        "type": "TextQuoteSelector",
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }
    return [words, {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end}]
