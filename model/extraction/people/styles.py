"""What is printed as a part of the name's style: "Sir", "the Rev.", "R-Tenn."."""

from collections.abc import Sequence

from pullquote.model.article import Role, Span
from pullquote.model.extraction.people.candidates import Candidate
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


def keeps_stop(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether the stop behind a party and a state is the state's: "R-Tenn.," and "(R-Okla.)"."""
    if at + 1 >= stop or tokens[at + 1].text != ".":
        return False
    state = tokens[at].text.rpartition("-")[2]
    inside = at + 2 < stop and tokens[at + 2].text in (",", ")")
    return inside or not (state.isupper() or state.lower() in _WHOLE_STATES)
