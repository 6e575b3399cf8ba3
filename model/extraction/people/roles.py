"""What the article calls a person, before the name and behind it, verbatim."""

from collections.abc import Sequence

from pullquote.model.article import Role, Span
from pullquote.model.extraction.people.appositions import ARTICLES, LINKS, LONGEST, STOPS, behind
from pullquote.model.extraction.people.candidates import Candidate
from pullquote.model.extraction.people.lexicon import ORDINARY, VERBS, is_people, is_trade
from pullquote.model.language.analysis import Analysis
from pullquote.model.language.names import HONORIFICS, QUALIFIERS, TITLES
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

_INNER = frozenset("of for the on".split())
"""Small words inside an organisation: Board for the Care of Orphans."""
_FARTHEST = 60
"""Tokens before a name within which its role begins."""
_OUTSIDE = ORDINARY - _INNER
_VERBS_FOLLOW = frozenset(
    "will would can could may might must shall should not n't he she they we you who".split()
)
_ACTS = frozenset(
    """
    replace replaces succeed succeeds meet meets beat beats visit visits join joins thank thanks
    praise praises interview interviews witness see sees help helps ask asks tell tells urge urges
    defend defends elect name names oust ousts defeat defeats hear hears accuse accuses
    """.split()
)
"""Verbs that stand before a role and are none of it: "to replace outgoing governor"."""
_PARTICIPLES = frozenset(
    "acting leading managing sporting marketing nursing founding visiting outgoing incoming".split()
)


def roles_of(analysis: Analysis, name: Candidate) -> list[Role]:
    """The roles given at this mention, the one in front first."""
    tokens = analysis.tokens
    sentence = analysis.sentences[name.sentence]
    begin, stop = sentence.tokens[0].index, sentence.tokens[-1].index + 1
    found = [_before(tokens, name, begin), *behind(tokens, name.last, stop)]
    return [_role(analysis.text, tokens, *place) for place in found if place is not None]


def _role(text: str, tokens: Sequence[Token], first: int, last: int) -> Role:
    span = Span(start=tokens[first].start, end=tokens[last - 1].end)
    return Role(text=" ".join(span.of(text).split()), span=span)


def _before(tokens: Sequence[Token], name: Candidate, begin: int) -> tuple[int, int] | None:
    first = end = name.first
    begin = max(begin, first - _FARTHEST)
    while end > begin and tokens[end - 1].lower in HONORIFICS and tokens[end - 1].capital:
        if end - 1 > begin and tokens[end - 2].lower == "first":
            break  # First Lady
        end -= 1
    if end < first and end > begin and tokens[end - 1].lower == "the":
        end -= 1  # its chairman, the Rev Colin Ashe
    if end > begin and tokens[end - 1].text in ("“", '"', "‘"):
        return None
    comma = end > begin and tokens[end - 1].text == ","
    named = end > begin and tokens[end - 1].lower in ("named", "called")
    if comma or named:
        end -= 1
    if end <= begin:
        return None
    head = tokens[end - 1]
    if is_trade(head.lower):
        start = _phrase_start(tokens, end - 1, begin, apart=comma)
        if comma and not _definite(tokens, start, begin):
            return None
        if comma and (
            _belongs_to_other(tokens, start, begin) or _names_several(tokens, end - 1, name)
        ):
            return None
        if named and end - start == 1 and head.lower in ("man", "woman", "boy", "girl"):
            return None  # "a man called Terry" is no role
        return (start, end) if start < end else None
    if named or head.kind != "word":
        return None
    if not comma:
        return _title_with_link(tokens, end, begin) if head.capital else None
    found = _title_with_link(tokens, end, begin)
    return found if found and _definite(tokens, found[0], begin) else None


def _names_several(tokens: Sequence[Token], head: int, name: Candidate) -> bool:
    """ "his parents, Otto and Ida", "a miner and his wife, Otto and Ida": nobody's own role."""
    word = tokens[head].lower
    if word in ("parents", "children") or (word.endswith("s") and is_trade(word[:-1])):
        return True
    following = tokens[name.last : name.last + 2]
    return len(following) == 2 and following[0].lower == "and" and following[1].capital


def _belongs_to_other(tokens: Sequence[Token], start: int, begin: int) -> bool:
    """ "a lawyer for the defendant, Ann Lee": there is no telling whose name it is."""
    at = start - 1
    if at > begin and tokens[at].lower in ARTICLES:
        at -= 1
    return at > begin and tokens[at].lower in ("of", "for", "to") and is_trade(tokens[at - 1].lower)


def _title_with_link(tokens: Sequence[Token], end: int, begin: int) -> tuple[int, int] | None:
    """Secretary of State, Ambassador to the United States: the title stands before of, to, for."""
    for at in range(end - 1, max(begin - 1, end - 16), -1):
        word = tokens[at].lower
        if is_trade(word) and tokens[at + 1].lower in ("of", "for", "to", "in"):
            return _phrase_start(tokens, at, begin), end
        if tokens[at].text != "-" and (
            tokens[at].kind != "word"
            or word in VERBS
            or word in STOPS
            or (word in SPEECH and not tokens[at].capital)
        ):
            return None
    return None


def _phrase_start(tokens: Sequence[Token], head: int, begin: int, *, apart: bool = False) -> int:
    """Where the noun phrase with this head begins, its article left out."""
    start = head
    while start > begin and head - start < LONGEST:
        token = tokens[start - 1]
        word = token.lower
        if token.possessive:
            # "Malaysia's deputy foreign minister": the owner belongs to it when it is named
            if start - 2 >= begin and (
                tokens[start - 2].capital or _owner(tokens, start - 2, begin)
            ):
                start = _owner_start(tokens, start - 2, begin)
            break
        if token.text == "-" or (token.kind == "number" and "-" in token.text):
            start -= 1
            continue
        if (
            word == "of"
            and tokens[start].capital
            and (tokens[start - 2].capital or tokens[head].lower not in TITLES)
            and start - 2 >= begin
            and is_trade(tokens[start - 2].lower)
        ):
            start -= 1
            continue
        if word in ("and", "&") and start - 2 >= begin and is_trade(tokens[start - 2].lower):
            start -= 1
            continue
        if (
            word in _INNER
            and (tokens[start].capital or tokens[start].lower == "the")
            and start - 2 >= begin
            and (tokens[start - 2].capital or tokens[start - 2].lower in _INNER)
            and tokens[start - 2].kind == "word"
            and tokens[start - 2].lower not in _OUTSIDE
        ):
            start -= 1
            continue
        if not _modifies(tokens, start - 1, apart=apart):
            break
        start -= 1
    while start < head and tokens[start].lower in ("-", "and", "&", "of", "the", "for", "on"):
        start += 1
    return start


def _owner(tokens: Sequence[Token], at: int, begin: int) -> bool:
    return at > begin and tokens[at - 1].lower in ("the", "a") and tokens[at].kind == "word"


def _owner_start(tokens: Sequence[Token], at: int, begin: int) -> int:
    while (
        at > begin
        and tokens[at].capital
        and tokens[at - 1].capital
        and tokens[at - 1].kind == "word"
    ):
        if tokens[at - 1].lower in ORDINARY:
            break
        at -= 1
    return at


def _modifies(tokens: Sequence[Token], at: int, *, apart: bool) -> bool:
    token = tokens[at]
    word = token.lower
    if token.kind != "word" or word in ARTICLES or word in STOPS:
        return False
    if word in _ACTS and token.text.islower():
        return False
    if word in QUALIFIERS or is_trade(word) or is_people(word):
        return True
    if word in LINKS or ((word in ORDINARY or word in VERBS) and not token.text.isupper()):
        return False
    if token.capital:
        return True
    if word in SPEECH or word.endswith("ly"):
        return False
    if word.endswith("ing"):
        return apart or word in _PARTICIPLES
    before = tokens[at - 1].lower if at else ""
    if before in _VERBS_FOLLOW:
        return False  # "to witness", "would replace"
    return not word.endswith("ed") or "-" in word or before in ("a", "an", "the")


def _definite(tokens: Sequence[Token], start: int, begin: int) -> bool:
    """An apposition in front of a comma has its article or its owner: "its chairman, ..."."""
    if start == begin or tokens[start - 1].lower in ARTICLES:
        return True
    if tokens[start - 1].text in ("As", "as"):
        return start - 1 == begin or tokens[start - 2].kind == "mark"
    return any(tokens[at].possessive for at in range(max(begin, start - 1), start + 5))
