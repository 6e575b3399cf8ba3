"""What a sum hangs on: the noun that it measures, and the verb of which they are part.

"A break fee of *$5*" hangs on its verb as "*$5*" would; a sum joined to another, "*$5* for X and
*$6* for Y", hangs where that one does.
"""

from typing import NamedTuple

from pullquote.model.article import Span
from pullquote.model.extraction.money.parties.chunks import Chunk
from pullquote.model.extraction.money.parties.clauses import Clauses
from pullquote.model.extraction.money.parties.frames import FRAMES, GAINS, NOUN_FRAMES, Frame
from pullquote.model.extraction.money.parties.nobody import CARDS
from pullquote.model.extraction.money.parties.phrases import REACH
from pullquote.model.language.tokens import Token

_MEASURES = frozenset(
    "region order excess minimum maximum total average sum tune cost price "
    "figure amount value rate instalments installments tranches".split()
)

_CHECKS = frozenset("check cheque bill voucher ticket invoice coupon contract deal loan".split())

_FINED = frozenset("face get receive pay incur draw".split())

_FINING = frozenset("give hand slap levy issue hit land saddle sting strike".split())
"""Whom it is done to, pays: "given a $5 fine", "hit with a $5 fine"."""
_OFFERING = frozenset("make launch table submit lodge".split())

MADE = frozenset(
    "payment payments donation donations contribution restitution repayment gift investment "
    "bid bids offer offers".split()
)


_BILLS = frozenset("charge put bill spend rack run".split())
_BILLED = Frame("bills", {"to": "payer", "on": "payer"}, frozenset([""]))

_NEED_OBJECTS = ("changes", "refuses")


class Hold(NamedTuple):
    """How a sum hangs on a verb: behind which preposition ("" for none), beside which nouns."""

    verb: int
    link: str
    beside: dict[str, int]
    joined: bool = False
    """Whether it is joined to another sum: "$5 for X *and $6 for Y*"."""


class Holds(Clauses):
    """The phrases of a sentence, and what its sums hang on."""

    def __init__(self, tokens: tuple[Token, ...], chunks: list[Chunk]) -> None:
        super().__init__(tokens, chunks)
        self._found: dict[tuple[int, str, str, bool], Frame | None] = {}
        self._holds: dict[int, Hold | None] = {}

    def carrier(self, at: int) -> tuple[int, str, Span | None]:
        """The phrase that stands for the sum, its noun, and the purpose that the noun names."""
        chunk = self.chunks[at]
        if chunk.kind == "noun":
            return at, chunk.word, self._behind_sum(chunk)
        before = self.word(at - 1)
        if self.kind(at - 1) == "prep" and self.kind(at - 2) == "noun":
            if before == "of" and self._robbed(at - 2):
                return at, "", None
            if before in ("of", "worth") or (before == "for" and self.word(at - 2) in _CHECKS):
                carrier = at - 2
                held = self.word(at - 3) in ("in", "at", "near") and self.kind(at - 4) == "noun"
                if before == "worth" and held and self.proper(carrier):
                    carrier = at - 4  # "land in Hull worth $5"
                noun = self.word(carrier)
                if noun in _MEASURES:
                    return carrier, "", None  # "built at a cost of $5": the sum itself
                return carrier, noun, self.span(carrier)
        if before == "worth" and self.kind(at - 2) == "comma" and self.kind(at - 3) == "noun":
            return at - 3, self.word(at - 3), self.span(at - 3)
        if self.kind(at - 1) == "comma" and self.kind(at - 2) == "noun":
            closed = self.kind(at + 1) in ("comma", "mark", "")
            if closed and self.word(at - 2) in NOUN_FRAMES:
                return at - 2, self.word(at - 2), self.span(at - 2)  # "the jackpot, €11,400,"
        opens = self.kind(at - 1) == "noun" and self.kind(at - 2) in ("", "comma", "mark", "and")
        if opens and not any(self.finite(n) for n in range(max(0, at - REACH), at)):
            return at, "", self.span(at - 1)  # "Fine £660", "costs £85"
        return at, "", None

    def _robbed(self, noun: int) -> bool:
        """ "Defrauding *investors* of $5", "cheated *members of a church* of $5"."""
        if self.word(noun - 1) == "of" and self.kind(noun - 2) == "noun":
            noun -= 2
        return self.kind(noun - 1) == "verb" and any(
            frame.name == "steals" for frame in self.frames(noun - 1)
        )

    def _behind_sum(self, chunk: Chunk) -> Span | None:
        """ "A $48 million *budget*"."""
        first = chunk.behind
        while first < chunk.end and self.tokens[first].kind == "mark":
            first += 1
        return None if chunk.word == "cash" else self.between(first, chunk.end)

    def hold(self, at: int) -> Hold | None:
        """The verb on which the phrase hangs, to its left."""
        if at not in self._holds:
            self._holds[at] = None  # joined to itself
            self._holds[at] = self._find_hold(at)
        return self._holds[at]

    def _find_hold(self, at: int) -> Hold | None:
        if self.kind(at - 1) == "prep" and self.kind(at - 2) in ("", "mark"):
            return self._hold_ahead(at)
        beside: dict[str, int] = {}
        link, near, clause = "", at - 1, at
        if self.kind(near) == "prep":
            link, near = self.word(near), near - 1
            if self.kind(near) == "prep":
                near -= 1
        if link == "on" and self.word(at) in GAINS:
            return None  # "earned $5 million on revenue of $9 million"
        if self.kind(near) in ("noun", "sum") and link == "" and self.finite(at + 1):
            return None  # "the one thing the $57 billion rescue had not"
        if self.word(near) == "but":
            return None  # "all but $5"
        while near >= 0 and at - near < REACH:
            kind = self.kind(near)
            if kind == "comma":
                opening = self.aside(near)
                if opening is not None and self._relative(opening, near):
                    near = clause = opening
                    continue
            if kind == "verb":
                noun = self._modified(near, at)
                if noun is not None:
                    beside = {"": noun}
                    near = noun - 1
                elif link == "" and self._tells_recipient(near, beside):
                    beside = {"": near - 2}
                    near -= 3
                return Hold(near, link, beside)
            if kind in ("noun", "sum"):
                before = self.kind(near - 1)
                if before == "prep":
                    beside.setdefault(self.word(near - 1), near)
                    near -= 2
                elif before == "verb" or (before in ("noun", "sum") and kind == "noun"):
                    beside.setdefault("" if before == "verb" else "second", near)
                    near -= 1
                elif kind == "sum" and before == "noun":
                    beside.setdefault("", near - 1)
                    near -= 1
                elif before in ("comma", "and") and (fellow := self._fellow(near, at)) is not None:
                    hold = self._joined(fellow)
                    if hold is not None and link == "" and near == at - 1:
                        return hold._replace(beside={**hold.beside, "": near})
                    return hold  # above: "left his wife $5 and his dog $6"
                elif before in ("comma", "and") and self.kind(near - 2) in ("noun", "sum", "comma"):
                    if self._starts_clause(near, clause):
                        return None
                    if before == "comma" and kind == "noun" and self.kind(near - 3) == "verb":
                        beside.setdefault("name", near)
                    near -= 2 + (self.kind(near - 2) == "comma")
                else:
                    return None
            elif kind in ("comma", "and") and (fellow := self._fellow(near + 1, at)) is not None:
                return self._joined(fellow)
            elif kind in ("comma", "and"):
                if self.kind(near - 1) not in ("noun", "sum", "comma", "and"):
                    return None
                near -= 1
            else:
                return None
        return None

    def _hold_ahead(self, at: int) -> Hold | None:
        """ "*For $5*, the city bought the pier": the verb behind the comma."""
        verb = at + 3
        if self.kind(at + 1) != "comma" or self.kind(at + 2) != "noun" or not self.finite(verb):
            return None
        beside = {"": verb + 1} if self.kind(verb + 1) == "noun" else {}
        return Hold(verb, self.word(at - 1), beside)

    def _fellow(self, begin: int, at: int) -> int | None:
        """The phrase with a sum to which the one that begins here is joined: "$5 *and $6*"."""
        near = begin - 1
        while self.kind(near) in ("comma", "and"):
            near -= 1
        while begin - near < REACH and (
            self.kind(near) in ("noun", "prep") and self.chunks[near].sum < 0
        ):
            near -= 1
            if self.kind(near) == "and" and self.kind(near - 1) == "noun":
                near -= 1
        if self.kind(near) == "verb" and (
            self.chunks[near].mood == "to" or self.chunks[near - 1].sum >= 0
        ):
            near -= 1  # "£5 to top up his pension and £6"
        if near >= 0 and self.chunks[near].sum >= 0 and begin <= at:
            return self.carrier(near)[0]
        return None

    def _joined(self, fellow: int) -> Hold | None:
        hold = self.hold(fellow)
        return hold and hold._replace(joined=True)

    def _relative(self, begin: int, end: int) -> bool:
        return any(self.kind(n) == "rel" or self.whose(n) for n in range(begin, end))

    def _modified(self, verb: int, at: int) -> int | None:
        """ "Hand *mothers* returning to court a $5 stipend", "pay *a man* shot by police $5"."""
        if self.kind(verb - 1) != "noun":
            return None
        noun = verb - 1
        while self.kind(noun - 1) == "prep" and self.kind(noun - 2) == "noun":
            noun -= 2  # "pay the family of a man shot by police"
        if self.kind(noun - 1) != "verb":
            return None
        if self.chunks[verb].mood == "ing" and noun == verb - 1:
            taken = any(self.kind(n) == "sum" for n in range(verb, at))
            open_ = taken or self.kind(verb + 1) == "prep" or not self.frames(verb)
            return noun if open_ else None
        gives = any(frame.roles.get("object") == "payee" for frame in self.frames(noun - 1))
        done = self.chunks[verb].mood == "past" and self.kind(verb + 1) == "prep"
        return noun if gives and done and self.kind(at) != "prep" else None

    def _tells_recipient(self, verb: int, beside: dict[str, int]) -> bool:
        """ "Gave the shop *that sold the ticket* $5": what has an object takes no sum."""
        if "" not in beside or self.kind(verb - 1) != "rel" or self.kind(verb - 2) != "noun":
            return False
        own = any(frame.roles.get("object") == "payee" for frame in self.frames(verb))
        above = self.frames(verb - 3) if self.kind(verb - 3) == "verb" else ()
        return not own and any(frame.roles.get("object") == "payee" for frame in above)

    def _starts_clause(self, noun: int, at: int) -> bool:
        """Whether the noun is the subject of a verb between it and the sum."""
        return any(self.kind(n) == "verb" for n in range(noun, at))

    def frames(self, verb: int) -> tuple[Frame, ...]:
        """The frames of the verb there, with its particle or without."""
        word = self.chunks[verb].word
        return FRAMES.get(word) or FRAMES.get(word.split()[0] if word else "", ())

    def frame(self, hold: Hold, noun: str) -> Frame | None:
        """The frame that takes a sum in this way."""
        key = hold.verb, hold.link, noun, "" in hold.beside
        if key not in self._found:
            self._found[key] = self._fitting(hold, noun)
        return self._found[key]

    def _fitting(self, hold: Hold, noun: str) -> Frame | None:
        if meant := self._set_phrase(hold, noun):
            return meant
        frames = self.frames(hold.verb)
        passive = self.passive(hold.verb)
        if "" not in hold.beside and not passive:
            frames = tuple(frame for frame in frames if frame.name not in _NEED_OBJECTS)
        if "" in hold.beside or passive:
            frames = tuple(frame for frame in frames if frame.name != "signs" or hold.link == "")
        elif hold.link in ("for", "at") and not self._of_relative(hold.verb):
            bare = ("rents", "sells", "buys", "tags")
            frames = tuple(frame for frame in frames if frame.name not in bare)
        if "" in hold.beside and hold.link in ("to", "by") and not self._is_measure(hold):
            frames = tuple(frame for frame in frames if frame.name != "is")
        return next((frame for frame in frames if hold.link in frame.takes), None)

    def _of_relative(self, verb: int) -> bool:
        """ "The bank, *which they* bought for $5": what is bought stands before."""
        subject = self.subject(verb)
        return subject is not None and self.kind(subject - 1) == "rel"

    def _set_phrase(self, hold: Hold, noun: str) -> Frame | None:
        """ "Make a donation" is to give, "get a fine" to lose, "who start at $13" to work."""
        word = self.chunks[hold.verb].word
        if word in _BILLS and self._on_card(hold.verb):
            return _BILLED
        fine = NOUN_FRAMES.get(noun, {}).get("on") == "payer"
        hired = self.word(hold.verb - 1) == "who" and hold.link in ("at", "for", "on")
        if word in _OFFERING and noun in MADE:
            return FRAMES["pay"][0]
        if fine and word in _FINED:
            return FRAMES["forfeit"][0]
        if fine and word in _FINING:
            return FRAMES["fine"][0]
        return FRAMES["work"][0] if hired and word in ("start", "begin") else None

    def _on_card(self, verb: int) -> bool:
        """ "Charged $5 in meals *to the school's card*": its owner pays."""
        reach = range(verb + 1, min(verb + 8, len(self.chunks) - 1))
        return any(
            self.word(n) in ("to", "on") and self.word(n + 1) in CARDS and self.kind(n) == "prep"
            for n in reach
        )

    def _is_measure(self, hold: Hold) -> bool:
        """ "Fell 38% to $9 million"."""
        chunk = self.chunks[hold.beside[""]]
        return self.tokens[chunk.begin].kind == "number"
