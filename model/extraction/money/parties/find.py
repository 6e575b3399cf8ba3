"""Who paid whom, and for what: the sentence around a sum is read, and frames name the parties.

A sum hangs on a verb ("paid *$5* to the widow"), on a noun ("a *$5* loan from the bank", "a loan of
*$5*") that hangs on a verb, or a verb hangs on it ("the *$5* spent on roads", "*$5* went to the
widow"). The frame of each tells which of its neighbours is payer, payee or purpose; where none
is known, or what stands there is nobody, nothing is told.
"""

from pullquote.model.extraction.money.parties.behind import Behind
from pullquote.model.extraction.money.parties.chunks import Chunk, Spans
from pullquote.model.extraction.money.parties.headlines import mark_participles
from pullquote.model.extraction.money.parties.holds import Hold
from pullquote.model.extraction.money.parties.nobody import is_court, is_thing, somebody, something
from pullquote.model.extraction.money.parties.phrases import CLAUSE_VERBS, REACH
from pullquote.model.extraction.money.parties.pronouns import resolved
from pullquote.model.extraction.money.parties.reader import Reader
from pullquote.model.extraction.money.parties.roles import Parties
from pullquote.model.language.tokens import Token

_LONGEST = 250
"""Tokens of a sentence; what is longer is a table or a list, and has no sentence to read."""


def parties_in(tokens: tuple[Token, ...], sums: Spans) -> list[Parties]:
    """The parties to each sum of a sentence, its rate counted in."""
    if len(tokens) > _LONGEST:
        return [Parties()] * len(sums)
    chunks = Reader(tokens, sums).read()
    mark_participles(tokens, chunks)
    reading = Reading(tokens, chunks)
    return [reading.parties(number) for number in range(len(sums))]


class Reading(Behind):
    """A sentence read, and the parties to its sums."""

    def __init__(self, tokens: tuple[Token, ...], chunks: list[Chunk]) -> None:
        super().__init__(tokens, chunks)
        self._places = {chunk.sum: at for at, chunk in enumerate(chunks) if chunk.sum >= 0}

    def parties(self, number: int) -> Parties:
        """Of one sum; empty where it stands outside of every phrase."""
        at = self._places.get(number)
        if at is None:
            return Parties()
        found = self._labelled(at, self._read(at))
        judge = is_court(self.tokens, found.payee)
        thing = next(
            (span for span in (found.payee, found.payer) if is_thing(self.tokens, span)), None
        )
        found = found.told("purpose", thing)
        payer = somebody(self.tokens, resolved(self, found.payer))
        return Parties(
            None if is_court(self.tokens, payer) else payer,
            None if judge else somebody(self.tokens, resolved(self, found.payee)),
            something(self.tokens, found.purpose),
        )

    def _read(self, at: int) -> Parties:
        carrier, noun, purpose = self.carrier(at)
        hold = self.hold(carrier)
        if hold and self._is_clause(hold, at):
            hold = None
        if hold and self._compares(carrier, at):
            return self.clause_behind(at + 1, at, Parties(purpose=purpose))
        right = self.behind(at, hold)
        by_noun = self.by_noun(carrier, noun, at)
        found = self.by_verb(hold, carrier, noun) if hold else self.as_subject(carrier, at)
        if right.payer == by_noun.payee:
            right = right._replace(payer=None)  # "a signing from Real Betis"
        aim = Parties(purpose=purpose)
        if hold and self._is_thing(hold, noun) and not hold.joined:
            return aim.or_of(found).or_of(by_noun).or_of(right)
        return aim.or_of(found._replace(purpose=None)).or_of(by_noun).or_of(right).or_of(found)

    def _labelled(self, at: int, found: Parties) -> Parties:
        """ "EUROPEAN UNION: up to $9 billion in loans", "Beaumont Oil Corp. -- $75 million"."""
        mark = next((n for n in range(min(at, 4)) if self.word(n) in (":", "--", "—")), None)
        if mark is None or self.kind(mark - 1) != "noun" or self.kind(mark - 2) not in ("", "mark"):
            return found
        span = self.span(mark - 1)
        if at > REACH or any(self.finite(n) for n in range(mark, at)):
            return found  # a dateline: "TAIF: Farmers expect"
        chunk = self.chunks[mark - 1]
        words = self.tokens[chunk.begin : chunk.end]
        if self.word(mark) != ":":
            close = mark == at - 1 and self.word(at + 1) in ("of", "in")
            return found.told("payee", span if close else None)
        if not all(token.text.isupper() for token in words):
            return found.told("purpose", span if mark == at - 1 else None)
        return found.told("payer", span) if found.payee is None else found

    def _is_thing(self, hold: Hold, noun: str) -> bool:
        """Whether what is bought, sold or measured comes before what stands behind the sum."""
        frame = self.frame(hold, noun)
        return frame is not None and (hold.link != "" or frame.name in ("is", "costs"))

    def _is_clause(self, hold: Hold, at: int) -> bool:
        """ "Ordered $5 million *be paid*": the sum is a subject."""
        clause = self.word(hold.verb) in CLAUSE_VERBS and not hold.beside
        return clause and self.finite(at + 1)

    def _compares(self, carrier: int, at: int) -> bool:
        """ "Up *from* $5", "*against* a minimum of $5": another sum, told to compare with."""
        if self.word(carrier - 1) in ("against", "than", "versus"):
            return True
        begin = self.chunks[at - 1].begin if at else 0
        before = self.tokens[begin - 1].lower if begin else ""
        return self.word(at - 1) == "from" and before in ("up", "down")


__all__ = ["Parties", "parties_in"]
