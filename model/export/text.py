"""Facts as plain text: for pipes, for screen readers, for a quick look without the app."""

from collections.abc import Iterator

from pullquote.model.article import Article
from pullquote.model.export.facts import Facts
from pullquote.model.export.words import (
    KIND_WORDS,
    all_roles,
    money_words,
    on_one_line,
    quote_words,
    role_words,
    speaker_words,
    times_named,
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
