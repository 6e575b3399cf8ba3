"""One line of plain text, whatever was read: no line breaks, no control characters."""

import re
import unicodedata

from pullquote.model.citation.italics import CLOSING

_INVISIBLE = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\u00ad\ufdd0\ufdd1]")


def tidy(text: str) -> str:
    """Runs of blanks as one; control characters, marks of direction and of italics away."""
    line = " ".join(_INVISIBLE.sub("", text).split())
    if line.isprintable():
        return line
    return " ".join("".join(" " if _control(char) else char for char in line).split())


def _control(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")


def ended(text: str, stop: str = ".") -> str:
    """The text with a full stop, unless it ends in a mark that does for one."""
    bare = text.rstrip(f"”’»\"'{CLOSING}")
    return text if bare.endswith((".", "?", "!", "…")) else text + stop


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(number: int) -> str:
    """The number in raised figures."""
    return str(number).translate(_RAISED)


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def sentence(*parts: str) -> str:
    """The parts that are there, each ended, on one line."""
    return " ".join(ended(part) for part in parts if part)
