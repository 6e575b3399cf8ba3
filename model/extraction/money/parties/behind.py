"""What stands behind a sum: "*$5* for roads to the county", "*$5* went to Lee", "*$5* it paid"."""

from pullquote.model.article import Span
from pullquote.model.extraction.money.parties.frames import FRAMES, MEASURES
from pullquote.model.extraction.money.parties.links import Held, role_behind
from pullquote.model.extraction.money.parties.meanings import frame_of, frames_of
from pullquote.model.extraction.money.parties.nouns import aim_of
from pullquote.model.extraction.money.parties.phrases import REACH, Hold, Phrases
from pullquote.model.extraction.money.parties.sum_subjects import done_with, told_of_done
from pullquote.model.extraction.money.parties.told import Parties


def told_behind(p: Phrases, at: int, hold: Hold | None) -> Parties:
    """What the prepositions behind the sum tell: "for flood walls", "to the widow"."""
    frame = frame_of(p, hold, "") if hold else None
    held = Held(at, hold, frame, hold is not None and p.passive(hold.verb))
    found, near = Parties(), at + 1
    cut = hold is not None and hold.link == "" and p.word(hold.verb) in _CUTS
    if cut and p.word(near) == "from":
        return found  # "cut $5 from its grants to schools"
    while near < min(len(p.chunks), at + REACH):
        if step := _passed(p, near):
            near += step
            continue
        kind, word, following = p.kind(near), p.word(near), p.kind(near + 1)
        if kind == "comma" and following == "verb" and _to_be_paid(p, near + 1):
            return found.or_of(done_with(p, near + 1))
        if kind == "verb":
            return _deed_behind(p, near, at, found)
        if kind in ("rel", "noun"):
            if frame is not None and not held.measured:
                return found  # "must repay the $5 he stole": told by the verb before
            return clause_behind(p, near, at, found)
        if kind == "prep" and following == "verb" and word in ("for", "on", "towards", "toward"):
            doing = p.chunks[near + 1].mood == "ing"
            return found.told("purpose", _deed(p, near + 1) if doing else None)
        if kind != "prep" or following not in ("noun", "sum"):
            return found
        if following == "noun":
            found = found.told(role_behind(p, near, held), aim_of(p, near + 1, word))
        if word == "for" and p.word(near + 2) == "to":
            return found  # "for a call to a tannery"
        near += 2
    return found


_MEANT = frozenset(["set aside", "earmark", "allocate", "need", "use", "raise", "borrow"])
_CUTS = frozenset("cut slash trim strip shave axe chop wipe lop knock".split())


def _passed(p: Phrases, near: int) -> int:
    """How many phrases there tell nothing, and hide nothing behind them."""
    kind, following = p.kind(near), p.kind(near + 1)
    if kind == "and" and following == "noun" and p.word(near + 2) == "to":
        return 2  # "$5 and a player to Montreal"
    if kind == "comma" and p.word(near + 1) in ("for", "to", "from", "on"):
        return 1
    if kind == "comma" and following == "sum":
        return 2
    if kind in ("comma", "and") and _goes_on(p, near):
        return 1 if following == "verb" else 2
    return int(kind == "prep" and following in ("and", "prep"))  # "at home and abroad"


def _to_be_paid(p: Phrases, verb: int) -> bool:
    """ "$5*, to be paid* to the schools"."""
    chunk = p.chunks[verb]
    return chunk.passive and chunk.mood == "to" and p.word(verb + 1) in ("to", "by", "from")


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


def _deed_behind(p: Phrases, verb: int, at: int, found: Parties) -> Parties:
    """ "$5 *to carry out inspections*", "$5 *borrowed* from her mother"."""
    chunk = p.chunks[verb]
    if chunk.word == "lead" and p.word(verb + 1) == "by" and p.kind(verb + 2) == "noun":
        return found.told("payer", p.span(verb + 2))  # "in a round led by Dray Capital"
    if chunk.mood == "to" and chunk.passive:
        return found.or_of(done_with(p, verb))  # "$5 to be paid to the watchdog"
    if chunk.mood == "to":
        return found.told("purpose", _deed(p, verb))
    if chunk.mood == "ing" and verb == at + 1:
        return found.told("purpose", _deed(p, verb))
    aimed = p.kind(verb + 1) == "verb" and p.chunks[verb + 1].mood == "to"
    if verb == at + 1 and aimed and chunk.word in _MEANT:
        return found.told("purpose", _deed(p, verb + 1))  # "$5 set aside to repair the pier"
    if verb == at + 1 and _given(p, verb):
        told = found.told("payee", p.span(verb + 1))
        return told_of_done(p, verb + 2, FRAMES["give"][0], told, passive=True)
    if (
        chunk.mood in ("past", "part")
        and verb == at + 1
        and (p.reduced(verb) or p.kind(verb + 1) == "prep")
    ):
        noun = p.word(at - 2 if p.word(at - 1) == "of" else at)
        return found.or_of(done_with(p, verb, noun))
    return found


def _given(p: Phrases, verb: int) -> bool:
    """ "$5 *owed them* by the state", "$5 *granted his client* by a bank"."""
    gives = any(frame.name == "gives" for frame in frames_of(p, verb))
    past = p.chunks[verb].mood in ("past", "part")
    return gives and past and p.kind(verb + 1) == "noun" and p.word(verb + 2) == "by"


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
        verb += 1
        found = found.told(frame.roles.get("object"), p.span(verb))
    return told_of_done(p, verb + 1, frame, found, passive=False)


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
