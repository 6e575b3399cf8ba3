"""The phrases of one sentence, what each is, and the words that print it."""

from typing import NamedTuple

from pullquote.model.article import Span
from pullquote.model.extraction.money.parties.chunks import Chunk
from pullquote.model.extraction.money.parties.frames import Frame
from pullquote.model.extraction.people.words.professions import is_profession
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

CLAUSE_VERBS = (
    frozenset(
        """
    say tell think believe know hope figure rule find mean show suppose feel fear ensure hear learn
    realise realize propose recommend order ask require guess bet see expect estimate reveal
    understand
    """.split()
    )
    | set(SPEECH.values())
) - {"put"}
"""Verbs behind which a whole clause may stand: "said the firm paid"."""

_PRICED = frozenset("value assess price estimate appraise put set peg".split())

_INTRANSITIVE = frozenset(
    """
    go come fall rise climb soar slip grow sink tumble jump surge slide plunge shrink arrive happen
    weep cry smile laugh nod sleep sit speak resign retire appear agree remain live die stand begin
    run peak drop decline amount belong
    """.split()
)

_ROBBED = frozenset("con cheat defraud rob fleece swindle dupe scam bilk trick".split())
"""Verbs that take whom, and then "of" what."""

_LET = frozenset(["lease", "let", "rent out", "lease out", "sublet"])

_LABELLED = frozenset("dated signed sign name call title based headquartered".split())
"""After a noun and before a comma: "a letter *dated*,"."""
REACH = 40
"""Phrases looked at on each side: enough for any clause, and a bound on the work."""


class Hold(NamedTuple):
    """How a sum hangs on a verb: behind which preposition ("" for none), beside which nouns."""

    verb: int
    link: str
    beside: dict[str, int]
    joined: bool = False
    """Whether it is joined to another sum: "$5 for X *and $6 for Y*"."""
    doer: int | None = None
    """The subject that is told anew: "Lee got $5 *and Ann $6*"."""


class Phrases:
    """The chunks of a sentence in order, outside of which is nothing."""

    def __init__(self, tokens: tuple[Token, ...], chunks: list[Chunk]) -> None:
        self.tokens = tokens
        self.chunks = chunks
        self.subjects: dict[int, int | None] = {}
        """Of each verb looked at its subject; kept, since many ask."""
        self.holds: dict[int, Hold | None] = {}
        """Of each phrase looked at what it hangs on."""
        self.fitting: dict[tuple[int, str, str, bool], Frame | None] = {}
        """Of each way in which a sum hangs on a verb the frame."""

    def kind(self, at: int) -> str:
        """The kind of a chunk; nothing outside of the sentence."""
        return self.chunks[at].kind if 0 <= at < len(self.chunks) else ""

    def word(self, at: int) -> str:
        """The word of a chunk."""
        return self.chunks[at].word if 0 <= at < len(self.chunks) else ""

    def whose(self, at: int) -> bool:
        """Whether a noun phrase begins with "whose"."""
        chunk = self.chunks[at] if 0 <= at < len(self.chunks) else None
        return chunk is not None and self.tokens[chunk.begin].lower == "whose"

    def numeral(self, at: int) -> bool:
        """Whether a noun phrase is a number: "Lee, *61*,"."""
        chunk = self.chunks[at]
        return self.tokens[chunk.begin].kind == "number" and chunk.end - chunk.begin < 4

    def proper(self, at: int) -> bool:
        """Whether a noun phrase is a name; "The Edo State Governor" is none."""
        chunk = self.chunks[at]
        first, last = self.tokens[chunk.begin], self.tokens[chunk.end - 1]
        if not (first.capital and last.capital):
            return False
        return first.lower != "the" or not is_profession(last)

    def finite(self, at: int) -> bool:
        """Whether a verb with a tense stands there."""
        if self.kind(at) != "verb":
            return False
        mood = self.chunks[at].mood
        return mood == "finite" or (mood == "past" and not self.reduced(at))

    def reduced(self, verb: int) -> bool:
        """Whether a bare past form is a participle: "lawyers *hired* by the state"."""
        chunk = self.chunks[verb]
        if chunk.mood == "part":
            return True
        if chunk.mood != "past" or chunk.word in _INTRANSITIVE:
            return False
        following = self.kind(verb + 1)
        link = self.word(verb + 1)
        if (chunk.word in _ROBBED and link == "of") or (chunk.word in _LET and link == "to"):
            return True  # "a teacher conned of $5", "a pump leased to Lee"
        if chunk.word in _PRICED and self.word(verb + 1) == "at":
            return True
        if self.word(verb + 1) == "by" or (following == "sum" and self.word(verb + 2) == "by"):
            return True
        before = self.kind(verb - 1)
        if chunk.word in _LABELLED and following == "comma" and before == "noun":
            return True
        if before == "comma":
            noun = self.kind(verb - 2) in ("noun", "sum")
            loose = following in ("prep", "comma", "verb") or chunk.word in ("fine", "order")
            return noun and loose and self.verb_ahead(verb) and not self.verb_behind(verb - 1)
        if before not in ("noun", "sum"):
            return before == "" and following in ("prep",) and self.verb_ahead(verb)
        if following not in ("prep", "verb", "mark", "comma", ""):
            return False
        return self.verb_ahead(verb, close=True) or self.verb_behind(verb)

    def verb_ahead(self, verb: int, *, close: bool = False) -> bool:
        """Whether the verb of the sentence is still to come."""
        for at in range(verb + 1, min(len(self.chunks), verb + 9)):
            kind = self.chunks[at].kind
            if kind in ("mark", "rel", "sub") or (close and kind in ("and", "comma")):
                return False
            if kind == "verb" and self.chunks[at].mood in ("finite", "past"):
                return self.chunks[at - 1].kind in ("noun", "comma", "sum")
        return False

    def verb_behind(self, verb: int) -> bool:
        """Whether its clause has a verb already."""
        for at in range(verb - 1, max(-1, verb - REACH), -1):
            chunk = self.chunks[at]
            if chunk.kind in ("mark", "rel", "sub", "comma", "and"):
                return False
            if chunk.kind == "verb":
                return chunk.word not in CLAUSE_VERBS
        return False

    def passive(self, verb: int) -> bool:
        """Whether the verb tells what is done to its subject."""
        chunk = self.chunks[verb]
        return chunk.passive or (chunk.mood in ("past", "part") and self.reduced(verb))

    def between(self, begin: int, end: int) -> Span | None:
        """The words of tokens `begin`..`end`."""
        if begin >= end:
            return None
        return Span(start=self.tokens[begin].start, end=self.tokens[end - 1].end)

    def span(self, at: int, other: int | None = None) -> Span | None:
        """The words of a noun phrase."""
        if other is not None and other != at:
            named = self.tokens[self.chunks[at].end - 1].capital and not self.proper(other)
            at = at if named else other
        chunk = self.chunks[at]
        return self.between(chunk.begin, chunk.end)

    def whole(self, at: int) -> Span | None:
        """A noun phrase with what hangs on it: "repairs to the pier"."""
        end = at
        while end < at + 6 and self.kind(end + 1) == "prep" and self.kind(end + 2) == "noun":
            end += 2
        return self.between(self.chunks[at].begin, self.chunks[end].end)
