"""What stands behind a name: "KC", "R-Tenn.", "54, of Mill Lane, a baker", "who leads it"."""

from collections.abc import Sequence

from pullquote.model.extraction.people.addresses import behind_address
from pullquote.model.extraction.people.lexicon import ORDINARY, VERBS, is_agent, is_trade, lexicon
from pullquote.model.extraction.people.styles import keeps_stop
from pullquote.model.extraction.people.words import POSTNOMINALS
from pullquote.model.language.clauses import MONTHS
from pullquote.model.language.names import QUALIFIERS
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

ARTICLES = frozenset("the a an his her its their my our your this that one another".split())
LINKS = frozenset("of for to at in on with and & from".split())
_JOINTS = LINKS - {"and", "&"}
STOPS = frozenset(
    """
    by with against told said met as after before when while where that which who whom if than
    from into between among including like is was are were be been has had have not or but also
    then under over about without named called identified made says it he she they we i you
    """.split()
)
LONGEST = 12
"""Words in a role; a longer one was misread."""
_DEEDS = frozenset(
    "chairs leads heads runs directs owns edits manages coaches captains teaches oversees founded"
    " chaired led headed directed".split()
)
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_CHOSEN = frozenset("appointed named elected re-elected made crowned promoted".split())
_PARTIES = frozenset(
    "d r i lab con lib labour conservative democrat republican independent snp green ld dem".split()
)
_SERVES = frozenset("worked works serves served acted acts trained".split())
_THEN = frozenset("now then formerly once currently also previously later".split())
_MEASURES = frozenset(
    "bit lot little long few year month week day minute mile metre inch step way no".split()
)
"""Behind "a" these tell how much, and not what somebody is."""
_UNHEADED = (LINKS | STOPS | VERBS) - {"and", "&", "retired"}
"""What no noun phrase has before its head."""
_RANKS = frozenset("first only second third one then last best latest".split())
_UNDESCRIPTIVE = ORDINARY - QUALIFIERS - _RANKS - frozenset("new old great big".split())
_LOOSE = LINKS | ARTICLES


def behind(tokens: Sequence[Token], last: int, stop: int) -> list[tuple[int, int]]:
    """The places of the roles behind a name that ends at `last`."""
    at = last
    found: list[tuple[int, int]] = []
    while at < stop and tokens[at].lower in POSTNOMINALS and tokens[at].text.isupper():
        found.append((at, at + 1))
        at += 1
    if (at < stop and tokens[at].text == ",") or (at < stop and tokens[at].text in ("—", "–", "(")):
        at += 1
        comma = at
        if at + 1 < stop and tokens[at].kind == "number" and tokens[at + 1].text == ",":
            at += 2
        at = behind_address(tokens, at, stop)
        if at >= stop:
            return found
        if tokens[comma - 1].text == "(" and (party := _party(tokens, at, stop)) > at:
            found.append((at, party))
        elif tokens[at].lower[:2] in ("d-", "r-") and len(tokens[at].text) > 3:
            found.append((at, at + 1 + keeps_stop(tokens, at, stop)))
        elif tokens[at].lower == "who":
            found += _deed(tokens, at + 1, stop)
        else:
            found += _apposition(tokens, at, stop, clause=False, sure=at > comma)
    elif (chosen := _chosen(tokens, at, stop)) is not None:
        found += _apposition(tokens, chosen, stop, clause=False)
    elif at + 1 < stop and tokens[at].lower in ("is", "was"):
        found += _apposition(tokens, at + 1, stop, clause=True)
    if found and found[-1][1] + 2 < stop and tokens[found[-1][1]].text == ",":
        after = found[-1][1] + 1
        if tokens[after].lower == "who":
            found += _deed(tokens, after + 1, stop)
        elif tokens[after].lower in ("was", "is"):
            found += _apposition(tokens, after + 1, stop, clause=True)
    elif at < stop and tokens[at].lower in ("was", "is") and at > last:
        found += _apposition(tokens, at + 1, stop, clause=True)
    return found


def _chosen(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """Behind "was elected", "has been named": where the office begins."""
    row = [token.lower for token in tokens[at : min(at + 4, stop)]]
    size = 2 if row[:2] in (["has", "been"], ["had", "been"]) else 1
    if (
        len(row) <= size + 1
        or row[size - 1] not in ("is", "was", "been")
        or row[size] not in _CHOSEN
    ):
        return None
    return at + size + 1 + (row[size + 1] == "as")


def _party(tokens: Sequence[Token], at: int, stop: int) -> int:
    """The end of "D., Mass." or "Lab" in brackets; `at` if it is none."""
    if tokens[at].lower.rstrip(".") not in _PARTIES:
        return at
    for end in range(at + 1, min(at + 6, stop)):
        if tokens[end].text == ")":
            return end
    return at


def _says(token: Token) -> bool:
    """Whether a word is a verb of saying, and not the end of "Iowa State"."""
    return token.lower in SPEECH and not token.capital


def _deed(tokens: Sequence[Token], at: int, stop: int) -> list[tuple[int, int]]:
    """ ", who chairs the parish council": an office told by its verb."""
    if at < stop and tokens[at].lower in ("now", "also", "currently"):
        at += 1
    if at + 1 < stop and tokens[at].lower in ("is", "was"):
        return _apposition(tokens, at + 1, stop, clause=True, sure=True)
    if at + 2 < stop and tokens[at].lower in _SERVES and tokens[at + 1].lower == "as":
        return _apposition(tokens, at + 2, stop, clause=False, sure=True)
    if at + 2 >= stop or tokens[at].lower not in _DEEDS:
        return []
    end = at
    while end < stop and end - at < 8 and tokens[end].kind != "mark":
        if end > at and (_says(tokens[end]) or tokens[end].lower == "and"):
            break
        end += 1
    return [(at, end)]


def _noun(token: Token) -> bool:
    return token.text.islower() and not token.lower.endswith(("ed", "ly"))


def _spell(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """ "mayor *for ten years*": how long, and no part of the office."""
    if tokens[at].lower not in ("for", "in") or at + 1 >= stop:
        return False
    following = tokens[at + 1]
    if tokens[at].lower == "in":
        return following.kind == "number" or following.lower in MONTHS
    return following.kind == "number" or any(
        t.lower in ("years", "decades", "months", "decade") for t in tokens[at + 1 : at + 4]
    )


def _apposition(
    tokens: Sequence[Token], at: int, stop: int, *, clause: bool, sure: bool = False
) -> list[tuple[int, int]]:
    """The noun phrase behind a name, up to the comma or the verb.

    Behind an age or an address (`sure`) every "a" or "an" brings what somebody is.
    """
    if tokens[at].lower in _THEN and at + 1 < stop and tokens[at + 1].lower in ("a", "an", "the"):
        at += 1
    article = tokens[at].lower in ARTICLES or tokens[at].lower in ("among",)
    if clause and not article:
        return []
    start = at + 1 if article else at
    if start < stop and tokens[start].lower.endswith("-year-old"):
        start, sure = start + 1, article
    sure = sure and tokens[at].lower in ("a", "an")
    sure = sure and start < stop and tokens[start].lower not in _MEASURES
    end, headed = start, False
    while end < stop and end - start < LONGEST:
        token = tokens[end]
        word = token.lower
        if token.kind == "mark" and token.text not in ("-", "&", "’", "'"):
            break
        if sure and end > start and word in LINKS:
            headed = headed or _noun(tokens[end - 1])
        if headed and tokens[end - 1].lower in _LOOSE and word not in STOPS:
            end += 1  # "secretary of state", which is a verb elsewhere
            continue
        if headed and word.endswith("ed") and end + 1 < stop and tokens[end + 1].lower == "by":
            break
        closing = word in _WEEKDAYS or _says(token) or word in VERBS or word in STOPS
        if headed and closing and word not in ("from", "with", "by"):
            break
        if not headed and word in _UNHEADED:
            return []
        if not headed and not token.capital and word in _UNDESCRIPTIVE:
            return []
        if word in ("because", "since", "when", "by") or _spell(tokens, end, stop):
            break
        if headed and word == "and" and end + 1 < stop and tokens[end + 1].lower in ARTICLES:
            break
        headed = headed or (is_trade(word) and not word.endswith("'s"))
        end += 1
    while end > start and tokens[end - 1].lower in _LOOSE:
        end -= 1
    headed = headed or (sure and end > start and _noun(tokens[end - 1]))
    headed = headed or (article and end > start and _done_for_a_living(tokens, start, end))
    if (end < stop and tokens[end].possessive) or not headed:
        return []
    linked = article or any(t.lower in _JOINTS for t in tokens[start:end])
    if not linked and end - start > 1 and tokens[start].capital and tokens[end - 1].capital:
        return []  # a list of names: "Ann Lee, Judge Roy Bean and ..."
    return [(start, _with_state(tokens, end, stop))]


def _done_for_a_living(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "a carpet fitter", "the ship's purser": the head is built like a trade."""
    head = next((at for at in range(first, last) if tokens[at].lower in LINKS), last) - 1
    return head >= first and _noun(tokens[head]) and is_agent(tokens[head].lower)


def _with_state(tokens: Sequence[Token], end: int, stop: int) -> int:
    """Behind the state of a town: "a boy from Irving*, Texas*,"."""
    if not (end + 2 < stop and tokens[end].text == "," and tokens[end - 1].capital):
        return end
    closed = tokens[end + 2].text in (",", ".", ")") and tokens[end - 2].lower in (
        "from",
        "in",
        "of",
    )
    return end + 2 if closed and tokens[end + 1].lower in lexicon().places else end
