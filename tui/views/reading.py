"""The article being read, as the tabs ask about it."""

from functools import cached_property

from pullquote.model.article import Event, Span
from pullquote.model.export.facts import Facts


class Reading(Facts):
    """The facts of an article on the screen. Made anew whenever the article changes."""

    @cached_property
    def events(self) -> dict[str, Event]:
        """Every event under its id."""
        return {event.id: event for event in self.article.timeline}

    def place(self, span: Span) -> str:
        """The paragraph a span stands in: "¶3"."""
        number = self.paragraph(span)
        return f"¶{number}" if number else ""

    def offset(self, event: Event) -> int | None:
        """Days from an unknown publication date; null where its date does not hang on it."""
        time = self.times.get(event.time or "") if event.earliest is None else None
        return time.offset if time else None

    def is_undated(self, event: Event) -> bool:
        """Whether it has no place in the order of time."""
        if event.earliest is not None or self.offset(event) is not None:
            return False
        time = self.times.get(event.time or "")
        return time is None or not time.value.startswith("BC")

    def is_after_publication(self, event: Event) -> bool | None:
        """Whether it stands after publication, as far as both are known."""
        source = self.article.source
        if source.published is None:
            offset = self.offset(event)
            return None if offset is None else offset > 0
        if event.earliest is None:
            return None
        known = {"year": 1, "month": 2, "day": 3}[source.published_precision]
        return event.earliest.timetuple()[:known] > source.published.timetuple()[:known]
