"""People as rows, and one person's facts together."""

from pullquote.model.article import Mention, Person
from pullquote.model.export.words import (
    events_with,
    money_near,
    on_one_line,
    quotes_of,
)
from pullquote.tui.views.money import money_row
from pullquote.tui.views.quotes import quote_row
from pullquote.tui.views.reading import Reading
from pullquote.tui.views.row import Row
from pullquote.tui.views.timeline import event_row


def person_row(reading: Reading, person: Person) -> Row:
    """A person: name, roles, other forms of the name, how often named and quoted."""
    roles = "; ".join(dict.fromkeys(on_one_line(role.text) for role in person.roles))
    others = ", ".join(alias for alias in person.aliases if alias != person.name)
    body = roles + (f" — also {others}" if roles and others else f"also {others}" if others else "")
    named = _counted(sum(mention.kind == "name" for mention in person.mentions), "mention")
    quoted = len(quotes_of(reading.article, person.id))
    return Row(
        key=person.id,
        head=person.name,
        body=body,
        tail=f"{named} · {_counted(quoted, 'quote')}" if quoted else named,
        spans=tuple(mention.span for mention in _named_first(person)),
        quiet=True,
    )


def _named_first(person: Person) -> list[Mention]:
    return sorted(person.mentions, key=lambda mention: (mention.kind != "name", mention.span.start))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def rows(reading: Reading) -> tuple[Row, ...]:
    """Everyone, in the order they appear."""
    return tuple(person_row(reading, person) for person in reading.article.people)


def facts_of(reading: Reading, person: Person) -> tuple[Row, ...]:
    """A person's quotes, the sums named beside them, and the events they have a part in."""
    article = reading.article
    sentences = [sentence.span for sentence in reading.analysis.sentences]
    groups = (
        ("Quotes", [quote_row(reading, one) for one in quotes_of(article, person.id)]),
        ("Money", [money_row(reading, one) for one in money_near(article, person, sentences)]),
        ("Timeline", [event_row(reading, one) for one in events_with(article, person.id)]),
    )
    found: list[Row] = []
    for title, group in groups:
        if group:
            found += [Row(f"heading-{title}", f"{title} {len(group)}", heading=True), *group]
    return tuple(found)


def detail(reading: Reading, person: Person) -> tuple[str, ...]:
    """What `enter` leads on to."""
    facts = [row for row in facts_of(reading, person) if not row.heading]
    if not facts:
        return ("Nothing is quoted from, paid to or dated with this person.",)
    return (f"Enter: {_counted(len(facts), 'fact')} about {person.name}",)
