"""An article's facts as one would read them among those of other articles."""

from collections.abc import Iterator
from dataclasses import replace

from pullquote.model.article import Article, Money
from pullquote.model.export.events import event_words
from pullquote.model.export.facts import Facts
from pullquote.model.export.words import (
    on_one_line,
    quote_words,
    role_words,
    speaker_words,
)
from pullquote.model.search.lines import Line, block_id, lines_of


def told_lines(article: Article) -> Iterator[Line]:
    """The lines of all that is listed: with who speaks, in which role, in which sentence.

    A reported sentence is told by the fragment in it; what is not the story is left out.
    """
    facts = Facts(article)
    words = _words_of(facts)
    for line in lines_of(article, facts.analysis):
        if line.id in words:
            yield replace(line, text=on_one_line(words[line.id]))


def _words_of(facts: Facts) -> dict[str, str]:
    article, text = facts.article, facts.article.text
    words = {
        block_id(at): block.span.of(text)
        for at, block in enumerate(article.blocks)
        if block.kind != "furniture"
    }
    for person in article.people:
        role = role_words(person)
        words[person.id] = f"{person.name}, {role}" if role else person.name
    for quote in facts.quotes:
        words[quote.id] = f"{speaker_words(facts, quote)}: {quote_words(article, quote)}"
    for event in article.timeline:
        if event.certainty == "stated":
            words[event.id] = event_words(event, text)
    return words | {money.id: _sum_in_sentence(facts, money) for money in article.money}


def _sum_in_sentence(facts: Facts, money: Money) -> str:
    text = facts.article.text
    return f"{money.span.of(text)}: {facts.sentence(money.span).of(text)}"
