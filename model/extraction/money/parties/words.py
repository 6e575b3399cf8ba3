"""What a word is among its neighbours: a verb, a noun, part of a name."""

from collections.abc import Set

from pullquote.model.extraction.money.parties.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NOUNS_IN_LY,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
    QUALIFIES,
    RELATIVES,
    SUBORDINATORS,
)
from pullquote.model.extraction.money.parties.verb_forms import (
    VERBS,
    Verb,
    unknown_form,
)
from pullquote.model.language.tokens import Token

_BODIES = frozenset(
    """
    department ministry centre center institute fund office society campaign bank board council
    university association agency commission foundation bureau trust college
    """.split()
)
CLOSED = PREPOSITIONS | CONJUNCTIONS | RELATIVES | SUBORDINATORS | PRONOUNS | AUXILIARIES
_PARTICLES = frozenset("up out about nearly aside back off down away".split())
_BEFORE_NOUNS = frozenset(
    "annual initial average single fresh new extra additional further advance final small".split()
)
_BEFORE_VERBS = frozenset("now also still never not already then only just".split())
_PLURALS = frozenset("people men women children police".split())


class Words:
    """The words of one sentence; `sums` are where its sums begin."""

    def __init__(self, tokens: tuple[Token, ...], sums: Set[int]) -> None:
        self.tokens = tokens
        self.sums = sums
        self._lower = [token.lower for token in tokens]
        self._size = len(tokens)
        words = [token for token in tokens if token.kind == "word" and len(token.text) > 3]
        self.titled = len(words) > 3 and sum(word.capital for word in words) > 0.7 * len(words)

    def lower(self, at: int) -> str:
        """The word in small letters; nothing outside of the sentence."""
        return self._lower[at] if 0 <= at < self._size else ""

    def glued(self, at: int) -> bool:
        """Whether the mark joins what stands around it: "Kestrel & Moreau", "ex-wife"."""
        before, after = self.tokens[at - 1], self.tokens[at + 1]
        if self.tokens[at].text == "&":
            return before.capital and after.capital
        return before.end == self.tokens[at].start

    def adverb(self, at: int) -> bool:
        """Whether it ends like an adverb; "Mark *Tully*" does not."""
        word = self.lower(at)
        if word[-2:] != "ly" or len(word) < 5 or word in NOUNS_IN_LY:
            return False
        if self.titled or not self.name(at):
            return True
        return at == 0 and not (self._size > 1 and self.name(1))

    def verb(self, at: int) -> Verb | None:
        """The verb of which the word may be a form."""
        word = self.lower(at)
        found = VERBS.get(word)
        if found or (word[-2:] != "ed" and word[-3:] != "ing"):
            return found
        if not word.isalpha() or (self.name(at) and not self.titled):
            return None
        return unknown_form(word)

    def lemma(self, at: int) -> str:
        """The lemma of the verb there."""
        found = self.verb(at)
        return found.lemma if found else ""

    def unknown(self, at: int) -> bool:
        """Whether a small word that is in no table stands there: "would *yield* savings"."""
        word = self.lower(at)
        if not word.isalpha() or at in self.sums or (self.name(at) and not self.titled):
            return False
        return not (word in CLOSED or word in DETERMINERS or word in ADVERBS)

    def noun_begins(self, at: int) -> bool:
        """Whether a noun phrase without a sum begins there: "over *sewage leaks*"."""
        if at >= self._size or at in self.sums or self.tokens[at].kind != "word":
            return False
        word = self.lower(at)
        if word in DETERMINERS or word in OBJECTS:
            return True
        return not (word in CLOSED or word in ADVERBS or self.adverb(at) or word in QUALIFIES)

    def noun_follows(self, at: int) -> bool:
        """Whether a word that may be a noun stands right behind."""
        following = at + 1
        if following in self.sums or following >= len(self.tokens):
            return False
        token = self.tokens[following]
        small = token.lower in CLOSED or token.lower in DETERMINERS or token.lower in ADVERBS
        return token.kind == "word" and not small and not self.adverb(following)

    def many(self, at: int) -> bool:
        """Whether what stands before can be a subject of a verb without -s: "tenants in town"."""
        for near in range(at - 1, max(-1, at - 8), -1):
            word = self.lower(near)
            head = near == at - 1 or self.lower(near + 1) in PREPOSITIONS | RELATIVES
            if head and (word in _PLURALS or (word[-1:] == "s" and word[-2:] != "ss")):
                return True
            if self.tokens[near].kind == "mark":
                return False
        return False

    def previous(self, at: int) -> str:
        """The word before, adverbs passed over."""
        at -= 1
        while at >= 0 and (self.adverb(at) or self.lower(at) in ADVERBS):
            at -= 1
        return self.lower(at)

    def object_follows(self, at: int) -> bool:
        """Whether what can only be an object, or a sum, stands right behind."""
        following = at + 1
        while following not in self.sums and (
            self.adverb(following) or self.lower(following) in _PARTICLES
        ):
            following += 1
        if following in self.sums:
            return True
        word = self.lower(following)
        return (
            word in DETERMINERS
            or word in OBJECTS
            or (
                following < len(self.tokens)
                and (self.tokens[following].capital or self.tokens[following].kind == "number")
                and not self.titled
            )
        )

    def sum_near(self, at: int) -> bool:
        """Whether a sum follows within a few open words: "fetched a record *$5*"."""
        for near in range(at + 1, min(at + 5, len(self.tokens))):
            if near in self.sums:
                return True
            if self.lower(near) in CLOSED or self.tokens[near].kind == "mark":
                return False
        return False

    def name(self, at: int) -> bool:
        """Whether it has a capital."""
        return self.tokens[at].capital
