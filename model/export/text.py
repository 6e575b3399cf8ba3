"""Facts as plain text: for pipes, for screen readers, for a quick look without the app."""

from collections.abc import Iterator

from pullquote.model.article import Article
from pullquote.model.export.facts import Facts
from pullquote.model.export.words import (
    KIND_WORDS,
    all_roles,
    event_marks,
    event_when,
    money_words,
    on_one_line,
    quote_words,
    role_words,
    speaker_words,
    times_named,
    value_words,
)


def quotes_text(article: Article) -> Iterator[str]:
    """Every quotation under its number: who, what kind, where, and the words."""
    facts = Facts(article)
    for number, quote in enumerate(facts.quotes, 1):
        person = facts.people.get(quote.speaker.person or "")
        role = role_words(person) if person else ""
        who = speaker_words(facts, quote) + (f", {role}" if role else "")
        sure = " (inferred)" if quote.speaker.certainty == "inferred" else ""
        place = facts.paragraph(quote.parts[0])
        where = f", para. {place}" if place else ""
        yield f"{number}. {who}{sure} [{KIND_WORDS[quote.kind]}{where}]"
        yield f"   {quote_words(article, quote)}"


def people_text(article: Article) -> Iterator[str]:
    """Everyone under a number: name, roles, other forms of the name, how often named."""
    for number, person in enumerate(article.people, 1):
        roles = all_roles(person)
        named = times_named(person)
        yield f"{number}. {person.name}{f', {roles}' if roles else ''} [named {named}×]"
        if person.aliases:
            yield f"   also {', '.join(person.aliases)}"


def money_text(article: Article) -> Iterator[str]:
    """Every sum under a number: the exact amount, then its sentence."""
    facts = Facts(article)
    for number, money in enumerate(article.money, 1):
        place = facts.paragraph(money.span)
        yield f"{number}. {money_words(money)}{f' [para. {place}]' if place else ''}"
        yield f"   {on_one_line(facts.sentence(money.span).of(article.text))}"


def timeline_text(article: Article, *, inferred: bool = False) -> Iterator[str]:
    """What happened in the order of time, then the times at which nothing is told to happen.

    Events with an inferred date only if asked for.
    """
    facts = Facts(article)
    for event in article.timeline:
        if event.certainty == "inferred" and not inferred:
            continue
        marks = ", ".join(event_marks(event))
        if event.certainty == "inferred" and event.because:
            marks = f"{marks}: {event.because}"
        yield event_when(event, facts) + (f" [{marks}]" if marks else "")
        yield f"   {on_one_line(event.span.of(article.text))}"
    if facts.loose_times:
        yield "Other times"
        for time in facts.loose_times:
            words = on_one_line(time.span.of(article.text))
            meaning = value_words(time, article.text)
            yield f"   {words} = {meaning}" if meaning and meaning != words else f"   {words}"
