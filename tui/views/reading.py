"""The article being read, as the tabs ask about it."""

from collections.abc import Callable
from decimal import Decimal
from functools import cached_property

from pullquote.model.article import Article, Event, Span
from pullquote.model.export.facts import Facts
from pullquote.model.export.words import plain_number
from pullquote.model.extraction.money.totals import REASON_WORDS, Total, totals


class Reading(Facts):
    """The facts of an article on the screen. Made anew whenever the article changes."""

    def __init__(self, article: Article, number: Callable[[Decimal], str] = plain_number) -> None:
        super().__init__(article)
        self.number = number
        """How a figure is written where the reader is."""

    @cached_property
    def totals(self) -> tuple[Total, ...]:
        """What the sums come to, currency by currency."""
        return totals(self.article.money, self.analysis)

    @cached_property
    def left_out(self) -> dict[str, str]:
        """Why a sum is not in the total of its currency, or no sure payment; by its id."""
        return {
            money.id: f"{'not in the total' if total.least is not None else 'no sure payment'}:"
            f" {REASON_WORDS[reason]}"
            for total in self.totals
            for reason, sums in total.left.items()
            if total.least is not None or reason == "unsure"
            for money in sums
        }

    @cached_property
    def events(self) -> dict[str, Event]:
        """Every event under its id."""
        return {event.id: event for event in self.article.timeline}

    def place(self, span: Span) -> str:
        """The paragraph a span stands in: "¶3"."""
        number = self.paragraph(span)
        return f"¶{number}" if number else ""
