"""Who is payer, payee and purpose by the verb, and by the noun, on which a sum hangs."""

from typing import NamedTuple

from pullquote.model.article import Span
from pullquote.model.extraction.money.parties.antecedents import NO_HEADS
from pullquote.model.extraction.money.parties.chunks import Chunk
from pullquote.model.extraction.money.parties.frames import (
    GAINS,
    LOSSES,
    NOUN_FRAMES,
    REPORTS,
    SPENDINGS,
    Frame,
    Role,
)
from pullquote.model.extraction.money.parties.holds import Hold, Holds
from pullquote.model.extraction.money.parties.lexicon import PRONOUNS
from pullquote.model.extraction.money.parties.nobody import somebody
from pullquote.model.extraction.money.parties.persons import is_person
from pullquote.model.extraction.money.parties.phrases import REACH

_MEANS = frozenset(
    """
    cash stock advance return exchange addition full part total value terms size trading shares
    notes sack sacks bag bags box boxes cartons envelope envelopes suitcase suitcases tranches coins
    instalments installments today half kind itself currency hand person local
    """.split()
)
"""What money is paid "in", and not for."""

_FORETELL = frozenset("analysts economists forecasters markets market wall street".split())

_OF_WHAT = frozenset("price cost value bid offer takeover".split())
"""What is put at a sum, or raised to it, is the thing of which it is the price."""

_MARKET = frozenset(
    """
    fall rise climb drop slide jump soar gain slip surge sink tumble close end finish trade open
    plunge advance ease edge add lose
    """.split()
)
_SHARES = frozenset("share shares stock stocks preferred adrs".split())
_GOODS = frozenset(
    """
    gold silver oil crude brent copper platinum palladium wheat corn soybeans coffee cocoa sugar
    cotton gas gasoline bitcoin revenue sales profit net losses income earnings benefits prices
    rents fees fares tolls taxes costs premiums wages pensions bills rates
    """.split()
)
_LAWS = frozenset("bill law act order legislation measure decree budget plan package".split())
"""What is signed for others to be paid."""
_OWN_MONEY = frozenset("money own cash savings funds fortune".split())

_MOVES = frozenset("transfer wire divert steer funnel channel".split())
"""Whoever does it need not be the owner: "a clerk transferred $5 from a charity"."""

_ANSWERS = frozenset(
    "accept approve dismiss rebuff refuse reject snub spurn veto block turn".split()
) | {"turn down", "throw out"}
"""Whoever does it to a bid or an offer did not make it."""

_WISHES = frozenset("want seek need pursue request".split())
"""Whoever wants money is its payee only where it is told from whom."""


class Parties(NamedTuple):
    """The payer, the payee and the purpose, each where it is told."""

    payer: Span | None = None
    payee: Span | None = None
    purpose: Span | None = None

    def or_of(self, other: "Parties") -> "Parties":
        """These, and what they leave open as in the other."""
        return Parties(
            self.payer or other.payer, self.payee or other.payee, self.purpose or other.purpose
        )

    def told(self, role: Role | None, span: Span | None) -> "Parties":
        """These and one more, unless its place is taken."""
        if role is None or span is None or getattr(self, role) is not None:
            return self
        return self._replace(**{role: span})


class Roles(Holds):
    """The phrases of a sentence, and the parts that verbs and nouns give to them."""

    def by_verb(self, hold: Hold, carrier: int, noun: str) -> Parties:
        """What the verb tells of its subject and of what stands between it and the sum."""
        verb = self.chunks[hold.verb]
        if (noun in LOSSES or noun in GAINS) and verb.word in REPORTS and hold.link == "":
            return self._reported(hold, noun)
        frame = self.frame(hold, noun)
        if any(self.word(place) == "bail" for place in hold.beside.values()):
            bail = next(n for n in hold.beside.values() if self.word(n) == "bail")
            return Parties(purpose=self.span(bail))
        if frame is None or self._tells_nobody(hold, frame, carrier, noun):
            return Parties()
        passive = self.passive(hold.verb)
        found = Parties()
        roles = frame.roles
        beside = hold.beside.get("")
        subject = self.subject(hold.verb)
        owned = self._subject_span(subject, verb, frame, carrier)
        if frame.name == "changes":
            found = self._changed(hold, frame, subject, passive=passive)
        elif frame.name == "is" and subject is not None:
            found = self._owned(subject).told("purpose", owned)
        elif passive:
            found = found.told(roles.get("object"), owned)
        else:
            if beside is not None:
                found = found.told(roles.get("object"), self._object(hold, roles.get("object")))
                if frame.name == "sells" and "second" in hold.beside:
                    found = found.told("payer", self.span(hold.beside[""]))
            found = found.told(roles.get("subject"), owned)
        if verb.word in _MOVES and self.word(carrier + 1) == "from":
            source = somebody(self.tokens, self.span(carrier + 2))
            found = found._replace(payer=source or found.payer)
        for link, place in hold.beside.items():
            role = roles.get("subject") if passive and link == "by" else roles.get(link)
            if link not in ("", "name", "second"):
                found = found.told(role, self.span(place))
        return self._with_relative(hold, frame, found, passive=passive)

    def _tells_nobody(self, hold: Hold, frame: Frame, carrier: int, noun: str) -> bool:
        """Goods have a worth, bail is asked for, a firm's loss is in its books: nobody pays."""
        verb = self.chunks[hold.verb]
        if verb.word in _MARKET and frame.name == "is" and self._is_share(hold.verb):
            return True
        if frame.name == "takes" and self.word(carrier - 2) == "it":
            return True  # "it took $5 to mend the pier"
        if verb.word in ("sign", "sign up", "ink") and noun in _LAWS:
            return True
        if noun == "bail" or (verb.word == "find" and verb.end - verb.begin == 1):
            return True
        if (
            frame.name == "sells"
            and hold.link == ""
            and carrier == hold.verb + 1
            and (self.word(carrier + 1) not in ("of", "in", "worth"))
        ):
            return True  # "the central bank sold $7 million"
        if self.word(hold.verb) in _WISHES and hold.link == "":
            return all(
                self.word(n) != "from" for n in range(carrier, min(carrier + 4, len(self.chunks)))
            )
        worth = self.word(carrier + 1) == "worth" and self.kind(carrier + 1) == "prep"
        if worth and noun not in NOUN_FRAMES and frame.name not in ("is", "buys", "engages"):
            return True
        return verb.word == "lose" and self._is_loss(hold.verb)

    def _is_loss(self, verb: int) -> bool:
        """ "Lane Ltd lost $5 million (on sales of $9 million)": in its books, to nobody."""
        behind = next((n for n in range(verb, len(self.chunks)) if self.kind(n) == "sum"), 0)
        subject = self.subject(verb)
        if subject is not None and (self.word(subject) in PRONOUNS or self._is_person(subject)):
            return False
        return self.word(behind + 1) not in ("to", "on", "in") or self.word(behind + 2) in GAINS

    def _is_person(self, noun: int) -> bool:
        chunk = self.chunks[noun]
        return is_person(self.tokens[chunk.begin : chunk.end])

    def _is_share(self, verb: int) -> bool:
        """ "Lane Ltd fell 25 cents": a share's price, and nothing is for it; but "gold rose $2"."""
        subject = self.subject(verb)
        if subject is None:
            return False
        word = self.word(subject)
        return word in _SHARES or (self.proper(subject) and word not in _GOODS)

    def _owned(self, noun: int) -> Parties:
        """ "*Boras, whose* commission comes to $5 million", "*her* salary is $5": who gets it."""
        chunk = self.chunks[noun]
        roles = NOUN_FRAMES.get(chunk.word, {})
        if self.kind(noun - 1) == "and" and self.kind(noun - 2) == "noun":
            chunk = self.chunks[noun - 2]  # "whose salary and bonus"
            noun -= 2
        if self.tokens[chunk.begin].lower == "whose":
            owner = self.antecedent(noun)
            return Parties().told(roles.get("owner"), None if owner is None else self.span(owner))
        if chunk.owner > chunk.begin:
            return Parties().told(roles.get("owner"), self.between(chunk.begin, chunk.owner - 1))
        return Parties()

    def _object(self, hold: Hold, role: Role | None) -> Span | None:
        """Of "a broker, Lane Ltd" the name where a party is asked for, else the thing."""
        if role != "purpose":
            return self.span(hold.beside.get("name", hold.beside.get("", 0)), hold.beside.get(""))
        at = hold.beside.get("second", hold.beside.get("", 0))
        if self.word(at) in _OF_WHAT and self.word(at + 1) in ("of", "for"):
            at += 2 if self.kind(at + 2) == "noun" else 0
        return self.span(at)

    def _subject_span(
        self, subject: int | None, verb: Chunk, frame: Frame, carrier: int
    ) -> Span | None:
        if subject is None:
            return None
        if frame.roles.get("object" if verb.passive else "subject") == "purpose":
            return self.whole(subject)
        return self.span(subject)

    def _reported(self, hold: Hold, noun: str) -> Parties:
        subject = self.subject(hold.verb)
        who = None if subject is None else self.span(subject)
        if noun in LOSSES:
            return Parties(payer=None if noun in ("loss", "losses") else who)
        if subject is None or self._is_person(subject) or self.word(subject) in _FORETELL:
            return Parties()
        return Parties(payee=who)

    def _changed(self, hold: Hold, frame: Frame, subject: int | None, *, passive: bool) -> Parties:
        """ "Cut its dividend to 10 cents": who pays what is changed, pays."""
        thing = subject if passive else hold.beside.get("")
        if thing is None:
            return Parties()
        words = {token.lower for token in self.tokens[
            self.chunks[thing].begin : self.chunks[thing].end
        ]}  # fmt: skip
        pays = not passive and subject is not None and not words.isdisjoint(SPENDINGS)
        return Parties(
            payer=self.span(subject) if pays and subject is not None else None,
            purpose=self.whole(thing) if passive else self._object(hold, "purpose"),
        )

    def _with_relative(self, hold: Hold, frame: Frame, found: Parties, *, passive: bool) -> Parties:
        """ "The bank, *which* they bought for $5", "the firm *to which* the county pays $5"."""
        subject = self.subject(hold.verb)
        if subject is None or self.kind(hold.verb - 1) == "rel":
            return found
        rel = subject - 1
        while self.kind(rel) in ("comma", "noun") and rel > subject - 4:
            rel -= 1
        if self.kind(rel) != "rel":
            return found
        noun = self.antecedent(rel)
        if noun is None:
            return found
        link = self.word(rel - 1) if self.kind(rel - 1) == "prep" else "object"
        if link == "object" and hold.link == "" and frame.name not in ("costs", "saves"):
            return found
        role = frame.roles.get(link, "purpose" if link == "for" else None)
        return found.told(role, self.span(noun))

    def by_noun(self, carrier: int, noun: str, at: int) -> Parties:
        """What the noun tells of its owner and of the prepositions behind it."""
        roles = NOUN_FRAMES.get(noun)
        if roles is None:
            return Parties()
        found, chunk = Parties(), self.chunks[carrier]
        if chunk.owner > chunk.begin:
            end = chunk.owner - 1  # without its 's
            begin = chunk.begin
            found = found.told(roles.get("owner"), self.between(begin, end))
        for place in (carrier + 1, at + 1):
            near = place
            if self.kind(near) == "verb" and self.reduced(near):
                if self.chunks[near].word in _ANSWERS:
                    continue  # "a $5 bid turned down by Porto"
                near += 1  # "a $5 suit filed by his wife"
            while (
                near < at + REACH
                and self.kind(near) == "prep"
                and self.kind(near + 1) in ("noun", "sum")
            ):
                if self.kind(near + 1) == "noun":
                    found = found.told(
                        roles.get(self.word(near)), self.aim(near + 1, self.word(near))
                    )
                if self.word(near) == "for" and self.word(near + 2) == "to":
                    break  # "a $5 loan for a line to Hull"
                near += 2
        return found

    def aim(self, noun: int, link: str) -> Span | None:
        """The noun phrase behind a preposition; not what money is paid "in"."""
        chunk = self.chunks[noun]
        first = self.tokens[chunk.begin].lower
        if link in ("in", "on", "for") and chunk.word in _MEANS:
            return None
        if link == "of" and (
            first in ("the", "it", "this", "that", "which") or chunk.word in _OWN_MONEY
        ):
            return None
        if chunk.word in ("example", "instance"):
            return None
        if chunk.word in NO_HEADS and self.word(noun + 1) == "of" and self.kind(noun + 2) == "noun":
            return self.span(noun + 2)  # "to each of her nieces"
        if link in ("to", "from", "by", "with"):
            noun = self._name_behind(noun)
        return self.span(noun)

    def _name_behind(self, noun: int) -> int:
        """ "To Lee's firm, *Orme Ventures Ltd*, in May": the name set behind a word for it."""
        chunk, other = self.chunks[noun], noun + 2
        if self.kind(noun + 1) != "comma" or self.kind(other) != "noun":
            return noun
        named = self.chunks[other]
        whole = all(token.capital for token in self.tokens[named.begin : named.end])
        closed = self.kind(other + 1) in ("comma", "", "mark")
        plain = not self.tokens[chunk.end - 1].capital and chunk.word[-1:] != "s"
        return other if whole and closed and plain and named.end - named.begin > 1 else noun
