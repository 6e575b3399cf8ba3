"""What stands behind a sum: "*$5* for roads to the county", "*$5* went to Lee", "*$5* it paid"."""

from pullquote.model.article import Span
from pullquote.model.extraction.money.parties.antecedents import NO_HEADS
from pullquote.model.extraction.money.parties.frames import (
    FOR_PEOPLE,
    FRAMES,
    GAINS,
    NOUN_FRAMES,
    Frame,
    Role,
)
from pullquote.model.extraction.money.parties.holds import MADE, Hold
from pullquote.model.extraction.money.parties.lexicon import DETERMINERS
from pullquote.model.extraction.money.parties.phrases import REACH
from pullquote.model.extraction.money.parties.roles import Parties, Roles
from pullquote.model.extraction.people.words.professions import is_several

_GRANTS = frozenset(
    """
    approve clear pledge promise allocate earmark release authorize authorise commit announce need
    require seek provide
    """.split()
) | {"set aside"}
"""What is granted "for" somebody with a name goes to them; what is paid "for" it buys it."""
_INTO = frozenset("invest reinvest".split())
_MANY = frozenset("people families children victims refugees survivors households".split())
_PERSONS = frozenset("him her them us me you".split())

_LINKS: dict[str, Role] = {
    "for": "purpose", "on": "purpose", "to": "payee", "from": "payer", "in": "purpose",
    "of": "purpose", "as": "purpose", "into": "purpose", "towards": "purpose", "toward": "purpose",
}  # fmt: skip


class Behind(Roles):
    """The phrases of a sentence, and what is told behind its sums."""

    def as_subject(self, carrier: int, at: int) -> Parties:
        """ "*$5 million* went to the widow", "damages of *$5* were paid to her by the firm"."""
        verb = at + 1
        if self.kind(verb) == "comma" and carrier < at and self.kind(carrier + 1) == "comma":
            verb += 1  # "the contract, worth $90 million, went to"
        while self.kind(verb) == "prep" and self.kind(verb + 1) in ("noun", "sum"):
            verb += 2
            if verb - at > REACH:
                return Parties()
        if self.kind(verb) == "verb" and self.chunks[verb].mood in ("finite", "past"):
            return self._done_with(verb, self.word(carrier))
        return Parties()

    def _done_with(self, verb: int, noun: str = "") -> Parties:
        """What a verb tells of the sum that is its subject, or that it is a participle of."""
        chunk = self.chunks[verb]
        chained = self.kind(verb + 1) == "verb" and self.chunks[verb + 1].mood == "to"
        if chained and chunk.mood == "finite" and not chunk.passive:
            verb += 1  # "is to go to", "is to be paid"
            chunk = self.chunks[verb]
        frames = FRAMES["pay"] if chunk.word == "make" and noun in MADE else self.frames(verb)
        if not frames and chunk.mood == "past":
            meant = Frame("", {"for": "purpose", "on": "purpose"}, frozenset([""]))
            frames = (meant,)  # "meant for guards"
        if not frames:
            return Parties()
        passive = chunk.passive or chunk.mood in ("part", "past")
        goes = next((frame for frame in frames if "subject" in frame.takes), None)
        frame = goes or next((one for one in frames if "" in one.takes), None)
        if frame is None and passive:
            frame = frames[0]  # "the $2 billion project was financed by China"
        if frame is None or (not passive and goes is None):
            return Parties()
        return self._links(verb + 1, frame, Parties(), passive=passive)

    def _links(self, at: int, frame: Frame, found: Parties, *, passive: bool) -> Parties:
        last = at + REACH
        while at < last and self.kind(at) == "prep" and self.kind(at + 1) in ("noun", "sum"):
            word = self.word(at)
            role = (
                frame.roles.get("subject") if passive and word == "by" else (frame.roles.get(word))
            )
            if word == "for" and self.word(at - 1) in _GRANTS and self._people(at + 1):
                role = "payee"  # "$5 is needed for refugees"
            if role is None and (word in ("for", "on") or self._paid_as(at)):
                role = "purpose"
            found = found.told(role, self.aim(at + 1, word))
            at += 2
        return found

    def behind(self, at: int, hold: Hold | None) -> Parties:
        """What the prepositions behind the sum tell: "for flood walls", "to the widow"."""
        frame = self.frame(hold, "") if hold else None
        passive = hold is not None and self.passive(hold.verb)
        found, near = Parties(), at + 1
        measure = frame is not None and frame.name in ("is", "changes")
        while near < min(len(self.chunks), at + REACH):
            kind, word = self.kind(near), self.word(near)
            if kind == "and" and self.kind(near + 1) == "noun" and self.word(near + 2) == "to":
                near += 2  # "$5 and a player to Montreal"
                continue
            if kind == "comma" and self.word(near + 1) in ("for", "to", "from", "on"):
                near += 1
                continue
            if kind == "comma" and self.kind(near + 1) == "sum":
                near += 2
                continue
            if kind == "verb":
                return self._deed_behind(near, at, found)
            if kind in ("rel", "noun"):
                if frame is not None and not measure:
                    return found  # "must repay the $5 he stole": told by the verb before
                return self.clause_behind(near, at, found)
            if kind in ("comma", "and") and self._goes_on(near):
                near += 1 if self.kind(near + 1) == "verb" else 2
                continue
            if kind != "prep":
                return found
            if self.kind(near + 1) in ("and", "prep"):
                near += 1  # "at home and abroad"
                continue
            if self.kind(near + 1) == "verb":
                if word == "for" and self.chunks[near + 1].mood == "ing":
                    found = found.told("purpose", self._deed(near + 1))
                return found
            if self.kind(near + 1) not in ("noun", "sum"):
                return found
            told = near > at + 1 and self.word(near - 1)
            role = self._role(word, near, at, frame, passive=passive, hold=hold)
            if told in FOR_PEOPLE and word in ("for", "to"):
                role = "payee"  # "in raises for teachers"
            if measure and word in ("to", "from", "of", "in", "on"):
                role = None
            if self.kind(near + 1) == "noun":
                found = found.told(role, self.aim(near + 1, word))
            if word == "for" and self.word(near + 2) == "to":
                return found  # "for a call to a tannery"
            near += 2
            if (
                self.kind(near) == "and"
                and self.kind(near + 1) == "noun"
                and (self.word(near + 2) == "to")
            ):
                near += 2
        return found

    def _goes_on(self, near: int) -> bool:
        """ "From my church, Johane Marange, to order tomatoes"."""
        if self.kind(near) == "comma" and self.kind(near + 1) == "noun":
            return (
                self.kind(near + 2) == "comma"
                and self.kind(near + 3) == "verb"
                and (self.chunks[near + 3].mood == "to")
            )
        return (
            self.kind(near + 1) == "verb"
            and self.chunks[near + 1].mood == "to"
            and (self.kind(near) == "comma" or self.kind(near - 1) == "prep")
        )

    def _role(
        self,
        word: str,
        near: int,
        at: int,
        frame: Frame | None,
        *,
        passive: bool,
        hold: Hold | None,
    ) -> Role | None:
        if word == "by":
            return frame.roles.get("subject") if frame is not None and passive else None
        proper = all(
            self.tokens[n].capital
            for n in range(self.chunks[near + 1].begin, self.chunks[near + 1].end)
        )
        if word == "from" and passive and frame is not None and frame.name == "gives":
            return "payer"  # "was awarded $5 from a fund"
        granted = hold is not None and self.word(hold.verb) in _GRANTS
        if word == "for" and proper and hold is not None and not hold.beside:
            return "payee" if granted else "purpose"
        if word == "for" and granted and self._people(near + 1):
            return "payee"  # "pledged $5 for refugees"
        if word == "of" and self.tokens[self.chunks[near].begin - 1].lower == "out":
            return frame.roles.get("out") if frame is not None else None  # "took $5 out of funds"
        if word == "at" and near != at + 1:
            return None  # "on a centre at Holt Lane"
        if frame is not None and word in frame.roles and word not in ("of", "in"):
            return frame.roles[word]
        if word in ("of", "in") and near != at + 1:
            return None
        if word == "in" and hold is not None and self.word(hold.verb) in _INTO:
            return "purpose"
        if word == "in" and self._place(near + 1, proper=proper):
            return None  # "£5 in a biscuit tin", "$5 in Mostar"
        if self._paid_as(near):
            return "purpose"  # "£5 as commission"
        if word == "on" and (proper or self.word(near + 1) in GAINS):
            return None  # "on Nasdaq", "on revenue of $5"
        if word == "as" and self.tokens[self.chunks[near + 1].begin].lower not in ("a", "an"):
            return None  # "as protests simmer"
        if word == "for" and self.word(near + 1) in _PERSONS:
            return "payee"
        if word in ("to", "from") and (frame is not None or hold is not None):
            return None
        return _LINKS.get(word)

    def _paid_as(self, prep: int) -> bool:
        """ "As a reward", "as commission"."""
        return self.word(prep) == "as" and self.word(prep + 1) in NOUN_FRAMES

    def _people(self, noun: int) -> bool:
        """Whether it is many people, or each of some: "for refugees", "for each of the schools"."""
        chunk = self.chunks[noun]
        each = chunk.word in NO_HEADS and self.word(noun + 1) == "of"
        return each or chunk.word in _MANY or is_several(self.tokens[chunk.end - 1])

    def _place(self, noun: int, *, proper: bool) -> bool:
        """Where money is or is spent; what it is paid in or for has no article: "in damages"."""
        first = self.tokens[self.chunks[noun].begin].lower
        thing = self.word(noun) in NOUN_FRAMES or self.word(noun) in FOR_PEOPLE
        return proper or (first in DETERMINERS and not thing)

    def _deed_behind(self, verb: int, at: int, found: Parties) -> Parties:
        """ "$5 *to carry out inspections*", "$5 *borrowed* from her mother"."""
        chunk = self.chunks[verb]
        if chunk.word == "lead" and self.word(verb + 1) == "by" and self.kind(verb + 2) == "noun":
            return found.told("payer", self.span(verb + 2))  # "in a round led by Dray Capital"
        if chunk.mood == "to":
            return found.told("purpose", self._deed(verb))
        if chunk.mood == "ing" and verb == at + 1:
            return found.told("purpose", self._deed(verb))
        if (
            chunk.mood in ("past", "part")
            and verb == at + 1
            and (self.reduced(verb) or self.kind(verb + 1) == "prep")
        ):
            return found.or_of(self._done_with(verb))
        return found

    def clause_behind(self, near: int, at: int, found: Parties) -> Parties:
        """ "The $125 million (that) *it paid* in 1984"."""
        if self.kind(near) == "rel":
            near += 1
        if near > at + 2 or self.kind(near) != "noun" or self.kind(near + 1) != "verb":
            return found
        verb = near + 1
        while self.kind(verb + 1) == "verb" and self.chunks[verb + 1].mood == "to":
            verb += 1
        frame = next((one for one in self.frames(verb) if "" in one.takes), None)
        if frame is None or frame.name == "is" or self.chunks[verb].passive:
            return found
        found = found.told(frame.roles.get("subject"), self.span(near))
        if self.kind(verb + 1) == "noun":
            found = found.told(frame.roles.get("object"), self.span(verb + 1))
        return self._links(verb + 1, frame, found, passive=False)

    def _deed(self, verb: int) -> Span | None:
        """ "Carry out inspections": the verb and its object."""
        chunk, end = self.chunks[verb], verb + 1
        begin = chunk.begin + (self.tokens[chunk.begin].lower == "to")
        if self.kind(end) == "verb" and self.chunks[end].mood == "to":
            end += 1
        if self.kind(end) == "noun":
            end += 1
        elif self.kind(end) == "prep" and self.kind(end + 1) == "noun":
            end += 2
        last = self.chunks[end - 1].end
        if last - begin < 2 and self.kind(end) != "prep":
            return None
        return self.between(begin, last)
