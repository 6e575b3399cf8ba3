"""A verb group: its auxiliaries, its adverbs, its verb and particle."""

from pullquote.model.extraction.money.parties.chunks import Chunk, Mood
from pullquote.model.extraction.money.parties.frames import FRAMES
from pullquote.model.extraction.money.parties.lexicon import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DO,
    MODALS,
    PARTICLES,
)
from pullquote.model.extraction.money.parties.times import time_end
from pullquote.model.extraction.money.parties.verb_forms import PAST_TOO, Form, Verb
from pullquote.model.extraction.money.parties.words import Words

_PREDICATES = frozenset(
    """
    due ready likely willing able unable set poised bound keen eager happy liable unlikely
    sure certain free prepared expected
    """.split()
)
_IDIOMS = frozenset("first last least fact turn course effect part now once".split())
_SELVES = frozenset("himself herself itself themselves myself yourself ourselves".split())
_HAVING = frozenset("has have had having 've".split())
_NOT_FINITE = frozenset("be been being having".split())
_BARE: dict[Form, Mood] = {"ing": "ing", "past": "past", "part": "part"}
_LOOSE = frozenset("up out aside away down back".split())
"""Particles that go with a verb even where no frame knows the two together."""


def verb_group(words: Words, at: int, begin: int, mood: Mood | None) -> tuple[Chunk, int]:
    """The group whose first verb stands at `at`; `mood` is "to" behind "to"."""
    main, helpers, end = _members(words, at)
    if main < 0 and helpers:  # "is", "has": the verb itself
        end = _helpers_end(words, at, end)
    if main < 0 and not helpers and mood == "to":  # a verb of which nothing is known: "to yield"
        main, end = end, end + 1
    if main < 0:
        last = helpers[-1] if helpers else ""
        found = Verb("have" if last in _HAVING else "be", "s")
    else:
        found = words.verb(main) or Verb(words.lower(main), "base")
    lemma, form = found
    either = form == "base" and lemma in PAST_TOO
    past = main >= 0 and (form in ("past", "part") or either)
    been = not BE.isdisjoint(helpers) or (lemma != "get" and words.lower(main - 1) == "got")
    if mood is None:
        mood = _led_mood(helpers) if helpers else "past" if either else _BARE.get(form, "finite")
    key, stop = _particle(words, lemma, end)
    return Chunk("verb", begin, stop, key, mood, passive=past and been), stop


def _members(words: Words, at: int) -> tuple[int, list[str], int]:
    """Where the verb stands (or -1), the auxiliaries before it, and where the group ends."""
    helpers: list[str] = []
    end = at
    while end < len(words.tokens) and end not in words.sums:
        word, following = words.lower(end), words.lower(end + 1)
        if word in AUXILIARIES:
            helpers.append(word)
        elif helpers and word in _PREDICATES and following == "to":
            return -1, helpers, end + 1
        elif verb := words.verb(end):
            return (-1, helpers, end) if helpers and verb.form == "s" else (end, helpers, end + 1)
        elif helpers and (helpers[-1] in MODALS or helpers[-1] in DO) and words.unknown(end):
            return end, helpers, end + 1
        elif helpers and (word in _SELVES or (word == "since" and helpers[-1] in _HAVING)):
            pass  # "had herself repaid", "has since made"
        elif helpers and (stop := time_end(words.tokens, end)) and words.verb(stop):
            end = stop - 1  # "was last month fined"
        elif helpers and following in _IDIOMS and word in ("at", "in", "of", "for"):
            end += 1  # "had at first demanded"
        elif not (word in ADVERBS or words.adverb(end)) or word in ("up", "more", "less"):
            break
        end += 1
    return -1, helpers, end


def _led_mood(helpers: list[str]) -> Mood:
    """ "Was paid" has a tense, "being paid" and "been paid" have none."""
    if not _NOT_FINITE.issuperset(helpers):
        return "finite"
    return "ing" if helpers[0] in ("being", "having") else "part"


def _helpers_end(words: Words, at: int, end: int) -> int:
    while end > at + 1 and words.lower(end - 1) not in AUXILIARIES:
        if words.lower(end - 1) in _PREDICATES:
            break
        end -= 1
    return end


def _particle(words: Words, lemma: str, end: int) -> tuple[str, int]:
    """The verb with its particle, where a frame knows it: "set aside"."""
    word = words.lower(end)
    if word in PARTICLES and end not in words.sums:  # not the "up" of "claim up to £5"
        key = f"{lemma} {word}"
        if key in FRAMES:
            return key, end + 1
        if word in _LOOSE and end + 1 not in words.sums:
            return lemma, end + 1
    return lemma, end
