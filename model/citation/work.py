"""The article as a work that is cited: what is known of it, cleaned, and what it is called."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from pullquote.model.article import Article
from pullquote.model.citation.names import Name, name_of
from pullquote.model.citation.tidy import tidy

UNTITLED = "untitled news article"
"""The description that stands for a missing headline; styles differ in brackets and capitals."""

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
    publisher: str = ""
    published: date | None = None
    url: str = ""
    accessed: date | None = None


def work_of(article: Article, accessed: date | None = None) -> Work:
    """The article as a work; `accessed` outranks what the article itself says."""
    source = article.source
    names = tuple(name for name in map(name_of, source.authors) if name is not None)
    title = tidy(source.title or "")
    publisher = tidy(source.publisher or "")
    published = source.published
    if published is not None and published.year < _FIRST_YEAR:
        published = None
    return Work(
        key=_key(article.id, names, title, publisher, published),
        authors=names,
        title=title,
        publisher=publisher,
        published=published,
        url=_address(source.url or ""),
        accessed=accessed or source.accessed,
    )


def _address(url: str) -> str:
    """A web address, or nothing: a path on somebody's disk or a script is no source."""
    url = re.sub(r"[\s\x00-\x1f\x7f]", "", url)
    return url if _ADDRESS.fullmatch(url) else ""


def _key(
    article: str, names: tuple[Name, ...], title: str, publisher: str, published: date | None
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
