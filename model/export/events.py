"""Events in words: when each was, the clause that tells it, and what is said beside its date."""

from datetime import date
from typing import TYPE_CHECKING

from pullquote.model.article import Event, EventStatus, Precision
from pullquote.model.export.open_ends import edge_of
from pullquote.model.export.when import day_words, when_words

if TYPE_CHECKING:
    from pullquote.model.export.facts import Facts


def event_words(event: Event, text: str) -> str:
    """The clause as it stands in a list, where nothing before it says who is meant.

    What it speaks of stands before it: "the ferry, which was bought in 2008", "[Castellano]
    re-elected in 2015".
    """
    words, subject = event.span.of(text), event.subject
    if subject is None:
        return words
    if text[subject.end : event.span.start].strip() in ("", ","):
        return text[subject.start : event.span.end]
    return f"[{subject.of(text)}] {words}"


_TOLD = ("before ", "after ")


def event_when(event: Event, facts: "Facts") -> str:
    """When an event stands in the timeline: "1994 – 1998" for one that went on."""
    if event.time is None:
        return _inferred_when(event)
    text, begin = facts.article.text, facts.times[event.time]
    words = when_words(begin, text)
    if event.latest is None or not facts.goes_on(event):
        edge = edge_of(event, facts)
        return words if words.startswith(_TOLD) else f"{edge.before}{words}{edge.after}"
    end = facts.ends.get(event.id)
    last = when_words(end, text) if end else _edge_words(event.latest, event.precision)
    return f"{words} – {last}"


def _edge_words(day: date, precision: Precision | None) -> str:
    """A first or last day, told no more precisely than its stretch."""
    match precision:
        case "year":
            return str(day.year)
        case "month":
            return f"{day:%b} {day.year}"
        case _:
            return day_words(day)


def _inferred_when(event: Event) -> str:
    """The date of an event beside which none is printed."""
    first, last = event.earliest, event.latest
    if first is None:
        return event.because or "undated"
    if last is None:
        return f"after {day_words(first, weekday=True)}"
    if first == last:
        return day_words(first, weekday=True)
    begin, end = _edge_words(first, event.precision), _edge_words(last, event.precision)
    return begin if begin == end else f"{begin} – {end}"


STATUS_WORDS: dict[EventStatus, str] = {
    "happened": "", "planned": "planned", "hypothetical": "only possible"
}  # fmt: skip


def event_marks(event: Event) -> tuple[str, ...]:
    """What must be said beside an event's date: that it is planned, that the date is inferred."""
    inferred = "inferred" if event.certainty == "inferred" else ""
    return tuple(word for word in (STATUS_WORDS[event.status], inferred) if word)
