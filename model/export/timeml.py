"""The article marked up in TimeML 1.2.1: its times as TIMEX3, its events by their verbs.

The layout is that of the TempEval-3 corpora: DOCID, DCT, TITLE, TEXT, then the instances of the
events and their links to times. An event's EVENT element is the head word of its clause.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape

from pullquote.model.article import Article, Event, Span, Time, TimeMod
from pullquote.model.export.entries import Entry, one_line
from pullquote.model.language.analysis import Analysis
from pullquote.model.language.small_words import AUXILIARIES, is_adverb
from pullquote.model.language.tense import Tense, is_finite, tense_around
from pullquote.model.language.tokens import Token

MODS: dict[TimeMod, str] = {
    "approx": "APPROX", "start": "START", "mid": "MID", "end": "END", "before": "BEFORE",
    "after": "AFTER", "more_than": "MORE_THAN", "less_than": "LESS_THAN",
}  # fmt: skip

TENSES: dict[Tense, str] = {
    "past": "PAST", "present": "PRESENT", "future": "FUTURE", "would": "FUTURE"
}  # fmt: skip

# What XML 1.0 cannot hold, even escaped.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def timeml(article: Article, entries: Iterable[Entry]) -> str:
    """A whole document. Of an unknown publication date the creation time is XXXX-XX-XX."""
    analysis = Analysis(article)
    times = _apart(article.times)
    names = {time.id: f"t{number}" for number, time in enumerate(times, 1)}
    heads = _heads(analysis, [entry.event for entry in entries], times)
    marked = [
        *((time.span, _timex(time, names), "</TIMEX3>") for time in times),
        *((word.span, _event(number), "</EVENT>") for number, (_, word) in enumerate(heads, 1)),
    ]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">',
        f"<DOCID>{_xml(one_line(article.id))}</DOCID>",
        f"<DCT>{_creation_time(article)}</DCT>",
        f"<TITLE>{_xml(one_line(article.source.title or ''))}</TITLE>",
        f"<TEXT>{_inline(article.text, marked)}</TEXT>",
        *(_instance(number, word) for number, (_, word) in enumerate(heads, 1)),
        *_links(article, heads, names),
        "</TimeML>",
    ]
    return "\n".join(lines) + "\n"


class _Head:
    """The word that stands for an event, and the tense it is told in."""

    def __init__(self, tokens: tuple[Token, ...], at: int) -> None:
        self.span = Span(start=tokens[at].start, end=tokens[at].end)
        self.tense = tense_around(tokens, at + 1, at + 1)
        self.verb = is_finite(tokens, at)


def _apart(times: Iterable[Time]) -> list[Time]:
    """The times in the order of the text; of two that overlap the first, or the longer."""
    kept: list[Time] = []
    for time in sorted(times, key=lambda one: (one.span.start, -one.span.end)):
        if not kept or kept[-1].span.end <= time.span.start:
            kept.append(time)
    return kept


def _heads(
    analysis: Analysis, events: Iterable[Event], times: list[Time]
) -> list[tuple[Event, _Head]]:
    """Each event's head word, no word twice and none inside a time."""
    taken = {at for time in times for at in range(time.span.start, time.span.end)}
    found: list[tuple[Event, _Head]] = []
    for event in events:
        sentence = analysis.sentence_at(event.span.start)
        tokens = sentence.tokens if sentence else ()
        free = [
            at
            for at, token in enumerate(tokens)
            if event.span.start <= token.start
            and token.end <= event.span.end
            and token.kind == "word"
            and not taken.intersection(range(token.start, token.end))
        ]
        if free:
            at = _head(tokens, free)
            taken.update(range(tokens[at].start, tokens[at].end))
            found.append((event, _Head(tokens, at)))
    return found


def _head(tokens: tuple[Token, ...], free: list[int]) -> int:
    """The first finite verb; of "has been told" the last of the chain; else the first word."""
    first = next((at for at in free if is_finite(tokens, at)), free[0])
    head = first
    while tokens[head].lower in AUXILIARIES or is_adverb(tokens[head].lower):
        following = head + 1
        if following not in free:
            return first
        head = following
    return head


def _timex(time: Time, names: dict[str, str]) -> str:
    anchor = "t0" if time.anchor == "publication" else names.get(time.anchor or "")
    hangs = anchor is not None and anchor != names[time.id]
    return "".join(
        (
            f'<TIMEX3 tid="{names[time.id]}" type="{time.type}" value="{_quoted(time.value)}"',
            f' mod="{MODS[time.mod]}"' if time.mod else "",
            f' temporalFunction="true" anchorTimeID="{anchor}"'
            if hangs
            else ' temporalFunction="false"',
            ' functionInDocument="NONE">',
        )
    )


def _event(number: int) -> str:
    return f'<EVENT eid="e{number}" class="OCCURRENCE">'


def _creation_time(article: Article) -> str:
    source = article.source
    value = source.published.isoformat() if source.published else "XXXX-XX-XX"
    if source.published is not None:
        value = value[: {"day": 10, "month": 7, "year": 4}[source.published_precision]]
    return (
        f'<TIMEX3 tid="t0" type="DATE" value="{value}" temporalFunction="false"'
        f' functionInDocument="CREATION_TIME">{value}</TIMEX3>'
    )


def _inline(text: str, marked: Iterable[tuple[Span, str, str]]) -> str:
    """The text with tags before and after the words they mark."""

    def pieces() -> Iterator[str]:
        at = 0
        for span, before, after in sorted(marked, key=lambda one: one[0].start):
            yield _xml(text[at : span.start])
            yield before + _xml(span.of(text)) + after
            at = span.end
        yield _xml(text[at:])

    return "".join(pieces())


def _instance(number: int, head: _Head) -> str:
    part = "VERB" if head.verb else "OTHER"
    return (
        f'<MAKEINSTANCE eventID="e{number}" eiid="ei{number}" pos="{part}"'
        f' tense="{TENSES.get(head.tense, "NONE")}" aspect="NONE" polarity="POS"/>'
    )


def _links(
    article: Article, heads: list[tuple[Event, _Head]], names: dict[str, str]
) -> Iterator[str]:
    """Each event within its time; what happened on publication day within the creation time."""
    published = article.source.published
    number = 0
    for at, (event, _) in enumerate(heads, 1):
        time = names.get(event.time or "")
        if time is None and published is not None and event.latest == event.earliest == published:
            time = "t0"
        if time is not None:
            number += 1
            yield (
                f'<TLINK lid="l{number}" relType="IS_INCLUDED" eventInstanceID="ei{at}"'
                f' relatedToTime="{time}"/>'
            )


def _xml(words: str) -> str:
    # A carriage return left bare would be read as a line feed.
    return escape(_NO_XML.sub(" ", words), quote=False).replace("\r", "&#13;")


def _quoted(words: str) -> str:
    return escape(one_line(words))
