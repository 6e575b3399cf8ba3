"""Bytes to clean text: the only door through which text comes in.

A terminal obeys what it is sent, and a reader trusts what is shown. So whatever could steer the
terminal, reverse a quotation or hide in a word is taken out here, once, and nowhere else.
Quotation marks, dashes, no-break spaces, accents and emoji stay exactly as printed.
"""

import re
from typing import NamedTuple


class Cleaned(NamedTuple):
    """Clean text, and in plain sentences what was changed to make it so."""

    text: str
    notes: tuple[str, ...] = ()


# ECMA-48 sequences; one without an end stops at the line's end, or it would eat the article.
# The classes of each part exclude one another, so that no text makes the search go back.
_ESCAPE = re.compile(
    r"""
      \x1b\[ [0-?]* [\ -/]* [@-~]?                          # CSI: colours, cursor
    | \x1b[\]PX^_] [^\x07\x1b\x9c\r\n]* (?:\x07|\x1b\\|\x9c)?  # OSC, DCS, SOS, PM, APC
    | \x1b [\ -/]* [0-~]?                                   # everything else behind ESC
    | \x9b [0-9;?]+ [A-Za-z]                                # CSI in one byte
    | \x9d \d+; [^\x07\x1b\x9c\r\n]* (?:\x07|\x1b\\|\x9c)?     # OSC in one byte
    """,
    re.VERBOSE,
)

# Other C1 characters are nearly always Windows-1252 punctuation read as Latin-1.
_C1 = {
    code: bytes([code]).decode("cp1252")
    for code in range(0x80, 0xA0)
    if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
_C1_MARK = re.compile("[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]")

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff]")
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SURROGATE = re.compile("[\ud800-\udfff]")

# A joiner between two emoji, and the tags of a flag, belong to one picture.
_EMOJI = "\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_INVISIBLE = re.compile(
    "[\u00ad\u180e\u200b\u200c\u2060-\u2064\ufeff\U000e0100-\U000e01ef]"
    f"|(?<![{_EMOJI}\ufe0f])\u200d|\u200d(?![{_EMOJI}])"
)
_TAGS = re.compile("(\U0001f3f4[\U000e0020-\U000e007f]{1,12})|[\U000e0000-\U000e007f]")

_LINE_END = re.compile("\r\n|[\r\v\f\u2028]")

# Nothing to do in a text that has none of these: the usual case.
_SUSPECT = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e01ef]"
)


def clean_bytes(data: bytes) -> Cleaned:
    """The text that the bytes hold, cleaned."""
    text, notes = _decode(data)
    cleaned = clean_text(text)
    return Cleaned(cleaned.text, notes + cleaned.notes)


def clean_text(text: str) -> Cleaned:
    """The text without what a page does not print; lines end in \\n, a tab is a blank."""
    if not _SUSPECT.search(text):
        return Cleaned(text)
    notes: list[str] = []

    def take(pattern: re.Pattern[str], instead: str, done: str, thing: str) -> None:
        nonlocal text
        text, count = pattern.subn(instead, text)
        if count:
            notes.append(f"{done.format(_count(count, thing))}.")

    take(_ESCAPE, "", "Removed {}", "terminal escape sequence")
    text = _LINE_END.sub("\n", text).replace("\u2029", "\n\n").replace("\t", " ")
    if count := len(_C1_MARK.findall(text)):
        text = text.translate(_C1)
        notes.append(f"Read {_count(count, 'damaged character')} as Windows-1252 punctuation.")
    take(_CONTROL, "", "Removed {}", "control character")
    take(_DIRECTION, "", "Removed {}", "mark that changes the direction of writing")
    take(_SURROGATE, "\ufffd", "Replaced {}", "broken character")
    # By search and not by subn: the tags of a flag are matched and stay.
    hidden = len(_INVISIBLE.findall(text))
    text = _INVISIBLE.sub("", text)
    hidden += sum(not flag for flag in _TAGS.findall(text))
    text = _TAGS.sub(lambda match: match.group(1) or "", text)
    if hidden:
        notes.append(f"Removed {_count(hidden, 'invisible character')}.")
    return Cleaned(text, tuple(notes))


_IN_PLACE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]"
)
_TO_BLANK = str.maketrans("\t\v\f\u2028\u2029", " \n\n\n\n")


def clean_in_place(text: str) -> str:
    """The text with every offset kept, for texts that annotations made elsewhere point into.

    A character that could do harm becomes U+FFFD, one for one; a tab becomes a blank, and \\r
    becomes a blank before \\n and a line end elsewhere. Invisible characters stay: they do no harm.
    """
    if not _SUSPECT.search(text):
        return text
    text = text.replace("\r\n", " \n").replace("\r", "\n").translate(_TO_BLANK)
    return _IN_PLACE.sub("\ufffd", text.translate(_C1))


def clean_line(text: str) -> str:
    """A name, a title or a path as it may be shown in a message: clean, on one line."""
    return " ".join(clean_text(text).text.split())


def _count(number: int, thing: str) -> str:
    if number == 1:
        return f"1 {thing}"
    first, _, rest = thing.partition(" that ")
    return f"{number:,} {first}s" + (f" that {rest.replace('changes', 'change')}" if rest else "")


_BOMS = (
    (b"\xef\xbb\xbf", "utf-8", "UTF-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32-be", "UTF-32"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"),
    (b"\xfe\xff", "utf-16-be", "UTF-16"),
)


def _decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """BOM, else NUL pattern, else strict UTF-8, else Windows-1252.

    The NUL test comes before UTF-8, since UTF-16 of plain letters is valid UTF-8.
    """
    for bom, codec, name in _BOMS:
        if data.startswith(bom):
            return _replacing(data[len(bom) :], codec, name)
    if order := utf16_without_bom(data):
        return _replacing(data, order, "UTF-16")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    # A cut or a slip in a text that is UTF-8 otherwise must not spoil all its letters.
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    if len(text) - len(text.encode("ascii", "ignore")) - bad > bad:
        return _replacing(data, "utf-8", "UTF-8")
    return (
        data.decode("cp1252", "replace"),
        ("Read as Windows-1252, since the text is not valid UTF-8.",),
    )


def _replacing(data: bytes, codec: str, name: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode(codec, "replace")
    notes: tuple[str, ...] = () if codec == "utf-8" else (f"Read as {name}.",)
    bad = text.count("\ufffd") - data.count("\ufffd".encode(codec))
    if bad > 0:
        notes += (f"Replaced {_count(bad, 'unreadable character')}.",)
    return text, notes


# Not 10 to 1F: the low bytes of curly marks and dashes, U+2010 to U+201F, are among them.
_CONTROL_BYTES = bytes((*range(9), 14, 15))


def utf16_without_bom(data: bytes) -> str | None:
    """The byte order of UTF-16 without a mark: every other byte of Western text is NUL."""
    head = data[:8192]
    pairs = len(head) // 2
    if pairs < 2 or b"\x00" not in head:
        return None
    for letters, nuls, order in (
        (head[0::2], head[1::2], "utf-16-le"),
        (head[1::2], head[0::2], "utf-16-be"),
    ):
        controls = len(letters) - len(letters.translate(None, _CONTROL_BYTES))
        if nuls.count(0) > 0.4 * pairs and controls < 0.05 * pairs:
            return order
    return None
