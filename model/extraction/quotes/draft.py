"""A quotation while it is being put together: its parts, and what is known of its speaker."""

from dataclasses import dataclass

from pullquote.model.article import QuoteKind, SpeakerHow
from pullquote.model.extraction.quotes.cue import Cue
from pullquote.model.extraction.quotes.denials import negation
from pullquote.model.extraction.quotes.interview import Turn
from pullquote.model.extraction.quotes.phrases import Items, Phrase


@dataclass(slots=True)
class Draft:
    """Parts are added as the text is read; the speaker is a phrase, or that of another draft."""

    parts: list[tuple[int, int]]
    kind: QuoteKind
    block: int
    items: Items = ()
    phrase: Phrase | None = None
    how: SpeakerHow = "same-sentence"
    cue: tuple[int, int] | None = None
    label: tuple[int, int] | None = None
    """The name before the colon in a transcript."""
    like: "Draft | None" = None
    """Whose speaker it shares, if it names none itself."""
    set_off: bool = False
    """Whether it is a block quote without marks."""
    whole: bool = False
    """A statement that is told whole or not at all: of “denied he was ‘rude’” no fragment."""
    answers: bool = False
    """Whether a question of the reporter's stands right before it."""
    sure: bool = True
    topic: tuple[Items, Phrase] | None = None
    """Who the sentences before are about, for a pronoun nobody has resolved."""
    behind: tuple[tuple[int, Items], ...] = ()
    """The lines before and their blocks, for "it"."""

    def credit(self, items: Items, cue: Cue | None) -> "Draft":
        """Take speaker and cue from a sign of speech in the same line."""
        if cue is not None:
            self.items, self.phrase, self.how = items, cue.speaker, cue.how
            turned = negation(items, cue)  # "did not say"
            first = cue.first if turned is None else min(turned, cue.first)
            self.cue = (items[first].start, items[cue.last].end)
        return self

    @classmethod
    def of_turn(cls, turn: Turn) -> "Draft":
        """What is said in one turn of an interview."""
        how: SpeakerHow = "label" if turn.label else "interview"
        return cls(list(turn.parts), "direct", turn.block, label=turn.label, how=how, sure=False)

    @property
    def credited(self) -> bool:
        """Whether anything is known of the speaker."""
        return self.phrase is not None or self.like is not None
