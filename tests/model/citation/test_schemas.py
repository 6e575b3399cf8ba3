"""What programs are given keeps to the published schemas, whatever an article holds.

CSL-JSON: csl-data.json of the Citation Style Language, version 1.0.2; schema.org: the properties of
the four types used; W3C Web Annotation Data Model (3.1, 3.2, 4.2.4, 4.2.5). Only what the formats
can need is written down here; anything else is a fault.
"""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.model.article import Article, Author, Block, Mention, Person, Quote, Source, Span
from pullquote.model.article import Speaker as By
from pullquote.model.citation.collection import Cited, cite_collection
from pullquote.model.citation.registry import cite_article, cite_quote

Json = Any
"""Whatever `json.loads` gives."""

names = st.one_of(st.none(), st.text(max_size=12))
sources = st.builds(
    Source,
    title=st.one_of(st.none(), st.text(max_size=40)),
    authors=st.lists(st.builds(Author, given=names, family=names, literal=names), max_size=3).map(
        tuple
    ),
    publisher=st.one_of(names, st.sampled_from(["The Courier", "BBC News", "Reuters"])),
    published=st.one_of(st.none(), st.dates()),
    published_precision=st.sampled_from(["day", "month", "year"]),
    modified=st.one_of(st.none(), st.dates()),
    accessed=st.one_of(st.none(), st.dates()),
    url=st.sampled_from([None, "https://a.example/p?q=1#x", "a.example/p", "javascript:alert(1)"]),
)
speakers = st.sampled_from(
    [
        By(),
        By(person="p", certainty="stated"),
        By(person="p", certainty="inferred"),
        By(entity="the Coast Guard", certainty="stated"),
    ]
)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    said = draw(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=3))
    spans, text = [], "“"
    for words in said:
        spans.append(Span(start=len(text), end=len(text) + len(words)))
        text += f"{words}” she said. “"
    person = Person(id="p", name="Ann Lee", mentions=(Mention(span=Span(start=0, end=1)),))
    quote = Quote(id="q", parts=tuple(spans), kind="direct", speaker=draw(speakers))
    block = Block(span=Span(start=0, end=len(text)), number=1)
    return Article(
        id="i", text=text, source=draw(sources), blocks=(block,), people=(person,), quotes=(quote,)
    )


def only(record: dict[str, Any], fields: dict[str, Callable[[Json], object]], *must: str) -> None:
    """Whether a record has all that it must, and what it has is as it should be."""
    assert record.keys() <= fields.keys() and set(must) <= record.keys(), record
    for name, value in record.items():
        assert fields[name](value) is not False, (name, value)


def filled(value: Json) -> bool:
    return isinstance(value, str) and value != ""


def date_parts(date: Json) -> bool:
    (parts,) = date["date-parts"]
    assert date.keys() == {"date-parts"} and 1 <= len(parts) <= 3
    return all(type(part) is int and part > 0 for part in parts)


def csl_names(of: Json) -> bool:
    for name in of:
        assert name.keys() in ({"literal"}, {"family", "given"}, {"family", "given", "suffix"})
        assert all(map(filled, name.values()))
    return bool(of)


CSL_ITEM: dict[str, Callable[[Json], object]] = {
    "id": re.compile(r"[a-z]\w*").fullmatch,
    "type": ("article-newspaper", "webpage").__contains__,
    "author": csl_names,
    "issued": date_parts,
    "accessed": date_parts,
    **dict.fromkeys(["title", "container-title", "URL", "language", "annote"], filled),
}


@settings(max_examples=150, deadline=None)
@given(articles())
def test_csl_json_keeps_to_its_schema(of: Article) -> None:
    for made in (cite_quote(of, of.quotes[0], "csl-json"), cite_article(of, "csl-json")):
        (item,) = json.loads(made.reference)
        only(item, CSL_ITEM, "id", "type", "title")


def iso(value: Json) -> bool:
    return re.fullmatch(r"\d{4}(-[01]\d(-[0-3]\d)?)?", value) is not None


def iri(value: Json) -> bool:
    return re.fullmatch(r"(https?://|urn:uuid:)\S+", value) is not None


def thing(kind: str, *must: str, **fields: Callable[[Json], object]) -> Callable[[Json], None]:
    def check(one: Json) -> None:
        assert one["@type"] == kind
        only({name: one[name] for name in one if name != "@type"}, fields, *must)

    return check


organization = thing("Organization", "name", name=filled)
person = thing("Person", "name", name=filled, jobTitle=filled)


def maker(one: Json) -> None:
    (person if one["@type"] == "Person" else organization)(one)


def makers(some: Json) -> bool:
    for one in some if isinstance(some, list) else [some]:
        maker(one)
    return bool(some)


news_article = thing(
    "NewsArticle", headline=filled, author=makers, publisher=organization, datePublished=iso,
    dateModified=iso, inLanguage=filled, url=iri,
)  # fmt: skip
quotation = thing(
    "Quotation", "text", "isPartOf", text=filled, creator=makers, description=filled,
    isPartOf=news_article,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(articles())
def test_schema_org_has_only_properties_of_its_types(of: Article) -> None:
    whole = json.loads(cite_quote(of, of.quotes[0], "schema-org").both)
    assert whole.pop("@context") == "https://schema.org"
    if "text" in whole:  # marks alone are no text
        quotation(whole)
    alone = json.loads(cite_article(of, "schema-org").reference)
    assert alone.pop("@context") == "https://schema.org"
    news_article(alone)


def annotated(one: Json, text: str) -> None:
    """One identity, one context, targets; each selector leads to the words in the text."""
    assert one["@context"] == "http://www.w3.org/ns/anno.jsonld" and one["type"] == "Annotation"
    assert iri(one["id"]) and one["motivation"] in ("highlighting", "bookmarking")
    assert one.keys() <= {"@context", "id", "type", "motivation", "body", "target"}
    if "body" in one:
        assert one["body"].keys() == {"type", "purpose", "value"}
        assert one["body"]["type"] == "TextualBody" and one["body"]["purpose"] == "describing"
    targets = one["target"] if isinstance(one["target"], list) else [one["target"]]
    assert targets
    for target in targets:
        if isinstance(target, str):
            assert iri(target)
            continue
        assert target.keys() == {"source", "selector"} and iri(target["source"])
        words, place = target["selector"]
        assert words["type"] == "TextQuoteSelector" and place["type"] == "TextPositionSelector"
        start, end = place["start"], place["end"]
        assert 0 <= start < end and text[start:end] == words.get("exact", "")
        assert text[:start].endswith(words.get("prefix", ""))
        assert text[end:].startswith(words.get("suffix", ""))


@settings(max_examples=150, deadline=None)
@given(articles())
def test_an_annotation_keeps_to_the_data_model_and_finds_its_words(of: Article) -> None:
    annotated(json.loads(cite_quote(of, of.quotes[0], "annotation").both), of.text)
    annotated(json.loads(cite_article(of, "annotation").reference), of.text)


def test_annotations_of_different_words_have_different_names() -> None:
    text = "“Yes,” she said. “Yes,” she said again."
    quotes = [
        Quote(id=f"q{at}", parts=(Span(start=at, end=at + 3),), kind="direct") for at in (1, 18)
    ]
    of = Article(id="i", text=text, quotes=tuple(quotes))
    made = [
        json.loads(cite_quote(of, one, "annotation").both)["id"] for one in (*quotes, quotes[0])
    ]
    assert made[0] == made[2] != made[1]


@pytest.mark.parametrize("style", ["csl-json", "schema-org", "annotation"])
def test_a_file_of_several_keeps_to_the_schema_too(style: str) -> None:
    items = [
        Cited(Article(id=f"i{n}", text="One.", source=Source(title=f"{n} Mud"))) for n in (1, 2)
    ]
    read = json.loads(cite_collection(items, style).both)
    if style == "schema-org":
        assert read.keys() == {"@context", "@graph"}
        read = read["@graph"]
    for one in read:
        if style == "csl-json":
            only(one, CSL_ITEM, "id", "type", "title")
        elif style == "schema-org":
            news_article(one)
        else:
            annotated(one, "One.")
    assert len(read) == 2
