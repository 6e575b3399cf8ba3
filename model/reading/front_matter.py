"""Front matter: the block of "title: …" lines that notes and saved pages begin with.

Between `---` it is YAML and between `+++` TOML (Jekyll, Hugo, Obsidian); of both, what one line
can say is read. Without a fence the lines must be known ones.
"""

import re
from typing import NamedTuple

from pullquote.model.article import SourceField

_KEYS: dict[str, SourceField] = {
    "title": "title", "headline": "title",
    "author": "authors", "authors": "authors", "byline": "authors", "by": "authors",
    "date": "published", "published": "published", "publication date": "published",
    "pub date": "published", "pubdate": "published", "date published": "published",
    "published at": "published", "published on": "published", "created": "published",
    "modified": "modified", "updated": "modified", "date modified": "modified",
    "lastmod": "modified", "last updated": "modified",
    "publisher": "publisher", "source": "publisher", "publication": "publisher",
    "outlet": "publisher", "newspaper": "publisher", "magazine": "publisher",
    "site": "publisher", "site name": "publisher", "website": "publisher",
    "url": "url", "link": "url", "source url": "url", "original url": "url", "canonical": "url",
    "permalink": "url", "canonical url": "url",
    "place": "place", "dateline": "place",
    "accessed": "accessed", "retrieved": "accessed", "saved": "accessed", "clipped": "accessed",
    "language": "language", "lang": "language",
}  # fmt: skip
_FIELD = re.compile(r"([A-Za-z][A-Za-z _-]{0,20}?)\s*[:=]\s*(.*)")
_ITEMS = re.compile(r"\[(.*)\]$")
_MOST = 40


class FrontMatter(NamedTuple):
    """The fields by our names, and where the matter ends in the text."""

    fields: dict[SourceField, str]
    start: int
    end: int


def read_front_matter(text: str) -> FrontMatter | None:
    """Lines between two `---` or `+++`, or at least two known fields up to the first blank line."""
    start = len(text) - len(text.lstrip())
    fence = text[start : start + 3]
    fenced = fence in ("---", "+++")
    at = end = start
    fields: dict[SourceField, str] = {}
    key: SourceField | None = None
    for number in range(_MOST):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        words = text[at:stop].strip()
        if fenced and number and words in (fence, "..."):
            # Without a field it is a rule below which the story begins.
            matter = FrontMatter(fields, start, at + text[at:stop].index(words) + 3)
            return matter if fields else None
        if not fenced and not words:
            break
        if match := _FIELD.match(words):
            key = _KEYS.get(re.sub(r"[ _-]+", " ", match[1]).lower())
            if key and (value := _value(match[2].strip())):
                fields.setdefault(key, value)
        elif fenced and key and words.startswith("- "):
            item = words[2:].strip().strip("\"'")
            fields[key] = f"{fields[key]}; {item}" if key in fields else item
        if not fenced and (not match or not key):
            return None
        end = at + len(text[at:stop].rstrip())
        at = stop + 1
        if at > len(text):
            break
    return FrontMatter(fields, start, end) if not fenced and len(fields) > 1 else None


def _value(words: str) -> str:
    """The value without quotes; the items of a list stand one behind the other."""
    if items := _ITEMS.match(words):
        return "; ".join(filter(None, (item.strip(" \"'[]") for item in items[1].split(","))))
    if words in ("|", ">", "|-", ">-"):
        return ""
    quoted = len(words) > 1 and words[0] == words[-1] and words[0] in "\"'"
    return words[1:-1].strip() if quoted else words
