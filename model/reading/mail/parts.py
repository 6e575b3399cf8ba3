"""An e-mail to the parts that hold something, whatever state it is in.

Source: RFC 2045 to 2047 (MIME). It is read with the older policy of the standard library, which
takes damaged mail without complaint; codings and character sets that are wrong are mended here.
"""

import binascii
import quopri
import re
from base64 import b64decode
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from typing import NamedTuple, TypeGuard

from pullquote.model.reading.clean import Cleaned, clean_bytes
from pullquote.model.reading.unreadable import Unreadable

_DEEPEST = 30
"""Parts inside parts that are opened; real mail has five."""

_COUNTED = re.compile(rb"(\d{1,9})[ ]*\n(?=[A-Za-z-]+:)")
"""The length of the message, that Apple Mail writes above it (.emlx); its own notes follow it."""


class Part(NamedTuple):
    """A part with text or a file in it, and the headers of the message it stands in."""

    message: Message
    headers: dict[str, object]
    depth: int
    """How many messages it lies in."""

    @property
    def attached(self) -> bool:
        """Whether it is a file beside the text."""
        return self.message.get_content_disposition() == "attachment" or (
            bool(self.message.get_filename()) and not self.kind.startswith("text/")
        )

    @property
    def kind(self) -> str:
        """Its type: "text/plain"."""
        return self.message.get_content_type()


def parts_of(data: bytes, name: str) -> list[Part]:
    """The parts that hold something, in their order."""
    if data.startswith(b"From "):
        data = data.partition(b"\n")[2]
    if counted := _COUNTED.match(data):
        data = data[counted.end() :][: int(counted[1])]
    try:
        message = message_from_bytes(data.lstrip())
        return list(_leaves(message, _headers(message), 0, 0))
    except RecursionError:
        raise Unreadable(f"{name} nests its parts too deep to be an e-mail.") from None


def _leaves(message: Message, headers: dict[str, object], depth: int, level: int) -> Iterator[Part]:
    if level > _DEEPEST:
        return
    if message.get_content_maintype() == "multipart" and not message.is_multipart():
        message = _with_boundary(message)
    # Asked for words, it would decode them by any codec that the mail declares.
    inner = message.get_payload() if message.is_multipart() else None
    if not isinstance(inner, list):
        yield Part(message, headers, depth)
    elif message.get_content_type() == "message/rfc822":
        for one in filter(_is_message, inner):
            yield from _leaves(one, _headers(one), depth + 1, level + 1)
    else:
        for one in filter(_is_message, inner):
            yield from _leaves(one, headers, depth, level + 1)


def _is_message(one: object) -> TypeGuard[Message]:
    return isinstance(one, Message)


def _with_boundary(message: Message) -> Message:
    """The message parted at the line that looks like its lost boundary."""
    body = bytes_of(message)
    found = re.search(rb"^--([^\s]{2,70})[ \t]*\r?\n[A-Za-z-]+:", body, re.MULTILINE)
    if not found:
        plain = Message()
        plain.set_payload(body.decode("latin-1"))
        plain["Content-Type"] = "text/html" if b"<p" in body or b"<div" in body else "text/plain"
        plain["Content-Transfer-Encoding"] = "binary"
        return plain
    head = b'Content-Type: multipart/mixed; boundary="%s"\n\n' % found[1]
    return message_from_bytes(head + body)


def _headers(message: Message) -> dict[str, object]:
    """The first header of each name, the names in small letters."""
    headers: dict[str, object] = {}
    for name, value in message.items():
        headers.setdefault(name.lower(), value)
    return headers


_ESCAPED = re.compile(rb"=[0-9A-F]{2}")


def bytes_of(part: Message) -> bytes:
    """What the part holds, as well as a damaged coding lets it be read."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return b""
    coding = str(part.get("content-transfer-encoding", "")).strip().lower()
    if coding == "base64" and re.fullmatch(rb"[A-Za-z0-9+/=*\r\n]{80,}.*", data, re.DOTALL):
        letters = re.sub(rb"[^A-Za-z0-9+/]", b"", data)
        try:
            return b64decode(letters[: len(letters) // 4 * 4])
        except binascii.Error:
            return data
    # The coding is there, and the header that says so was lost on the way.
    lost = coding in ("", "7bit", "8bit") and part.get_content_maintype() == "text"
    if lost and re.search(rb"=\r?\n", data) and len(_ESCAPED.findall(data)) > 2:
        return quopri.decodestring(data)
    return data


def text_of(part: Message) -> Cleaned:
    """The words of a text part; a declared character set that cannot be right is not believed."""
    return clean_bytes(bytes_of(part), charset=part.get_content_charset())
