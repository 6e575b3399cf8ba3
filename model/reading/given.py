"""What a reader of a format is given: the bytes, and what is known before they are read."""

from dataclasses import dataclass
from datetime import date

from pullquote.model.reading.clean import clean_line


@dataclass(frozen=True, slots=True)
class Given:
    """Bytes to be read as an article."""

    data: bytes
    name: str
    """What messages call them: a path, a link, "standard input". Cleaned for the terminal."""
    url: str | None = None
    """The address they were fetched from, or saved from."""
    accessed: date | None = None
    """The day they were fetched or saved."""
    media_type: str | None = None
    """What HTTP or MIME declares them to be, without parameters: "text/html"."""
    charset: str | None = None
    """The character encoding that HTTP or MIME declares."""

    @property
    def suffix(self) -> str:
        """The ending of the name, in small letters with its dot; empty if there is none."""
        stem, dot, ending = self.name.rpartition(".")
        return f".{ending.lower()}" if dot and stem and ending.isalnum() else ""


def named(name: str) -> str:
    """A path, link or the like as it may be shown in a message."""
    return clean_line(name) or "(no name)"
