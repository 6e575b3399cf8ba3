"""Quotations as rows: who, the exact words, how sure."""

from pullquote.model.article import Quote
from pullquote.model.export.words import (
    HOW_WORDS,
    KIND_WORDS,
    quote_words,
    role_words,
    speaker_words,
)
from pullquote.tui.views.reading import Reading
from pullquote.tui.views.row import Row


def quote_row(reading: Reading, quote: Quote) -> Row:
    """A quotation: speaker and role, the words with their marks, kind and paragraph."""
    speaker = quote.speaker
    head = speaker_words(reading, quote)
    if speaker.person and (role := role_words(reading.people[speaker.person])):
        head = f"{head} · {role}"
    if speaker.certainty == "inferred":
        head = f"{head} (inferred)"
    return Row(
        key=quote.id,
        head=head,
        body=quote_words(reading.article, quote),
        tail=f"{KIND_WORDS[quote.kind]} {reading.place(quote.parts[0])}".rstrip(),
        spans=quote.parts,
        unsure=speaker.certainty != "stated",
        quiet=quote.kind == "indirect",
    )


def rows(reading: Reading) -> tuple[Row, ...]:
    """Every quotation, in the order of the text."""
    return tuple(quote_row(reading, quote) for quote in reading.quotes)


def detail(reading: Reading, quote: Quote) -> tuple[str, ...]:
    """What the credit rests on."""
    article, speaker = reading.article, quote.speaker
    who = speaker_words(reading, quote)
    if speaker.certainty == "unknown":
        return (f"{KIND_WORDS[quote.kind]} · nobody is credited: the text does not say who spoke",)
    how = HOW_WORDS.get(speaker.how or "", speaker.how or "")
    beside = f" (“{speaker.mention.of(article.text)}”)" if speaker.mention else ""
    cue = f" · “{quote.cue.of(article.text)}”" if quote.cue else ""
    return (f"{KIND_WORDS[quote.kind]} · {who}, {speaker.certainty}: {how}{beside}{cue}",)
