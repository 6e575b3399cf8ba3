"""The HTML of an e-mail to blocks.

A letter is no web page: nothing is beside its story but the head and foot that every newsletter
has, while its boxes are cells of tables, each with a part of the text. So a reader that looks for
the one box with the story would lose the rest. The words that mail programs show in their lists
("preheader") are hidden at the top, and images of one pixel report that it was opened.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree, html
from lxml.html import HtmlElement

from pullquote.model.article import BlockKind
from pullquote.model.reading.byline import read_byline
from pullquote.model.reading.compose import Piece
from pullquote.model.reading.dates import read_date_line
from pullquote.model.reading.mail.around import begin_of_foot, says_online
from pullquote.model.reading.mail.forwarded import Forwarded, find_forwarded
from pullquote.model.reading.web.passages import Passage, passages

_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden"
    r"|max-height\s*:\s*0(?:px)?\s*(?:;|$)|(?<!-)\bheight\s*:\s*0(?:px)?\s*(?:;|$)"
    r"|font-size\s*:\s*[01](?:px|pt|em)?\s*(?:;|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)",
    re.IGNORECASE,
)
_PREHEADER = re.compile(r"pre-?header|preview-?text", re.IGNORECASE)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_BLOCKS = frozenset(
    "address article blockquote body div dd dl dt footer h1 h2 h3 h4 h5 h6 header hr li main ol p "
    "pre section table tbody td tr ul".split()
)


class MailPage(NamedTuple):
    """The blocks of a message in HTML, and what its words tell of the message."""

    pieces: tuple[Piece, ...]
    online: str | None = None
    """The address of the same text as a page."""
    forwarded: Forwarded | None = None


def page_of(markup: str) -> MailPage | None:
    """The page in the HTML part of a message; None where there is no element in it."""
    parser = html.HTMLParser(
        remove_comments=True, remove_pis=True, no_network=True, encoding="utf-8"
    )
    try:
        root = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    _drop_hidden(root)
    online = _online_link(root)
    forwarded = _cut_to_forwarded(root)
    return MailPage(tuple(_pieces(passages(root))), online, forwarded)


def _drop_hidden(root: HtmlElement) -> None:
    for element in list(root.iter("script", "style", "noscript", "template")):
        _drop(element)
    for element in list(root.iterfind(".//*[@style]")):
        if element.tag not in ("body", "html") and _HIDDEN.search(element.get("style", "")):
            # A size of nothing is also how gaps between pictures are closed, with boxes inside.
            inner = element.iterfind(".//*[@style]")
            size = re.compile(r"font-size\s*:\s*[1-9]\d", re.IGNORECASE)
            hides = re.search(r"display|visibility|max-h", element.get("style", ""), re.I)
            if hides or not any(size.search(one.get("style", "")) for one in inner):
                _drop(element)
    for element in list(root.iterfind(".//*[@class]")) + list(root.iterfind(".//*[@id]")):
        if _PREHEADER.search(_names(element)) and len(_text(element)) < 400:
            _drop(element)


def _online_link(root: HtmlElement) -> str | None:
    for link in root.iter("a"):
        address = str(link.get("href", "")).strip()
        if address.startswith(("http://", "https://")):
            around = link.getparent()
            words = _text(link)
            if says_online(words) or (
                around is not None
                and re.fullmatch(r"(?:click )?here\.?|browser|online", words, re.IGNORECASE)
                and says_online(_text(around))
            ):
                return address
    return None


def _cut_to_forwarded(root: HtmlElement) -> Forwarded | None:
    """Take out all words before those of the message that is passed on, if there is one."""
    body = root.find("body")
    if body is None:
        return None
    lines: list[str] = [""]
    at_line: list[tuple[HtmlElement, bool, int]] = []  # element, whether its tail, line

    def told(element: HtmlElement, tail: bool) -> None:
        words = element.tail if tail else element.text
        if words:
            at_line.append((element, tail, len(lines) - 1))
            lines[-1] += " ".join(words.split("\n"))

    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            if element.tag in _BLOCKS and lines[-1].strip():
                lines.append("")
            told(element, False)
        else:
            if (element.tag in _BLOCKS and lines[-1].strip()) or element.tag == "br":
                lines.append("")
            if element is not body:
                told(element, True)
    found = find_forwarded([" ".join(line.split()) for line in lines])
    if found:
        for element, tail, line in at_line:
            if line < found.begin:
                if tail:
                    element.tail = None
                else:
                    element.text = None
    return found


def _pieces(page: Sequence[Passage]) -> Iterator[Piece]:
    """Everything in its order: the story goes on from box to box, and its foot is the letter's."""
    foot = begin_of_foot([one.text for one in page], [one.linked > 0 for one in page])
    for at, passage in enumerate(page):
        if not any(map(str.isalnum, passage.text)):
            continue  # the blanks with which a preheader is filled up
        if at >= foot or says_online(passage.text):
            yield Piece(passage.text, "furniture")
        elif len(passage.lines) < 6 and any(map(_is_head_line, passage.lines)):
            yield from map(Piece, passage.lines)
        else:
            yield Piece(passage.text, _kind(passage))


def _is_head_line(line: str) -> bool:
    return read_date_line(line) is not None or read_byline(line) is not None


def _kind(passage: Passage) -> BlockKind | None:
    """What the markup tells of a block; the words tell the rest."""
    element, words = passage.element, passage.text
    above = {str(one.tag): one for one in element.iterancestors()} | {passage.tag: element}
    short = len(words) < 160 and not words.endswith((".", ".”", '."', "!", ":"))
    if passage.tag in _HEADINGS or (short and passage.strong and len(words.split()) > 1):
        return "headline"
    if short and passage.linked > 0.8:
        return "furniture"
    if "figcaption" in above:
        return "caption"
    if "li" in above or (passage.tag in ("td", "th") and short and _is_data(element)):
        return "list"
    quoted = above.get("blockquote")
    if quoted is not None and quoted.get("type") != "cite" and "gmail" not in _names(quoted):
        return "quote"
    return None


def _is_data(cell: HtmlElement) -> bool:
    """Whether the cell stands in a row of several with words, as in a table of figures."""
    row = cell.getparent()
    return row is not None and sum(bool(_text(one)) for one in row) > 1


def _names(element: HtmlElement) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


def _text(element: HtmlElement, most: int = 2000) -> str:
    words: list[str] = []
    length = 0
    for text in element.itertext():
        words.append(text)
        length += len(text.strip())
        if length > most:
            break
    return " ".join(" ".join(words).split())


def _drop(element: HtmlElement) -> None:
    """Take the element out, and leave the words behind it."""
    if element.getparent() is not None:
        element.drop_tree()
