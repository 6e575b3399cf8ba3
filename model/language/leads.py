"""What stands right before a time and tells on which side of now it lies, whatever the verb."""

from collections.abc import Sequence

from pullquote.model.language.tokens import Token

_PUT_OFF = frozenset(
    """
    adjourned postponed delayed deferred extended remanded rescheduled pushed bail bailed suspended
    banned off
    """.split()
)
_PAYABLE = frozenset("payable due scheduled slated expiring maturing effective".split())
"""What looks ahead to the date right after it, even of a deal done: "a bond maturing in March"."""

_LINKS = frozenset("on in by from for at until till the".split())
_WAS = frozenset("was were had been became become proved not never".split())
_LOOK = 40
"""Tokens looked at: enough for any clause, and a bound on the work."""


def is_put_off(tokens: Sequence[Token], first: int) -> bool:
    """ "Adjourned until Monday", "the hearing was moved to December 6"."""
    if not first or tokens[first - 1].lower not in ("until", "till", "to"):
        return False
    if tokens[first - 2 if first > 1 else 0].lower == "moved":
        return True
    return any(token.lower in _PUT_OFF for token in tokens[max(0, first - _LOOK) : first])


def begins_anew(tokens: Sequence[Token], first: int) -> bool:
    """Whether the time heads a clause of its own: "..., and on Friday the state lent it $2m"."""
    at = first - 1
    while at > 0 and tokens[at].lower in _LINKS:
        at -= 1
    return at > 0 and tokens[at].lower in ("and", "but") and tokens[at - 1].text == ","


def runs_up_to(tokens: Sequence[Token], first: int) -> bool:
    """ "Payable on Dec. 6", "to take effect on 6 April": ahead of whatever is told before."""
    at = first - 1
    while at >= max(1, first - 3) and tokens[at].lower in _LINKS:
        at -= 1
    word = tokens[at].lower if at >= 0 else ""
    before = {token.lower for token in tokens[max(0, at - 2) : max(0, at)]}
    if word in ("effect", "force"):
        return bool(before & {"to", "takes", "taking", "comes", "coming", "into"}) and not (
            before & {"came", "took"} or tokens[max(0, at - 2)].lower in _WAS
        )
    return word in _PAYABLE and not before & _WAS
