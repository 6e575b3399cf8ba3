"""What is done with a sum: "*$5* went to Lee", "damages of *$5* paid to her by the firm"."""

from pullquote.model.extraction.money.parties.frames import FRAMES, Frame
from pullquote.model.extraction.money.parties.links import role_of_done
from pullquote.model.extraction.money.parties.meanings import MADE, frames_of
from pullquote.model.extraction.money.parties.nouns import aim_of
from pullquote.model.extraction.money.parties.phrases import REACH, Phrases
from pullquote.model.extraction.money.parties.told import Parties


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
        return done_with(p, verb, p.word(carrier))
    return Parties()


def done_with(p: Phrases, verb: int, noun: str = "") -> Parties:
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
    return told_of_done(p, verb + 1, frame, Parties(), passive=passive)


def told_of_done(p: Phrases, at: int, frame: Frame, found: Parties, *, passive: bool) -> Parties:
    """With what the prepositions behind the verb tell: "went *to Lee* *for flood walls*"."""
    last = at + REACH
    while at < last and p.kind(at) == "prep" and p.kind(at + 1) in ("noun", "sum"):
        role = role_of_done(p, at, frame, passive=passive)
        found = found.told(role, aim_of(p, at + 1, p.word(at)))
        at += 2
    return found
