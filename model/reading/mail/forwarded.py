"""Messages passed on inside another message: where the inner one begins, and its headers.

A reader who mails an article to herself keeps the article's own sender, date and subject only in
the lines that her mail program prints above it. These lines are the ones Gmail, Apple Mail,
Outlook and Thunderbird print.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple


class Forwarded(NamedTuple):
    """The headers of the inner message by their names, and the first line of its text."""

    headers: dict[str, str]
    begin: int


_MARK = re.compile(
    r"(?:-{3,}|_{3,})?\s*(?:begin forwarded message|forwarded message|original message"
    r"|forwarded by\b.*|forwarded by .{2,80} on .{4,40})\s*:?\s*(?:-{2,}|_{2,})?$",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"\*{0,2}(From|Date|Sent|Subject|To|Cc|Bcc|Reply-To|Resent-From)\s?:\*{0,2}(?:\s+(.*)|)$",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"On (?P<date>.{4,40}?\d{4}(?:,? (?:at )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?)?),?"
    r" (?P<sender>[^,<]{2,80}(?: <[^>]{3,80}>)?) wrote:$",
    re.IGNORECASE,
)
_ALIKE = {"sent": "date"}
_ANSWER = 30
"""Lines above a quoted message, at most."""
_FOLLOWS = 20
"""Words below a forwarded head, at least, that make it an article and no empty shell."""


def find_forwarded(lines: Sequence[str]) -> Forwarded | None:
    """The innermost message that is passed on in the lines; None where none is."""
    found: Forwarded | None = None
    at = 0
    while at < len(lines):
        marked = bool(_MARK.match(lines[at].strip()))
        if not marked and not lines[at].lstrip("*> ").startswith(("From:", "FROM:")):
            at += 1
            continue
        headers, begin = _headers(lines, at + marked)
        whole = "from" in headers and {"date", "subject"} <= headers.keys()
        if whole or (marked and headers):
            words = sum(len(line.split()) for line in lines[begin:])
            if words >= _FOLLOWS or found is None:
                found = Forwarded(headers, begin)
        at = max(begin, at + 1)
    return found


def _headers(lines: Sequence[str], at: int) -> tuple[dict[str, str], int]:
    """The header lines from here on; one may go on in the next line, a blank line ends them."""
    headers: dict[str, str] = {}
    key = ""
    while at < len(lines):
        line = lines[at].strip().lstrip("> ")
        if match := _HEADER.match(line):
            key = _ALIKE.get(match[1].lower(), match[1].lower())
            headers.setdefault(key, (match[2] or "").strip().strip("*"))
        elif not line and not headers:
            pass  # between the mark and the headers
        elif line and key and not headers[key]:
            headers[key] = line  # the value below its label
        elif line and key in ("to", "cc") and ("@" in line or line.endswith((";", ","))):
            pass
        else:
            break
        at += 1
    return headers, at


def find_quoted(lines: Sequence[str]) -> Forwarded | None:
    """A message that is quoted whole below a short answer: "On 13 March 2025, Ana Ruiz wrote:"."""
    for at, line in enumerate(lines[:_ANSWER]):
        both = f"{line} {lines[at + 1]}" if at + 1 < len(lines) else line  # mailers wrap it
        for words, begin in ((line, at + 1), (both, at + 2)):
            found = _WROTE.match(words.strip())
            below = [one for one in lines[begin:] if one.strip()]
            quoted = sum(one.startswith(">") for one in below)
            if found and quoted > _FOLLOWS // 5 and quoted > 0.8 * len(below) and quoted > 2 * at:
                return Forwarded({"from": found["sender"], "date": found["date"]}, begin)
    return None
