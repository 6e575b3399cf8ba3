"""`pullquote search`: what a fuzzy search finds, as lines for reading or as JSON."""

import json
import sys
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from pullquote.model.article import Article, Span
from pullquote.model.export.facts import Facts
from pullquote.model.export.words import on_one_line, quote_words, role_words, speaker_words
from pullquote.model.search.index import Index, build_index
from pullquote.model.search.lines import block_id
from pullquote.model.search.query import read_query
from pullquote.tui.named import Inputs, headed


class Found(NamedTuple):
    """Something that a search found in an article."""

    kind: str
    id: str
    paragraph: int | None
    words: str
    span: Span


def search(inputs: Inputs, query: str, *, limit: int | None, as_json: bool) -> None:
    """Print what the query finds in every input, best first."""
    for hint in read_query(query).hints:
        print(f"note: {hint}", file=sys.stderr)
    if as_json:
        rows = [
            {
                "file": name, "article": article.id, "title": article.source.title,
                "kind": one.kind, "id": one.id, "paragraph": one.paragraph, "words": one.words,
                "start": one.span.start, "end": one.span.end,
            }
            for name, article in inputs.articles()
            for one in islice(_found(article, build_index(article), query), limit)
        ]  # fmt: skip
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for article in headed(inputs):
        index = build_index(article)
        found = list(islice(_found(article, index, query), limit))
        for one in found:
            place = f"para. {one.paragraph}" if one.paragraph else ""
            print(f"{one.kind:<7} {place:<9} {one.words}")
        if not found and (near := index.nearest(query)):
            print(f"note: nothing found. Did you mean “{near}”?", file=sys.stderr)


def _found(article: Article, index: Index, query: str) -> Iterator[Found]:
    facts = Facts(article)
    words = _words_of(facts)
    for hit in index.search(query):
        if hit.id in words:  # a reported sentence is told by the fragment in it
            span, told = words[hit.id]
            yield Found(hit.kind, hit.id, facts.paragraph(span), on_one_line(told), span)


def _words_of(facts: Facts) -> dict[str, tuple[Span, str]]:
    article, text = facts.article, facts.article.text
    words = {
        block_id(at): (block.span, block.span.of(text)) for at, block in enumerate(article.blocks)
    }
    for person in article.people:
        role = role_words(person)
        told = f"{person.name}, {role}" if role else person.name
        words[person.id] = (person.mentions[0].span, told)
    for quote in facts.quotes:
        told = f"{speaker_words(facts, quote)}: {quote_words(article, quote)}"
        words[quote.id] = (quote.parts[0], told)
    stated = [event for event in article.timeline if event.certainty == "stated"]
    for row in (article.money, stated, article.times):
        words |= {fact.id: (fact.span, fact.span.of(text)) for fact in row}
    return words
