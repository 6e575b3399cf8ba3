"""People whom courts and papers give by initials alone: "her then partner, R.K., an Indian"."""

import re
from collections.abc import Sequence

from pullquote.model.extraction.people.words.lexicon import is_trade
from pullquote.model.extraction.people.words.titles import KIN
from pullquote.model.language.names import HONORIFICS
from pullquote.model.language.tokens import Token

_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}").fullmatch
_SHORT_FOR_ELSE = frozenset(
    """
    U.S. U.K. U.N. E.U. D.C. L.A. N.Y. N.J. N.H. N.M. N.C. N.D. S.C. S.D. R.I. B.C. U.P. M.P.
    A.P. H.P. T.N. J.K. N.Z. P.R. P.O. A.M. P.M. A.D. B.A. M.A. B.S. M.S. M.D. J.D. Q.C. K.C.
    T.V. P.C. I.D. I.Q. A.I. V.P. C.O. J.P. D.A. U.A.E. U.S.A. C.I.A. F.B.I. L.I. O.K. P.S. R.N.
    R.V. D.J. M.C. I.V. P.A. V.A. D.H. Q.E.D. E.P. L.P. C.D. P.E. G.I. H.Q.
    """.split()
)
"""Countries, states, hours and degrees."""
_TOLD = frozenset("identified known named called referred".split())


def anonymous(tokens: Sequence[Token]) -> list[int]:
    """Where initials stand that mean a person: all places of those that are told to be one."""
    places = [
        token.index
        for token in tokens
        if token.capital
        and token.text[-1] == "."
        and _INITIALS(token.text)
        and token.text not in _SHORT_FOR_ELSE
    ]
    people = {tokens[at].text for at in places if _is_person(tokens, at)}
    return [at for at in places if tokens[at].text in people and _alone(tokens, at)]


def _alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether neither a surname follows nor anything else in capitals."""
    beside = [*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2]]
    return not any(token.capital and token.lower not in HONORIFICS for token in beside)


def _is_person(tokens: Sequence[Token], at: int) -> bool:
    if not _alone(tokens, at) or at < 2:
        return False
    before, lead = tokens[at - 1].lower, tokens[at - 2].lower
    if before == "as":
        return lead in _TOLD
    if before == ",":
        return is_trade(lead) or lead in KIN
    return before in KIN or before in _TOLD or (before in HONORIFICS and tokens[at - 1].capital)
