"""Who made the article: those whom bylines, credits and captions name for the work on it."""

import re
from collections.abc import Sequence

from pullquote.model.article import Mention, Person, Role, Span
from pullquote.model.extraction.people.credits.lines import credit_lines
from pullquote.model.extraction.people.credits.wording import (
    Credited,
    Stretch,
    credited,
    is_name,
    job,
)
from pullquote.model.language.analysis import Analysis

_FURTHER = re.compile(r"^[\s,/|–—-]*(?:(?:and|&)\s+)?", re.IGNORECASE)
"""What stands between a writer and the job."""


def add_makers(analysis: Analysis, story: Sequence[Person]) -> tuple[Person, ...]:
    """The people of the story, with where credits name them, and behind them those of credits."""
    by_name: dict[str, list[Credited]] = {}
    for start, end in credit_lines(analysis):
        for one in _credited(analysis, start, end):
            by_name.setdefault(_key(analysis, one.name), []).append(one)
    people = [_joined(analysis, person, by_name) for person in story]
    for number, found in enumerate(by_name.values(), len(people) + 1):
        people.append(_maker(analysis, f"p{number}", found))
    return tuple(people)


def _joined(analysis: Analysis, person: Person, by_name: dict[str, list[Credited]]) -> Person:
    """The person of the story with the places where credits give the same full name."""
    forms = {name.casefold() for name in (person.name, *person.aliases) if " " in name}
    found = [one for form in sorted(forms) for one in by_name.pop(form, ())]
    taken = {mention.span.start for mention in person.mentions}
    new = [Mention(span=_span(one.name)) for one in found if one.name[0] not in taken]
    if not new:
        return person
    mentions = sorted([*person.mentions, *new], key=lambda mention: mention.span.start)
    return person.model_copy(update={"mentions": tuple(mentions)})


def _maker(analysis: Analysis, key: str, found: Sequence[Credited]) -> Person:
    forms = dict.fromkeys(_words(analysis, one.name) for one in found)
    name = next((form for form in forms if not form.isupper()), next(iter(forms)))
    roles = {one.role for one in found if one.role}
    return Person(
        id=key,
        name=name,
        aliases=tuple(form for form in forms if form != name),
        roles=tuple(Role(text=_words(analysis, at), span=_span(at)) for at in sorted(roles)),
        mentions=tuple(Mention(span=_span(one.name)) for one in found),
        part="credit",
    )


def _credited(analysis: Analysis, start: int, end: int) -> list[Credited]:
    """The names in one credit, in the order of the text."""
    places = enumerate(analysis.blocks)
    at = next((n for n, block in places if block.span.start <= start < block.span.end), None)
    if at is None:
        return []
    block = analysis.blocks[at]
    line = analysis.text[start:end]
    found = [
        Credited(_moved(one.name, start), one.role and _moved(one.role, start))
        for one in credited(line, sure=block.kind != "paragraph")
    ]
    if block.kind != "byline":
        return found
    named = [_moved(span, start) for span in _writers(analysis, line)]
    named += [one.name for one in found if not any(_touch(one.name, span) for span in named)]
    role = _job(analysis, at, max(named)[1]) if named else None
    role = role or next((one.role for one in found if one.role), None)
    return [Credited(span, role) for span in sorted(named)]


def _writers(analysis: Analysis, line: str) -> list[Stretch]:
    """Where a byline names the writers that the reading found."""
    found = []
    for author in analysis.document.source.authors:
        words = author.name.split() if author.family and is_name(author.name) else []
        name = r"\s+".join(map(re.escape, words))
        if words and (match := re.search(rf"(?<!\w){name}(?!\w)", line, re.IGNORECASE)):
            found.append(match.span())
    return found


def _job(analysis: Analysis, at: int, end: int) -> Stretch | None:
    """The job behind the names of a byline, or on the line below."""
    line = analysis.text[end : analysis.blocks[at].span.end]
    rest = _FURTHER.sub("", line, count=1)
    if not rest and at + 1 < len(analysis.blocks) and analysis.blocks[at + 1].kind == "byline":
        below = analysis.blocks[at + 1].span
        end, rest = below.start, below.of(analysis.text)
        line = "" if _writers(analysis, rest) else rest
    found = job(rest) if line else None
    return found and _moved(found, end + len(line) - len(rest))


def _moved(stretch: Stretch, by: int) -> Stretch:
    return stretch[0] + by, stretch[1] + by


def _touch(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _span(stretch: Stretch) -> Span:
    return Span(start=stretch[0], end=stretch[1])


def _words(analysis: Analysis, stretch: Stretch) -> str:
    return " ".join(analysis.text[stretch[0] : stretch[1]].split())


def _key(analysis: Analysis, stretch: Stretch) -> str:
    return _words(analysis, stretch).casefold()
