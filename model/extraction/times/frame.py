"""What a time expression is resolved against, and what comes of it."""

from dataclasses import dataclass
from datetime import date

from pullquote.model.article import Precision, TimeMod, TimeType
from pullquote.model.extraction.times.stretch import Stretch
from pullquote.model.language.tense import Tense


@dataclass(frozen=True, slots=True)
class Told:
    """A time told before: its id, its words, and the stretch it names."""

    id: str
    words: str
    stretch: Stretch


@dataclass(frozen=True, slots=True)
class Loose:
    """A time told before whose date is not known, only its `offset` from publication."""

    id: str
    words: str
    offset: int


@dataclass(frozen=True, slots=True)
class Frame:
    """Where an expression stands."""

    published: date | None
    tense: Tense = "unknown"
    cue: str = ""
    """The kind of word before it: `since`, `by`, `till`..."""
    told: Told | None = None
    """The last calendar time told."""
    line: Told | None = None
    """The time where the story's main line stands: asides do not move it."""
    told_day: Told | None = None
    """The last day told."""
    near_day: bool = False
    """Whether that day was told in this sentence or the one before."""
    loose: Loose | None = None
    """The last time told, if it hangs on an unknown publication date."""
    lead_weekday: int | None = None
    """The first weekday a story without publication date tells of."""
    dateline: tuple[int, int] | None = None
    """Month and day of the dateline, if the story has no publication date."""
    period: Told | None = None
    """The last quarter or half told."""
    told_here: bool = False
    """Whether the last calendar time was told in this very sentence."""
    retelling: bool = False
    """Whether the story goes on from the last time told, as histories do."""

    @property
    def ahead(self) -> bool:
        """Whether the clause looks forward from publication."""
        if self.cue == "since":
            return False
        return self.tense in ("future", "present", "would")

    @property
    def today(self) -> date | None:
        """The day a bare expression is counted from."""
        if self.retelling and self.line is not None:
            return self.line.stretch.first
        return self.published

    @property
    def on_told(self) -> bool:
        """Whether a bare expression hangs on a time told before."""
        return self.retelling and self.line is not None


@dataclass(frozen=True, slots=True)
class Resolution:
    """What an expression stands for. `anchor` is `explicit`, `publication` or an id."""

    type: TimeType
    value: str
    precision: Precision
    stretch: Stretch | None = None
    anchor: str | None = None
    because: str = ""
    mod: TimeMod | None = None
    offset: int | None = None


def on_one_line(reason: str) -> str:
    """A reason may hold words of the text, but not its line breaks."""
    return " ".join(reason.replace("\t", "\n").splitlines())


def dated(stretch: Stretch, anchor: str, because: str, mod: TimeMod | None = None) -> Resolution:
    """A calendar date, the reason ending in what it came to."""
    reason = f"{because}, {stretch.label}" if because else stretch.label
    return Resolution("DATE", stretch.value, stretch.precision, stretch, anchor, reason, mod)
