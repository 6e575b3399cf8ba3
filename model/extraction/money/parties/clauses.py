"""Who does what a verb tells: its subject, near or far.

A subject may stand across an aside, may be shared by verbs joined with "and", may be handed on to
an infinitive ("agreed to pay", "ordered Lee to pay"), or be the noun before "who" (Quirk et al.
1985, 13.43 on coordination, 15.58 and 16.36 on control).
"""

from pullquote.model.extraction.money.parties.antecedents import Antecedents
from pullquote.model.extraction.money.parties.chunks import Chunk
from pullquote.model.extraction.money.parties.phrases import REACH
from pullquote.model.language.tokens import Token

_HANDS_ON = frozenset(
    """
    order tell ask force require allow help urge want expect persuade enable cause get push press
    invite instruct oblige compel need let lead permit direct encourage advise authorize authorise
    beg estimate consider believe value pressure prompt condemn sentence leave like
    """.split()
)
"""Verbs whose object does what the infinitive behind it says."""

_JUDGED = frozenset(
    """
    sentence jail imprison convict accuse charge indict arraign arrest suspect prosecute investigate
    try ban suspend disqualify dismiss sack fire oust expel strike blame criticise criticize
    condemn praise thank reward reprimand rebuke censure punish penalise penalize admonish bar
    detain remand summon sue fine find sacked fired ousted expelled jailed convicted suspected
    accused indicted arrested prosecuted imprisoned disqualified blamed condemned
    """.split()
)

_OWN = frozenset("apologise apologize plead admit confess stand face deny get serve".split())

_CLEARED = frozenset("acquit clear acquitted cleared".split())

_TO_WHOM_IT_IS_DONE = frozenset("for of with against from over to".split())

_LEAVE = frozenset("time permission right chance power money funds months days".split())
"""Asked for by who wants to do it: "pleads for time to pay"."""
_PAPERS = frozenset("suit suits lawsuit lawsuits claim complaint petition action".split())


class Clauses(Antecedents):
    """The phrases of a sentence, and who does what in it."""

    def __init__(self, tokens: tuple[Token, ...], chunks: list[Chunk]) -> None:
        super().__init__(tokens, chunks)
        self._subjects: dict[int, int | None] = {}

    def subject(self, verb: int) -> int | None:
        """The noun phrase that is the subject of the verb, in the passive of whom it is told."""
        if verb not in self._subjects:
            self._subjects[verb] = None  # of itself
            self._subjects[verb] = self._subject(verb)
        return self._subjects[verb]

    def _subject(self, verb: int) -> int | None:
        mood, at = self.chunks[verb].mood, verb - 1
        if mood == "to":
            return self._controller(verb)
        if mood == "ing":
            found = self._doer(verb)
            return self.ahead(verb) if found is None and self.opens(verb) else found
        if self.opens(verb) and mood in ("past", "part"):
            return self.ahead(verb)
        kind = self.kind(at)
        if kind in ("noun", "sum"):
            if self.reduced(verb):
                return at
            return self.head(at)
        if kind == "rel":
            return self.antecedent(at)
        if kind == "comma" and self.reduced(verb):
            return self.head(at - 1)  # "Lane Ltd, fined £5 million by"
        if kind == "comma":
            first = self._first(verb, ("mark", "sub"))
            if first is None:
                first = self._first(verb, ("mark", "sub", "and"))
            if first is not None:
                return first
            opening = self.aside(at)
            if opening is not None:
                return self.named(opening)
        if kind in ("and", "comma"):
            return self._shared(verb, at)
        if kind == "verb" and self.chunks[at].mood in ("finite", "past"):
            return self.subject(at) if mood != "finite" else self._over_verb(at)
        return None

    def opens(self, at: int) -> bool:
        """ "*Paid* £300 a week, nurses", "After *paying* £5, Lee": no noun stands before."""
        at -= 1 + (self.kind(at - 1) in ("prep", "sub"))
        return self.kind(at) in ("", "mark") or (self.kind(at) in ("and", "sub") and at == 0)

    def ahead(self, verb: int) -> int | None:
        """The subject of the clause behind the comma, which does this too."""
        for at in range(verb + 1, min(len(self.chunks), verb + REACH)):
            if self.kind(at) in ("mark", "rel", "sub") or self.finite(at):
                return None
            if self.kind(at) == "comma" and self.kind(at + 1) == "noun":
                near = at + 2
                while self.kind(near) == "prep" and self.kind(near + 1) == "noun":
                    near += 2
                if self.finite(near):
                    return at + 1
        return None

    def _first(self, verb: int, opens: tuple[str, ...]) -> int | None:
        """The noun with which the clause begins, if only asides stand before its verb."""
        begin = verb - 1
        while begin > 0 and self.kind(begin - 1) not in opens:
            begin -= 1
            if verb - begin > REACH:
                return None
        told = False
        for at in range(begin, verb):
            told = told or self.kind(at) == "rel" or self.whose(at)
            if self.finite(at) and not told:
                return None
        led = self.kind(begin) == "prep"
        while self.kind(begin) == "prep" and self.kind(begin + 1) in ("noun", "prep"):
            begin += 2
        if self.kind(begin) == "comma":
            begin += 1
            if led and self._indefinite(begin) and self.proper(begin - 2):
                return begin - 2  # "In court Ann Lee, a builder from Hull, said"
        if self.kind(begin) != "noun" or self.whose(begin):
            return None
        end = begin
        while self.kind(end + 1) in ("prep", "and") and self.kind(end + 2) == "noun":
            end += 2
        if self.kind(end + 1) != "comma":
            return None
        name = end + 2
        if (
            self.kind(name) == "noun"
            and self.kind(name + 1) == "comma"
            and (self.proper(name) and not self.numeral(name))
            and (not self.proper(begin) or self.word(begin) == "one")
        ):
            return name
        return begin

    def _indefinite(self, noun: int) -> bool:
        chunk = self.chunks[noun] if self.kind(noun) == "noun" else None
        return chunk is not None and self.tokens[chunk.begin].lower in ("a", "an")

    def _shared(self, verb: int, before: int) -> int | None:
        """The subject of the verb to which "and" or a comma joins this one."""
        for at in range(before - 1, max(-1, before - REACH), -1):
            chunk = self.chunks[at]
            if chunk.kind in ("mark", "sub"):
                return None
            if chunk.kind != "verb":
                continue
            if self.finite(at):
                return self.subject(at)
            if chunk.mood == "to" and self.chunks[verb].mood == "finite":
                base = self.tokens[self.chunks[verb].begin].lower == chunk.word
                if base or self.chunks[verb].end - self.chunks[verb].begin == 1:
                    found = self._finite_before(at)
                    return self.subject(found if found is not None else at)
        return None

    def _finite_before(self, verb: int) -> int | None:
        """The verb with a tense on which what stands here hangs."""
        for at in range(verb - 1, max(-1, verb - REACH), -1):
            kind = self.chunks[at].kind
            if kind in ("mark", "sub"):
                return None
            if kind == "verb" and self.finite(at):
                return at
        return None

    def _controller(self, verb: int) -> int | None:
        """Who is to do what an infinitive tells."""
        at = verb - 1
        kind = self.kind(at)
        if kind == "verb":
            return self.subject(at)
        if kind == "noun":
            head = self.head(at) if self.kind(at - 1) == "prep" else at
            if self.kind(at - 1) == "prep" and self.word(at - 1) == "for":
                if self.word(at) in _LEAVE:
                    found = self._governing(verb)
                    return None if found is None else self.subject(found)
                return at
            gap = self.tokens[self.chunks[at].end : self.chunks[verb].begin]
            asked = any(token.lower == "for" for token in gap)  # "asked it for a year to pay"
            if head is not None and self.kind(head - 1) == "verb" and not asked:
                above = self.chunks[head - 1]
                if above.word in _HANDS_ON and not above.passive:
                    return head
            found = self._governing(verb)
            if found is None:
                return self.head(at) if at == 0 or self._starts(at) else None
            if found == at - 1 and self.chunks[found].mood == "to":
                return self.subject(found)
            return None if self.chunks[found].passive else self.subject(found)
        if kind in ("and", "comma", "sum", "prep"):
            found = self._governing(verb)
            return None if found is None else self.subject(found)
        return None

    def _starts(self, at: int) -> bool:
        while self.kind(at - 1) == "prep" and self.kind(at - 2) == "noun":
            at -= 2
        return self.kind(at - 1) in ("", "mark", "comma", "sub")

    def _governing(self, verb: int) -> int | None:
        for at in range(verb - 1, max(-1, verb - REACH), -1):
            kind = self.chunks[at].kind
            if kind in ("mark", "sub", "rel"):
                return None
            if kind == "verb":
                return at
        return None

    def _doer(self, verb: int) -> int | None:
        """Who does what a word in -ing tells: "a judge jailed *Lee* for taking $5,000"."""
        at = verb - 1
        kind = self.kind(at)
        if kind == "verb":
            return self.subject(at)
        if kind in ("noun", "sum"):
            governing = self._governing(verb)
            if kind == "noun" and not self._aimed(verb, governing):
                if self.word(at) in _PAPERS and governing is not None:
                    return self.subject(governing)  # "filed a suit seeking $5 million"
                return at
            return None if governing is None else self.subject(governing)
        if kind == "prep":
            return self._judged(at)
        if kind == "and":
            before = next(
                (n for n in range(at - 1, -1, -1) if self.kind(n) in ("verb", "mark")), None
            )
            if before is not None and self.kind(before) == "verb":
                return self.subject(before)
        if kind == "comma":
            if self.kind(at - 1) == "noun" and self._verb_ahead(verb):
                found = self.aside_end(at)
                if found:
                    return self.head(at - 1)
            found_verb = self._finite_before(verb)
            return None if found_verb is None else self.subject(found_verb)
        return None

    def aside_end(self, comma: int) -> bool:
        """Whether an aside that begins at the comma is followed by the verb of the sentence."""
        return not any(self.finite(n) for n in range(comma))

    def _aimed(self, verb: int, governing: int | None) -> bool:
        """ "Spent years building", "lost a fortune playing": the subject does both."""
        if governing is None or governing != verb - 2:
            return False
        return self.chunks[governing].word in ("spend", "lose", "make", "waste")

    def _judged(self, prep: int) -> int | None:
        """Whom a verdict, a charge or an apology before the preposition is about."""
        word = self.word(prep)
        for at in range(prep - 1, max(-1, prep - REACH), -1):
            chunk = self.chunks[at]
            if chunk.kind in ("mark", "sub"):
                break
            if chunk.kind != "verb" or chunk.mood == "to":
                continue
            if chunk.word in _CLEARED:
                return None
            if chunk.word in _JUDGED and word in _TO_WHOM_IT_IS_DONE:
                if chunk.passive or self.reduced(at) or self.kind(at + 1) == "prep":
                    if self.reduced(at) and self.kind(at - 1) == "comma":
                        return self.head(at - 2) if self.kind(at - 2) == "noun" else None
                    return self.subject(at)
                return at + 1 if self.kind(at + 1) == "noun" else None
            if chunk.word in _OWN or word not in _TO_WHOM_IT_IS_DONE:
                return self.subject(at)
            return None
        return None
