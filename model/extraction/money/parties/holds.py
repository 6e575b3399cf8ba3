"""What a sum hangs on: the noun that it measures, and the verb of which they are part.

"A break fee of *$5*" hangs on its verb as "*$5*" would; a sum joined to another, "*$5* for X and
*$6* for Y", hangs where that one does.
"""

from pullquote.model.article import Span
from pullquote.model.extraction.money.parties.antecedents import aside_to
from pullquote.model.extraction.money.parties.chunks import Chunk
from pullquote.model.extraction.money.parties.clauses import subject_of
from pullquote.model.extraction.money.parties.frames import FRAMES, GAINS, NOUN_FRAMES, Frame
from pullquote.model.extraction.money.parties.nobody import CARDS
from pullquote.model.extraction.money.parties.phrases import REACH, Hold, Phrases

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


def carrier_of(p: Phrases, at: int) -> tuple[int, str, Span | None]:
    """The phrase that stands for the sum, its noun, and the purpose that the noun names."""
    chunk = p.chunks[at]
    if chunk.kind == "noun":
        return at, chunk.word, _behind_sum(p, chunk)
    before = p.word(at - 1)
    if p.kind(at - 1) == "prep" and p.kind(at - 2) == "noun":
        if before == "of" and _robbed(p, at - 2):
            return at, "", None
        if before in ("of", "worth") or (before == "for" and p.word(at - 2) in _CHECKS):
            carrier = at - 2
            held = p.word(at - 3) in ("in", "at", "near") and p.kind(at - 4) == "noun"
            if before == "worth" and held and p.proper(carrier):
                carrier = at - 4  # "land in Hull worth $5"
            noun = p.word(carrier)
            if noun in _MEASURES:
                return carrier, "", None  # "built at a cost of $5": the sum itself
            return carrier, noun, p.span(carrier)
    if before == "worth" and p.kind(at - 2) == "comma" and p.kind(at - 3) == "noun":
        return at - 3, p.word(at - 3), p.span(at - 3)
    if p.kind(at - 1) == "comma" and p.kind(at - 2) == "noun":
        closed = p.kind(at + 1) in ("comma", "mark", "")
        if closed and p.word(at - 2) in NOUN_FRAMES:
            return at - 2, p.word(at - 2), p.span(at - 2)  # "the jackpot, €11,400,"
    opens = p.kind(at - 1) == "noun" and p.kind(at - 2) in ("", "comma", "mark", "and")
    if opens and not any(p.finite(n) for n in range(max(0, at - REACH), at)):
        return at, "", p.span(at - 1)  # "Fine £660", "costs £85"
    return at, "", None


def _robbed(p: Phrases, noun: int) -> bool:
    """ "Defrauding *investors* of $5", "cheated *members of a church* of $5"."""
    if p.word(noun - 1) == "of" and p.kind(noun - 2) == "noun":
        noun -= 2
    return p.kind(noun - 1) == "verb" and any(
        frame.name == "steals" for frame in frames_of(p, noun - 1)
    )


def _behind_sum(p: Phrases, chunk: Chunk) -> Span | None:
    """ "A $48 million *budget*"."""
    first = chunk.behind
    while first < chunk.end and p.tokens[first].kind == "mark":
        first += 1
    return None if chunk.word == "cash" else p.between(first, chunk.end)


def hold_of(p: Phrases, at: int) -> Hold | None:
    """The verb on which the phrase hangs, to its left."""
    if at not in p.holds:
        p.holds[at] = None  # joined to itself
        p.holds[at] = _found_hold(p, at)
    return p.holds[at]


def _found_hold(p: Phrases, at: int) -> Hold | None:
    if p.kind(at - 1) == "prep" and p.kind(at - 2) in ("", "mark"):
        return _hold_ahead(p, at)
    beside: dict[str, int] = {}
    link, near, clause = "", at - 1, at
    if p.kind(near) == "prep":
        link, near = p.word(near), near - 1
        if p.kind(near) == "prep":
            near -= 1
    if link == "on" and p.word(at) in GAINS:
        return None  # "earned $5 million on revenue of $9 million"
    if p.kind(near) in ("noun", "sum") and link == "" and p.finite(at + 1):
        return None  # "the one thing the $57 billion rescue had not"
    if p.word(near) == "but":
        return None  # "all but $5"
    while near >= 0 and at - near < REACH:
        kind = p.kind(near)
        if kind == "comma":
            opening = aside_to(p, near)
            if opening is not None and _relative(p, opening, near):
                near = clause = opening
                continue
        if kind == "verb":
            noun = _modified(p, near, at)
            if noun is not None:
                beside = {"": noun}
                near = noun - 1
            elif link == "" and _tells_recipient(p, near, beside):
                beside = {"": near - 2}
                near -= 3
            return Hold(near, link, beside)
        if kind in ("noun", "sum"):
            before = p.kind(near - 1)
            if before == "prep":
                beside.setdefault(p.word(near - 1), near)
                near -= 2
            elif before == "verb" or (before in ("noun", "sum") and kind == "noun"):
                beside.setdefault("" if before == "verb" else "second", near)
                near -= 1
            elif kind == "sum" and before == "noun":
                beside.setdefault("", near - 1)
                near -= 1
            elif before in ("comma", "and") and (fellow := _fellow(p, near, at)) is not None:
                hold = _joined(p, fellow)
                if hold is not None and link == "" and near == at - 1:
                    return hold._replace(beside={**hold.beside, "": near})
                return hold  # above: "left his wife $5 and his dog $6"
            elif before in ("comma", "and") and p.kind(near - 2) in ("noun", "sum", "comma"):
                if _starts_clause(p, near, clause):
                    return None
                if before == "comma" and kind == "noun" and p.kind(near - 3) == "verb":
                    beside.setdefault("name", near)
                near -= 2 + (p.kind(near - 2) == "comma")
            else:
                return None
        elif kind in ("comma", "and") and (fellow := _fellow(p, near + 1, at)) is not None:
            return _joined(p, fellow)
        elif kind in ("comma", "and"):
            if p.kind(near - 1) not in ("noun", "sum", "comma", "and"):
                return None
            near -= 1
        else:
            return None
    return None


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


def _joined(p: Phrases, fellow: int) -> Hold | None:
    hold = hold_of(p, fellow)
    return hold and hold._replace(joined=True)


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


def _starts_clause(p: Phrases, noun: int, at: int) -> bool:
    """Whether the noun is the subject of a verb between it and the sum."""
    return any(p.kind(n) == "verb" for n in range(noun, at))


def frames_of(p: Phrases, verb: int) -> tuple[Frame, ...]:
    """The frames of the verb there, with its particle or without."""
    word = p.chunks[verb].word
    return FRAMES.get(word) or FRAMES.get(word.split()[0] if word else "", ())


def frame_of(p: Phrases, hold: Hold, noun: str) -> Frame | None:
    """The frame that takes a sum in this way."""
    key = hold.verb, hold.link, noun, "" in hold.beside
    if key not in p.fitting:
        p.fitting[key] = _fitting(p, hold, noun)
    return p.fitting[key]


def _fitting(p: Phrases, hold: Hold, noun: str) -> Frame | None:
    if meant := _set_phrase(p, hold, noun):
        return meant
    frames = frames_of(p, hold.verb)
    passive = p.passive(hold.verb)
    if "" not in hold.beside and not passive:
        frames = tuple(frame for frame in frames if frame.name not in _NEED_OBJECTS)
    if "" in hold.beside or passive:
        frames = tuple(frame for frame in frames if frame.name != "signs" or hold.link == "")
    elif hold.link in ("for", "at") and not _of_relative(p, hold.verb):
        bare = ("rents", "sells", "buys", "tags")
        frames = tuple(frame for frame in frames if frame.name not in bare)
    if "" in hold.beside and hold.link in ("to", "by") and not _is_measure(p, hold):
        frames = tuple(frame for frame in frames if frame.name != "is")
    return next((frame for frame in frames if hold.link in frame.takes), None)


def _of_relative(p: Phrases, verb: int) -> bool:
    """ "The bank, *which they* bought for $5": what is bought stands before."""
    subject = subject_of(p, verb)
    return subject is not None and p.kind(subject - 1) == "rel"


def _set_phrase(p: Phrases, hold: Hold, noun: str) -> Frame | None:
    """ "Make a donation" is to give, "get a fine" to lose, "who start at $13" to work."""
    word = p.chunks[hold.verb].word
    if word in _BILLS and _on_card(p, hold.verb):
        return _BILLED
    fine = NOUN_FRAMES.get(noun, {}).get("on") == "payer"
    hired = p.word(hold.verb - 1) == "who" and hold.link in ("at", "for", "on")
    if word in _OFFERING and noun in MADE:
        return FRAMES["pay"][0]
    if fine and word in _FINED:
        return FRAMES["forfeit"][0]
    if fine and word in _FINING:
        return FRAMES["fine"][0]
    return FRAMES["work"][0] if hired and word in ("start", "begin") else None


def _on_card(p: Phrases, verb: int) -> bool:
    """ "Charged $5 in meals *to the school's card*": its owner pays."""
    reach = range(verb + 1, min(verb + 8, len(p.chunks) - 1))
    return any(
        p.word(n) in ("to", "on") and p.word(n + 1) in CARDS and p.kind(n) == "prep" for n in reach
    )


def _is_measure(p: Phrases, hold: Hold) -> bool:
    """ "Fell 38% to $9 million"."""
    chunk = p.chunks[hold.beside[""]]
    return p.tokens[chunk.begin].kind == "number"
