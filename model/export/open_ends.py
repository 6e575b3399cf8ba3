"""On which side an event's stretch of time is open: "since 2019", "until May", "from 2026 on".

The model's open end is an event without a last day; the words say which edge is meant.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pullquote.model.article import Event
from pullquote.model.language.bounds import bound

if TYPE_CHECKING:
    from pullquote.model.export.facts import Facts

Side = Literal["", "begin", "end"]


@dataclass(frozen=True, slots=True)
class Edge:
    """What stands before the date, after it, and which side of the stretch is not told."""

    before: str
    after: str = ""
    open: Side = ""


EDGES = {
    "since": Edge("since ", open="end"),
    "until": Edge("until ", open="begin"),
    "till": Edge("until ", open="begin"),
    "through": Edge("until ", open="begin"),
    "by": Edge("by "),
    "before": Edge("before "),
}
NONE = Edge("")
_FROM = Edge("from ", open="end")
_ON = Edge("from ", " on", open="end")
_WORD = re.compile(r"[^\W\d_]+|\S")
_PUT_OFF = re.compile(
    r"\b(?:adjourn|postpon|delay|defer|reschedul|remand)\w*|\b(?:put off|pushed back|held over)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"(?:\b(?:not|never|nor|nothing|nobody)\b|n['’]t\b)[^.;:—]*$", re.IGNORECASE)
_ONWARD = re.compile(r"\s+(?:onwards?\b|on\b(?! (?!and\b)\w))")
"""Not the "on" of "from 2019 on the coast"."""
_NEAR = 40


def edge_of(event: Event, facts: "Facts") -> Edge:
    """What the words right before the event's date say of it; one with both ends has no edge."""
    time = facts.times.get(event.time or "")
    if time is None or event.certainty == "inferred" or facts.goes_on(event):
        return NONE
    text, span = facts.article.text, time.span
    if not event.span.start <= span.start < event.span.end:
        return NONE  # "until 2010, when her eyesight failed": the edge is that of another event
    word = bound(_WORD.findall(text[max(0, span.start - _NEAR) : span.start].lower()))
    if word in ("until", "till"):
        if _PUT_OFF.search(text, event.span.start, span.start):
            return NONE  # "adjourned until 7 July": nothing goes on until then
        if _NOT.search(text, event.span.start, span.start):
            return NONE  # "not until 1993 did they agree": that is when they did
    if word == "from" and _ONWARD.match(text, span.end, span.end + _NEAR):
        return _ON
    if event.earliest is not None and event.latest is None:
        return EDGES["since"] if word == "since" else _FROM
    return EDGES.get(word, NONE)
