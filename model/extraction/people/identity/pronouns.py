"""Who is meant by "he", "she", "who": the subject last spoken of that fits, or nobody.

Sentences are read in order. Whoever acts outranks whoever is acted upon; every sentence without
them pales a person. Inside quotation marks nothing is resolved: the speaker's "he" is rarely
the reporter's.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pullquote.model.extraction.people.identity.gender import PRONOUNS
from pullquote.model.extraction.people.identity.subject import begins_paragraph, subject_of
from pullquote.model.extraction.people.words.lexicon import VERBS
from pullquote.model.extraction.people.words.titles import GENDERED
from pullquote.model.language.analysis import Analysis, Sentence
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

_OBJECTS = frozenset("of by with to for from against about on at in than like between".split())
_FORGOTTEN = 4
"""After so many sentences without a person, no pronoun means them."""
_CLOSE_CALL, _LIKELIER = 0.15, 0.5
"""Nobody is meant, or somebody at a guess, where the next is so little less likely."""
_SUBJECT, _OBJECT, _OWNER = 2.0, 1.0, 0.4
_ASKED = frozenset("asked pressed questioned told reached challenged quizzed contacted".split())
_OPENERS = frozenset("when while after before as once if although though since until".split())
_LEADING = _ASKED | _OPENERS
_LONGEST_OPENER = 25
_NEAR = 6
"""Words within which “her” stands before the name of the niece."""


@dataclass(frozen=True, slots=True)
class Place:
    """Tokens `first`..`last` (half-open) that mean person number `person`."""

    first: int
    last: int
    person: int
    unsure: bool = False
    """Whether somebody else may be meant as well."""


@dataclass(slots=True)
class _Standing:
    sentence: int = -99
    weight: float = 0.0


def resolve(
    analysis: Analysis,
    places: Sequence[Place],
    genders: list[str],
    relatives: frozenset[int] = frozenset(),
) -> list[Place]:
    """The pronouns that surely mean a person, in order. `genders` is filled in where they tell.

    `relatives` are those brought in as somebody's niece or husband: the story is not about them.
    """
    quoted = analysis.quoted_tokens
    found: list[Place] = []
    standing: dict[int, _Standing] = {}  # the last spoken of at the end
    guessed: set[int] = set()  # those whom only a guess has spoken of since they were named
    owners: dict[int, int] = {}  # a relative → whose relative they are
    unnamed = (-99, "")  # the sentence and the gender of "a woman" nobody names
    upcoming = {place.first: place for place in places}
    about = subject_of(analysis, places, genders)
    for sentence in analysis.sentences:
        acting: int | None = None
        row: list[int] = []  # those in it so far, in the reporter's own words
        ahead, told = _main_subject(analysis.tokens, sentence, upcoming)
        skip = -1
        for token in sentence.tokens:
            if (
                acting is None
                and not quoted[token.index]
                and _unnamed(analysis.tokens, token, upcoming)
            ):
                unnamed = (sentence.index, GENDERED[token.lower])
            if token.index < skip:
                continue
            place = upcoming.get(token.index)
            if place is not None:
                skip = place.last
                guessed.discard(place.person)
                if place.person in relatives and place.person not in owners and found:
                    near = token.index - found[-1].first
                    if found[-1].person != place.person and near < _NEAR:
                        owners[place.person] = found[-1].person
                inside = quoted[token.index]
                row += [] if inside else [place.person]
                subject = not inside and _acts(analysis.tokens, place, first=acting is None)
                acting = place.person if subject and acting is None else acting
                weight = _SUBJECT if subject else _OBJECT
                if _owns(analysis.tokens, place):
                    weight = _OWNER
                _note(standing, place.person, sentence.index, weight, inside)
                continue
            if quoted[token.index]:
                continue
            if token.lower in ("who", "whose", "whom"):
                person = _relative(analysis.tokens, token.index, places)
                if person is not None:
                    found.append(Place(token.index, token.index + 1, person))
                continue
            gender = PRONOUNS.get(token.lower)
            if gender is None:
                continue
            nearer = next((one for one in reversed(row) if genders[one] == gender), None)
            ranks = _ranked(standing, genders, gender, sentence.index, token.lower, acting)
            person = _best(ranks)
            if person in owners and _left_behind(
                analysis, standing[person].sentence, sentence.index
            ):
                owner = owners[person]  # "Her niece, Ann, wept. … The bag was lost. She laughed."
                person = owner if genders[owner] in ("", gender) else person
            opening = ahead is not None and token.index < ahead.first
            if opening and ahead is not None and genders[ahead.person] in ("", gender):
                person = ahead.person if told or person is None else None
            since = person in (None, acting) or opening or standing[person].sentence > unnamed[0]
            if unnamed[1] == gender and sentence.index - unnamed[0] <= 1 and not since:
                person = None  # "His mother wept. “No,” she said."
            unsure = person in guessed or _is_close(ranks)
            unsure |= nearer not in (None, person)
            if about is not None and begins_paragraph(analysis, token, sentence):
                fits = genders[about.person] in ("", gender) and about.person in standing
                if fits and person != about.person:
                    unsure = True
                    if person is None or about.takes(person, token, sentence):
                        person = about.person
            if person is None:
                continue
            genders[person] = genders[person] or gender
            guessed |= {person} if unsure else set()
            subject = token.lower in ("he", "she")
            if subject and acting is None and not opening:
                acting = person
            weight = _SUBJECT if subject else _OBJECT
            _note(standing, person, sentence.index, weight, False)
            row.append(person)
            found.append(Place(token.index, token.index + 1, person, unsure))
    return found


def _main_subject(
    tokens: Sequence[Token], sentence: Sentence, places: Mapping[int, Place]
) -> tuple[Place | None, bool]:
    """Whom an opener leads up to: "Asked how she felt, [Mary Shaw] paused".

    Of a question put to them it is sure that "she" looks ahead; a "when" may look back as well.
    """
    row = sentence.tokens
    if row[0].lower not in _LEADING:
        return None, False
    comma = next((token.index for token in row[:_LONGEST_OPENER] if token.text == ","), None)
    if comma is None:
        return None, False
    for at in range(comma + 1, min(comma + 6, row[-1].index + 1)):
        place = places.get(at)
        if place is not None:
            after = tokens[place.last] if place.last < len(tokens) else None
            owner = after is not None and after.possessive
            return (None if owner else place), row[0].lower in _ASKED
        if not tokens[at].capital and tokens[at].lower not in ("the", "a", "an"):
            break
    return None, False


def _unnamed(tokens: Sequence[Token], token: Token, places: Mapping[int, Place]) -> bool:
    """Whether "Hart's mother", "a woman" is somebody without a name in the story."""
    at = token.index
    if token.lower not in GENDERED or token.capital or not 0 < at < len(tokens) - 1:
        return False
    beside = at + 2 if tokens[at + 1].text == "," else at + 1
    return not tokens[at + 1].possessive and beside not in places


def _note(
    standing: dict[int, _Standing], person: int, sentence: int, weight: float, inside: bool
) -> None:
    one = standing.pop(person, None) or _Standing()
    standing[person] = one
    if inside:
        if sentence - one.sentence > 1:
            one.sentence, one.weight = sentence, -1.5
        return
    one.weight = max(one.weight, weight) if one.sentence == sentence else weight
    one.sentence = sentence


def _owns(tokens: Sequence[Token], place: Place) -> bool:
    """“Kotzur's dogs”: of a person who only owns something the sentence is hardly about."""
    return place.last < len(tokens) and tokens[place.last].possessive


def _acts(tokens: Sequence[Token], place: Place, *, first: bool) -> bool:
    """A person is the subject when first in the sentence and no object, or beside a verb."""
    after = tokens[place.last] if place.last < len(tokens) else None
    if after is not None and (after.possessive or after.text == "’"):
        return False
    before = tokens[place.first - 1].lower if place.first else ""
    if (after is not None and after.lower in SPEECH) or (
        before in SPEECH and SPEECH[before] == "say"
    ):
        return True
    if before in _OBJECTS or before in SPEECH:
        return False
    if first:
        return True
    return after is not None and after.lower in VERBS and before not in ("and", "&")


def _relative(tokens: Sequence[Token], at: int, places: Sequence[Place]) -> int | None:
    """ ", who": the person named right before, an age or a comma between."""
    where = bisect_right(places, at, key=lambda place: place.first) - 1
    if where < 0:
        return None
    between = tokens[places[where].last : at]
    if len(between) <= 3 and all(t.text == "," or t.kind == "number" for t in between):
        return places[where].person
    return None


def _fit(gap: int) -> float:
    """What a known gender counts for: not enough to fetch somebody past a nearer subject."""
    return 1.5 if gap < 2 else 1.0


def _best(ranked: list[tuple[float, int]]) -> int | None:
    """The first of those ranked, unless it is a close call."""
    ranked.sort(key=lambda pair: (-pair[0], pair[1]))
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _CLOSE_CALL):
        return None
    return ranked[0][1] if ranked[0][0] > -3.5 else None


def _is_close(ranked: Sequence[tuple[float, int]]) -> bool:
    """Whether the first of those ranked is hardly likelier than the next."""
    return len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _LIKELIER


def _left_behind(analysis: Analysis, since: int, now: int) -> bool:
    """Whether a new paragraph has gone on without them, in the reporter's own words."""
    row = analysis.sentences
    return row[since].block != row[now].block and any(
        not analysis.quoted_tokens[sentence.tokens[0].index] for sentence in row[since + 1 : now]
    )


def _ranked(
    standing: dict[int, _Standing],
    genders: Sequence[str],
    gender: str,
    sentence: int,
    word: str,
    acting: int | None,
) -> list[tuple[float, int]]:
    """Everybody who fits, with what speaks for them."""
    ranked: list[tuple[float, int]] = []
    for person in reversed(standing):
        one = standing[person]
        gap = sentence - one.sentence
        if gap > _FORGOTTEN:
            break
        if genders[person] not in ("", gender):
            continue
        if person == acting and word == "him" and not genders[person]:
            continue  # "Price would not blame him": who, nobody knows
        weight = one.weight - 1.2 * gap + (_fit(gap) if genders[person] == gender else 0.0)
        if person == acting:
            weight += -4.0 if word == "him" else 1.0
        elif acting is None and gap == 0 and word in ("he", "she"):
            weight -= 1.5  # "With Robert Noyce he founded Intel"
        ranked.append((weight, person))
    return ranked
