"""The clause of an event as it stands in a list, where nothing before it says who is meant."""

from pullquote.model.article import Event


def event_words(event: Event, text: str) -> str:
    """The clause, after what it speaks of where it does not name that itself: "the ferry, which
    was bought in 2008", "[Castellano] re-elected in 2015"."""
    words, subject = event.span.of(text), event.subject
    if subject is None:
        return words
    if text[subject.end : event.span.start].strip() in ("", ","):
        return text[subject.start : event.span.end]
    return f"[{subject.of(text)}] {words}"
