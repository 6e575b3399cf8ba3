"""Facts as plain text: for pipes, for screen readers, for a quick look without the app."""

from collections.abc import Iterator

from pullquote.model.article import Article
from pullquote.model.export.words import (
    KIND_WORDS,
    event_when,
    loose_times,
    money_words,
    on_one_line,
    paragraph,
    quote_words,
    role_words,
    speaker_words,
    times_by_id,
    value_words,
)
from pullquote.model.language.analysis import Analysis


def quotes_text(article: Article) -> Iterator[str]:
    """Every quotation under its number: who, what kind, where, and the words."""
    roles = {person.id: role_words(person) for person in article.people}
    for number, quote in enumerate(article.quotes, 1):
        role = roles.get(quote.speaker.person or "")
        who = speaker_words(article, quote) + (f", {role}" if role else "")
        sure = " (inferred)" if quote.speaker.certainty == "inferred" else ""
        place = paragraph(article, quote.parts[0])
        where = f", para. {place}" if place else ""
        yield f"{number}. {who}{sure} [{KIND_WORDS[quote.kind]}{where}]"
        yield f"   {quote_words(article, quote)}"


def people_text(article: Article) -> Iterator[str]:
    """Everyone under a number: name, roles, other forms of the name, how often named."""
    for number, person in enumerate(article.people, 1):
        roles = "; ".join(dict.fromkeys(on_one_line(role.text) for role in person.roles))
        named = sum(mention.kind == "name" for mention in person.mentions)
        yield f"{number}. {person.name}{f', {roles}' if roles else ''} [named {named}×]"
        if person.aliases:
            yield f"   also {', '.join(person.aliases)}"


def money_text(article: Article) -> Iterator[str]:
    """Every sum under a number: the exact amount, then its sentence."""
    analysis = Analysis(article)
    for number, money in enumerate(article.money, 1):
        place = paragraph(article, money.span)
        yield f"{number}. {money_words(money)}{f' [para. {place}]' if place else ''}"
        sentence = analysis.sentence_at(money.span.start)
        if sentence is not None:
            yield f"   {on_one_line(sentence.span.of(article.text))}"


def timeline_text(article: Article) -> Iterator[str]:
    """What happened in the order of time, then the times at which nothing is told to happen."""
    times = times_by_id(article)
    for event in article.timeline:
        yield event_when(event, times)
        yield f"   {on_one_line(event.span.of(article.text))}"
    loose = loose_times(article)
    if loose:
        yield "Other times"
        for time in loose:
            words = on_one_line(time.span.of(article.text))
            yield f"   {words} = {value_words(time)}"
