"""Finding quotations and crediting them."""

from collections.abc import Iterator

from pullquote.model.article import Person, Quote, QuoteKind, Span, Speaker
from pullquote.model.extraction.quotes.attribute import Attribution
from pullquote.model.extraction.quotes.bodies import same_bodies
from pullquote.model.extraction.quotes.credit import Cast
from pullquote.model.extraction.quotes.cues import find_cues
from pullquote.model.extraction.quotes.draft import Draft
from pullquote.model.extraction.quotes.feature import feature_of
from pullquote.model.extraction.quotes.indirect import find_indirect
from pullquote.model.extraction.quotes.interview import find_interview
from pullquote.model.extraction.quotes.lines import Line, reporter_lines
from pullquote.model.extraction.quotes.speakers import credit_all
from pullquote.model.language.analysis import Analysis


def find_quotes(analysis: Analysis, people: tuple[Person, ...]) -> tuple[Quote, ...]:
    """Every direct, mixed and indirect quotation, in the order of the text."""
    interview = find_interview(analysis)
    drafts = [Draft.of_turn(turn) for turn in interview.turns]
    drafts += _in_story(analysis, interview.blocks)
    drafts.sort(key=lambda draft: draft.parts[0])
    cast = Cast(analysis.text, people)
    speakers = credit_all(drafts, cast, feature_of(analysis, people, drafts, cast))
    speakers = same_bodies(speakers, analysis.text, people)
    return tuple(
        Quote(
            id=f"q{number}",
            parts=tuple(Span(start=start, end=end) for start, end in draft.parts),
            kind=draft.kind,
            speaker=speaker,
            cue=Span(start=draft.cue[0], end=draft.cue[1]) if draft.cue else None,
        )
        for number, (draft, speaker) in enumerate(_apart(drafts, speakers), 1)
    )


def _apart(drafts: list[Draft], speakers: list[Speaker]) -> Iterator[tuple[Draft, Speaker]]:
    """All but the fragments inside a denial: alone they would tell the opposite."""
    denied = [part for draft in drafts if draft.whole for part in draft.parts]
    for draft, speaker in zip(drafts, speakers, strict=True):
        start, end = draft.parts[0][0], draft.parts[-1][1]
        inside = any(first <= start and end <= last for first, last in denied)
        if draft.kind != "mixed" or not inside:
            yield draft, speaker


def _in_story(analysis: Analysis, taken: frozenset[int]) -> list[Draft]:
    """The quotations of all paragraphs that are no turns of an interview."""
    story = Attribution(analysis.text)
    captions: dict[int, Attribution] = {}
    quoted = analysis.marks.quoted
    marked = {one.block for one in quoted}
    for line in reporter_lines(analysis, quoted):
        if line.block in taken:
            continue
        block = analysis.blocks[line.block]
        if block.kind == "quote" and line.block not in marked:
            if line.items[0].start == block.span.start:
                story.set_off(block.span.start, block.span.end, line.block)
            continue
        attribution = story
        if block.kind == "caption":  # a story of its own: nobody goes on to speak in it
            attribution = captions.setdefault(line.block, Attribution(analysis.text))
        cues = find_cues(line.items)
        attribution.read(line, cues)
        kinds = _spoken(line, attribution.drafts)
        fragments = {at for at, kind in kinds.items() if kind == "mixed"}
        attribution.heard(find_indirect(analysis.text, line, cues, set(kinds), fragments))
    return [draft for one in (story, *captions.values()) for draft in one.drafts]


def _spoken(line: Line, drafts: list[Draft]) -> dict[int, QuoteKind]:
    """Which quotations of the line were found to be speech, and of what kind."""
    if not line.quoted:
        return {}
    kinds = {part: draft.kind for draft in drafts[-8:] for part in draft.parts}
    places = {at: (line.items[at].start, line.items[at].end) for at in line.quoted}
    return {at: kinds[part] for at, part in places.items() if part in kinds}
