"""People as rows, and one person's facts together."""

from pullquote.model.article import Mention, Person
from pullquote.model.export.words import all_roles, counted, times_named
from pullquote.tui.views.money import money_row
from pullquote.tui.views.quotes import quote_row
from pullquote.tui.views.reading import Reading
from pullquote.tui.views.row import Row
from pullquote.tui.views.timeline import event_row


def person_row(reading: Reading, person: Person) -> Row:
    """A person: name, roles, other forms of the name, how often named and quoted."""
    roles = all_roles(person)
    others = ", ".join(alias for alias in person.aliases if alias != person.name)
    body = roles + (f" — also {others}" if roles and others else f"also {others}" if others else "")
    named = counted(times_named(person), "mention")
    quoted = len(reading.quotes_of(person.id))
    return Row(
        key=person.id,
        head=person.name,
        body=body,
        tail=f"{named} · {counted(quoted, 'quote')}" if quoted else named,
        spans=tuple(mention.span for mention in _named_first(person)),
        quiet=True,
    )


def _named_first(person: Person) -> list[Mention]:
    return sorted(person.mentions, key=lambda mention: (mention.kind != "name", mention.span.start))


def rows(reading: Reading) -> tuple[Row, ...]:
    """Everyone, in the order they appear."""
    return tuple(person_row(reading, person) for person in reading.article.people)


def facts_of(reading: Reading, person: Person) -> tuple[Row, ...]:
    """A person's quotes, the sums named beside them, and the events they have a part in."""
    groups = (
        ("Quotes", [quote_row(reading, one) for one in reading.quotes_of(person.id)]),
        ("Money", [money_row(reading, one) for one in reading.money_near(person.id)]),
        ("Timeline", [event_row(reading, one) for one in reading.events_of(person.id)]),
    )
    found: list[Row] = []
    for title, group in groups:
        if group:
            found += [Row(f"heading-{title}", f"{title} {len(group)}", heading=True), *group]
    return tuple(found)


def detail(reading: Reading, person: Person) -> tuple[str, ...]:
    """What `enter` leads on to."""
    facts = (
        reading.quotes_of(person.id), reading.money_near(person.id), reading.events_of(person.id)
    )  # fmt: skip
    number = sum(map(len, facts))
    if not number:
        return ("Nothing is quoted from, paid to or dated with this person.",)
    return (f"Enter: {counted(number, 'fact')} about {person.name}",)
