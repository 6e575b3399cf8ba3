"""What a noun phrase calls somebody: "54, a retired *baker*", "the firm's *chairman*"."""

from collections.abc import Sequence

from pullquote.model.extraction.people.words.lexicon import ORDINARY, VERBS, is_agent, lexicon
from pullquote.model.extraction.people.words.professions import is_profession, is_several
from pullquote.model.extraction.people.words.titles import KIN
from pullquote.model.language.calendar import DAYS
from pullquote.model.language.names import QUALIFIERS, TITLES
from pullquote.model.language.small_words import MONTHS
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
_NO_LONGER = frozenset(
    "because since until when by known ranked dubbed nicknamed accused wanted aged better".split()
)
"""What follows a role and is none of it: "a trader *known* as"."""
NUMBERS = frozenset("two three four five six seven eight nine ten several".split())
_ADVERBS = frozenset("out up in off down over on back for it him them that how".split())
_AT = frozenset(["from", "in", "of"])
_DEPARTMENTS = frozenset(
    """
    marketing sales finance operations research planning administration engineering manufacturing
    law communications development personnel technology international strategy production
    distribution investments programming advertising compliance security exploration production
    logistics procurement refining retail wholesale services underwriting claims lending credit
    """.split()
)
"""What companies set behind a comma: "vice president, marketing"."""


def says(token: Token) -> bool:
    """Whether a word is a verb of saying, and not the end of "Iowa State"."""
    return token.lower in SPEECH and not token.capital


def _noun(token: Token) -> bool:
    return token.text.islower() and not token.lower.endswith(("ed", "ly"))


def _spell(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """ "mayor *for ten years*": how long, and no part of the office."""
    if tokens[at].lower not in ("for", "in", "on") or at + 1 >= stop:
        return False
    following = tokens[at + 1]
    if tokens[at].lower != "for":
        return following.kind == "number" or following.lower in MONTHS
    return following.kind == "number" or any(
        t.lower in ("years", "decades", "months", "decade") for t in tokens[at + 1 : at + 4]
    )


def apposition(
    tokens: Sequence[Token],
    at: int,
    stop: int,
    *,
    clause: bool,
    sure: bool = False,
    several: bool = False,
) -> tuple[int, int] | None:
    """The noun phrase behind a name, up to the comma or the verb.

    Behind an age or an address (`sure`) every "a" or "an" brings what somebody is. Of `several`
    people it has a plural head.
    """
    at += tokens[at].lower in _THEN and at + 1 < stop
    article = tokens[at].lower in ARTICLES or tokens[at].lower == "among"
    if clause and not article and not _bare_post(tokens, at, stop):
        return None
    start = at + 1 if article else at
    if start < stop and tokens[start].lower.endswith("-year-old"):
        start, sure = start + 1, article
    sure = sure and tokens[at].lower in ("a", "an")
    sure = sure and start < stop and tokens[start].lower not in _MEASURES
    found = _phrase_from(tokens, start, stop, sure=sure, several=several)
    if found is None:
        return None
    end, headed = found
    if not headed and article and not several:
        headed = end > start and _done_for_a_living(tokens, start, end)
    if not headed or (end < stop and tokens[end].possessive):
        return None
    if not article and _row_of_names(tokens, start, end):
        return None
    for beyond in (_with_brackets, _with_state, _with_firm, _with_department, _with_posts):
        end = beyond(tokens, end, stop)
    return start, end


def _phrase_from(
    tokens: Sequence[Token], start: int, stop: int, *, sure: bool, several: bool
) -> tuple[int, bool] | None:
    """Where the phrase ends, and whether its head is what somebody is; none if it cannot be."""
    end, headed = start, False
    while end < stop and end - start < LONGEST:
        token = tokens[end]
        if token.kind == "mark" and token.text not in ("-", "&", "’", "'"):
            break
        if sure and not headed and end > start and token.lower in LINKS:
            headed = _noun(tokens[end - 1])
        if not headed and token.lower == "and" and tokens[start - 1].lower in ("a", "an"):
            headed = end > start and _noun(tokens[end - 1]) and is_agent(tokens[end - 1].lower)
        if not headed and _never_before_head(token):
            return None
        if headed and tokens[end - 1].lower in _LOOSE and token.lower not in STOPS:
            end += 1  # "secretary of state", which is a verb elsewhere
            continue
        if _past(tokens, end, stop) or (headed and _past_head(tokens, end, stop)):
            break
        heads = is_several(token) if several else is_profession(token)
        headed = headed or (heads and not token.possessive)
        end += 1
    while end > start and tokens[end - 1].lower in _LOOSE:
        end -= 1
    return end, headed or (sure and end > start and _noun(tokens[end - 1]))


def _never_before_head(token: Token) -> bool:
    return token.lower in _UNHEADED or (not token.capital and token.lower in _UNDESCRIPTIVE)


def _past(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether the phrase is over at the word, even if it has no head yet."""
    return tokens[at].lower in _NO_LONGER or _spell(tokens, at, stop)


def _past_head(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether the word brings something else than the phrase, which has its head."""
    token, word = tokens[at], tokens[at].lower
    if word.endswith("ed") and at + 1 < stop and tokens[at + 1].lower == "by":
        return True
    if word in ("with", "at") and _counted(tokens, at + 1, stop):
        return True  # "a nurse's aide with three children"
    if word == "and" and _parted(tokens, at + 1, stop):
        return True
    closing = word in DAYS or says(token) or word in VERBS or word in STOPS
    return closing and word not in ("from", "with", "by")


def _row_of_names(tokens: Sequence[Token], start: int, end: int) -> bool:
    """A list of names: "Ann Lee, Judge Roy Bean and ..."."""
    if end - start < 2 or any(token.lower in _JOINTS for token in tokens[start:end]):
        return False
    return tokens[start].capital and tokens[end - 1].capital


def _bare_post(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether an office without an article follows "was": "mayor", "party chairman"."""
    for end in range(at, min(at + 4, stop)):
        word = tokens[end].lower
        if word in TITLES:
            return True
        if tokens[end].kind != "word" or word in ORDINARY or word.endswith(("ed", "ing", "ly")):
            return False
    return False


def _counted(tokens: Sequence[Token], at: int, stop: int) -> bool:
    return at < stop and (tokens[at].lower in NUMBERS or tokens[at].kind == "number")


def _both_named(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """ "chiefs of Russia and the United States": one complement with two names."""
    named = tokens[at - 2].capital and at + 1 < stop and tokens[at + 1].capital
    return named and not any(token.possessive for token in tokens[at + 1 : min(at + 4, stop)])


def _parted(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether "and" brings something else: "the cook *and a* nurse", "the cook *and hands out*"."""
    if at >= stop:
        return True
    if tokens[at].lower in KIN:
        return True  # "a cook and mother of three"
    if tokens[at].lower in ARTICLES:
        return not _both_named(tokens, at, stop)
    verbal = tokens[at].lower.endswith(("s", "ed")) and tokens[at].text.islower()
    return verbal and at + 1 < stop and tokens[at + 1].lower in ARTICLES | _ADVERBS


def _done_for_a_living(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "a carpet fitter", "the ship's purser": the head is built like a trade."""
    head = next((at for at in range(first, last) if tokens[at].lower in LINKS), last) - 1
    return head >= first and _noun(tokens[head]) and is_agent(tokens[head].lower)


def _with_brackets(tokens: Sequence[Token], end: int, stop: int) -> int:
    """Behind a body's branch or field: "president of the BKU *(Doaba)*", "Hale *(Roofing) Ltd*"."""
    if end + 2 >= stop or tokens[end].text != "(" or not tokens[end - 1].capital:
        return end
    inside = tokens[end + 1]
    if tokens[end + 2].text != ")" or not inside.capital or inside.text.isupper():
        return end
    end += 3
    while end < stop and tokens[end].lower in _KINDS_OF_FIRM:
        end += 1
    return end


_KINDS_OF_FIRM = frozenset("ltd ltd. limited inc inc. plc llc pvt pvt. co co. sdn bhd".split())


def _with_state(tokens: Sequence[Token], end: int, stop: int) -> int:
    """Behind the state of a town: "a boy from Irving*, Texas*,"."""
    if not (end + 2 < stop and tokens[end].text == "," and tokens[end - 1].capital):
        return end
    closed = tokens[end + 2].text in (",", ".", ")") and tokens[end - 2].lower in _AT
    return end + 2 if closed and tokens[end + 1].lower in lexicon().places else end


def _with_firm(tokens: Sequence[Token], end: int, stop: int) -> int:
    """Behind a firm of partners: "president of Farrar*, Straus & Giroux*"."""
    at = end
    while at + 1 < stop and tokens[at].text == "," and tokens[at + 1].capital:
        at += 2
    named = at > end and tokens[end - 1].capital and at + 1 < stop
    return at + 2 if named and tokens[at].text == "&" and tokens[at + 1].capital else end


def _with_department(tokens: Sequence[Token], end: int, stop: int) -> int:
    """Behind the field that companies name last: "vice president*, marketing*,"."""
    if end + 1 >= stop or tokens[end].text != "," or tokens[end - 1].lower not in TITLES:
        return end
    if tokens[end + 1].lower not in _DEPARTMENTS:
        return end
    at = end + 2
    if at + 1 < stop and tokens[at].lower in ("and", "&") and tokens[at + 1].lower in _DEPARTMENTS:
        at += 2
    return at if at >= stop or tokens[at].kind == "mark" or tokens[at].lower in VERBS else end


def _with_posts(tokens: Sequence[Token], end: int, stop: int) -> int:
    """Behind a row of offices: "chairman*, president and chief executive*"."""
    if tokens[end - 1].lower not in TITLES:
        return end
    at, joined = end, False
    while at + 1 < stop and (tokens[at].text == "," or tokens[at].lower == "and") and not joined:
        joined = tokens[at].lower == "and"
        head = at + 1
        while head < min(stop, at + 4) and tokens[head].lower in QUALIFIERS | TITLES:
            head += 1
        if head == at + 1 or tokens[head - 1].lower not in TITLES | {"executive"}:
            return end
        at = head
    return at if joined else end
