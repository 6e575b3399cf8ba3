"""Bytes to characters: what the file itself shows, what its container declares, else a ladder.

A byte order mark, then the NUL bytes of UTF-16, then strict UTF-8, then the declared character
set, then Windows-1252. The NUL test comes before UTF-8, since UTF-16 of plain letters is valid
UTF-8. Declared names are read as browsers read them (WHATWG Encoding Standard, section 4.2):
"iso-8859-1" and "ascii" mean Windows-1252, and a name they do not know says nothing.
"""

import codecs
import re
from typing import NamedTuple


class Decoded(NamedTuple):
    """The characters, and in plain sentences how they were read."""

    text: str
    notes: tuple[str, ...] = ()


WINDOWS_1252 = {
    code: bytes([code]).decode("cp1252")
    for code in range(0x80, 0xA0)
    if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
"""What Windows-1252 has where Latin-1 has control characters; five of its places are empty."""

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8", "UTF-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32-be", "UTF-32"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"),
    (b"\xfe\xff", "utf-16-be", "UTF-16"),
)


def decode(data: bytes, charset: str | None = None) -> Decoded:
    """The characters that the bytes stand for; `charset` is what HTTP, MIME or a page declares.

    What is valid UTF-8 beyond plain letters is hardly ever anything else, whatever is declared.
    """
    for bom, codec, name in _BOMS:
        if data.startswith(bom):
            return _replacing(data[len(bom) :], codec, name)
    if order := utf16_without_bom(data):
        return _replacing(data, order, "UTF-16")
    declared = _codec(charset)
    if declared == "iso2022_jp":  # plain bytes, and so valid UTF-8 as well
        return _replacing(data, declared, charset or "")
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    # A cut or a slip in a text that is UTF-8 otherwise must not spoil all its letters.
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    if len(text) - len(text.encode("ascii", "ignore")) - bad > bad:
        return _replacing(data, "utf-8", "UTF-8")
    if declared and declared != "cp1252":
        return _replacing(data, declared, charset or "")
    why = "as declared" if declared else "since the text is not valid UTF-8"
    text = data.decode("latin-1").translate(WINDOWS_1252)
    return Decoded(text, (f"Read as Windows-1252, {why}.",))


_ALIASES = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874",
            "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
            "euc_kr": "cp949", "big5": "big5hkscs"}  # fmt: skip
"""What browsers take a character set for: the larger one that is meant by the name."""
_KNOWN = frozenset(
    """
    cp866 cp874 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 koi8-r koi8-u
    iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13
    iso8859-14 iso8859-15 iso8859-16 mac-roman mac-cyrillic gb18030 big5hkscs euc_jp iso2022_jp
    cp932 cp949
    """.split()
)
_LABEL = re.compile(r"(?:x-)?([\w.:+-]{1,40})", re.ASCII)


def _codec(charset: str | None) -> str | None:
    """The codec of a declared name; None for UTF-8 and for names that browsers do not know."""
    label = _LABEL.fullmatch((charset or "").strip(" \t\r\n\"'"))
    try:
        name = codecs.lookup(label[1]).name if label else ""
    except LookupError:
        return None
    name = _ALIASES.get(name, name)
    return name if name in _KNOWN else None


def _replacing(data: bytes, codec: str, name: str) -> Decoded:
    text = data.decode(codec, "replace")
    notes: tuple[str, ...] = () if codec == "utf-8" else (f"Read as {name}.",)
    bad = text.count("\ufffd")
    if codec.startswith("utf"):
        bad -= data.count("\ufffd".encode(codec))
    if bad > 0:
        notes += (f"Replaced {bad:,} unreadable character{'s' if bad > 1 else ''}.",)
    return Decoded(text, notes)


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
