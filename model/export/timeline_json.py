"""The timeline as a plain list in JSON: dates, words, spans, people, grounds."""

import json
from collections.abc import Iterable
from datetime import date

from pullquote.model.article import Span
from pullquote.model.export.entries import Entry


def timeline_json(entries: Iterable[Entry]) -> str:
    """A list of objects. What is not known is null; spans count code points of the text."""
    return json.dumps([_object(entry) for entry in entries], indent=2, ensure_ascii=False) + "\n"


def _object(entry: Entry) -> dict[str, object]:
    event, time = entry.event, entry.time
    return {
        "id": event.id,
        "when": entry.when,
        "earliest": _day(event.earliest),
        "latest": _day(event.latest),
        "precision": event.precision,
        "status": event.status,
        "certainty": event.certainty,
        "because": entry.because,
        "people": list(entry.people),
        "words": entry.words,
        "span": _pair(event.span),
        "sentence": entry.sentence,
        "sentence_span": _pair(event.sentence),
        "paragraph": entry.paragraph,
        "time": {
            "words": entry.printed,
            "span": _pair(time.span),
            "type": time.type,
            "value": time.value,
            "mod": time.mod,
        }
        if time
        else None,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]
