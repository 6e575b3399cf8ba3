"""The timeline as other programs take it: each event with its date, its words and its grounds."""

import re
from dataclasses import dataclass

from pullquote.model.article import Article, Event, Time
from pullquote.model.export.events import event_when, event_words
from pullquote.model.export.facts import Facts

# Breaks and controls: no format of lines or of XML holds them all.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


def one_line(words: str) -> str:
    """The words with every break and control shown as a blank; as long as before."""
    return _CONTROLS.sub(" ", words)


@dataclass(frozen=True, slots=True)
class Entry:
    """One event of the timeline, ready to be written down."""

    event: Event
    time: Time | None
    """The time expression it stands at."""
    when: str
    """Its date only as precisely as it is known: "≈ 6 Aug 2024"."""
    words: str
    """The clause, on one line."""
    sentence: str
    printed: str
    """The words that tell its date; empty where none do."""
    because: str
    """How the date was found, in a sentence."""
    people: tuple[str, ...]
    """Their full names."""
    paragraph: int | None


def entries(article: Article, *, inferred: bool = False) -> tuple[Entry, ...]:
    """The events in the order of time; those with an inferred date only if asked for."""
    facts = Facts(article)
    return tuple(
        _entry(facts, event)
        for event in article.timeline
        if inferred or event.certainty == "stated"
    )


def _entry(facts: Facts, event: Event) -> Entry:
    text = facts.article.text
    time = facts.times.get(event.time or "")
    return Entry(
        event=event,
        time=time,
        when=one_line(event_when(event, facts)),
        words=one_line(event_words(event, text)),
        sentence=one_line(event.sentence.of(text)),
        printed=one_line(time.span.of(text)) if time else "",
        because=one_line(event.because or (time.because if time else "")),
        people=tuple(one_line(facts.people[one].name) for one in event.people),
        paragraph=facts.paragraph(event.span),
    )
