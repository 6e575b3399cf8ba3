"""What a word is among its neighbours: a verb, a noun, part of a name."""

from collections.abc import Set

from pullquote.model.extraction.money.parties.frames import FRAMES
from pullquote.model.extraction.money.parties.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CAUSES,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    MODALS,
    NOUNS_IN_ING,
    NOUNS_IN_LY,
    NOUNS_TOO,
    OBJECTS,
    PAST_TOO,
    PREPOSITIONS,
    PRONOUNS,
    QUALIFIES,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    VERBS,
    Verb,
    unknown_form,
)
from pullquote.model.extraction.money.parties.times import time_end
from pullquote.model.language.tokens import Token

_BODIES = frozenset(
    """
    department ministry centre center institute fund office society campaign bank board council
    university association agency commission foundation bureau trust college
    """.split()
)
_CLOSED = PREPOSITIONS | CONJUNCTIONS | RELATIVES | SUBORDINATORS | PRONOUNS | AUXILIARIES
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
        if self.titled or not self._name(at):
            return True
        return at == 0 and not (self._size > 1 and self._name(1))

    def verb(self, at: int) -> Verb | None:
        """The verb of which the word may be a form."""
        word = self.lower(at)
        found = VERBS.get(word)
        if found or (word[-2:] != "ed" and word[-3:] != "ing"):
            return found
        if not word.isalpha() or (self._name(at) and not self.titled):
            return None
        return unknown_form(word)

    def lemma(self, at: int) -> str:
        """The lemma of the verb there."""
        found = self.verb(at)
        return found.lemma if found else ""

    def base_follows(self, at: int) -> bool:
        """Whether what follows "to" is an infinitive: "to be paid", "to formally give"."""
        while self.adverb(at) or self.lower(at) in ("not", "also"):
            at += 1
        word = self.lower(at)
        if at >= len(self.tokens) or at in self.sums or (self._name(at) and not self.titled):
            return False
        if word in ("be", "have", "do"):
            return True
        found = VERBS.get(word)
        if found is None:  # an unknown verb: "to top up", "to cull the herd"
            closed = word in _CLOSED or word in DETERMINERS or word in QUALIFIES or word == "one"
            noun = word[-1:] == "s" or word[-3:] in ("ing", "ion", "ent", "ers")
            return word.isalpha() and not closed and not noun and self._object_follows(at)
        return found.form == "base" or word in ("cut", "set", "put", "bid", "cost", "let", "hit")

    def is_verb(self, at: int, before: str) -> bool:
        """Whether a verb group begins here; `before` is the kind of the chunk before."""
        word = self.lower(at)
        if word in AUXILIARIES:
            return not (self._name(at) and at > 0) and not (
                self.tokens[at].possessive and not self.is_clitic_be(at)
            )
        return self.verb(at) is not None and self._reads_as_verb(at, before)

    def verb_in_noun(self, at: int, headed: bool) -> bool:
        """Whether the noun phrase before ends since a verb begins here."""
        if self.verb(at) is None:
            return False
        return self._reads_as_verb(at, "noun" if headed else "modifier")

    def _reads_as_verb(self, at: int, before: str) -> bool:
        word, verb = self.lower(at), self.verb(at)
        assert verb is not None
        if self._name(at) and not (self.titled or self._shouted(at)):
            if verb.form not in ("past", "part") or not self._opens(at):
                return False
            following = self.lower(at + 1)  # "Rose farmers expect"
            return (
                following in DETERMINERS | PREPOSITIONS
                or at + 1 in self.sums
                or (following in ("two", "three", "four", "five", "six"))
            )
        previous = self._previous(at)
        if verb.form in ("past", "part"):
            adjective = word[-2:] == "ed" or word in ("held", "known", "built", "born")
            if before in ("verb", "prep") and adjective and self._noun_follows(at):
                return False  # "bought privately held Lane Ltd"
            return before != "modifier" or (at + 1 in self.sums and word not in QUALIFIES)
        if verb.form == "ing":
            if before == "modifier" or word in NOUNS_IN_ING:
                return False
            led = before == "sum" or (before == "prep" and word in VERBS) or self._sum_near(at)
            return led or self._object_follows(at) or self.lower(at + 1) in PREPOSITIONS
        if before == "modifier" or (before == "prep" and previous != "to"):
            return False
        if word in PAST_TOO and self.lower(at + 1) == "at":
            return True  # "damage put at $3 million"
        if previous in SUBJECTS or previous in RELATIVES or previous in MODALS or previous in DO:
            return True
        if previous == "that" or previous in OBJECTS:
            return word not in NOUNS_TOO or self._object_follows(at)
        if word in NOUNS_TOO and self.lower(at - 1) in _BEFORE_VERBS:
            return True
        if verb.form in ("base", "s") and self._price_follows(at):
            return before != "sum" and (self._many(at) or verb.form == "s")
        to = verb.form == "base" and self.lower(at + 1) == "to"
        if before == "noun" and to and self.base_follows(at + 2):
            return True  # "lawyers for the state stand to collect"
        if before == "noun" and verb.form == "base" and self._made_to(at):
            return True
        if word not in NOUNS_TOO:
            plural = self._many(at) or before != "noun" or word in PAST_TOO
            return verb.form == "s" or plural or self._object_follows(at)
        if before == "noun" and verb.form == "base":
            many = self._many(at) or word in PAST_TOO
            headline = at <= 3 and self.tokens[at - 1].capital  # "City sign Silva"
            return (many or headline) and self._object_follows(at)
        return self._object_follows(at) or (verb.form == "s" and self._sum_near(at))

    def unknown(self, at: int) -> bool:
        """Whether a small word that is in no table stands there: "would *yield* savings"."""
        word = self.lower(at)
        if not word.isalpha() or at in self.sums or (self._name(at) and not self.titled):
            return False
        return not (word in _CLOSED or word in DETERMINERS or word in ADVERBS)

    def noun_begins(self, at: int) -> bool:
        """Whether a noun phrase without a sum begins there: "over *sewage leaks*"."""
        if at >= self._size or at in self.sums or self.tokens[at].kind != "word":
            return False
        word = self.lower(at)
        if word in DETERMINERS or word in OBJECTS:
            return True
        return not (word in _CLOSED or word in ADVERBS or self.adverb(at) or word in QUALIFIES)

    def _noun_follows(self, at: int) -> bool:
        following = at + 1
        if following in self.sums or following >= len(self.tokens):
            return False
        token = self.tokens[following]
        small = token.lower in _CLOSED or token.lower in DETERMINERS or token.lower in ADVERBS
        return token.kind == "word" and not small and not self.adverb(following)

    def _many(self, at: int) -> bool:
        """Whether what stands before can be a subject of a verb without -s: "tenants in town"."""
        for near in range(at - 1, max(-1, at - 8), -1):
            word = self.lower(near)
            head = near == at - 1 or self.lower(near + 1) in PREPOSITIONS | RELATIVES
            if head and (word in _PLURALS or (word[-1:] == "s" and word[-2:] != "ss")):
                return True
            if self.tokens[near].kind == "mark":
                return False
        return False

    def _price_follows(self, at: int) -> bool:
        """ "Tickets *start* at £25", "rents *rise* to £900"."""
        if self.lower(at + 1) not in ("at", "to", "by") or at + 2 not in self.sums:
            return False
        return any(frame.name == "is" for frame in FRAMES.get(self.lemma(at), ()))

    def _made_to(self, at: int) -> bool:
        """ "Made *the builder* pay", "ordered that *the airline* pay Ms Reed"."""
        if not self._object_follows(at):
            return False
        for near in range(at - 1, max(-1, at - 6), -1):
            word = self.lower(near)
            if word in CAUSES or (word == "that" and near < at - 1):
                return True
            if word in _CLOSED or near in self.sums or self.tokens[near].kind == "mark":
                return False
        return False

    def _previous(self, at: int) -> str:
        """The word before, adverbs passed over."""
        at -= 1
        while at >= 0 and (self.adverb(at) or self.lower(at) in ADVERBS):
            at -= 1
        return self.lower(at)

    def _opens(self, at: int) -> bool:
        """Whether no word stands before it in the sentence: "- Approved a settlement"."""
        return at < 4 and all(token.kind == "mark" for token in self.tokens[:at])

    def _object_follows(self, at: int) -> bool:
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

    def _sum_near(self, at: int) -> bool:
        for near in range(at + 1, min(at + 5, len(self.tokens))):
            if near in self.sums:
                return True
            if self.lower(near) in _CLOSED or self.tokens[near].kind == "mark":
                return False
        return False

    def _name(self, at: int) -> bool:
        return self.tokens[at].capital

    def _shouted(self, at: int) -> bool:
        """ "BOARD KILLED": capitals tell nothing."""
        text = self.tokens[at].text
        return (text.isupper() and len(text) > 3) or text in ("OKs", "OK")

    def modifies(self, at: int, *, led: bool) -> bool:
        """Whether a noun stands right behind a sum: "$48 million budget"."""
        if at >= len(self.tokens):
            return False
        token, word = self.tokens[at], self.lower(at)
        if token.text == "-" and at + 1 < len(self.tokens):
            return self.modifies(at + 1, led=led)
        if token.kind != "word" or token.possessive or word in _CLOSED or word in DETERMINERS:
            return False
        if word in ADVERBS or word in QUALIFIES or self.adverb(at) or time_end(self.tokens, at):
            return led and word in _BEFORE_NOUNS
        named = token.capital and not self.titled
        if named and (self._clause_follows(at) or not (led or self._small_noun_follows(at))):
            return False
        verb = self.verb(at)
        if verb is not None and word not in NOUNS_TOO:
            failed = verb.form == "past" and word[-2:] == "ed" and self._noun_follows(at)
            return led and (failed or verb.form in ("ing", "base", "s"))
        return verb is None or led or not self._object_follows(at)

    def _small_noun_follows(self, at: int) -> bool:
        """ "$78 million *Dubai trip*"."""
        while at < len(self.tokens) and self.tokens[at].capital:
            at += 1
        return self._noun_follows(at - 1) and self.verb(at) is None

    def _clause_follows(self, at: int) -> bool:
        """ "The $6 billion *Washington has* given Kyiv"."""
        while at < len(self.tokens) and (self.tokens[at].capital or self.adverb(at)):
            at += 1
        return self.lower(at) in AUXILIARIES or (
            self.verb(at) is not None and self.lower(at) not in NOUNS_TOO
        )

    def is_clitic_be(self, at: int) -> bool:
        """Whether "'s" is "is" or "has", not a possessive."""
        if self.lower(at) != "'s":
            return False
        following = self.lower(at + 1)
        before = self.lower(at - 1)
        if before in SUBJECTS or before in RELATIVES or before in ("there", "that", "here"):
            return True
        form = VERBS.get(following)
        return following in ("been", "not", "a", "an", "the", "to") or (
            form is not None and form.form == "ing" and self._object_follows(at + 1)
        )

    def in_name(self, at: int) -> int:
        """How many tokens of a name begin with "of", "for" or "and": "the Bank *of England*"."""
        the = self.lower(at + 1) == "the"
        name = at + 1 + the
        if name >= len(self.tokens) or self.titled or name in self.sums:
            return 0
        before, after, word = self.tokens[at - 1], self.tokens[name], self.lower(at)
        if not (before.capital and after.capital) or before.kind != "word":
            return 0
        body = before.lower in _BODIES
        inside = (word == "of" and not the) or (body and (word == "for" or not the))
        return (name + 1 - at) if inside and word in ("of", "for", "and") else 0
