"""The bytes of a saved page to a tree of elements; nothing in it is run, fetched or expanded."""

import re
from dataclasses import dataclass
from datetime import date

from lxml import etree, html
from lxml.html import HtmlElement

from pullquote.model.reading.dates import read_date
from pullquote.model.reading.decoding import decode
from pullquote.model.reading.given import Given


@dataclass(frozen=True, slots=True)
class Page:
    """A page as its markup tells it, before anything of it is judged."""

    root: HtmlElement
    """The `html` element, with scripts (JSON-LD among them) but without comments. Its words are
    not cleaned: whoever shows or stores one sends it through `clean.py`."""
    markup: str
    """What the tree was made of, for pages so broken that the tree has lost the words."""
    notes: tuple[str, ...] = ()
    """What was odd about the encoding or the markup."""
    url: str | None = None
    """The address that the saving program noted in a comment."""
    accessed: date | None = None
    """The day of saving that it noted."""


def parse(given: Given) -> Page:
    """The tree of the page's elements, whatever state it is in."""
    # Not cleaned yet: an escape sequence without an end would take the rest of its line, and with
    # it all of a page that stands on one line.
    markup, notes = decode(given.data, _charset(given))
    markup = _XML.sub("", markup.replace("\0", ""), count=1)
    url, accessed = _saved_from(markup)
    whole, mended = _mended(markup)
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    # As bytes: lxml refuses a string that declares an encoding, and wide ones cost it memory.
    data = whole.encode("utf-8", "replace")
    try:
        root = html.document_fromstring(data, parser=parser, ensure_head_body=True)
    except etree.LxmlError:  # there is no element and no word in it
        root = html.document_fromstring("<html><head></head><body></body></html>")
    return Page(root, whole, (*notes, *mended), url, accessed)


_META_CHARSET = re.compile(rb"""<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)


def _charset(given: Given) -> str | None:
    """What HTTP declares counts more than what the page declares of itself."""
    declared = _META_CHARSET.search(given.data, 0, 4096)
    return given.charset or (declared[1].decode("ascii", "replace") if declared else None)


_XML = re.compile(r"\s*<\?xml\b[^>]{0,200}>")
_HEAD_OF_PAGE = 20_000
_SAVED = (
    # Browsers write the length of the address before it.
    re.compile(r"<!--\s*saved from url=\(\d+\)(?P<url>\S+)\s*-->"),
    # SingleFile
    re.compile(r"<!--[^>]{0,300}?\burl:\s*(?P<url>\S+)\s+saved date:\s*(?P<date>[^\n>]+)"),
    # Monolith
    re.compile(r"<!--\s*Saved from (?P<url>\S+) at (?P<date>\S+) using monolith"),
    # HTTrack
    re.compile(r"<!--\s*Mirrored from (?P<url>\S+) by HTTrack[^>]{0,200}?,(?P<date>[^>]+?)-->"),
    # The Wayback Machine tells the day of its copy, and the address only in its links.
    re.compile(r"(?P<url>)FILE ARCHIVED ON [\d:]+ (?P<date>[A-Z][a-z]{2} \d\d, \d{4})"),
)
_MONTH_FIRST = re.compile(r"^[A-Z][a-z]{2} ([A-Z][a-z]{2} \d{1,2}) (\d{4})\b.*", re.DOTALL)


def _saved_from(markup: str) -> tuple[str | None, date | None]:
    """The address and the day that the program which saved the page noted at its top or end."""
    places = markup[:_HEAD_OF_PAGE] + markup[max(_HEAD_OF_PAGE, len(markup) - 2000) :]
    for form in _SAVED:
        if match := form.search(places):
            told = match.groupdict()
            url = told["url"]
            if url and "://" not in url:
                url = f"https://{url}"  # HTTrack leaves it out
            day = _MONTH_FIRST.sub(r"\1 \2", (told.get("date") or "").strip())
            return (url if url.startswith("http") else None), read_date(day)
    return None, None


_TITLE = re.compile(r"<title\b[^>]*>", re.I)
_SCRIPT = re.compile(r"<(script|style)\b.*?</\1\b", re.I | re.S)
_TITLE_END = re.compile(r"</title\b", re.I)
_NEXT_TAG = re.compile(r"<(?=[/a-z])", re.I)


def _mended(markup: str) -> tuple[str, tuple[str, ...]]:
    """The markup with what would hide all that follows closed: a title or comment without end."""
    notes: list[str] = []
    if (start := _TITLE.search(markup)) and not _TITLE_END.search(markup, start.end()):
        end = _NEXT_TAG.search(markup, start.end())
        at = end.start() if end else len(markup)
        markup = f"{markup[:at]}</title>{markup[at:]}"
        notes.append("The page is damaged: its title has no end. It was closed for reading.")
    tail = markup.rfind("-->") + 1
    if "<!--" in _SCRIPT.sub("", markup[tail:]):
        markup = markup[:tail] + markup[tail:].replace("<!--", "")
        notes.append("The page is damaged: a comment in it has no end. It was closed for reading.")
    return markup, tuple(notes)
