"""A shallow reading of a sentence into phrases, without a tagger.

What a word may be is told by its form, what it is by its neighbours (`words`). Adverbs, adverbials
of time and brackets are left out, so that a verb stands beside its parties.
"""

from pullquote.model.extraction.money.parties.chunks import Chunk, Mood, Spans
from pullquote.model.extraction.money.parties.frames import FRAMES
from pullquote.model.extraction.money.parties.lexicon import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    MODALS,
    PARTICLES,
    PAST_TOO,
    PREPOSITIONS,
    PRONOUNS,
    QUALIFIES,
    RELATIVES,
    SUBORDINATORS,
    is_plain,
)
from pullquote.model.extraction.money.parties.qualifiers import before_qualifier
from pullquote.model.extraction.money.parties.times import time_end
from pullquote.model.extraction.money.parties.words import Words
from pullquote.model.language.tokens import Token

_PREDICATES = frozenset(
    """
    due ready likely willing able unable set poised bound keen eager happy liable unlikely entitled
    sure certain free prepared expected
    """.split()
)

_IDIOMS = frozenset("first last least fact turn course effect part now once".split())
_BARE: dict[str, Mood] = {"ing": "ing", "past": "past", "part": "part"}

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
            return self._noun(at)
        if token.kind == "mark":
            return self._mark(at, found)
        if is_plain(token.lower):
            return self._noun(at)
        if (end := time_end(self.tokens, at)) and not any(n in self.sums for n in range(at, end)):
            return None, end
        word = token.lower
        skipped = word != "each" or self.words.verb(at + 1) is not None
        skipped = skipped and not (word in PREPOSITIONS and self.words.noun_begins(at + 1))
        if (word in ADVERBS or self.words.adverb(at)) and skipped:
            return None, at + 1
        if word == "to" and self.words.base_follows(at + 1):
            return self._verb(at + 1, at, "to")
        if self.words.is_verb(at, found[-1].kind if found else ""):
            return self._verb(at, at, None)
        if word in PREPOSITIONS:
            return Chunk("prep", at, at + 1, word), at + 1
        if word in _SELVES and found and found[-1].kind in ("noun", "rel"):
            return None, at + 1
        if word == "such" and self.words.lower(at + 1) == "as":
            return Chunk("prep", at, at + 2, "including"), at + 2
        if word == "that" and found and found[-1].kind == "prep":
            return self._noun(at)  # "at that rate"
        if word in RELATIVES and self.words.lower(at + 1) not in (",", "."):
            told = word == "that" and found and found[-1].kind == "verb"
            return Chunk("sub" if told else "rel", at, at + 1, word), at + 1
        if word in CONJUNCTIONS:
            return Chunk("and", at, at + 1, word), at + 1
        if word in SUBORDINATORS:
            return Chunk("sub", at, at + 1, word), at + 1
        return self._noun(at)

    def _mark(self, at: int, found: list[Chunk]) -> tuple[Chunk | None, int]:
        mark = self.tokens[at].text
        if mark in "([":
            fellow = ")" if mark == "(" else "]"
            reach = range(at + 1, min(at + 30, len(self.tokens)))
            close = next((n for n in reach if self.tokens[n].text == fellow), None)
            if close is not None:
                inside = [n for n in range(at, close) if n in self.sums]
                if inside and self.sums[inside[0]][1] > close:
                    return None, at + 1  # "(1.2) million"
                if not inside or inside[0] == at + 1 or len(inside) > 1:
                    return None, close + 1
            return Chunk("comma", at, at + 1, mark), at + 1
        if mark in ")]":
            return Chunk("comma", at, at + 1, mark), at + 1
        if mark == ",":
            return Chunk("comma", at, at + 1, mark), at + 1
        if mark in "'\"“”‘’``''":
            following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
            opens = mark in ('"', "“", "``", "''") and following is not None and following.capital
            speech = opens and (not found or found[-1].kind in ("comma", "mark"))
            return (Chunk("mark", at, at + 1, mark) if speech else None), at + 1
        if mark in "%$#.&/…" or mark == "-":
            return None, at + 1
        return Chunk("mark", at, at + 1, mark), at + 1

    def _verb(self, at: int, begin: int, mood: Mood | None) -> tuple[Chunk, int]:
        """The verb group: its auxiliaries, its adverbs, its verb and particle."""
        words, end = self.words, at
        helpers: list[str] = []
        main = -1
        while end < len(self.tokens) and end not in self.sums:
            word = self.tokens[end].lower
            if word in AUXILIARIES:
                if helpers and main >= 0:
                    break
                helpers.append(word)
            elif helpers and word in _PREDICATES and words.lower(end + 1) == "to":
                end += 1
                break
            elif verb := words.verb(end):
                if helpers and verb.form == "s":
                    break
                main = end
                end += 1
                break
            elif helpers and helpers[-1] in MODALS | DO and words.unknown(end):
                main = end
                end += 1
                break
            elif helpers and words.lower(end + 1) in _IDIOMS and word in ("at", "in", "of", "for"):
                end += 1  # "had at first demanded"
            elif not (word in ADVERBS or words.adverb(end)) or word in ("up", "more", "less"):
                break
            end += 1
        if main < 0 and helpers:  # "is", "has": the verb itself
            end = self._helpers_end(at, end)
        if main < 0 and mood == "to":  # a verb of which nothing is known: "to yield"
            main, end = end, end + 1
        lemma = (words.lemma(main) or words.lower(main)) if main >= 0 else self._bare(helpers)
        known = words.verb(main) if main >= 0 else None
        form = known.form if known else "base" if main >= 0 else "s"
        past = form in ("past", "part") or (form == "base" and lemma in PAST_TOO)
        passive = (
            main >= 0
            and past
            and (not BE.isdisjoint(helpers) or (lemma != "get" and words.lower(main - 1) == "got"))
        )
        finite = [word for word in helpers if word not in ("be", "been", "being", "having")]
        if mood is None:
            if helpers:
                mood = (
                    "finite" if finite else "ing" if helpers[0] in ("being", "having") else "part"
                )
            else:
                mood = _BARE.get(form, "finite")
                if form == "base" and lemma in PAST_TOO:
                    mood = "past"
        key, stop = self._particle(lemma, end)
        return Chunk("verb", begin, stop, key, mood or "finite", passive), stop

    def _helpers_end(self, at: int, end: int) -> int:
        while end > at + 1 and self.tokens[end - 1].lower not in AUXILIARIES:
            if self.tokens[end - 1].lower in _PREDICATES:
                break
            end -= 1
        return end

    @staticmethod
    def _bare(helpers: list[str]) -> str:
        last = helpers[-1] if helpers else ""
        return "have" if last in ("has", "have", "had", "having", "'ve") else "be"

    def _particle(self, lemma: str, end: int) -> tuple[str, int]:
        reach = end
        word = self.words.lower(reach)
        if word in PARTICLES and reach < len(self.tokens):
            key = f"{lemma} {word}"
            if key in FRAMES:
                return key, end + 1
            if word in ("up", "out", "aside", "away", "down", "back") and end + 1 not in self.sums:
                return lemma, end + 1
        return lemma, end

    def _noun(self, at: int) -> tuple[Chunk | None, int]:
        """The noun phrase up to its head, with the sum that modifies it."""
        tokens, words, end = self.tokens, self.words, at
        owner, sum_, head, behind = at, -1, -1, 0
        while end < len(tokens):
            token = tokens[end]
            word = token.lower
            if end in self.sums:
                modifiers = all(
                    words.lower(n) in QUALIFIES or words.lower(n) in DETERMINERS
                    for n in range(owner, end)
                )
                if sum_ >= 0 or not modifiers:
                    break
                led = end > at
                sum_, end = self.sums[end]
                end = behind = self._past_brackets(end)
                if not words.modifies(end, led=led):
                    break
                continue
            if token.kind == "word" and is_plain(word):
                head = end
                end += 1
                continue
            if token.possessive:
                if words.is_clitic_be(end) or head < 0:
                    break
                end += 1
                owner, head = end, -1
                continue
            if token.kind == "mark":
                if token.text in "&-/%" and at < end < len(tokens) - 1 and words.glued(end):
                    end += 1
                    continue
                break
            if end > at and (
                (word in DETERMINERS and word not in ("all", "every", "one"))
                or word in SUBORDINATORS
                or word in RELATIVES
                or (word in ADVERBS and word not in QUALIFIES and head >= 0)
            ):
                break
            shop = token.capital and end > at  # "Loans R Us"
            if word in PRONOUNS and not shop and word not in ("that", "this", "these", "those"):
                if end == at:
                    return Chunk("noun", at, at + 1, word, owner=at), at + 1
                break
            if word in CONJUNCTIONS or (word in PREPOSITIONS and end > at):
                if more := words.in_name(end):
                    end += more
                    head = end - 1
                    continue
                break
            if end > at and (
                word in AUXILIARIES
                or word in MODALS
                or (words.adverb(end) and head >= 0)
                or (end != behind and words.verb_in_noun(end, self._headed(head)))
                or (head >= 0 and time_end(tokens, end))
            ):
                break
            if token.kind == "number" or not (word in DETERMINERS or word in ADVERBS):
                head = end if end >= owner else head
            end += 1
        if end == at:
            return None, at + 1
        if tokens[end - 1].possessive and head < 0 and sum_ < 0:
            return None, end
        if head < 0 and sum_ < 0:
            only = words.lower(end - 1)
            if only in DETERMINERS and only not in ("a", "an", "the", "no", "every"):
                return Chunk("noun", at, end, only, owner=owner), end
            return None, end
        if sum_ >= 0 and (head < 0 or head < self._start_of(sum_)):
            if words.lower(at) == "her" and at not in self.sums:
                return Chunk("noun", at, at + 1, "her", owner=at), at + 1
            return Chunk("sum", at, end, "", owner=owner, sum=sum_), end
        return Chunk("noun", at, end, words.lower(head), owner=owner, sum=sum_, behind=behind), end

    def _headed(self, head: int) -> bool:
        """Whether a noun has been met; "11 other" still waits for its own."""
        return (
            head >= 0
            and self.tokens[head].kind == "word"
            and (self.words.lower(head) not in QUALIFIES and self.words.lower(head) != "other")
        )

    def _past_brackets(self, at: int) -> int:
        """ "The HK$1.6 billion *(US$205 million)* theatre"."""
        if self.words.lower(at) != "(" or at + 1 not in self.sums:
            return at
        end = self.sums[at + 1][1]
        return end + 1 if self.words.lower(end) == ")" else at

    def _start_of(self, number: int) -> int:
        return next(begin for begin, (at, _) in self.sums.items() if at == number)
