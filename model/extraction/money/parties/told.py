"""What is told of a sum: its payer, its payee and what it is for."""

from typing import NamedTuple

from pullquote.model.article import Span
from pullquote.model.extraction.money.parties.frames import Role


class Parties(NamedTuple):
    """The payer, the payee and the purpose, each where it is told."""

    payer: Span | None = None
    payee: Span | None = None
    purpose: Span | None = None

    def or_of(self, other: "Parties") -> "Parties":
        """These, and what they leave open as in the other."""
        return Parties(
            self.payer or other.payer, self.payee or other.payee, self.purpose or other.purpose
        )

    def told(self, role: Role | None, span: Span | None) -> "Parties":
        """These and one more, unless its place is taken."""
        if role is None or span is None or getattr(self, role) is not None:
            return self
        return self._replace(**{role: span})
