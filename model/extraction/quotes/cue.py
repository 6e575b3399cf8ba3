"""A sign of speech, and who is meant to speak."""

from dataclasses import dataclass

from pullquote.model.article import SpeakerHow
from pullquote.model.extraction.quotes.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Cue:
    """A sign of speech: items `first`..`last` of a line, and who is meant to speak."""

    first: int
    last: int
    lemma: str
    speaker: Phrase | None
    how: SpeakerHow = "same-sentence"
    own: bool = True
    """Whether the speaker stands right beside it and is not taken over from the words before."""
    inverted: bool = False
    passive: bool = False
    strong: bool = True
    """A verb of saying proper, not one that only may report."""
    infinitive: bool = False

    @property
    def begins(self) -> int:
        """The first item of the reporting clause."""
        if self.own and self.speaker and self.speaker.first < self.first:
            return self.speaker.first
        return self.first

    @property
    def ends(self) -> int:
        """The last item of the reporting clause."""
        if self.speaker and self.speaker.first > self.last:
            return (self.speaker.apposed or self.speaker).last
        return self.last
