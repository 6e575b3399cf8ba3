"""The HTML of an e-mail, made into a page such as the reader of pages knows.

Mail programs keep to the markup of 1999: the columns and boxes of a newsletter are tables, the
words shown in the list of messages ("preheader") are hidden at its top, and an image of one pixel
reports that it was opened.
"""

import re
from typing import NamedTuple

from lxml import etree, html
from lxml.html import HtmlElement

from pullquote.model.reading.mail.forwarded import Forwarded, find_forwarded
from pullquote.model.reading.mail.lines import says_online

_HIDDEN = re.compile(
    r"display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden"
    r"|max-height\s*:\s*0(?:px)?\s*(?:;|$)|(?<!-)\bheight\s*:\s*0(?:px)?\s*(?:;|$)"
    r"|font-size\s*:\s*[01](?:px|pt|em)?\s*(?:;|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)",
    re.IGNORECASE,
)
_PREHEADER = re.compile(r"pre-?header|preview-?text", re.IGNORECASE)
_FOOT = re.compile(
    r"unsubscribe|manage (?:your |my )?(?:e-?mail |newsletter |subscription )*(?:preferences"
    r"|settings|subscriptions?)|update (?:your )?preferences|e-?mail preferences"
    r"|you(?:['’]re| are| were| have been)? (?:receiv\w+|getting|sent|subscribed)\b.{0,80}"
    r"(?:because|e-?mail|newsletter|list)|why did i get this|add us to your address book"
    r"|(?:was|this e-?mail was) sent (?:to|by)\b|forward(?:ed)? (?:this|to a friend)"
    r"|all rights reserved|view (?:this|it|in|online|as)\b.{0,30}(?:browser|online|web)",
    re.IGNORECASE,
)
_PARTS = frozenset("thead tbody tfoot tr td th".split())
_BLOCKS = frozenset(
    "address article blockquote body div dd dl dt footer h1 h2 h3 h4 h5 h6 header hr li main ol p "
    "pre section table tbody td tr ul".split()
)


class MailPage(NamedTuple):
    """The markup to be read as a page, and what its words tell of the message."""

    markup: bytes
    """In UTF-8."""
    words: int
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
    _drop_around(root)
    _free_of_layout(root)
    words = sum(len(text.split()) for text in root.itertext())
    return MailPage(html.tostring(root, encoding="utf-8"), words, online, forwarded)


def _drop_hidden(root: HtmlElement) -> None:
    for element in list(root.iter("script", "style", "noscript", "template")):
        _drop(element)
    for element in list(root.iterfind(".//*[@style]")):
        if element.tag not in ("body", "html") and _HIDDEN.search(element.get("style", "")):
            # A size of nothing is also how gaps between pictures are closed, with boxes inside.
            inner = element.iterfind(".//*[@style]")
            size = re.compile(r"font-size\s*:\s*[1-9]\d", re.IGNORECASE)
            hides = re.search(r"display|mso-hide|visibility|max-h", element.get("style", ""), re.I)
            if hides or not any(size.search(one.get("style", "")) for one in inner):
                _drop(element)
    for element in list(root.iterfind(".//*[@class]")) + list(root.iterfind(".//*[@id]")):
        named = f"{element.get('class', '')} {element.get('id', '')}"
        if _PREHEADER.search(named) and len(_text(element)) < 400:
            _drop(element)
    for image in list(root.iter("img")):
        if {image.get("width"), image.get("height")} & {"0", "1"}:
            _drop(image)


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


def _drop_around(root: HtmlElement) -> None:
    """The foot with "Unsubscribe", and the line that leads to the page: no words of the story."""
    for element in list(root.iter("p", "td", "div", "li", "span", "a", "tr", "h6")):
        if element.getparent() is None:
            continue
        words = _text(element, 600)
        feet = len(_FOOT.findall(words)) + says_online(words)
        if feet and len(words) < (160 if feet == 1 else 500):
            _drop(element)


def _free_of_layout(root: HtmlElement) -> None:
    """Boxes for tables that only arrange the page; a table with headings of columns is data."""
    for table in list(root.iter("table")):
        data = table.find(".//th") is not None and table.find(".//table") is None
        if not data:
            for part in [table, *_own_parts(table)]:
                part.tag = "div"
                for name in ("width", "height", "align", "valign", "bgcolor", "role"):
                    part.attrib.pop(name, None)
    for element in list(root.iter("center", "font")):
        if element.tag == "center":
            element.tag = "div"
        else:
            element.drop_tag()


def _own_parts(table: HtmlElement) -> list[HtmlElement]:
    parts: list[HtmlElement] = []
    waiting = list(table)
    while waiting:
        one = waiting.pop()
        if one.tag in _PARTS:
            parts.append(one)
            if one.tag not in ("td", "th"):
                waiting += list(one)
    return parts


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
