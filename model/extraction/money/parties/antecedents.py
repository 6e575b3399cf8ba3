"""Which noun is meant: the head of a phrase, the noun before "who", the one an aside is about.

Quirk et al. 1985, 17.9 on relatives and 17.65 on apposition.
"""

from pullquote.model.extraction.money.parties.lexicon import SUBJECTS
from pullquote.model.extraction.money.parties.phrases import CLAUSE_VERBS, REACH, Phrases
from pullquote.model.language.speech import SPEECH

NO_HEADS = frozenset("each both all some most many none one two three half several".split())
"""What stands for some of the noun behind its "of"."""

_CLAUSE_PREPS = frozenset("as after before since until than".split())


class Antecedents(Phrases):
    """The phrases of a sentence, and which noun is meant by them."""

    def head(self, at: int) -> int | None:
        """The head of the phrase that ends at the noun before a verb: "*work* on the pier cost"."""
        for _ in range(REACH):
            chunk = self.chunks[at]
            if chunk.word in SUBJECTS:
                return at
            before = self.kind(at - 1)
            if before == "prep" and self.word(at - 1) in _CLAUSE_PREPS:
                return at  # "fury as the council paid"
            if before == "prep":
                above = self.kind(at - 2)
                if above in ("noun", "sum"):
                    at -= 2
                    continue
                if above == "verb" and self.word(at - 2) == "say" and self.word(at - 1) == "in":
                    return at  # "said in Goma aid workers were robbed"
                if above == "verb":
                    found = self._over_verb(at - 2)
                    if found is None:
                        return None
                    at = found
                    continue
                return None
            if before == "verb":
                if self.word(at - 1) in CLAUSE_VERBS and self.finite(at - 1):
                    return at
                found = self._over_verb(at - 1)
                return at if found is None else found
            return at
        return None

    def _over_verb(self, verb: int) -> int | None:
        """Whose clause the verb belongs to: "a council *which is closing* toilets paid"."""
        for at in range(verb, max(-1, verb - REACH), -1):
            chunk = self.chunks[at]
            if chunk.kind == "rel" or self.whose(at):
                return self.antecedent(at)
            if chunk.kind in ("mark", "sub", "comma"):
                return None
            if chunk.kind == "verb" and self.kind(at - 1) == "noun" and self._modifies(at):
                return self.head(at - 1)
        return None

    def _modifies(self, verb: int) -> bool:
        mood = self.chunks[verb].mood
        return mood in ("ing", "part") or (mood == "past" and self.reduced(verb))

    def antecedent(self, rel: int) -> int | None:
        """The noun that "who" or "which" stands for."""
        at = rel - 1
        behind = self.kind(at) == "prep"
        if behind:
            at -= 1
            if self.kind(at) == "noun" and self.word(at) in NO_HEADS:
                at -= 1  # "employees, each of whom"
        if self.kind(at) == "and":  # "whose son died and who was awarded $5"
            before = next(
                (n for n in range(at - 1, -1, -1) if self.kind(n) == "rel" or self.whose(n)), None
            )
            return None if before is None else self.antecedent(before)
        loose = self.kind(at) == "comma"
        at -= loose
        if self.kind(at) not in ("noun", "sum"):
            return None
        links = ("of", "in", "at") if loose else ("of", "in", "at", "from", "on", "with")
        person = self.word(rel) == "who" and self.proper(at)
        while not (behind or person) and self.word(at - 1) in links and self.kind(at - 2) == "noun":
            at -= 2
        return self.named(at) if loose or behind else at

    def named(self, at: int) -> int:
        """Of a noun and the one in apposition the name: "a broker, *Lucky Lane Ltd*, wired"."""
        if self.kind(at - 1) == "comma" and self.numeral(at) and self.kind(at - 2) == "noun":
            return self.named(at - 2)  # "Lee, 61,"
        if self.kind(at - 1) != "comma" or self.kind(at - 2) != "noun":
            return at
        other = at - 2
        while self.kind(other - 1) == "prep" and self.kind(other - 2) == "noun":
            other -= 2
        if self._list(at, other):
            return at
        return at if self.proper(at) and not self.proper(other) else other

    def _list(self, at: int, other: int) -> bool:
        return self.kind(at + 1) == "and" or self.kind(other - 1) == "prep"

    def aside(self, comma: int) -> int | None:
        """The noun before the aside that the comma ends: "*Orme Foods*, the parent of X, fell"."""
        closing = comma
        for at in range(comma - 1, max(-1, comma - 24), -1):
            chunk = self.chunks[at]
            if chunk.kind == "mark":
                return None
            if chunk.kind != "comma":
                continue
            opens = self.kind(at + 1)
            inside = range(at + 1, closing)
            verbs = any(self.finite(n) for n in inside)
            if self.kind(at - 1) not in ("noun", "sum") or opens in ("and", ""):
                continue
            if opens == "rel" or self._rel_inside(at) or not verbs:
                if self.numeral(at - 1) and self.kind(at - 2) == "comma":
                    if opens == "rel":
                        return self.named(at - 1)
                    continue  # "Lee, 61, of Hull, paid"
                name = opens == "noun" and not verbs and self.proper(at + 1)
                if name and not self.proper(at - 1):
                    return at + 1
                found = self.head(at - 1)
                return at - 1 if found is None and opens == "rel" else found
        return None

    def _rel_inside(self, comma: int) -> bool:
        if self.word(comma + 1) in NO_HEADS and self.word(comma + 2) == "of":
            return True  # "residents, many of them retired, paid"
        if self.whose(comma + 1) or (
            self.kind(comma + 1) == "noun"
            and self.word(comma + 2) in SPEECH.values()
            and self.kind(comma + 3) == "comma"
        ):
            return True  # "Lee, whose firm paid," "Estate workers, Lee noted, get"
        return (self.kind(comma + 1) in ("prep", "noun") and self.kind(comma + 2) == "rel") or (
            self.kind(comma + 3) == "rel" and self.kind(comma + 2) == "prep"
        )
