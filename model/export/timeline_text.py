"""The timeline as plain text: for pipes, for screen readers, for a quick look without the app."""

from collections.abc import Iterator

from pullquote.model.article import Article, Event
from pullquote.model.export.events import event_marks, event_when, event_words
from pullquote.model.export.facts import Facts
from pullquote.model.export.when import published_words, value_words
from pullquote.model.export.words import on_one_line


def timeline_text(article: Article, *, inferred: bool = False) -> Iterator[str]:
    """What happened in the order of time, a line where publication stands, then what has no date.

    Below it the times at which nothing is told to happen. Events with an inferred date only if
    asked for.
    """
    facts = Facts(article)
    events = [one for one in article.timeline if inferred or one.certainty == "stated"]
    dated = [event for event in events if not facts.is_undated(event)]
    ahead = [bool(facts.is_after_publication(event)) for event in dated]
    first = ahead.index(True) if True in ahead else len(dated)
    for at, event in enumerate(dated):
        if at == first:
            yield from _published(article)
        yield from _told(facts, event)
    if dated and first == len(dated):
        yield from _published(article)
    if len(dated) < len(events):
        yield "No date"
        for event in events:
            if facts.is_undated(event):
                yield f"   {on_one_line(event_words(event, article.text))}"
    if facts.loose_times:
        yield "Other times"
        for time in facts.loose_times:
            words = on_one_line(time.span.of(article.text))
            meaning = value_words(time, article.text)
            yield f"   {words} = {meaning}" if meaning and meaning != words else f"   {words}"


def _published(article: Article) -> Iterator[str]:
    if article.source.published:
        yield f"── published {published_words(article.source)} ──"


def _told(facts: Facts, event: Event) -> Iterator[str]:
    """Its date, what must be said of it, where it stands; below, its words."""
    marks = ", ".join(event_marks(event))
    if event.certainty == "inferred" and event.because:
        marks = f"{marks}: {event.because}"
    number = facts.paragraph(event.span)
    where = f"para. {number}" if number is not None else ""
    beside = ", ".join(part for part in (marks, where) if part)
    yield event_when(event, facts) + (f" [{beside}]" if beside else "")
    yield f"   {on_one_line(event_words(event, facts.article.text))}"
