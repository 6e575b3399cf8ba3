"""Front matter: the block of "title: …" lines that notes and saved pages begin with."""

import re
from typing import NamedTuple

from pullquote.model.article import SourceField

_KEYS: dict[str, SourceField] = {
    "title": "title", "headline": "title",
    "author": "authors", "authors": "authors", "byline": "authors", "by": "authors",
    "date": "published", "published": "published", "publication date": "published",
    "modified": "modified", "updated": "modified",
    "publisher": "publisher", "source": "publisher", "publication": "publisher",
    "url": "url", "link": "url",
    "place": "place", "accessed": "accessed", "language": "language", "lang": "language",
}  # fmt: skip
_FIELD = re.compile(r"([A-Za-z][A-Za-z ]{0,20}?)\s*:\s*(.*)")
_MOST = 40


class FrontMatter(NamedTuple):
    """The fields by our names, and where the matter ends in the text."""

    fields: dict[SourceField, str]
    start: int
    end: int


def read_front_matter(text: str) -> FrontMatter | None:
    """Lines between two `---`, or at least two known fields before the first blank line."""
    start = len(text) - len(text.lstrip())
    fenced = text.startswith("---", start)
    at = end = start
    fields: dict[SourceField, str] = {}
    key: SourceField | None = None
    for number in range(_MOST):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        words = text[at:stop].strip()
        if fenced and number and words in ("---", "..."):
            return FrontMatter(fields, start, at + text[at:stop].index(words) + 3)
        if not fenced and not words:
            break
        if match := _FIELD.match(words):
            key = _KEYS.get(match[1].lower())
            if key and (value := match[2].strip().strip("\"'[]")):
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
