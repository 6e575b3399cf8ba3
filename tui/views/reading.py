"""The article being read, as the tabs ask about it."""

from pullquote.model.article import Span
from pullquote.model.export.facts import Facts


class Reading(Facts):
    """The facts of an article on the screen. Made anew whenever the article changes."""

    def place(self, span: Span) -> str:
        """The paragraph a span stands in: "¶3"."""
        number = self.paragraph(span)
        return f"¶{number}" if number else ""
