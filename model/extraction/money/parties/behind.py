"""What stands behind a sum: "*$5* for roads to the county", "*$5* went to Lee", "*$5* it paid"."""

from pullquote.model.article import Span
from pullquote.model.extraction.money.parties.antecedents import NO_HEADS
from pullquote.model.extraction.money.parties.frames import (
    FOR_PEOPLE,
    FRAMES,
    GAINS,
    MEASURES,
    NOUN_FRAMES,
    Frame,
    Role,
)
from pullquote.model.extraction.money.parties.lexicon import DETERMINERS
from pullquote.model.extraction.money.parties.meanings import MADE, frame_of, frames_of
from pullquote.model.extraction.money.parties.nouns import aim_of
from pullquote.model.extraction.money.parties.phrases import REACH, Hold, Phrases
from pullquote.model.extraction.money.parties.told import Parties
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


def as_subject(p: Phrases, carrier: int, at: int) -> Parties:
    """ "*$5 million* went to the widow", "damages of *$5* were paid to her by the firm"."""
    verb = at + 1
    if p.kind(verb) == "comma" and carrier < at and p.kind(carrier + 1) == "comma":
        verb += 1  # "the contract, worth $90 million, went to"
    while p.kind(verb) == "prep" and p.kind(verb + 1) in ("noun", "sum"):
        verb += 2
        if verb - at > REACH:
            return Parties()
    if p.kind(verb) == "verb" and p.chunks[verb].mood in ("finite", "past"):
        return _done_with(p, verb, p.word(carrier))
    return Parties()


def _done_with(p: Phrases, verb: int, noun: str = "") -> Parties:
    """What a verb tells of the sum that is its subject, or that it is a participle of."""
    chunk = p.chunks[verb]
    chained = p.kind(verb + 1) == "verb" and p.chunks[verb + 1].mood == "to"
    if chained and chunk.mood == "finite" and not chunk.passive:
        verb += 1  # "is to go to", "is to be paid"
        chunk = p.chunks[verb]
    frames = FRAMES["pay"] if chunk.word == "make" and noun in MADE else frames_of(p, verb)
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
    return _links(p, verb + 1, frame, Parties(), passive=passive)


def _links(p: Phrases, at: int, frame: Frame, found: Parties, *, passive: bool) -> Parties:
    last = at + REACH
    while at < last and p.kind(at) == "prep" and p.kind(at + 1) in ("noun", "sum"):
        word = p.word(at)
        role = frame.roles.get("subject") if passive and word == "by" else (frame.roles.get(word))
        if word == "for" and p.word(at - 1) in _GRANTS and _people(p, at + 1):
            role = "payee"  # "$5 is needed for refugees"
        if role is None and (word in ("for", "on") or _paid_as(p, at)):
            role = "purpose"
        found = found.told(role, aim_of(p, at + 1, word))
        at += 2
    return found


def told_behind(p: Phrases, at: int, hold: Hold | None) -> Parties:
    """What the prepositions behind the sum tell: "for flood walls", "to the widow"."""
    frame = frame_of(p, hold, "") if hold else None
    passive = hold is not None and p.passive(hold.verb)
    found, near = Parties(), at + 1
    measure = frame is not None and frame.name in MEASURES | {"changes"}
    while near < min(len(p.chunks), at + REACH):
        kind, word = p.kind(near), p.word(near)
        if kind == "and" and p.kind(near + 1) == "noun" and p.word(near + 2) == "to":
            near += 2  # "$5 and a player to Montreal"
            continue
        if kind == "comma" and p.word(near + 1) in ("for", "to", "from", "on"):
            near += 1
            continue
        if kind == "comma" and p.kind(near + 1) == "sum":
            near += 2
            continue
        if kind == "verb":
            return _deed_behind(p, near, at, found)
        if kind in ("rel", "noun"):
            if frame is not None and not measure:
                return found  # "must repay the $5 he stole": told by the verb before
            return clause_behind(p, near, at, found)
        if kind in ("comma", "and") and _goes_on(p, near):
            near += 1 if p.kind(near + 1) == "verb" else 2
            continue
        if kind != "prep":
            return found
        if p.kind(near + 1) in ("and", "prep"):
            near += 1  # "at home and abroad"
            continue
        if p.kind(near + 1) == "verb":
            if word == "for" and p.chunks[near + 1].mood == "ing":
                found = found.told("purpose", _deed(p, near + 1))
            return found
        if p.kind(near + 1) not in ("noun", "sum"):
            return found
        told = near > at + 1 and p.word(near - 1)
        role = _role(p, word, near, at, frame, passive=passive, hold=hold)
        if told in FOR_PEOPLE and word in ("for", "to"):
            role = "payee"  # "in raises for teachers"
        if measure and word in ("to", "from", "of", "in", "on"):
            role = None
        if p.kind(near + 1) == "noun":
            found = found.told(role, aim_of(p, near + 1, word))
        if word == "for" and p.word(near + 2) == "to":
            return found  # "for a call to a tannery"
        near += 2
        if p.kind(near) == "and" and p.kind(near + 1) == "noun" and (p.word(near + 2) == "to"):
            near += 2
    return found


def _goes_on(p: Phrases, near: int) -> bool:
    """ "From my church, Johane Marange, to order tomatoes"."""
    if p.kind(near) == "comma" and p.kind(near + 1) == "noun":
        return (
            p.kind(near + 2) == "comma"
            and p.kind(near + 3) == "verb"
            and (p.chunks[near + 3].mood == "to")
        )
    return (
        p.kind(near + 1) == "verb"
        and p.chunks[near + 1].mood == "to"
        and (p.kind(near) == "comma" or p.kind(near - 1) == "prep")
    )


def _role(
    p: Phrases,
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
        p.tokens[n].capital for n in range(p.chunks[near + 1].begin, p.chunks[near + 1].end)
    )
    if word == "from" and passive and frame is not None and frame.name == "gives":
        return "payer"  # "was awarded $5 from a fund"
    granted = hold is not None and p.word(hold.verb) in _GRANTS
    if word == "for" and proper and hold is not None and not hold.beside:
        return "payee" if granted else "purpose"
    if word == "for" and granted and _people(p, near + 1):
        return "payee"  # "pledged $5 for refugees"
    if word == "of" and p.tokens[p.chunks[near].begin - 1].lower == "out":
        return frame.roles.get("out") if frame is not None else None  # "took $5 out of funds"
    if word == "at" and near != at + 1:
        return None  # "on a centre at Holt Lane"
    if frame is not None and word in frame.roles and word not in ("of", "in"):
        return frame.roles[word]
    if word in ("of", "in") and near != at + 1:
        return None
    if word == "in" and hold is not None and p.word(hold.verb) in _INTO:
        return "purpose"
    if word == "in" and _place(p, near + 1, proper=proper):
        return None  # "£5 in a biscuit tin", "$5 in Mostar"
    if _paid_as(p, near):
        return "purpose"  # "£5 as commission"
    if word == "on" and (proper or p.word(near + 1) in GAINS):
        return None  # "on Nasdaq", "on revenue of $5"
    if word == "as" and p.tokens[p.chunks[near + 1].begin].lower not in ("a", "an"):
        return None  # "as protests simmer"
    if word == "for" and p.word(near + 1) in _PERSONS:
        return "payee"
    if word in ("to", "from") and (frame is not None or hold is not None):
        return None
    return _LINKS.get(word)


def _paid_as(p: Phrases, prep: int) -> bool:
    """ "As a reward", "as commission"."""
    return p.word(prep) == "as" and p.word(prep + 1) in NOUN_FRAMES


def _people(p: Phrases, noun: int) -> bool:
    """Whether it is many people, or each of some: "for refugees", "for each of the schools"."""
    chunk = p.chunks[noun]
    each = chunk.word in NO_HEADS and p.word(noun + 1) == "of"
    return each or chunk.word in _MANY or is_several(p.tokens[chunk.end - 1])


def _place(p: Phrases, noun: int, *, proper: bool) -> bool:
    """Where money is or is spent; what it is paid in or for has no article: "in damages"."""
    first = p.tokens[p.chunks[noun].begin].lower
    thing = p.word(noun) in NOUN_FRAMES or p.word(noun) in FOR_PEOPLE
    return proper or (first in DETERMINERS and not thing)


def _deed_behind(p: Phrases, verb: int, at: int, found: Parties) -> Parties:
    """ "$5 *to carry out inspections*", "$5 *borrowed* from her mother"."""
    chunk = p.chunks[verb]
    if chunk.word == "lead" and p.word(verb + 1) == "by" and p.kind(verb + 2) == "noun":
        return found.told("payer", p.span(verb + 2))  # "in a round led by Dray Capital"
    if chunk.mood == "to":
        return found.told("purpose", _deed(p, verb))
    if chunk.mood == "ing" and verb == at + 1:
        return found.told("purpose", _deed(p, verb))
    if (
        chunk.mood in ("past", "part")
        and verb == at + 1
        and (p.reduced(verb) or p.kind(verb + 1) == "prep")
    ):
        return found.or_of(_done_with(p, verb))
    return found


def clause_behind(p: Phrases, near: int, at: int, found: Parties) -> Parties:
    """ "The $125 million (that) *it paid* in 1984"."""
    if p.kind(near) == "rel":
        near += 1
    if near > at + 2 or p.kind(near) != "noun" or p.kind(near + 1) != "verb":
        return found
    verb = near + 1
    while p.kind(verb + 1) == "verb" and p.chunks[verb + 1].mood == "to":
        verb += 1
    frame = next((one for one in frames_of(p, verb) if "" in one.takes), None)
    if frame is None or frame.name in MEASURES or p.chunks[verb].passive:
        return found
    found = found.told(frame.roles.get("subject"), p.span(near))
    if p.kind(verb + 1) == "noun":
        found = found.told(frame.roles.get("object"), p.span(verb + 1))
    return _links(p, verb + 1, frame, found, passive=False)


def _deed(p: Phrases, verb: int) -> Span | None:
    """ "Carry out inspections": the verb and its object."""
    chunk, end = p.chunks[verb], verb + 1
    begin = chunk.begin + (p.tokens[chunk.begin].lower == "to")
    if p.kind(end) == "verb" and p.chunks[end].mood == "to":
        end += 1
    if p.kind(end) == "noun":
        end += 1
    elif p.kind(end) == "prep" and p.kind(end + 1) == "noun":
        end += 2
    last = p.chunks[end - 1].end
    if last - begin < 2 and p.kind(end) != "prep":
        return None
    return p.between(begin, last)
