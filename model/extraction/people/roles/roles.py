"""What the article calls a person, before the name and behind it, verbatim."""

from collections.abc import Sequence

from pullquote.model.article import Role, Span
from pullquote.model.extraction.people.finding.candidates import Candidate
from pullquote.model.extraction.people.roles.appositions import ARTICLES, STOPS
from pullquote.model.extraction.people.roles.behind import behind
from pullquote.model.extraction.people.roles.phrases import (
    before_brackets,
    of_body,
    phrase_start,
    whole_start,
)
from pullquote.model.extraction.people.roles.ranks import ranked
from pullquote.model.extraction.people.words.lexicon import VERBS, is_agent, is_people
from pullquote.model.extraction.people.words.professions import is_profession, is_several
from pullquote.model.extraction.people.words.titles import KIN, is_style
from pullquote.model.language.analysis import Analysis
from pullquote.model.language.names import HONORIFICS, TITLES
from pullquote.model.language.small_words import TIME_WORDS
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

Place = tuple[int, int]

_FARTHEST = 60
"""Tokens before a name within which its role begins."""
_COMPLEMENTS = frozenset("of for to in on".split())
_LABEL = 4
"""Words in the label of a line."""
_NAMED = frozenset(["named", "called"])
_OFFICES_TOO = frozenset(["advocate"])
"""Forms of address that tell an office as well."""
_RETIRED = frozenset("retd rtd ret retired".split())
_OF = frozenset("state police staff".split())
"""What ends an office in small letters: "Minister of *state*", "chief of *staff*"."""
_POSITIONS = frozenset(
    "center centre guard tackle safety seed lock flanker rookie ace keeper prop end back".split()
)


def roles_of(analysis: Analysis, name: Candidate) -> list[Role]:
    """The roles given at this mention, the one in front first."""
    tokens = analysis.tokens
    sentence = analysis.sentences[name.sentence]
    begin, stop = sentence.tokens[0].index, sentence.tokens[-1].index + 1
    found = [*_before(tokens, name, begin), *behind(tokens, name.first, name.last, begin, stop)]
    return [role(analysis, first, last) for first, last in found if first < last]


def is_kinship(role: Role) -> bool:
    """ "late husband", "their daughter": what says little of somebody who has an office as well."""
    return role.text.lower().replace("’", "'").split()[-1] in KIN


def role(analysis: Analysis, first: int, last: int) -> Role:
    """The words from one token to another, as printed."""
    span = Span(start=analysis.tokens[first].start, end=analysis.tokens[last - 1].end)
    return Role(text=" ".join(span.of(analysis.text).split()), span=span)


def _before(tokens: Sequence[Token], name: Candidate, begin: int) -> list[Place]:
    """ "His lawyer, former Senator Ann Lee,": the nearest role, and one before it."""
    begin = max(begin, name.first - _FARTHEST)
    nearest = _nearest(tokens, name, begin)
    if nearest is None:
        styled = _behind_styles(tokens, name, begin)
        office = _another(tokens, styled, name, begin) if styled < name.first else None
        office = office or (of_body(tokens, styled, begin) if styled < name.first else None)
        stated = office or _stated(tokens, name.first, begin)
        return [stated] if stated else []
    first = _another(tokens, nearest[0], name, begin) or _stated(tokens, nearest[0], begin)
    ranked_office = tokens[nearest[1] - 1].capital and nearest[1] == name.first
    first = first or (of_body(tokens, nearest[0], begin) if ranked_office else None)
    found = [first, *ranked(tokens, *nearest)]
    return [place for place in found if place is not None]


def _another(tokens: Sequence[Token], at: int, name: Candidate, begin: int) -> Place | None:
    """The definite noun phrase to which the role at `at` stands in apposition."""
    if at - 2 >= begin and tokens[at - 1].lower == "and" and is_profession(tokens[at - 2]):
        former = tokens[at].lower in ("former", "then") and tokens[at - 2].capital
        return (phrase_start(tokens, at - 2, begin), at - 1) if former else None
    at -= at > begin and tokens[at - 1].lower in ("a", "an")
    following = tokens[min(name.last, len(tokens) - 1)]
    closed = following.text in (",", ".") or following.lower in VERBS or following.lower in SPEECH
    if not closed or at - 1 <= begin or tokens[at - 1].text != ",":
        return None
    head = before_brackets(tokens, at - 1, begin) - 1
    if not is_profession(tokens[head]):
        return _linked(tokens, at - 1, begin)
    start = phrase_start(tokens, head, begin, apart=True)
    alone = tokens[head].capital and start == head  # "Mr President, Senator Lee said"
    if alone or tokens[head].lower in KIN:
        return None
    if _belongs_to_other(tokens, start, begin):
        return None
    return (start, at - 1) if _definite(tokens, start, begin) else None


def _linked(tokens: Sequence[Token], end: int, begin: int) -> Place | None:
    """ "The head of the Fourth Brigade", before a comma and a rank with a name."""
    found = _title_with_link(tokens, before_brackets(tokens, end, begin), begin)
    if found is None or tokens[found[0]].lower in KIN or tokens[end - 1].lower in TIME_WORDS:
        return None  # "the final witness on Tuesday"
    if _belongs_to_other(tokens, found[0], begin):
        return None
    return (found[0], end) if _definite(tokens, found[0], begin) else None


def _stated(tokens: Sequence[Token], at: int, begin: int) -> Place | None:
    """ "Its sole director is Ann Lee": the subject of a sentence that says who holds an office."""
    head = at - 2
    if head < begin or tokens[head + 1].lower not in ("is", "was", "remains"):
        return None
    if not is_profession(tokens[head]) or tokens[head].capital:
        return None
    start = phrase_start(tokens, head, begin, apart=True)
    relative = start > begin and tokens[start - 1].lower == "whose"
    opened = relative or (start - 1 <= begin and _definite(tokens, start, begin))
    return (start, head + 1) if opened else None


_EXCELLENCIES = frozenset(["HE", "HH"])
"""His or Her Excellency, Highness or Holiness, in short, between office and name."""


def _nearest(tokens: Sequence[Token], name: Candidate, begin: int) -> Place | None:
    """The role that stands right before the name, or before a comma there."""
    first, end = name.first, _behind_styles(tokens, name, begin)
    end -= end > begin and tokens[end - 1].text in _EXCELLENCIES
    if end < first and end > begin and tokens[end - 1].lower == "the":
        end -= 1  # its chairman, the Rev Colin Ashe
    if end > begin and tokens[end - 1].text in ("“", '"', "‘"):
        if tokens[end - 2].lower not in _NAMED:
            return None
        end -= 1  # a commander called “Chucho”
    end = _before_people(tokens, end, begin)
    if end > begin + 1 and tokens[end - 1].text == ":":
        return _label(tokens, end - 1, begin)
    comma = end > begin and tokens[end - 1].text == ","
    named = end > begin and tokens[end - 1].lower in _NAMED
    if comma or named:
        end -= 1
    closed = end
    end = before_brackets(tokens, end, begin)
    if end <= begin:
        return None
    head = tokens[end - 1]
    if tokens[end].text == "(" and tokens[end + 1].lower in _RETIRED:
        return (phrase_start(tokens, end - 1, begin), closed) if is_profession(head) else None
    if comma and head.lower in KIN and any(t.lower == "whose" for t in tokens[end - 4 : end]):
        return None  # "whose husband, Tom Lee, ...": whose he is says nothing without her
    heads = is_profession(head) or (comma and head.text.islower() and is_agent(head.lower))
    if heads or (not comma and _plays(tokens, end - 1, begin)):
        start = phrase_start(tokens, end - 1, begin, apart=comma)
        if comma and not _definite(tokens, start, begin):
            return None
        if comma and _names_several(tokens, end - 1, name):
            return None
        if comma and _belongs_to_other(tokens, start, begin):
            return _serving(tokens, start, end, begin)
        if named and end - start == 1 and head.lower in ("man", "woman", "boy", "girl"):
            return None  # "a man called Terry" is no role
        bracketed = tokens[end].text == "(" and not comma
        return (start, closed if bracketed else end) if start < end else None
    if named or head.kind != "word":
        return None
    if not comma:
        linked = head.capital or (head.lower in _OF and tokens[end - 2].lower == "of")
        return _title_with_link(tokens, end, begin) if linked else None
    found = _title_with_link(tokens, end, begin)
    return found if found and _definite(tokens, found[0], begin) else None


def _behind_styles(tokens: Sequence[Token], name: Candidate, begin: int) -> int:
    """Where the forms of address before a name begin: "police chief | Datuk Ann Lee"."""
    end = name.first
    while end > begin and tokens[end - 1].capital and _styles(tokens, end - 1, name.last):
        if end - 1 > begin and tokens[end - 2].lower == "first":
            break  # First Lady
        end -= 1
    return end


def _styles(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a form of address stands at `at`, before a name that ends at `last`."""
    before, word = tokens[at - 1].lower if at else "", tokens[at].lower
    if word in _OFFICES_TOO:
        return False
    return word in HONORIFICS or is_style(before, word, tokens[at + 1].lower, last - at - 1)


def _label(tokens: Sequence[Token], end: int, begin: int) -> Place | None:
    """ "Match referee: Ann Lee": an office that is a line's label."""
    start = begin
    while start < end and tokens[start].kind == "mark":
        start += 1
    listed = is_profession(tokens[end - 1]) or is_several(tokens[end - 1])
    return (start, end) if listed and 0 < end - start <= _LABEL else None


def _before_people(tokens: Sequence[Token], end: int, begin: int) -> int:
    """Before the nation that stands between an office and a name: "the referee, *Irishman* ..."."""
    at = end
    while at > begin and tokens[at - 1].capital and is_people(tokens[at - 1].lower):
        at -= 1
    at -= at > begin and tokens[at - 1].text in ("West", "South", "North", "New")
    return at if at > begin and tokens[at - 1].text == "," else end


def _plays(tokens: Sequence[Token], at: int, begin: int) -> bool:
    """ "without *center* Patrick Ewing", "fourth *seed*": words for players."""
    word = tokens[at].lower
    if tokens[at].capital or word not in _POSITIONS:
        return False
    return at == begin or tokens[at - 1].lower not in ("the", "a", "an", "to")


def _serving(tokens: Sequence[Token], start: int, end: int, begin: int) -> Place | None:
    """ "a senior adviser to the president, Ann Lee,": whoever serves an office, not its holder."""
    at = start - 1 - (tokens[start - 1].lower in ARTICLES)
    served = tokens[at].lower == "to" and tokens[end - 1].lower in TITLES
    if not served or tokens[at - 1].lower in KIN:
        return None
    first = phrase_start(tokens, at - 1, begin, apart=True)
    return (first, end) if _definite(tokens, first, begin) else None


def _names_several(tokens: Sequence[Token], head: int, name: Candidate) -> bool:
    """ "his parents, Otto and Ida", "a miner and his wife, Otto and Ida": nobody's own role."""
    word = tokens[head].lower
    if word in ("parents", "children") or (word.endswith("s") and is_several(tokens[head])):
        return True
    following = tokens[name.last : name.last + 2]
    return len(following) == 2 and following[0].lower == "and" and following[1].capital


def _belongs_to_other(tokens: Sequence[Token], start: int, begin: int) -> bool:
    """ "a lawyer for the defendant, Ann Lee": there is no telling whose name it is."""
    at = start - 1
    if at > begin and tokens[at].lower in ARTICLES:
        at -= 1
    return at > begin and tokens[at].lower in ("of", "for", "to") and is_profession(tokens[at - 1])


def _title_with_link(tokens: Sequence[Token], end: int, begin: int) -> tuple[int, int] | None:
    """Secretary of State, Ambassador to the United States: the title stands before of, to, for."""
    end_of_title = end - 1 - (tokens[end - 1].lower in _OF)
    for at in range(end_of_title, max(begin - 1, end - 16), -1):
        word = tokens[at].lower
        if is_profession(tokens[at]) and tokens[at + 1].lower in _COMPLEMENTS:
            return phrase_start(tokens, at, begin), end
        if tokens[at].text not in ("-", "&") and (
            tokens[at].kind != "word"
            or word in VERBS
            or word in STOPS
            or (word in SPEECH and not tokens[at].capital)
        ):
            return None
    return None


def _definite(tokens: Sequence[Token], start: int, begin: int) -> bool:
    """An apposition in front of a comma has its article or its owner: "its chairman, ..."."""
    start = whole_start(tokens, start, begin)
    if start == begin or tokens[start - 1].lower in ARTICLES:
        return True
    if tokens[start - 1].lower == "whose":
        return True
    if tokens[start - 1].text in ("As", "as"):
        return start - 1 == begin or tokens[start - 2].kind == "mark"
    return any(token.possessive for token in tokens[max(begin, start - 1) : start + 5])
