"""A shallow reading of a sentence into phrases, without a tagger.

What a word may be is told by its form, what it is by its neighbours (`words`). Adverbs, adverbials
of time and brackets are left out, so that a verb stands beside its parties.
"""

from pullquote.model.extraction.money.parties.chunks import Chunk, Spans
from pullquote.model.extraction.money.parties.lexicon import (
    ADVERBS,
    CONJUNCTIONS,
    HAVE,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from pullquote.model.extraction.money.parties.noun_phrases import noun_phrase
from pullquote.model.extraction.money.parties.qualifiers import before_qualifier
from pullquote.model.extraction.money.parties.times import time_end
from pullquote.model.extraction.money.parties.verb_forms import is_plain
from pullquote.model.extraction.money.parties.verb_groups import verb_group
from pullquote.model.extraction.money.parties.verb_readings import (
    base_follows,
    is_verb,
)
from pullquote.model.extraction.money.parties.words import Words
from pullquote.model.language.tokens import Token

_PAUSES = frozenset("([)],")
_OPENS = frozenset(['"', "“", "``", "''"])
_DASHES = frozenset(["—", "–", "--"])
"""Two of them part an aside off, as commas do."""
_SELVES = frozenset("himself herself itself themselves myself yourself ourselves".split())


class Reader:
    """Cuts one sentence into chunks; `sums` are the tokens of its sums, in order."""

    def __init__(self, tokens: tuple[Token, ...], sums: Spans) -> None:
        self.tokens = tokens
        self.sums = {
            before_qualifier(tokens, begin): (at, end) for at, (begin, end) in enumerate(sums)
        }
        self.words = Words(tokens, frozenset(self.sums))

    def read(self) -> list[Chunk]:
        """The chunks, in order."""
        found: list[Chunk] = []
        at = 0
        while at < len(self.tokens):
            chunk, at = self._next(at, found)
            if chunk is not None:
                found.append(chunk)
        return found

    def _next(self, at: int, found: list[Chunk]) -> tuple[Chunk | None, int]:
        token = self.tokens[at]
        if at in self.sums:
            return noun_phrase(self.words, self.sums, at)
        if token.kind == "mark":
            return self._mark(at, found)
        if is_plain(token.lower):
            return noun_phrase(self.words, self.sums, at)
        if (end := time_end(self.tokens, at)) and not any(n in self.sums for n in range(at, end)):
            return None, end
        word = token.lower
        if word == "since" and at and self.words.lower(at - 1) in HAVE:
            return None, at + 1
        skipped = word != "each" or self.words.verb(at + 1) is not None
        skipped = skipped and not (word in PREPOSITIONS and self.words.noun_begins(at + 1))
        if (word in ADVERBS or self.words.adverb(at)) and skipped:
            return None, at + 1
        if word == "to" and base_follows(self.words, at + 1):
            return verb_group(self.words, at + 1, at, "to")
        if is_verb(self.words, at, found[-1].kind if found else ""):
            return verb_group(self.words, at, at, None)
        return self._link(at, found) or noun_phrase(self.words, self.sums, at)

    def _link(self, at: int, found: list[Chunk]) -> tuple[Chunk | None, int] | None:
        """A word that joins phrases or clauses; null for what is none, or stands for a noun."""
        word, following = self.words.lower(at), self.words.lower(at + 1)
        before = found[-1].kind if found else ""
        if word in PREPOSITIONS:
            return Chunk("prep", at, at + 1, word), at + 1
        own = before in ("noun", "rel") or (before == "comma" and following[-3:] == "ing")
        if word in _SELVES and own:
            return None, at + 1
        if word == "such" and following == "as":
            return Chunk("prep", at, at + 2, "including"), at + 2
        if word == "that" and before == "prep":
            return None  # "at that rate"
        if word in RELATIVES and following not in (",", "."):
            told = word == "that" and before == "verb"
            return Chunk("sub" if told else "rel", at, at + 1, word), at + 1
        if word in CONJUNCTIONS:
            return Chunk("and", at, at + 1, word), at + 1
        return (Chunk("sub", at, at + 1, word), at + 1) if word in SUBORDINATORS else None

    def _mark(self, at: int, found: list[Chunk]) -> tuple[Chunk | None, int]:
        mark = self.tokens[at].text
        if mark in "([" and (behind := self._past_bracket(at)):
            return None, behind
        if mark in _PAUSES:
            return Chunk("comma", at, at + 1, mark), at + 1
        if mark in "'\"“”‘’``''":
            following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
            opens = mark in _OPENS and following is not None and following.capital
            speech = opens and (not found or found[-1].kind in ("comma", "mark"))
            return (Chunk("mark", at, at + 1, mark) if speech else None), at + 1
        apart = 0 < at < len(self.tokens) - 1 and (
            self.tokens[at - 1].end < self.tokens[at].start
            and self.tokens[at].end < self.tokens[at + 1].start
        )
        aside = mark in _DASHES and sum(token.text == mark for token in self.tokens) == 2
        if aside or (mark == "-" and apart):
            return Chunk("comma", at, at + 1, mark), at + 1
        if mark in "%$#.&/…" or mark == "-":
            return None, at + 1
        return Chunk("mark", at, at + 1, mark), at + 1

    def _past_bracket(self, at: int) -> int | None:
        """Behind what stands in brackets and is left out; null where its sum is one of its own."""
        fellow = ")" if self.tokens[at].text == "(" else "]"
        reach = range(at + 1, min(at + 30, len(self.tokens)))
        close = next((n for n in reach if self.tokens[n].text == fellow), None)
        if close is None:
            return None
        inside = [n for n in range(at, close) if n in self.sums]
        if inside and self.sums[inside[0]][1] > close:
            return at + 1  # "(1.2) million"
        aside = not inside or inside[0] == at + 1 or len(inside) > 1
        return close + 1 if aside else None
