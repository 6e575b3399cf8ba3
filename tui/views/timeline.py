"""The timeline as rows: when, and the clause that happened."""

from pullquote.model.article import Event, Time
from pullquote.model.export.words import event_marks, event_when, on_one_line, value_words
from pullquote.tui.views.reading import Reading
from pullquote.tui.views.row import Node, Row


def event_row(reading: Reading, event: Event) -> Row:
    """An event: its date as precisely as it is known, and its clause."""
    words = event.span.of(reading.article.text)
    time = reading.times.get(event.time or "")
    when = event_when(event, reading)
    inferred = event.certainty == "inferred"
    return Row(
        key=event.id,
        head=when,
        body=on_one_line(words),
        tail=" · ".join(part for part in (*event_marks(event), reading.place(event.span)) if part),
        spans=(event.span, time.span) if time else (event.span,),
        unsure=inferred,
        quiet=inferred,
        node=Node("hollow" if _is_ahead(reading, event) else "full", bar=" – " in when),
        days=(event.earliest, event.latest or event.earliest) if event.earliest else None,
    )


def _is_ahead(reading: Reading, event: Event) -> bool:
    """Whether it had not happened when the article was published, or may never happen."""
    return event.status != "happened" or bool(reading.is_after_publication(event))


def time_row(reading: Reading, time: Time) -> Row:
    """A time at which the timeline has no event: a length, a habit, the date of a thing."""
    words = on_one_line(time.span.of(reading.article.text))
    return Row(
        key=time.id,
        head=words,
        body=on_one_line(reading.sentence(time.span).of(reading.article.text)),
        tail=f"{value_words(time, reading.article.text)} {reading.place(time.span)}".strip(),
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
    if event is not None and event.people:
        lines.append("with " + ", ".join(reading.people[one].name for one in event.people))
    return tuple(lines)


_AHEAD = {
    "happened": "",
    "planned": "planned when this was written",
    "hypothetical": "only possible: nothing says that it happens",
}
