"""The article as a work that is cited: what is known of it, cleaned, and what it is called."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from pullquote.model.article import Article, Source
from pullquote.model.citation.dates import When
from pullquote.model.citation.italics import italic
from pullquote.model.citation.names import Name, name_of
from pullquote.model.citation.outlets import Outlet, agency_name, outlet_of
from pullquote.model.citation.sentence_case import sentence_case
from pullquote.model.citation.tidy import tidy

UNTITLED = "untitled news article"
"""The description that stands for a missing headline; styles differ in brackets and capitals."""

BRACKETED = f"[{UNTITLED.capitalize()}]"

# Before the first newspapers a date is a slip.
_FIRST_YEAR = 1600

_ADDRESS = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Work:
    """Bibliographic facts, on one line each; what is not known is empty or None."""

    key: str
    """A key for note and bibliography programs: letters and digits only."""
    authors: tuple[Name, ...] = ()
    title: str = ""
    """As printed; all in capitals, as a sentence where the article shows how."""
    sentence: str = ""
    """The title as a sentence, where the article shows how; else as printed."""
    publisher: str = ""
    outlet: Outlet = "site"
    published: When | None = None
    modified: date | None = None
    """The day of the last change, if it is later than the day of publication."""
    url: str = ""
    accessed: date | None = None
    language: str = "en"
    place: str = ""
    """Where the story was written, of its dateline."""
    agency: str = ""
    """Whose copy it is, where somebody else signed or published it."""
    number: int = 0
    """The number of its note or entry in a collection; 0: it is cited alone."""
    letter: str = ""
    """What tells it from other works of its author's year: 2025a."""
    titled: bool = False
    """Whether its author has other works in the list, so that brackets name the title too."""

    @property
    def masthead(self) -> str:
        """The outlet's name: a newspaper in italics, an agency or a site upright."""
        return italic(self.publisher) if self.outlet == "newspaper" else self.publisher

    @property
    def by_publisher(self) -> bool:
        """Whether the only author is the publisher itself, which then is named once."""
        return len(self.authors) == 1 and self.authors[0].family == self.publisher

    @property
    def writers(self) -> tuple[Name, ...]:
        """The authors, unless there is but the publisher."""
        return () if self.by_publisher else self.authors

    @property
    def dated(self) -> When | None:
        """The date of publication, or for want of it that of the last change."""
        return self.published or (When(self.modified) if self.modified else None)

    def year(self, undated: str, gap: str = "-") -> str:
        """2025, or 2025a beside others of that year; `undated` without a date: n.d., n.d.-a."""
        if self.dated:
            return f"{self.dated.year}{self.letter}"
        return f"{undated}{gap}{self.letter}" if self.letter else undated

    @property
    def undated_reading(self) -> date | None:
        """The day of reading where a style gives it only for a page without a date."""
        return self.accessed if self.url and not self.dated else None

    @property
    def reading(self) -> date | None:
        """The day of reading where a style gives it for every page."""
        return self.accessed if self.url else None


def work_of(article: Article, accessed: date | None = None) -> Work:
    """The article as a work; `accessed` outranks what the article itself says."""
    source = article.source
    title = tidy(source.title or "")
    sentence = sentence_case(title, article.text) if title else ""
    if title.isupper():
        title = sentence
    publisher = tidy(source.publisher or "")
    names = _authors(source, publisher)
    published = _published(source)
    return Work(
        key=_key(article.id, names, title, publisher, published),
        authors=names,
        title=title,
        sentence=sentence,
        publisher=publisher,
        outlet=outlet_of(publisher),
        published=published,
        modified=_modified(source, published),
        url=_address(source.url or ""),
        accessed=accessed or source.accessed,
        language=source.language,
        place=tidy(source.place or ""),
        agency=_agency(source, names, publisher),
    )


def _agency(source: Source, names: tuple[Name, ...], publisher: str) -> str:
    agency = agency_name(tidy(source.agency or ""))
    known = {agency_name(publisher), *(agency_name(name.natural) for name in names)}
    return "" if agency in known else agency


def _authors(source: Source, publisher: str) -> tuple[Name, ...]:
    """The writers; copy that an agency supplied and nobody signed is the agency's."""
    names = tuple(name for name in map(name_of, source.authors) if name is not None)
    agency = agency_name(tidy(source.agency or ""))
    if names or not agency or agency_name(publisher) == agency:
        return names
    return (Name(agency, literal=True),)


def _published(source: Source) -> When | None:
    day = source.published
    if day is None or day.year < _FIRST_YEAR:
        return None
    return When(day, source.published_precision)


def _modified(source: Source, published: When | None) -> date | None:
    """An update counts from the day after publication; of an undated page it is all there is."""
    day = source.modified
    if day is None or day.year < _FIRST_YEAR:
        return None
    if published and (published.precision != "day" or day <= published.day):
        return None
    return day


def _address(url: str) -> str:
    """A web address, or nothing: a path on somebody's disk or a script is no source."""
    url = re.sub(r"[\s\x00-\x1f\x7f]", "", url)
    return url if _ADDRESS.fullmatch(url) else ""


def _key(
    article: str, names: tuple[Name, ...], title: str, publisher: str, published: When | None
) -> str:
    who = names[0].family if names else publisher.removeprefix("The ")
    telling = [word for word in map(_plain, title.split()) if len(word) > 3 or word.isdigit()]
    author = "".join(map(_plain, who.split())) if names and not names[0].literal else ""
    author = author or next((word for word in map(_plain, who.split()) if len(word) > 2), "")
    year = str(published.year) if published else ""
    word = telling[0] if telling else ""
    if not (author or word):
        return f"article{year}{_plain(article)[:8]}"
    # Programs for bibliographies want a letter first.
    return f"{author}{year}{word}" if author else f"{word}{year}"


def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "".join(char for char in plain if char.isalnum())
