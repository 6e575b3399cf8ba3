"""People as rows, and what there is about one of them together."""

from collections.abc import Iterator, Sequence

from pullquote.model.article import Mention, Person
from pullquote.model.export.words import all_roles, counted, on_one_line, times_named
from pullquote.tui.views.money import money_row
from pullquote.tui.views.quotes import quote_row
from pullquote.tui.views.reading import Reading
from pullquote.tui.views.row import Row
from pullquote.tui.views.timeline import event_row

_PLACES = 6
"""Paragraphs named for one form of a name; more only make the line longer."""


def rows(reading: Reading) -> tuple[Row, ...]:
    """Everyone by weight: by how often named and quoted, then in the order they appear.

    Whoever is named in credits alone stands last.
    """
    people = sorted(
        reading.article.people,
        key=lambda person: (person.part == "credit", -_weight(reading, person)),
    )
    tails = [_tail(reading, person) for person in people]
    # Beside each other the strips are one picture: each begins in the same column.
    room = max(map(len, tails), default=0)
    return tuple(
        _row(reading, person, tail.ljust(room)) for person, tail in zip(people, tails, strict=True)
    )


def arranged(reading: Reading, rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows in their order, those of credits behind the others below a line."""
    story = [row for row in rows if reading.people[row.key].part == "story"]
    credits = [row for row in rows if reading.people[row.key].part == "credit"]
    if not credits:
        return tuple(story)
    return (*story, Row("credits", f"credits {len(credits)}", heading=True, rule=True), *credits)


def _weight(reading: Reading, person: Person) -> int:
    return times_named(person) + len(reading.quotes_of(person.id))


def _tail(reading: Reading, person: Person) -> str:
    named = f"{times_named(person)}×"
    quoted = len(reading.quotes_of(person.id))
    return f"{named} · {counted(quoted, 'quote')}" if quoted else named


def _row(reading: Reading, person: Person, tail: str) -> Row:
    """A person: name, roles, other forms of the name, how often named and quoted, and where."""
    roles = all_roles(person)
    others = ", ".join(_others(reading, person))
    body = roles + (f" — also {others}" if roles and others else f"also {others}" if others else "")
    length = len(reading.article.text)
    return Row(
        key=person.id,
        head=person.name,
        body=body,
        tail=tail,
        spans=tuple(mention.span for mention in _named_first(person)),
        quiet=True,
        course=tuple(mention.span.start / length for mention in person.mentions),
    )


def _others(reading: Reading, person: Person) -> Iterator[str]:
    """The other forms of the name; those that are only guessed to be this person's with a mark."""
    for form, mentions in forms(reading, person).items():
        if form != person.name:
            guess = all(mention.certainty == "inferred" for mention in mentions)
            yield f"{form} (unsure)" if guess else form


def forms(reading: Reading, person: Person) -> dict[str, list[Mention]]:
    """Every form of the name as printed, in the order they appear, with its mentions."""
    found: dict[str, list[Mention]] = {}
    for mention in person.mentions:
        if mention.kind == "name":
            words = " ".join(mention.span.of(reading.article.text).split())
            found.setdefault(words, []).append(mention)
    return found


def _named_first(person: Person) -> list[Mention]:
    return sorted(person.mentions, key=lambda mention: (mention.kind != "name", mention.span.start))


def facts_of(reading: Reading, person: Person) -> tuple[Row, ...]:
    """A person's names and roles, quotes, the sums named beside them, and their events."""
    groups = (
        ("Names", list(_names(reading, person))),
        ("Roles", list(_roles(reading, person))),
        ("Quotes", [quote_row(reading, one) for one in reading.quotes_of(person.id)]),
        ("Money", [money_row(reading, one) for one in reading.money_near(person.id)]),
        ("Timeline", [event_row(reading, one) for one in reading.events_of(person.id)]),
    )
    found: list[Row] = []
    for title, group in groups:
        if group:
            found += [Row(f"heading-{title}", f"{title} {len(group)}", heading=True), *group]
    return tuple(found)


def _names(reading: Reading, person: Person) -> Iterator[Row]:
    """A row for each form of the name, one more for the roles and pronouns instead of it."""
    others = [mention for mention in person.mentions if mention.kind != "name"]
    instead = (_in_other_words(reading, others), others)
    groups = [*forms(reading, person).items(), *([instead] if others else [])]
    for number, (form, mentions) in enumerate(groups):
        doubted = [mention for mention in mentions if mention.certainty == "inferred"]
        yield Row(
            key=f"{person.id}-name-{number}",
            head=form,
            body=f"perhaps somebody else: {_where(reading, doubted)}" if doubted else "",
            tail=f"{counted(len(mentions), 'time')} {_where(reading, mentions)}".rstrip(),
            spans=tuple(mention.span for mention in mentions),
            unsure=len(doubted) == len(mentions),
            quiet=True,
        )


def _in_other_words(reading: Reading, mentions: list[Mention]) -> str:
    """ "he, who, the president": each once."""
    words = (on_one_line(one.span.of(reading.article.text)) for one in mentions)
    return ", ".join({word.casefold(): word for word in words}.values())


def _where(reading: Reading, mentions: list[Mention]) -> str:
    """The paragraphs, each once: "¶1 ¶3"."""
    places = dict.fromkeys(filter(None, (reading.place(one.span) for one in mentions)))
    return " ".join([*places][:_PLACES]) + (" …" if len(places) > _PLACES else "")


def _roles(reading: Reading, person: Person) -> Iterator[Row]:
    told: set[str] = set()
    for number, role in enumerate(person.roles):
        if role.text.casefold() not in told:
            told.add(role.text.casefold())
            yield Row(
                key=f"{person.id}-role-{number}",
                head=on_one_line(role.text),
                tail=reading.place(role.span),
                spans=(role.span,),
            )


def detail(reading: Reading, person: Person) -> tuple[str, ...]:
    """What `enter` leads on to, and which names are only guessed to be this person's."""
    facts = (
        reading.quotes_of(person.id), reading.money_near(person.id), reading.events_of(person.id)
    )  # fmt: skip
    number = sum(map(len, facts))
    about = counted(number, "fact") if number else "no quote, sum or date, but every name"
    named = f"named {counted(times_named(person), 'time')}"
    lines = [f"Enter: {about} about {person.name} · {named}"]
    doubted = [mention for mention in person.mentions if mention.certainty == "inferred"]
    if doubted:
        words = ", ".join(dict.fromkeys(one.span.of(reading.article.text) for one in doubted))
        where = _where(reading, doubted)
        lines.append(f"Perhaps somebody else: {on_one_line(words)} {where}".rstrip())
    return tuple(lines)
