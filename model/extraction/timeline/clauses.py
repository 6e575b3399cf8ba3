"""A sentence cut into clauses, so that each date gets the happening it belongs to.

Without a parser: a clause begins at a conjunction or relative word that is followed by a verb
of its own, at a dash, semicolon or colon, and where quoted words begin or end; a relative
clause between commas ends at the second comma, and the clause around it goes on.
"""

from collections.abc import Sequence, Set
from itertools import pairwise

from pullquote.model.extraction.timeline.finite import PARTICIPLES, carrying, first_verb
from pullquote.model.extraction.timeline.outer_marks import QUOTES
from pullquote.model.extraction.timeline.pieces import (
    ADVERBIAL,
    JOINERS,
    STOPS,
    Opening,
    Piece,
    parts,
)
from pullquote.model.extraction.timeline.restrictive import is_restrictive, main_verb
from pullquote.model.language.small_words import AUXILIARIES, PREPOSITIONS, is_adverb
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

_RELATIVES = frozenset(["who", "which", "whose", "where", "whom"])
_NO_PARTICIPLES = frozenset(
    """
    during king thing something nothing everything anything morning evening spring string ring
    including excluding according
    """.split()
)
_NOT_ACROSS = JOINERS | {",", ";", "—"}
_SAID = frozenset("said says say thinks thought believes believe".split())
_NO_SUBJECTS = (PREPOSITIONS - {"under", "over", "about"}) | frozenset(["that", "to", "so"])
_OPENERS = _RELATIVES | ADVERBIAL | JOINERS | {"that"}
_BEFORE = STOPS | QUOTES | {","}
"""A clause begins at such a word, behind such a mark, or behind a verb or a time."""
_SUBJECTS = frozenset("i we he she they it".split())
_REACH = 12
"""Tokens within which a new clause must show its verb."""


def split_clauses(tokens: Sequence[Token], timed: Set[int] = frozenset()) -> list[Piece]:
    """The pieces of a sentence, in order. `timed` are the tokens of its time expressions."""
    finite = carrying(tokens)
    cuts: list[tuple[int, Opening]] = [(0, "start")]
    inside = _opens_aside(tokens, timed)
    resumes = 0
    restrictive: set[int] = set()
    for at in range(1, len(tokens)):
        if at < resumes:
            continue
        if at == resumes:
            cuts.append((at, "resumed"))
            inside = False
            continue
        before = tokens[at - 1].text
        if not (
            before in _BEFORE or finite[at - 1] or at - 1 in timed or tokens[at].lower in _OPENERS
        ):
            continue  # as nearly everywhere
        if at in timed and at - 1 in timed and before == ",":
            continue  # "May 3, 2019"
        if is_restrictive(tokens, finite, at, timed):
            main = None
            awaited = cuts[-1][1] not in ("resumed", "embedded")
            if awaited and not any(finite[cuts[-1][0] : at]):
                main = main_verb(tokens, finite, at)
                if main is None:
                    continue
            cuts.append((at, "embedded"))
            restrictive.add(at)
            resumes = main or 0
            continue
        opening = _opening(tokens, finite, at, inside, cuts[-1][0], timed)
        if opening is not None and at > cuts[-1][0]:
            begin = at
            if opening != "resumed" and tokens[at].lower in ADVERBIAL:
                begin = _lead_in(tokens, at, cuts[-1][0])
            cuts.append((begin, opening))
            inside = opening == "embedded" or (inside and opening == "content")
    return [
        Piece(begin, end, opening, first_verb(tokens, finite, begin, end), begin in restrictive)
        for (begin, opening), end in zip(
            cuts, [begin for begin, _ in cuts[1:]] + [len(tokens)], strict=True
        )
    ]


def _is_link(tokens: Sequence[Token], at: int) -> bool:
    """Whether "as" or "since" opens no clause: "known as", "as many as 40", "has since sold"."""
    word, before = tokens[at].lower, tokens[at - 1].lower
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if word == "since":
        return before in _HAVING
    if word != "as":
        return False
    if before in _AS_IF or following in _AS_MANY or (following in QUOTES and before != ","):
        return True
    return before in PARTICIPLES or (before.endswith("ed") and following in ("a", "an", "the"))


_HAVING = frozenset(["has", "have", "had", "'s", "'ve", "'d", "not", "n't"])
_AS_IF = frozenset(
    """
    such as well known seen described regarded serve serves served act acts acted work works worked
    same soon long far much many insofar act long so just
    """.split()
) - {"so", "just"}
_AS_MANY = frozenset("many much few little well soon long far part if though being".split())


def _at_time(tokens: Sequence[Token], at: int, timed: Set[int]) -> bool:
    """Whether a time follows: "since Monday", "until the weekend"."""
    return at + 1 in timed or (at + 2 in timed and tokens[at + 1].lower in ("the", "about"))


def _opens_aside(tokens: Sequence[Token], timed: Set[int]) -> bool:
    """Whether the sentence begins with "When she left, ..." or "Born in Hull, ..."."""
    word = tokens[0].lower
    if not tokens[0].capital or _at_time(tokens, 0, timed):
        return False
    return word in ADVERBIAL or word == "born" or word.endswith("ed")


def _lead_in(tokens: Sequence[Token], at: int, least: int) -> int:
    """The comma before ", two hours after it left": those words go with the clause."""
    for place in range(at - 1, max(least, at - 5), -1):
        if tokens[place].text == ",":
            return place
    return at


def _opening(
    tokens: Sequence[Token],
    finite: Sequence[bool],
    at: int,
    inside: bool,
    piece_begin: int,
    timed: Set[int],
) -> Opening | None:
    word, before = tokens[at].lower, tokens[at - 1].text
    if before in STOPS and parts(tokens, at - 1):
        return "joined"
    if word in QUOTES and before == ",":
        return "joined"
    if before in QUOTES and at > 1 and tokens[at - 2].text in (",", "?", "!", "."):
        return "joined"
    if word == "that" and (finite[at - 1] or at - 1 in timed) and _verb_after(finite, at):
        return "content"
    if (finite[at - 1] or at - 1 in timed) and _reports(tokens, finite, at, timed):
        return "content"
    if at - 2 in timed and before == "," and _is_in_which(tokens, finite, at):
        return "embedded"
    # "$9m in 2022, of which $2m went to tax": a part of the same sum, at the same time
    if before == "," and at - 2 not in timed and _some_of(tokens, at):
        return "embedded"  # "455 passengers, all of whom had bought their seats"
    if word in _RELATIVES and (before == "," or word in ("who", "where")):
        return "embedded" if before == "," else None
    if (
        word in ADVERBIAL
        and not _is_link(tokens, at)
        and not _at_time(tokens, at, timed)
        and _verb_after(finite, at, stop=tokens)
    ):
        return "embedded" if before == "," and not inside else "joined"
    if word in JOINERS:
        # "900 jobs, or 7% of them, after sales fell" goes on
        if before == "," and _verb_after(finite, at, stop=tokens if word == "or" else ()):
            return "joined"
        if word in ("and", "but") and at + 1 < len(tokens) and finite[at + 1]:
            return "joined"
        held = any(piece_begin <= place < at for place in timed)
        if word in ("and", "but") and held and _is_dated_too(tokens, finite, at + 1, timed):
            return "joined"
    if before == ",":
        if not inside and _credits(tokens, at) and any(finite[piece_begin:at]):
            return "joined"  # "..., the agency said late on Monday"
        adverb = is_adverb(word) and at + 1 < len(tokens) and finite[at + 1]
        if adverb and not inside and any(finite[piece_begin:at]):
            return "joined"  # "It went public in 1987, nearly failed in 1991"
        if finite[at] and not inside:
            if any(finite[piece_begin:at]) and not _after_aside(tokens, finite, at, piece_begin):
                return "joined"  # "She joined in 1998, became partner in 2004"
            if (word.endswith("ed") or word in PARTICIPLES) and _verb_resumes(tokens, finite, at):
                return "embedded"  # "The bridge, completed in 1932, will close"
        if inside and _verb_after(finite, at - 1, within=5):
            first = piece_begin + (tokens[piece_begin].text == ",")
            awaited = first and tokens[first].lower in _RELATIVES | ADVERBIAL
            if awaited and not any(finite[first:at]):
                return None  # "when her nephew, Peter, tried to pay"
            return "resumed"
        if word.endswith("ing") and not tokens[at].capital and word not in _NO_PARTICIPLES:
            return "embedded"
    return None


def _is_in_which(tokens: Sequence[Token], finite: Sequence[bool], at: int) -> bool:
    """ "The flood of 2021, in which 134 people died"."""
    which = at + 1 < len(tokens) and tokens[at + 1].lower == "which"
    return which and tokens[at].lower in PREPOSITIONS - {"of"} and _verb_after(finite, at)


def _is_dated_too(
    tokens: Sequence[Token], finite: Sequence[bool], at: int, timed: Set[int]
) -> bool:
    """Whether a clause with a date of its own follows: "We left in May and they came in July"."""
    if (
        at + 1 >= len(tokens)
        or tokens[at].lower not in _SUBJECTS
        or not any(finite[at + 1 : at + 3])
    ):
        return False
    return any(at < place < at + _REACH for place in timed)


def _some_of(tokens: Sequence[Token], at: int) -> bool:
    row = [token.lower for token in tokens[at : at + 5]]
    return any(one == "of" and two in ("whom", "which") for one, two in pairwise(row))


def _reports(tokens: Sequence[Token], finite: Sequence[bool], at: int, timed: Set[int]) -> bool:
    """Whether reported words begin without "that": "She said (on Thursday) it will close"."""
    if finite[at] or tokens[at].kind != "word" or tokens[at].lower in _NO_SUBJECTS:
        return False
    if at in timed and not tokens[at].lower.endswith("-quarter"):  # "third-quarter profit rose"
        return False
    verb = at - 1
    while verb in timed or (verb + 1 in timed and tokens[verb].lower == "on"):
        if tokens[verb].lower.endswith("-quarter"):
            return False
        verb -= 1
    if verb < 0 or tokens[verb].lower not in _SAID:
        return False
    for place in range(at + 1, min(len(tokens), at + _REACH)):
        if finite[place]:
            return True
        if tokens[place].kind == "mark" and tokens[place].text not in "$£€%’'":
            return False
    return False


def _after_aside(
    tokens: Sequence[Token], finite: Sequence[bool], at: int, piece_begin: int
) -> bool:
    """Whether the comma before `at` closes an apposition: "when a boy, Tom Lee, was hurt"."""
    auxiliary, commas = tokens[at].lower in AUXILIARIES, 0
    for place in range(at - 2, piece_begin, -1):
        commas += tokens[place].text == ","
        if commas and auxiliary:
            return True
        if commas and tokens[place].lower in ADVERBIAL:
            return True  # "when her nephew, Peter, tried to pay"
        if finite[place] or at - place > _REACH:
            return False
    return False


def _credits(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words after a comma only say who said it, up to the end of the sentence."""
    if tokens[at].lower == "according":
        return True
    for token in tokens[at : at + 8]:
        if token.text == ",":
            return False
        if token.lower in SPEECH and not token.lower.endswith("ing"):
            return len(tokens) - token.index + tokens[0].index < _REACH
    return False


def _verb_resumes(tokens: Sequence[Token], finite: Sequence[bool], at: int) -> bool:
    places = range(at + 2, min(len(tokens), at + 2 * _REACH))
    return any(finite[place] and tokens[place - 1].text == "," for place in places)


def _verb_after(
    finite: Sequence[bool], at: int, within: int = _REACH, stop: Sequence[Token] = ()
) -> bool:
    for place in range(at + 1, min(len(finite), at + 1 + within)):
        if stop and stop[place].lower in _NOT_ACROSS:
            return False
        if finite[place]:
            return True
    return False
