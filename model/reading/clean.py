"""Bytes to clean text: the only door through which text comes in.

A terminal obeys what it is sent, and a reader trusts what is shown. So whatever could steer the
terminal, reverse a quotation or hide in a word is taken out here, once, and nowhere else.
Quotation marks, dashes, no-break spaces, accents and emoji stay exactly as printed.
"""

import re
from collections import Counter
from typing import NamedTuple

from pullquote.model.reading.decoding import WINDOWS_1252, decode


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
    # DCS, and SOS, PM and APC, in one byte: these are letters too, so the end must be there.
    | \x90 [^\x07\x1b\x90\x9c\r\n]* (?:\x9c|\x1b\\)
    | [\x98\x9e\x9f] [^\x07\x1b\x98\x9e\x9f\r\n]* \x1b\\
    """,
    re.VERBOSE,
)

# Other C1 characters are nearly always Windows-1252 punctuation read as Latin-1.
_C1_MARK = re.compile("[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]")

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff]")
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]")
_SURROGATE = re.compile("[\ud800-\udfff]")

# A joiner between two emoji, and the tags of a flag, belong to one picture.
_EMOJI = "\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_BLANK = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u2060-\u2065\u3164\ufeff\uffa0"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
)
_INVISIBLE = re.compile(
    f"[{_BLANK}\U000e0080-\U000e0fff]|(?<![{_EMOJI}\ufe0f])\u200d|\u200d(?![{_EMOJI}])"
)
_TAGS = re.compile(
    "(\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f)"
    "|[\U000e0000-\U000e007f]"
)

_LINE_END = re.compile("\r\n|[\r\v\f\u2028]")

# Nothing to do in a text that has none of these: the usual case.
_SUSPECT = re.compile(
    f"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff"
    f"\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff{_BLANK}\U000e0000-\U000e0fff]"
)


class _Note(NamedTuple):
    """What was done, to one or to several."""

    one: str
    several: str


_ESCAPES = _Note("Removed 1 terminal escape sequence.", "Removed {:,} terminal escape sequences.")
_MENDED = _Note(
    "Put right letters that a wrong encoding had damaged.",
    "Put right letters that a wrong encoding had damaged, in {:,} places.",
)
_MISREAD = _Note(
    "Read 1 damaged character as Windows-1252 punctuation.",
    "Read {:,} damaged characters as Windows-1252 punctuation.",
)
_CONTROLS = _Note("Removed 1 control character.", "Removed {:,} control characters.")
_DIRECTIONS = _Note(
    "Removed 1 mark that changes the direction of writing.",
    "Removed {:,} marks that change the direction of writing.",
)
_BROKEN = _Note("Replaced 1 broken character.", "Replaced {:,} broken characters.")
_HIDDEN = _Note("Removed 1 invisible character.", "Removed {:,} invisible characters.")
_NOTES = (_ESCAPES, _MENDED, _MISREAD, _CONTROLS, _DIRECTIONS, _BROKEN, _HIDDEN)


# Every letter that a wrong encoding has damaged begins with one of these: the usual text has none.
_MAY_BE_DAMAGED = re.compile("[À-ô√‚вГ]")


def _mended(text: str) -> tuple[str, int]:
    """The text with damaged letters put right, and in how many places."""
    if not _MAY_BE_DAMAGED.search(text):
        return text, 0
    from pullquote.model.reading.mojibake import mend

    return mend(text)


def clean_bytes(data: bytes, *, charset: str | None = None) -> Cleaned:
    """The text that the bytes hold, cleaned; `charset` is what HTTP, MIME or a page declares."""
    text, notes = decode(data, charset)
    cleaned = clean_text(text)
    return Cleaned(cleaned.text, notes + cleaned.notes)


def clean_text(text: str) -> Cleaned:
    """The text without what a page does not print; lines end in \\n, a tab is a blank.

    Letters that a wrong encoding has damaged are put right. Cleaning again changes nothing.
    """
    done: Counter[_Note] = Counter()
    while True:  # what is taken out or put right can bring other damage together
        mended, count = _mended(text)
        done[_MENDED] += count
        stripped = _stripped(mended, done)
        if stripped == text:
            return Cleaned(text, _told(done))
        text = stripped


def _told(done: Counter[_Note]) -> tuple[str, ...]:
    return tuple(
        note.one if done[note] == 1 else note.several.format(done[note])
        for note in _NOTES
        if done[note]
    )


def _stripped(text: str, done: Counter[_Note]) -> str:
    if not _SUSPECT.search(text):
        return text

    def take(pattern: re.Pattern[str], instead: str, note: _Note) -> None:
        nonlocal text
        text, count = pattern.subn(instead, text)
        done[note] += count

    take(_ESCAPE, "", _ESCAPES)
    text = _LINE_END.sub("\n", text).replace("\u2029", "\n\n").replace("\t", " ")
    if count := len(_C1_MARK.findall(text)):
        text = text.translate(WINDOWS_1252)
        done[_MISREAD] += count
    take(_CONTROL, "", _CONTROLS)
    take(_DIRECTION, "", _DIRECTIONS)
    take(_SURROGATE, "\ufffd", _BROKEN)
    take(_INVISIBLE, "", _HIDDEN)
    # By search and not by subn: the tags of a flag are matched and stay.
    done[_HIDDEN] += sum(not flag for flag in _TAGS.findall(text))
    return _TAGS.sub(lambda match: match.group(1) or "", text)


_IN_PLACE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"
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
    return _IN_PLACE.sub("\ufffd", text.translate(WINDOWS_1252))


def clean_line(text: str) -> str:
    """A name, a title or a path as it may be shown in a message: clean, on one line."""
    return " ".join(clean_text(text).text.split())
