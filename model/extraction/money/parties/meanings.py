"""Which of its frames a verb has with a sum: "make a donation" is to give, "get a fine" to lose."""

from pullquote.model.extraction.money.parties.clauses import subject_of
from pullquote.model.extraction.money.parties.frames import FRAMES, MEASURES, NOUN_FRAMES, Frame
from pullquote.model.extraction.money.parties.nobody import CARDS
from pullquote.model.extraction.money.parties.phrases import Hold, Phrases

_FINED = frozenset("face get receive pay incur draw".split())

_FINING = frozenset("give hand slap levy issue hit land saddle sting strike".split())
"""Whom it is done to, pays: "given a $5 fine", "hit with a $5 fine"."""

_OFFERING = frozenset("make launch table submit lodge".split())

MADE = frozenset(
    "payment payments donation donations contribution restitution repayment gift investment "
    "bid bids offer offers loan loans grant grants deposit deposits transfer transfers".split()
)

_BILLS = frozenset("charge put bill spend rack run".split())

_BILLED = Frame("bills", {"to": "payer", "on": "payer"}, frozenset([""]))

_NEED_OBJECTS = ("changes", "refuses")


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
        frames = tuple(frame for frame in frames if frame.name not in MEASURES)
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
