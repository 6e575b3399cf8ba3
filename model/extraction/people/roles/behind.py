"""What stands behind a name: "KC", "R-Tenn.", "54, of Mill Lane, a baker", "who leads it"."""

from collections.abc import Sequence

from pullquote.model.extraction.people.finding.addresses import behind_address
from pullquote.model.extraction.people.roles.appositions import ARTICLES, apposition
from pullquote.model.extraction.people.roles.posts import given_office, office_given, told
from pullquote.model.extraction.people.roles.styles import is_party, party_end
from pullquote.model.extraction.people.words.titles import POSTNOMINALS
from pullquote.model.language.tokens import Token

Place = tuple[int, int]

_PARTIES = frozenset(
    """
    d r i lab con lib labour conservative democrat republican independent snp green ld dem dup uup
    sdlp tuv sf ff fg pbp alp lnp ndp bq nzf bjp inc aap cpi cpm cpi-m tmc dmk aiadmk sp bsp rjd jdu
    sad tdp ncp pml-n pml-q pti ppp jui-f mqm bnp slpp unp umno pas pkr dap mca mic pap kmt dpp
    pdi-p golkar anc da eff ifp acdp mk apc pdp apga nnpp ndc npp cpp zanu-pf ccc uda odm nrm nup
    pt pl psdb mdb psol psb pdt pri pan prd pj spd cdu csu fdp afd ps lr rn lfi psd m5s pd fdi psoe
    pp vox cs be cds pvv vvd d66 cda pvda nva spo övp fpö psl pis po sld sdl hzs hzds kdh sns ods
    čssd cssd ano fidesz mszp hdz sds sdp sda snsd nd pasok syriza chp akp mhp hdp dem iyi udf
    """.split()
)
_LONGEST_CLAUSE = 20
_TURNS = 5
"""Roles behind one name, at most."""


def behind(tokens: Sequence[Token], first: int, last: int, begin: int, stop: int) -> list[Place]:
    """The places of the roles behind the name at `first`..`last`, one after another."""
    at = last
    found: list[Place] = []
    while at < stop and tokens[at].lower in POSTNOMINALS and tokens[at].text.isupper():
        found.append((at, at + 1))
        at += 1
    given = given_office(tokens, first, begin)
    for turn in range(_TURNS):
        if at >= stop:
            break
        place = office_given(tokens, at, stop) if given else None
        place = place or _next(tokens, at, stop, turn)
        if place is None:
            break
        at = place[1]
        if place[0] < at:
            found.append(place)
    return found


def _next(tokens: Sequence[Token], at: int, stop: int, turn: int) -> Place | None:
    """The role behind a comma or a verb at `at`; an empty one where only an age stands."""
    token = tokens[at]
    if token.lower == "and" and turn and at + 1 < stop and tokens[at + 1].lower in ARTICLES:
        return apposition(tokens, at + 1, stop, clause=False)
    if token.text not in (",", "—", "–", "("):
        return told(tokens, at, stop)
    start = at + 1
    after = behind_address(tokens, behind_age(tokens, start, stop), stop)
    if after >= stop:
        return None
    if token.text == "(" and (party := _party(tokens, after, stop)) > after:
        return after, party
    if is_party(tokens[after]):
        return after, party_end(tokens, after, stop)
    if office := told(tokens, after, stop) or _behind_clause(tokens, after, stop):
        return office
    found = apposition(tokens, after, stop, clause=False, sure=after > start)
    if found is not None and turn and _begins_another(tokens, found[1], stop):
        return None
    if found is None and after > start and tokens[after - 1].text == ",":
        return after - 1, after - 1
    return found


def _behind_clause(tokens: Sequence[Token], at: int, stop: int) -> Place | None:
    """ ", who lives in Leeds, *is a baker*": what the sentence says behind a relative clause."""
    if tokens[at].lower not in ("who", "whose"):
        return None
    comma = next(
        (n for n in range(at + 2, min(at + _LONGEST_CLAUSE, stop)) if tokens[n].text == ","), stop
    )
    if comma + 2 >= stop or tokens[comma + 1].lower not in ("is", "was"):
        return None
    return told(tokens, comma + 1, stop) if tokens[comma + 2].lower in ("a", "an") else None


def _begins_another(tokens: Sequence[Token], end: int, stop: int) -> bool:
    """ "Lee, a cook, the school's head, *Ann Poe*, ...": the second belongs to the next name."""
    return (
        end + 3 < stop
        and tokens[end].text == ","
        and tokens[end + 1].capital
        and tokens[end + 2].capital
        and tokens[end + 1].lower not in ARTICLES
    )


def behind_age(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Behind "47," or "47 years old," or "aged 47,"; else `at`."""
    start = at + (at < stop and tokens[at].lower == "aged")
    if start >= stop or tokens[start].kind != "number":
        return at
    end = start + 1
    if [t.lower for t in tokens[end : end + 2]] == ["years", "old"]:
        end += 2
    return end + 1 if end < stop and tokens[end].text == "," else at


def _party(tokens: Sequence[Token], at: int, stop: int) -> int:
    """The end of "D., Mass." or "Lab" in brackets; `at` if it is none."""
    if tokens[at].lower.rstrip(".") not in _PARTIES:
        return at
    return next((end for end in range(at + 1, min(at + 6, stop)) if tokens[end].text == ")"), at)
