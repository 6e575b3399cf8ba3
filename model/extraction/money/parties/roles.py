"""Who is payer, payee and purpose by the verb, and by the noun, on which a sum hangs."""

from pullquote.model.article import Span
from pullquote.model.extraction.money.parties.antecedents import antecedent_of
from pullquote.model.extraction.money.parties.chunks import Chunk
from pullquote.model.extraction.money.parties.clauses import subject_of
from pullquote.model.extraction.money.parties.frames import (
    GAINS,
    LOSSES,
    MEASURES,
    NOUN_FRAMES,
    REPORTS,
    SPENDINGS,
    Frame,
    Role,
)
from pullquote.model.extraction.money.parties.lexicon import PRONOUNS
from pullquote.model.extraction.money.parties.links import many_people
from pullquote.model.extraction.money.parties.meanings import frame_of
from pullquote.model.extraction.money.parties.nobody import is_court, somebody
from pullquote.model.extraction.money.parties.persons import is_person
from pullquote.model.extraction.money.parties.phrases import Hold, Phrases
from pullquote.model.extraction.money.parties.pronouns import SPEAK_OF_OTHERS
from pullquote.model.extraction.money.parties.told import Parties

_FORETELL = frozenset("analysts economists forecasters markets market wall street".split())

_OF_WHAT = frozenset("price cost value bid offer takeover".split())
"""What is put at a sum, or raised to it, is the thing of which it is the price."""

_SHARES = frozenset("share shares stock stocks preferred adrs".split())
_GOODS = frozenset(
    """
    gold silver oil crude brent copper platinum palladium wheat corn soybeans coffee cocoa sugar
    cotton gas gasoline bitcoin revenue sales profit net losses income earnings benefits prices
    rents fees fares tolls taxes costs premiums wages pensions bills rates
    """.split()
)
_OFF = frozenset("worse better richer poorer".split())
_LAWS = frozenset("bill law act order legislation measure decree budget plan package".split())
"""What is signed for others to be paid."""
_MOVES = frozenset("transfer wire divert steer funnel channel".split())
"""Whoever does it need not be the owner: "a clerk transferred $5 from a charity"."""

_CRIMES = frozenset(
    """
    fraud frauds scam scams theft thefts robbery robberies heist heists swindle embezzlement
    laundering scheme racket plot forgery extortion
    """.split()
)
_DUES = frozenset(
    """
    damages compensation restitution fees reparations arrears refunds repayments royalties
    """.split()
)
_WISHES = frozenset("want seek need pursue request".split())
"""Whoever wants money is its payee only where it is told from whom."""


def by_verb(p: Phrases, hold: Hold, carrier: int, noun: str) -> Parties:
    """What the verb tells of its subject and of what stands between it and the sum."""
    verb = p.chunks[hold.verb]
    if (noun in LOSSES or noun in GAINS) and verb.word in REPORTS and hold.link == "":
        return _reported(p, hold, noun)
    frame = frame_of(p, hold, noun)
    bail = next((place for place in hold.beside.values() if p.word(place) == "bail"), None)
    if bail is not None:
        return Parties(purpose=p.span(bail))
    if frame is None or _tells_nobody(p, hold, frame, carrier, noun):
        return Parties()
    found = _core(p, hold, frame, carrier)
    if verb.word in _MOVES and p.word(carrier + 1) == "from":
        source = somebody(p.tokens, p.span(carrier + 2))
        found = found._replace(payer=source or found.payer)
    passive = p.passive(hold.verb)
    for link, place in hold.beside.items():
        role = frame.roles.get("subject" if passive and link == "by" else link)
        if link not in ("", "name", "second"):
            found = found.told(role, p.span(place))
    return _with_relative(p, hold, frame, found, passive=passive)


def _core(p: Phrases, hold: Hold, frame: Frame, carrier: int) -> Parties:
    """What the frame makes of subject and object."""
    passive = p.passive(hold.verb)
    subject = subject_of(p, hold.verb) if hold.doer is None else hold.doer
    owned = _subject_span(p, subject, p.chunks[hold.verb], frame, carrier)
    if frame.name == "changes":
        return _changed(p, hold, frame, subject, passive=passive)
    if frame.name in MEASURES and subject is not None:
        return _owned(p, subject).told("purpose", owned)
    role = frame.roles.get("object")
    if passive:
        return Parties().told(role, owned)
    found = Parties()
    if "" in hold.beside:
        found = found.told(role, _object(p, hold, role))
        if frame.name == "sells" and "second" in hold.beside:
            found = found.told("payer", p.span(hold.beside[""]))
    return found.told(frame.roles.get("subject"), owned)


def _tells_nobody(p: Phrases, hold: Hold, frame: Frame, carrier: int, noun: str) -> bool:
    """Goods have a worth, bail is asked for, a firm's loss is in its books: nobody pays."""
    verb = p.chunks[hold.verb]
    behind = p.chunks[hold.verb + 1].end if hold.verb + 1 < len(p.chunks) else 0
    if frame.name in MEASURES and behind and p.tokens[behind - 1].lower in _OFF:
        return True  # "will be £60 worse off"
    if verb.word in ("sink", "slip", "ease") and p.kind(carrier + 2) == "sum":
        return True  # "shares sank $5 to $8"
    if frame.name == "moves" and _is_share(p, hold.verb):
        return True
    if frame.name == "takes" and p.word(carrier - 2) == "it":
        return True  # "it took $5 to mend the pier"
    if verb.word in ("sign", "sign up", "ink") and noun in _LAWS:
        return True
    if frame.name == "asks" and NOUN_FRAMES.get(noun, {}).get("on") == "payer":
        return True  # "prosecutors asked for a fine of $5"
    subject = subject_of(p, hold.verb)
    if (
        verb.word in ("give", "hand")
        and subject is not None
        and is_court(p.tokens, p.span(subject))
    ):
        return True  # "the court gave Lee six years and $5 to pay"
    if frame.name == "charges" and noun in _CRIMES:
        return True  # "charged over a £5 fraud"
    if p.word(hold.verb) == "add" and p.word(carrier + 1) == "to":
        return True  # "will add £5 to the bill"
    if noun == "bail" or (verb.word == "find" and verb.end - verb.begin == 1):
        return True
    if (
        frame.name == "sells"
        and hold.link == ""
        and carrier == hold.verb + 1
        and (p.word(carrier + 1) not in ("of", "in", "worth"))
    ):
        return True  # "the central bank sold $7 million"
    if p.word(hold.verb) in _WISHES and hold.link == "" and not _is_due(p, hold.verb, carrier):
        return all(p.word(n) != "from" for n in range(carrier, min(carrier + 4, len(p.chunks))))
    worth = (
        p.word(carrier + 1) == "worth" and frame.name != "sells" and p.kind(carrier + 1) == "prep"
    )
    if worth and noun not in NOUN_FRAMES and frame.name not in MEASURES | {"buys", "engages"}:
        return True
    return verb.word == "lose" and _is_loss(p, hold.verb)


def _is_due(p: Phrases, verb: int, carrier: int) -> bool:
    """ "Seeks $5 *in damages*": whoever asks for what others owe is to get it."""
    owed = p.word(carrier + 1) == "in" and p.word(carrier + 2) in _DUES
    return owed and (p.word(carrier + 2) == "fees" or not _for_others(p, verb))


def _for_others(p: Phrases, verb: int) -> bool:
    """Whether who does it speaks for others: "Attorney Lee is seeking $5 in damages"."""
    subject = subject_of(p, verb)
    if subject is None:
        return False
    chunk = p.chunks[subject]
    words = (token.lower for token in p.tokens[chunk.begin : chunk.end])
    return any(word.split("-")[0] in SPEAK_OF_OTHERS for word in words)


def _is_loss(p: Phrases, verb: int) -> bool:
    """ "Lane Ltd lost $5 million (on sales of $9 million)": in its books, to nobody."""
    behind = next((n for n in range(verb, len(p.chunks)) if p.kind(n) == "sum"), 0)
    subject = subject_of(p, verb)
    if subject is not None and (p.word(subject) in PRONOUNS or _is_person(p, subject)):
        return False
    if subject is not None and many_people(p, subject):
        return False
    return p.word(behind + 1) not in ("to", "on", "in") or p.word(behind + 2) in GAINS


def _is_person(p: Phrases, noun: int) -> bool:
    chunk = p.chunks[noun]
    return is_person(p.tokens[chunk.begin : chunk.end])


def _is_share(p: Phrases, verb: int) -> bool:
    """ "Lane Ltd fell 25 cents": a share's price, and nothing is for it; but "gold rose $2"."""
    subject = subject_of(p, verb)
    if subject is None:
        return False
    word = p.word(subject)
    return word in _SHARES or (p.proper(subject) and word not in _GOODS)


def _owned(p: Phrases, noun: int) -> Parties:
    """ "*Boras, whose* commission comes to $5 million", "*her* salary is $5": who gets it."""
    chunk = p.chunks[noun]
    roles = NOUN_FRAMES.get(chunk.word, {})
    if p.kind(noun - 1) == "and" and p.kind(noun - 2) == "noun":
        chunk = p.chunks[noun - 2]  # "whose salary and bonus"
        noun -= 2
    if p.tokens[chunk.begin].lower == "whose":
        owner = antecedent_of(p, noun)
        return Parties().told(roles.get("owner"), None if owner is None else p.span(owner))
    if chunk.owner > chunk.begin:
        return Parties().told(roles.get("owner"), p.between(chunk.begin, chunk.owner - 1))
    return Parties()


def _object(p: Phrases, hold: Hold, role: Role | None) -> Span | None:
    """Of "a broker, Lane Ltd" the name where a party is asked for, else the thing."""
    if role != "purpose":
        return p.span(hold.beside.get("name", hold.beside.get("", 0)), hold.beside.get(""))
    at = hold.beside.get("second", hold.beside.get("", 0))
    if p.word(at) in _OF_WHAT and p.word(at + 1) in ("of", "for"):
        at += 2 if p.kind(at + 2) == "noun" else 0
    return p.span(at)


def _subject_span(
    p: Phrases, subject: int | None, verb: Chunk, frame: Frame, carrier: int
) -> Span | None:
    if subject is None:
        return None
    if frame.roles.get("object" if verb.passive else "subject") == "purpose":
        return p.whole(subject)
    return p.span(subject)


def _reported(p: Phrases, hold: Hold, noun: str) -> Parties:
    subject = subject_of(p, hold.verb)
    who = None if subject is None else p.span(subject)
    if noun in LOSSES:
        return Parties(payer=None if noun in ("loss", "losses") else who)
    if subject is None or _is_person(p, subject) or p.word(subject) in _FORETELL:
        return Parties()
    return Parties(payee=who)


def _changed(
    p: Phrases, hold: Hold, frame: Frame, subject: int | None, *, passive: bool
) -> Parties:
    """ "Cut its dividend to 10 cents": who pays what is changed, pays."""
    thing = subject if passive else hold.beside.get("")
    if thing is None:
        return Parties()
    words = {token.lower for token in p.tokens[
        p.chunks[thing].begin : p.chunks[thing].end
    ]}  # fmt: skip
    pays = not passive and subject is not None and not words.isdisjoint(SPENDINGS)
    return Parties(
        payer=p.span(subject) if pays and subject is not None else None,
        purpose=p.whole(thing) if passive else _object(p, hold, "purpose"),
    )


def _with_relative(
    p: Phrases, hold: Hold, frame: Frame, found: Parties, *, passive: bool
) -> Parties:
    """ "The bank, *which* they bought for $5", "the firm *to which* the county pays $5"."""
    subject = subject_of(p, hold.verb)
    if subject is None or p.kind(hold.verb - 1) == "rel":
        return found
    rel = subject - 1
    while p.kind(rel) in ("comma", "noun") and rel > subject - 4:
        rel -= 1
    if p.kind(rel) != "rel":
        return found
    noun = antecedent_of(p, rel)
    if noun is None:
        return found
    link = p.word(rel - 1) if p.kind(rel - 1) == "prep" else "object"
    if link == "object" and hold.link == "" and frame.name not in ("costs", "saves"):
        return found
    role = frame.roles.get(link, "purpose" if link == "for" else None)
    return found.told(role, p.span(noun))
