"""Finding quotations and crediting them."""

from pullquote.model.article import Person, Quote, Span, Speaker
from pullquote.model.extraction.quotes.attribute import Attribution
from pullquote.model.extraction.quotes.credit import Cast
from pullquote.model.extraction.quotes.cues import find_cues
from pullquote.model.extraction.quotes.draft import Draft
from pullquote.model.extraction.quotes.indirect import find_indirect
from pullquote.model.extraction.quotes.lines import reporter_lines
from pullquote.model.extraction.quotes.marks import Quoted, pair_marks
from pullquote.model.language.analysis import Analysis


def find_quotes(analysis: Analysis, people: tuple[Person, ...]) -> tuple[Quote, ...]:
    """Every direct, mixed and indirect quotation, in the order of the text."""
    marks = pair_marks(analysis)
    attribution = Attribution(analysis.text)
    for line in reporter_lines(analysis, marks.quoted):
        cues = find_cues(line.items)
        attribution.read(line, cues)
        spoken = {part for draft in attribution.drafts[-8:] for part in draft.parts}
        places = {
            at
            for at in line.quoted
            if isinstance(item := line.items[at], Quoted) and (item.start, item.end) in spoken
        }
        attribution.heard(find_indirect(line, cues, places))
    drafts = sorted(attribution.drafts, key=lambda draft: draft.parts[0])
    speakers = _credit(drafts, Cast(analysis.text, people))
    return tuple(
        Quote(
            id=f"q{number}",
            parts=tuple(Span(start=start, end=end) for start, end in draft.parts),
            kind=draft.kind,
            speaker=speaker,
            cue=Span(start=draft.cue[0], end=draft.cue[1]) if draft.cue else None,
        )
        for number, (draft, speaker) in enumerate(zip(drafts, speakers, strict=True), 1)
    )


def mark_notes(analysis: Analysis) -> tuple[str, ...]:
    """Plain remarks on quotation marks that don't pair."""
    return pair_marks(analysis).notes


def _credit(drafts: list[Draft], cast: Cast) -> list[Speaker]:
    """Speakers in the order of the text, so that "he" and silence can look back."""
    known: dict[int, Speaker] = {}
    last = Speaker()
    row: list[Speaker] = []
    for draft in drafts:
        speaker = Speaker()
        if draft.phrase is not None:
            speaker = cast.credit(draft.items, draft.phrase, draft.how, before=last)
            if not draft.sure and speaker.certainty == "stated":
                speaker = speaker.model_copy(update={"certainty": "inferred"})
        elif draft.like is not None:
            like = known.get(id(draft.like), last)
            if like.certainty != "unknown":
                speaker = like.model_copy(update={"how": draft.how, "certainty": "inferred"})
        known[id(draft)] = speaker
        if speaker.certainty != "unknown":
            last = speaker
        row.append(speaker)
    return row
