"""What is told of a sum: its payer, its payee and what it is for."""

from typing import NamedTuple

from pullquote.model.article import Span
from pullquote.model.extraction.money.parties.frames import Role


class Parties(NamedTuple):
    """The payer, the payee and the purpose, each where it is told; whom a pronoun stands for."""

    payer: Span | None = None
    payee: Span | None = None
    purpose: Span | None = None
    payer_antecedent: Span | None = None
    payee_antecedent: Span | None = None

    def or_of(self, other: "Parties") -> "Parties":
        """These, and what they leave open as in the other."""
        payer = self if self.payer else other
        payee = self if self.payee else other
        return Parties(
            payer.payer,
            payee.payee,
            self.purpose or other.purpose,
            payer.payer_antecedent,
            payee.payee_antecedent,
        )

    def told(self, role: Role | None, span: Span | None) -> "Parties":
        """These and one more, unless its place is taken."""
        if role is None or span is None or getattr(self, role) is not None:
            return self
        return self._replace(**{role: span})
