"""The timeline as rows: when, and the clause that happened."""

from typing import Literal

from pullquote.model.article import Event, EventStatus, Precision, Time
from pullquote.model.export.events import event_marks, event_when, event_words
from pullquote.model.export.open_ends import edge_of
from pullquote.model.export.when import value_words
from pullquote.model.export.words import on_one_line
from pullquote.tui.views.reading import Reading
from pullquote.tui.views.row import Moment, Node, Row, Unit

_UNITS: dict[Precision, Unit] = {
    "week": "month", "month": "month", "season": "year", "quarter": "year", "year": "year",
    "decade": "decade", "century": "century",
}  # fmt: skip
"""What of the calendar a date tells that is no day; a week may lie in two months."""

_KINDS: dict[EventStatus, Literal["happened", "planned", "possible"]] = {
    "happened": "happened", "planned": "planned", "hypothetical": "possible"
}  # fmt: skip


def event_row(reading: Reading, event: Event) -> Row:
    """An event: its date as precisely as it is known, and its clause."""
    words = event_words(event, reading.article.text)
    time = reading.times.get(event.time or "")
    inferred = event.certainty == "inferred"
    return Row(
        key=event.id,
        head=event_when(event, reading),
        body=on_one_line(words),
        tail=" · ".join(part for part in (*event_marks(event), reading.place(event.span)) if part),
        spans=(event.span, time.span) if time else (event.span,),
        unsure=inferred,
        quiet=inferred,
        node=_node(reading, event),
        moment=_moment(reading, event),
    )


def _node(reading: Reading, event: Event) -> Node:
    """A bar for what went on; hollow what had not happened at publication, or may never happen."""
    kind = _KINDS[event.status]
    if kind == "happened" and reading.is_after_publication(event):
        kind = "planned"
    side = edge_of(event, reading).open
    if event.earliest is not None and event.latest is None:
        side = "end"
    return Node(kind, bar=bool(side) or " – " in event_when(event, reading), open=side)


def _moment(reading: Reading, event: Event) -> Moment | None:
    if event.earliest is None:
        return None
    ahead = bool(reading.is_after_publication(event))
    unit = _UNITS.get(event.precision, "day") if event.precision else "day"
    end = event.latest or reading.article.source.published or event.earliest
    return Moment(event.earliest, max(end, event.earliest), unit, ahead)


def time_row(reading: Reading, time: Time) -> Row:
    """A time at which the timeline has no event: a length, a habit, the date of a thing."""
    words = on_one_line(time.span.of(reading.article.text))
    meaning = value_words(time, reading.article.text)
    place = reading.place(time.span)
    return Row(
        key=time.id,
        head=words,
        body=on_one_line(reading.sentence(time.span).of(reading.article.text)),
        tail=" · ".join(part for part in (meaning, place) if part and part != words),
        spans=(time.span,),
        quiet=True,
        node=Node("none"),
    )


def rows(reading: Reading) -> tuple[Row, ...]:
    """Every event in the order of time, the undated last; then the times that are no events."""
    events = sorted(reading.article.timeline, key=reading.is_undated)
    return (
        *(event_row(reading, event) for event in events),
        *(time_row(reading, time) for time in reading.loose_times),
    )


def detail(reading: Reading, fact: Event | Time) -> tuple[str, ...]:
    """How the date was worked out, and who had a part."""
    time = fact if isinstance(fact, Time) else reading.times.get(fact.time or "")
    event = fact if isinstance(fact, Event) else None
    grounds = []
    if event is not None and event.certainty == "inferred":
        grounds.append(f"inferred: {event.because}" if event.because else "inferred")
    elif time is not None:
        grounds += [f"“{on_one_line(time.span.of(reading.article.text))}”", time.because]
    if event is not None:
        grounds += [_AHEAD[event.status]]
    lines = [" · ".join(part for part in grounds if part) or "The text tells no date."]
    if end := reading.ends.get(fact.id):
        lines.append(f"to “{on_one_line(end.span.of(reading.article.text))}” · {end.because}")
    if event is not None and event.people:
        lines.append("with " + ", ".join(reading.people[one].name for one in event.people))
    return tuple(lines)


_AHEAD = {
    "happened": "",
    "planned": "planned when this was written",
    "hypothetical": "only possible: nothing says that it happens",
}
