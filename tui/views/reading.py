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
