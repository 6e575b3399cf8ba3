"""Whether words in quotation marks were said by somebody, or are a title, a nickname, a term."""

import re
from typing import Literal

from pullquote.model.extraction.quotes.cue import Cue
from pullquote.model.extraction.quotes.lines import lower
from pullquote.model.extraction.quotes.phrases import Items, capitals_at
from pullquote.model.extraction.quotes.verbs import VAGUE
from pullquote.model.extraction.quotes.voices import is_person
from pullquote.model.language.marks import Quoted
from pullquote.model.language.small_words import DETERMINERS, PREPOSITIONS, TIME_WORDS
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

# What stands right before a name or a term: the man known as “Shorty”.
_NAMING = frozenset(
    """
    so-called called named nicknamed titled entitled dubbed known labelled labeled marked headed
    headlined headline codenamed code-named christened aka alias termed name nickname moniker title
    captioned billed subtitled famous infamous celebrated proverbial word term phrase
    expression slogan hashtag
    """.split()
)
# Works with titles of their own.
_WORKS = frozenset(
    """
    album albums article ballad blog book books cartoon chapter column comedy documentary drama
    edition episode essay exhibition film films game guide hit memoir movie movies musical novel
    novels opera painting play podcast poem programme record sculpture sequel series show single
    song songs story thriller track video volume anthem hymn trilogy blockbuster classic sitcom
    epic section page website magazine starred stars starring directed wrote published
    """.split()
)
_CALLED_BARE = frozenset("call calls called calling dub dubs name names nickname nicknames".split())
_SMALL = frozenset("a an and as at by for from in of on or the to with vs is".split())
_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS | {"'s"}
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


Reason = Literal["nickname", "name", "title", "scare", "term"]
"""William “Bill” Grey; known as “the Tank”; the song “Blue”; the “green” ferry; a “spoofer”."""


def not_speech(text: str, items: Items, at: int, cue: Cue | None, adjacent: bool) -> Reason | None:
    """Why the quotation at `at` is nobody's words, or None if they are somebody's.

    `adjacent` tells whether a sign of speech stands right beside it.
    """
    item = items[at]
    assert isinstance(item, Quoted)
    words = _WORD.findall(text, item.start, item.end)
    before = [lower(one) for one in items[max(0, at - 3) : at]]
    if inside_name(text, items, at):
        return "nickname"
    by_somebody = cue is not None and cue.passive and cue.speaker is not None
    if not by_somebody and _is_named(items, at, before, words):
        return "name"
    if names_work(text, items, at):
        return "title"
    if _is_of_work(items, at, words, text[item.end - 1], adjacent):
        return "title"
    entry = len(words) <= 2 and text[item.start].islower()
    if entry and PREPOSITIONS.intersection(before[-1:]) and _leads_elsewhere(text, items, at, cue):
        return "term"
    told = adjacent and cue is not None and cue.lemma in SPEECH
    if not told and _beside_work(items, at, words, text[item.end - 1]):
        return "title"
    if not adjacent and _is_production(items, at, words, cue):
        return "title"
    sentence = text[item.start].isupper() and item.stopped and before[-1:] in ([], [":"], [","])
    if adjacent or by_somebody or sentence:
        return None
    if _is_title(words) and text[item.end - 1] not in "!?" and before[-1:] not in ([":"], ["that"]):
        return "title"
    if cue is None and len(words) <= 3 and _modifies(items, at):
        return "scare"
    if cue is None and len(words) <= 2:
        return "term"
    return None


def names_work(text: str, items: Items, at: int) -> bool:
    """Whether the words before say that a work is named: “…,” she wrote in her memoir, “Rooms.”"""
    item = items[at]
    words = _WORD.findall(text, item.start, item.end)
    before = [lower(one) for one in items[max(0, at - 3) : at]]
    named = before[-1:] == [","] and before[-2:-1] != [] and before[-2] in _WORKS
    one = len(words) == 1 and words[0][0].isupper() and text[item.end - 1] not in "!?,"
    return (_is_title(words) and not _WORKS.isdisjoint(before)) or (one and named)


def _leads_elsewhere(text: str, items: Items, at: int, cue: Cue | None) -> bool:
    """Whether the clause behind leads to a sentence: On the line for “name,” he wrote, “No one.”"""
    if cue is None or cue.first < at:
        return False
    place = cue.ends + 1
    if place < len(items) and lower(items[place]) in (",", ":"):
        place += 1
    following = items[place] if place < len(items) else None
    return isinstance(following, Quoted) and text[following.start].isupper()


def _is_of_work(items: Items, at: int, words: list[str], ends: str, adjacent: bool) -> bool:
    """“Her new album, ‘Rooms’”, “three plays: ‘Glass’, ‘The Long Water’ and ‘Home’”."""
    head = at
    while head and (isinstance(items[head - 1], Quoted) or lower(items[head - 1]) in _LISTING):
        head -= 1
    listed = any(isinstance(item, Quoted) for item in items[head:at]) or (
        at + 1 < len(items) and isinstance(items[at + 1], Quoted)
    )
    before = [lower(one) for one in items[max(0, head - 2) : head]]
    works = before[-1:] and (before[-1] in _WORKS or before[-1].removesuffix("s") in _WORKS)
    presents = before in (["among", "them"], ["such", "as"]) or before[-1:] == ["including"]
    titled = all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words)
    if not titled or ends in "!?":
        return False
    row = [lower(one) for one in items[max(0, head - 6) : head]]
    if not adjacent and row[-1:] in (["in"], ["for"], ["from"]) and _PERFORMS.intersection(row):
        return True  # who cast her in “Salt”
    if adjacent:  # in *the song* “Blue,” she sings; but: after the show, “Goodbye,” she said
        return bool(works) and head == at and (before[0] in DETERMINERS or before[0] == "'s")
    colon = any(lower(item) == ":" for item in items[head:at])
    return bool(works and (listed or not colon)) or (presents and listed)


def _beside_work(items: Items, at: int, words: list[str], ends: str) -> bool:
    """“The last was ‘Meridian,’ *the science-fiction epic*”."""
    begin = at + 1 if ends == "," else at + 2
    if not words or not all(word[0].isupper() or word in _SMALL for word in words):
        return False
    if begin >= len(items) or (ends != "," and lower(items[at + 1]) != ","):
        return False
    row = [lower(one) for one in items[begin : begin + 6]]
    return row[0] in DETERMINERS and any(word in _WORKS for word in row[1:])


def _is_production(items: Items, at: int, words: list[str], cue: Cue | None) -> bool:
    """“saw her in a student ‘Macbeth’”: a name in marks behind a noun, and nobody speaks."""
    if at < 2 or not words or not all(word[0].isupper() or word in _SMALL for word in words):
        return False
    noun = items[at - 1]
    plain = isinstance(noun, Token) and noun.kind == "word" and noun.text.islower()
    told = cue is not None and cue.lemma not in VAGUE
    return plain and not told and lower(items[at - 2]) in DETERMINERS


_PERFORMS = frozenset(
    """
    cast star starred stars starring appeared appears appearing played plays acted role roles part
    parts performance debut nominated oscar emmy grammy
    """.split()
)
_LISTING = frozenset(", : and or &".split())


def inside_name(text: str, items: Items, at: int) -> bool:
    """William “Bill” Grey; Patrick (“Paddy”) Doyle; manager “Paddy” Doyle."""
    item = items[at]
    words = _WORD.findall(text, item.start, item.end)
    if not isinstance(item, Quoted) or item.stopped or not 0 < len(words) <= _NICKNAME:
        return False
    first, last = at - 1, at + 1
    if first > 0 and last < len(items) and (lower(items[first]), lower(items[last])) == ("(", ")"):
        first, last = first - 1, last + 1
    if first < 0 or not capitals_at(items, last) or lower(items[last]) in TIME_WORDS:
        return False
    before = items[first]
    if isinstance(before, Quoted):
        return False
    if before.capital and before.kind == "word":
        return True
    said = before.lower == "said" and first > 0 and isinstance(items[first - 1], Quoted)
    return (said or is_person(before.lower)) and text[item.start].isupper()


_NICKNAME = 4


def _is_named(items: Items, at: int, before: list[str], words: list[str]) -> bool:
    if not before:
        return False
    last = before[-1]
    if (
        last in ("as", "the", ",")
        and len(before) > 1
        and before[-2] != "called"
        and before[-2] in _NAMING
    ):
        return len(words) <= 6
    if last == "by" and before[-2:-1] in (["goes"], ["went"], ["go"], ["going"]):
        return True
    if last in _CALLED_BARE:
        return len(words) <= 6 and not _somebody_calls(items, at)
    return last in _NAMING and len(words) <= 8


def _somebody_calls(items: Items, at: int) -> bool:
    """“which she called ‘a disgrace’” is her word; “what locals call ‘the beast’” is a name."""
    clause = items[max(0, at - 8) : at - 1]
    row = [lower(one) for one in clause]
    if "," in row[-1:]:
        return False  # "a record that they made, called “Blue”"
    relative = next((n for n in range(len(row) - 1, -1, -1) if row[n] in _OBJECT_RELATIVES), None)
    if relative is None:
        return False
    return any(
        isinstance(one, Token) and (one.capital or one.lower in ("he", "she", "they", "it", "we"))
        for one in clause[relative + 1 :]
    )


_OBJECT_RELATIVES = frozenset("what which that whom".split())


def _is_title(words: list[str]) -> bool:
    """Every word that matters has a capital: “The Returns Desk”."""
    if len(words) < 2:
        return False
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words)


def _modifies(items: Items, at: int) -> bool:
    """The so-called scare quote before its noun: the “green” ferry."""
    before = items[at - 1] if at else None
    after = items[at + 1] if at + 1 < len(items) else None
    return (
        isinstance(before, Token)
        and before.lower in _BEFORE_NOUNS
        and isinstance(after, Token)
        and after.kind == "word"
        and after.text[0].islower()
        and after.lower not in PREPOSITIONS
    )
