"""The timeline as rows: when, and the clause that happened."""

from pullquote.model.article import Event, Time
from pullquote.model.export.words import event_when, on_one_line, value_words
from pullquote.tui.views.reading import Reading
from pullquote.tui.views.row import Row


def event_row(reading: Reading, event: Event) -> Row:
    """An event: its date as precisely as it is known, and its clause."""
    words = event.span.of(reading.article.text)
    time = reading.times.get(event.time or "")
    return Row(
        key=event.id,
        head=event_when(event, reading),
        body=on_one_line(words),
        tail=reading.place(event.span),
        spans=(event.span, time.span) if time else (event.span,),
    )


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
    )


def rows(reading: Reading) -> tuple[Row, ...]:
    """Every event in the order of time, then the times that are no events."""
    events = tuple(event_row(reading, event) for event in reading.article.timeline)
    loose = tuple(time_row(reading, time) for time in reading.loose_times)
    return (*events, Row("other-times", "Other times", heading=True), *loose) if loose else events


def detail(reading: Reading, fact: Event | Time) -> tuple[str, ...]:
    """How the date was worked out, and who had a part."""
    time = fact if isinstance(fact, Time) else reading.times.get(fact.time or "")
    lines = []
    if time is not None:
        printed = on_one_line(time.span.of(reading.article.text))
        lines.append(
            " · ".join(part for part in (f"“{printed}”", time.because, time.value) if part)
        )
    if isinstance(fact, Event) and fact.people:
        lines.append("with " + ", ".join(reading.people[one].name for one in fact.people))
    return tuple(lines)
