"""What is printed as a part of the name's style: "Sir", "the Rev.", "R-Tenn."."""

from collections.abc import Sequence

from pullquote.model.article import Role, Span
from pullquote.model.extraction.people.finding.candidates import Candidate
from pullquote.model.language.analysis import Analysis
from pullquote.model.language.tokens import Token

_STYLES = frozenset("sir dame lord lady baroness rev reverend dr prof professor".split())
_WHOLE_STATES = frozenset("iowa ohio utah maine texas alaska hawaii idaho".split())


def title_of(analysis: Analysis, name: Candidate) -> Role | None:
    """A knight's or a minister's title, for whoever has no other role: "Sir", "the Rev."."""
    at = name.first - 1
    if at < analysis.sentences[name.sentence].tokens[0].index:
        return None
    token = analysis.tokens[at]
    if not token.capital or token.lower.rstrip(".") not in _STYLES:
        return None
    span = Span(start=token.start, end=analysis.tokens[name.first - 1].end)
    return Role(text=span.of(analysis.text), span=span)


def is_party(token: Token) -> bool:
    """ "R-Tenn", "D-Calif", "I-Vt": a member's party and state, or its beginning."""
    text = token.text
    return len(text) > 2 and text[1] == "-" and text[0] in "DRI" and text[2].isupper()


def party_end(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Where the party and state that begin at `at` end: behind "R-Tenn.", "D-N.Y.", "D-W.Va."."""
    end = at + 1
    while end + 1 < stop and tokens[end].text == "." and _glued(tokens[end], tokens[end + 1]):
        end += 2
    if end > at + 1 and end < stop and tokens[end].text == ".":
        return end + 1
    return end + (end == at + 1 and _keeps_stop(tokens, at, stop))


def _glued(stop: Token, letter: Token) -> bool:
    """Whether a letter follows a stop without a space: the "Y" of "N.Y."."""
    return letter.start == stop.end and letter.capital and len(letter.text) < 4


def _keeps_stop(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether the stop behind a party and a state is the state's: "R-Tenn.," and "(R-Okla.)"."""
    if at + 1 >= stop or tokens[at + 1].text != ".":
        return False
    state = tokens[at].text.rpartition("-")[2]
    inside = at + 2 < stop and tokens[at + 2].text in (",", ")")
    return inside or not (state.isupper() or state.lower() in _WHOLE_STATES)
