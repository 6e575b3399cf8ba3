"""The bibliographic facts of an article while they are gathered."""

from typing import Literal

from pullquote.model.article import Origin, Source, SourceField
from pullquote.model.reading.dates import Dated
from pullquote.model.reading.given import Given


class Known:
    """The facts so far; the first to tell a fact is believed."""

    def __init__(self, source: Source | None = None) -> None:
        self.source = source or Source()

    def tell(self, field: SourceField, value: object, origin: Origin) -> None:
        """Take the value if there is one and the fact is not known yet."""
        if value and not self.knows(field):
            self.correct(field, value, origin)

    def tell_published(self, dated: Dated | None, origin: Origin) -> None:
        """Take the day of publication, or the month or the year for want of it."""
        if dated and not self.knows("published"):
            self.correct("published", dated.day, origin)
            told = {"published_precision": dated.precision}
            self.source = self.source.model_copy(update=told)

    def forget(self, field: Literal["title", "publisher", "published", "url"]) -> None:
        """Let another tell the fact."""
        origins = self.source.origins.model_copy(update={field: None})
        self.source = self.source.model_copy(update={field: None, "origins": origins})

    def correct(self, field: SourceField, value: object, origin: Origin) -> None:
        """Take the value in place of what was told before."""
        origins = self.source.origins.model_copy(update={field: origin})
        self.source = self.source.model_copy(update={field: value, "origins": origins})

    def knows(self, field: SourceField) -> bool:
        """Whether the fact has been told. The language is assumed until it is."""
        if field == "language":
            return self.source.origins.language is not None
        return bool(getattr(self.source, field))


def known_of(given: Given) -> Known:
    """What is known of the article before its bytes are read."""
    known = Known()
    known.tell("url", given.url, "address")
    known.tell("accessed", given.accessed, "address")
    return known
