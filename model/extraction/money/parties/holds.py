"""What a sum hangs on: the verb of which it, or the noun that it measures, is a part.

A sum joined to another, "*$5* for X and *$6* for Y", hangs where that one does.
"""

from dataclasses import dataclass, field

from pullquote.model.extraction.money.parties.antecedents import aside_to
from pullquote.model.extraction.money.parties.carriers import carrier_of
from pullquote.model.extraction.money.parties.frames import GAINS
from pullquote.model.extraction.money.parties.meanings import frames_of
from pullquote.model.extraction.money.parties.phrases import REACH, Hold, Phrases


def hold_of(p: Phrases, at: int) -> Hold | None:
    """The verb on which the phrase hangs, to its left."""
    if at not in p.holds:
        p.holds[at] = None  # joined to itself
        p.holds[at] = _found_hold(p, at)
    return p.holds[at]


@dataclass(slots=True)
class _Walk:
    """The way from a sum back to its verb."""

    at: int
    near: int
    """Where it has come to."""
    clause: int
    """Where the clause that it is in ends; before an aside the aside."""
    link: str
    beside: dict[str, int] = field(default_factory=dict)
    fellow: int | None = None
    """The phrase with a sum that this one is joined to, where it came to one."""


def _found_hold(p: Phrases, at: int) -> Hold | None:
    if p.kind(at - 1) == "prep" and p.kind(at - 2) in ("", "mark"):
        return _hold_ahead(p, at)
    walk = _Walk(at, at - 1, at, "")
    if p.kind(walk.near) == "prep":
        walk.link, walk.near = p.word(walk.near), walk.near - 1
        walk.near -= p.kind(walk.near) == "prep"
    if walk.link == "on" and p.word(at) in GAINS:
        return None  # "earned $5 million on revenue of $9 million"
    told = p.kind(walk.near - 1) == "verb" and p.kind(walk.near - 2) == "rel"
    if p.kind(walk.near) in ("noun", "sum") and walk.link == "" and p.finite(at + 1) and not told:
        return None  # "the one thing the $57 billion rescue had not"
    if p.word(walk.near) == "but":
        return None  # "all but $5"
    while walk.near >= 0 and at - walk.near < REACH:
        if p.kind(walk.near) == "verb":
            return _held(p, walk)
        if not (_passes_aside(p, walk) or _passes_noun(p, walk) or _passes_joint(p, walk)):
            return _joined(p, walk)
    return None


def _held(p: Phrases, walk: _Walk) -> Hold:
    """By the verb there, or by the one above whose object it tells of."""
    noun = _modified(p, walk.near, walk.at)
    if noun is not None:
        return Hold(noun - 1, walk.link, {"": noun})
    if walk.link == "" and _tells_recipient(p, walk.near, walk.beside):
        return Hold(walk.near - 3, walk.link, {"": walk.near - 2})
    return Hold(walk.near, walk.link, walk.beside)


def _passes_aside(p: Phrases, walk: _Walk) -> bool:
    """ "Offered a tenant*, who pays $114 a month,* $40,000"."""
    if p.kind(walk.near) != "comma":
        return False
    opening = aside_to(p, walk.near)
    if opening is None or not _relative(p, opening, walk.near):
        return False
    walk.near = walk.clause = opening
    return True


def _passes_noun(p: Phrases, walk: _Walk) -> bool:
    """What stands between the verb and the sum: its object, or what a preposition tells."""
    near, kind, before = walk.near, p.kind(walk.near), p.kind(walk.near - 1)
    if kind not in ("noun", "sum"):
        return False
    if before == "prep":
        walk.beside.setdefault(p.word(near - 1), near)
        walk.near -= 2
    elif before == "verb" or (before in ("noun", "sum") and kind == "noun"):
        walk.beside.setdefault("" if before == "verb" else "second", near)
        walk.near -= 1
    elif kind == "sum" and before == "noun":
        walk.beside.setdefault("", near - 1)
        walk.near -= 1
    elif before in ("comma", "and"):
        return _passes_list(p, walk)
    else:
        return False
    return True


def _passes_list(p: Phrases, walk: _Walk) -> bool:
    """A noun behind "and" or a comma: one more, or a name for the one before."""
    near = walk.near
    walk.fellow = _fellow(p, near, walk.at)
    if walk.fellow is not None or p.kind(near - 2) not in ("noun", "sum", "comma"):
        return False
    if any(p.kind(n) == "verb" for n in range(near, walk.clause)):
        return False  # the noun is its subject
    if p.kind(near - 1) == "comma" and p.kind(near) == "noun" and p.kind(near - 3) == "verb":
        walk.beside.setdefault("name", near)
    walk.near -= 2 + (p.kind(near - 2) == "comma")
    return True


def _passes_joint(p: Phrases, walk: _Walk) -> bool:
    """ "And" or a comma right before the sum."""
    if p.kind(walk.near) not in ("comma", "and"):
        return False
    walk.fellow = _fellow(p, walk.near + 1, walk.at)
    if walk.fellow is not None or p.kind(walk.near - 1) not in ("noun", "sum", "comma", "and"):
        return False
    walk.near -= 1
    return True


def _joined(p: Phrases, walk: _Walk) -> Hold | None:
    """As the sum holds that it is joined to: "left his wife $5 *and his dog $6*"."""
    hold = None if walk.fellow is None else hold_of(p, walk.fellow)
    if hold is None:
        return None
    own = p.kind(walk.near) in ("noun", "sum") and walk.link == "" and walk.near == walk.at - 1
    if not own:
        return hold._replace(joined=True)
    if "" in hold.beside:
        return hold._replace(joined=True, beside={**hold.beside, "": walk.near})
    return hold._replace(joined=True, doer=walk.near)


def _hold_ahead(p: Phrases, at: int) -> Hold | None:
    """ "*For $5*, the city bought the pier": the verb behind the comma."""
    verb = at + 3
    if p.kind(at + 1) != "comma" or p.kind(at + 2) != "noun" or not p.finite(verb):
        return None
    beside = {"": verb + 1} if p.kind(verb + 1) == "noun" else {}
    return Hold(verb, p.word(at - 1), beside)


def _fellow(p: Phrases, begin: int, at: int) -> int | None:
    """The phrase with a sum to which the one that begins here is joined: "$5 *and $6*"."""
    near = begin - 1
    while p.kind(near) in ("comma", "and"):
        near -= 1
    while begin - near < REACH and (p.kind(near) in ("noun", "prep") and p.chunks[near].sum < 0):
        near -= 1
        if p.kind(near) == "and" and p.kind(near - 1) == "noun":
            near -= 1
    if p.kind(near) == "verb" and (p.chunks[near].mood == "to" or p.chunks[near - 1].sum >= 0):
        near -= 1  # "£5 to top up his pension and £6"
    if near >= 0 and p.chunks[near].sum >= 0 and begin <= at:
        return carrier_of(p, near)[0]
    return None


def _relative(p: Phrases, begin: int, end: int) -> bool:
    return any(p.kind(n) == "rel" or p.whose(n) for n in range(begin, end))


def _modified(p: Phrases, verb: int, at: int) -> int | None:
    """ "Hand *mothers* returning to court a $5 stipend", "pay *a man* shot by police $5"."""
    if p.kind(verb - 1) != "noun":
        return None
    noun = verb - 1
    while p.kind(noun - 1) == "prep" and p.kind(noun - 2) == "noun":
        noun -= 2  # "pay the family of a man shot by police"
    if p.kind(noun - 1) != "verb":
        return None
    if p.chunks[verb].mood == "ing" and noun == verb - 1:
        taken = any(p.kind(n) == "sum" for n in range(verb, at))
        open_ = taken or p.kind(verb + 1) == "prep" or not frames_of(p, verb)
        return noun if open_ else None
    gives = any(frame.roles.get("object") == "payee" for frame in frames_of(p, noun - 1))
    done = p.chunks[verb].mood == "past" and p.kind(verb + 1) == "prep"
    return noun if gives and done and p.kind(at) != "prep" else None


def _tells_recipient(p: Phrases, verb: int, beside: dict[str, int]) -> bool:
    """ "Gave the shop *that sold the ticket* $5": what has an object takes no sum."""
    if "" not in beside or p.kind(verb - 1) != "rel" or p.kind(verb - 2) != "noun":
        return False
    own = any(frame.roles.get("object") == "payee" for frame in frames_of(p, verb))
    above = frames_of(p, verb - 3) if p.kind(verb - 3) == "verb" else ()
    return not own and any(frame.roles.get("object") == "payee" for frame in above)
