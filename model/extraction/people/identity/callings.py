"""Later mentions without a name: "the president", "the midfielder", when only one can be meant."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from pullquote.model.article import Role
from pullquote.model.extraction.people.identity.pronouns import Place
from pullquote.model.extraction.people.words.lexicon import VERBS, is_trade
from pullquote.model.extraction.people.words.professions import is_profession
from pullquote.model.extraction.people.words.titles import KIN
from pullquote.model.language.analysis import Analysis
from pullquote.model.language.names import TITLES
from pullquote.model.language.small_words import (
    COORDINATORS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
    looks_finite,
)
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

_LONGEST = 5
_TOO_MANY = 40
_SMALL = frozenset(["the", "of", "for"])
_GONE = frozenset(["former", "ex", "late"])
_SPELT_OUT = {
    "gov.": "governor", "sen.": "senator", "gen.": "general", "gen": "general", "col.": "colonel",
    "capt.": "captain", "maj.": "major", "sgt.": "sergeant", "lt.": "lieutenant",
    "adm.": "admiral", "cmdr.": "commander", "supt": "superintendent", "det": "detective",
    "justice": "judge", "rep.": "representative", "cllr": "councillor", "insp": "inspector",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Bearer:
    """A person with a role, all its words in lower case, and where it was told."""

    person: int
    words: frozenset[str]
    told: int


def _bearers(roles: Sequence[Sequence[Role]]) -> dict[str, list[_Bearer]]:
    """Head of a role → who has one: "manager" → the City manager."""
    found: dict[str, list[_Bearer]] = defaultdict(list)
    for person, row in enumerate(roles):
        for role in row:
            words = role.text.lower().replace("’", "'").split()
            head = next((word for word in words[::-1] if is_trade(word)), None)
            if head is not None and head not in KIN:
                words = [_SPELT_OUT.get(word, word) for word in words]
                bearer = _Bearer(person, frozenset(words), role.span.end)
                found[_SPELT_OUT.get(head, head)].append(bearer)
    return found


def find_callings(
    analysis: Analysis, roles: Sequence[Sequence[Role]], named: Sequence[Place]
) -> list[Place]:
    """Definite noun phrases that repeat the role of one person introduced before."""
    heads = _bearers(roles)
    taken = {index for place in named for index in range(place.first, place.last)}
    tokens = analysis.tokens
    found: list[Place] = []
    for at, token in enumerate(tokens):
        if token.lower != "the":
            continue
        end = at + 1
        while end < len(tokens) and end - at <= _LONGEST and tokens[end].lower not in heads:
            end += 1
        if end >= len(tokens) or end - at > _LONGEST:
            continue
        bearers = heads[tokens[end].lower]
        if len(bearers) > _TOO_MANY:
            continue
        head, end = end, _complement(tokens, end, bearers)
        following = tokens[end + 1] if end + 1 < len(tokens) else None
        if following is not None and (
            following.index in taken
            or following.lower in ("of", "for", "who", "whose")
            or (tokens[end].capital and following.capital and following.kind == "word")
            or (following.text == "," and end + 2 < len(tokens) and end + 2 in taken)
            or (following.possessive is False and following.lower in heads)
            or (tokens[end].lower in _BEFORE_NOUNS and end == head and not _closes(following))
        ):
            continue
        said = {t.lower for t in tokens[at + 1 : end + 1] if t.index != head} - _SMALL
        meant = {one.person for one in bearers if one.told <= token.start and said <= one.words}
        if not said & _GONE:
            meant -= {one.person for one in bearers if one.words & _GONE}
        if len(meant) == 1 and taken.isdisjoint(range(at, end + 1)):
            found.append(Place(at, end + 1, meant.pop()))
    return found


_BEFORE_NOUNS = frozenset(
    """
    general major private chief head star model minor junior senior deputy executive principal
    conservative liberal independent democratic republican professional academic official patient
    shadow champion veteran rival suspect guard labour student professor consul secretary marine
    prime lead captive exile rebel council community youth adult
    """.split()
)
"""Roles that as readily stand before a noun: "the general fund", "the chief reason"."""


def _closes(token: Token) -> bool:
    """Whether a noun phrase has ended before a token."""
    word = token.lower
    return (
        token.kind == "mark"
        or token.possessive
        or word in VERBS
        or word in SPEECH
        or word in PREPOSITIONS
        or word in COORDINATORS
        or word in SUBORDINATORS
        or is_adverb(word)
        or looks_finite(word)
    )


def _complement(tokens: Sequence[Token], head: int, bearers: Sequence[_Bearer]) -> int:
    """The last token of "the leader *of the town council*" where a verb or a stop follows."""
    if head + 1 >= len(tokens) or tokens[head + 1].lower not in ("of", "for"):
        return head
    known = _SMALL.union(*(one.words for one in bearers))
    end = head + 1
    while end < len(tokens) and end - head <= 2 * _LONGEST and tokens[end].lower in known:
        end += 1
    after = tokens[end] if end < len(tokens) else None
    closed = after is None or after.kind == "mark" or after.lower in SPEECH or after.lower in VERBS
    return end - 1 if closed and tokens[end - 1].kind == "word" and end > head + 2 else head


_EPITHETS = frozenset(
    """
    midfielder striker defender goalkeeper winger forward playmaker all-rounder batsman bowler
    spinner seamer footballer golfer sprinter boxer quarterback pitcher centre-back left-back
    right-back full-back actor actress singer rapper comedian novelist songwriter guitarist
    """.split()
)
"""What a story calls its only subject in the next sentence without having said so before."""


def find_epithets(analysis: Analysis, named: Sequence[Place]) -> list[Place]:
    """The midfielder, the 48-year-old: where a sentence begins or right behind a quotation, close
    to a sentence about one person."""
    about = _subjects(analysis, named)
    found: list[Place] = []
    taken = {index for place in named for index in range(place.first, place.last)}
    for sentence in analysis.sentences:
        row = sentence.tokens
        for at, token in enumerate(row[:-3]):
            if token.lower != "the":
                continue
            behind = at > 0 and row[at - 1].text in _CLOSERS and not _quoted(analysis, token)
            if token.text != ("the" if behind else "The") or (at and not behind):
                continue
            # In UK match reports a quotation's second half may stand between.
            nearest = range(sentence.index - (not behind), sentence.index - 3, -1)
            person = next((about[n] for n in nearest if n in about), None)
            last = _epithet(row, at + 1)
            if person is not None and last is not None and row[last].index + 1 not in taken:
                found.append(Place(token.index, row[last].index + 1, person))
    return found


_CLOSERS = frozenset(["”", '"', "’", "'"])


def _quoted(analysis: Analysis, token: Token) -> bool:
    return analysis.quoted_tokens[token.index]


def _subjects(analysis: Analysis, named: Sequence[Place]) -> dict[int, int | None]:
    """Sentence → whom it is about: the only person in it or the one it begins with; None if
    that can't be told."""
    about: dict[int, int | None] = {}
    begun: set[int] = set()
    for place in named:
        token = analysis.tokens[place.first]
        sentence = analysis.sentence_at(token.start)
        if sentence is None or _quoted(analysis, token):
            continue
        if token.index == sentence.tokens[0].index:
            begun.add(sentence.index)
        person = about.setdefault(sentence.index, place.person)
        if person != place.person and sentence.index not in begun:
            about[sentence.index] = None
    return about


def _from_elsewhere(row: Sequence[Token], at: int) -> int | None:
    """The head of "The *Dallas* lawyer said", "The *Acme Oil* boss added": a name and a trade."""
    head = at
    while head < min(at + 3, len(row) - 1) and row[head].capital and row[head].kind == "word":
        head += 1
    noun, verb = row[head], row[min(head + 1, len(row) - 1)]
    person = noun.text.islower() and is_profession(noun) and noun.lower not in KIN | TITLES
    tells = verb.lower in SPEECH or verb.lower in VERBS
    return head if head > at and person and tells and not noun.possessive else None


def _epithet(row: Sequence[Token], at: int) -> int | None:
    """The head of the epithet whose first word stands at `at`."""
    head = next((n for n in range(at, min(at + 3, len(row))) if row[n].lower in _EPITHETS), None)
    head = _from_elsewhere(row, at) if head is None else head
    if head is None and row[at].lower.endswith("-year-old"):
        verb = row[at + 1].lower
        head = at if verb in VERBS or verb in SPEECH else None
    return None if head is None or row[min(head + 1, len(row) - 1)].capital else head
