"""The body of an answer: unpacked as it comes, and never more of it than the limit."""

import http.client
import zlib
from dataclasses import dataclass
from typing import Protocol

from pullquote.model.reading.link.exchange import Exchange
from pullquote.model.reading.link.wire import Wire

_PIECE = 65536
_ASKED_FOR = {"": "", "identity": "", "gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate"}


class TooBig(Exception):
    """There is more than the limit allows; `size` is how much, if that was announced."""

    def __init__(self, size: int | None = None) -> None:
        super().__init__()
        self.size = size


class OddlyPacked(Exception):
    """It is packed in a way that nobody asked for."""


@dataclass(frozen=True, slots=True)
class Body:
    """What came, and whether that is all of it."""

    data: bytes
    whole: bool = True


class _Unpacker(Protocol):
    @property
    def whole(self) -> bool: ...

    def unpack(self, piece: bytes, room: int) -> bytes: ...


def read_body(exchanged: Exchange, max_bytes: int, wire: Wire) -> Body:
    """The body. Raises `TooBig` as soon as it shows, before the rest is fetched or unpacked."""
    answer = exchanged.answer
    if answer.length is not None and answer.length > max_bytes:
        raise TooBig(answer.length)
    unpacker = _unpacker(answer.headers.get("Content-Encoding", ""))
    data = bytearray()
    whole = True
    try:
        while piece := answer.read1(_PIECE):
            wire.received += len(piece)
            if wire.received > max_bytes:
                raise TooBig
            data += unpacker.unpack(piece, max_bytes + 1 - len(data))
            if len(data) > max_bytes:
                raise TooBig
    except (OSError, ValueError, http.client.HTTPException, zlib.error):
        whole = False
    if answer.length:  # more was announced than came
        whole = False
    whole = whole and unpacker.whole and not _goes_on(exchanged)
    return Body(bytes(data), whole)


def _goes_on(exchanged: Exchange) -> bool:
    """Whether bytes lie beyond the announced end, which then was none: a page cut short."""
    answer = exchanged.answer
    if answer.chunked or answer.length is None or answer.fp is None:
        return False
    exchanged.connection.settimeout(0)
    try:
        return bool(answer.fp.peek(1))
    except (OSError, ValueError):
        return False


def _unpacker(encoding: str) -> _Unpacker:
    match _ASKED_FOR.get(encoding.strip().lower()):
        case "":
            return _Plain()
        case "gzip":
            return _Packed(31)
        case "deflate":
            return _Packed(zlib.MAX_WBITS)
    raise OddlyPacked(encoding)


class _Plain:
    whole = True

    def unpack(self, piece: bytes, room: int) -> bytes:
        return piece


class _Packed:
    """gzip, in one member or several, or deflate, with or without its zlib wrapping."""

    def __init__(self, bits: int) -> None:
        self._bits = bits
        self._stream = zlib.decompressobj(bits)
        self._begun = False

    @property
    def whole(self) -> bool:
        """Whether the stream has come to its end; nothing at all is whole too."""
        return self._stream.eof or not self._begun

    def unpack(self, piece: bytes, room: int) -> bytes:
        """As much of it as there is room for."""
        out = bytearray()
        while piece and len(out) < room:
            if self._stream.eof:
                if not piece.strip(b"\0") or self._bits != 31:
                    break  # padding behind the end
                self._stream = zlib.decompressobj(self._bits)
            try:
                out += self._stream.decompress(piece, room - len(out))
            except zlib.error:
                if self._begun or self._bits != zlib.MAX_WBITS:
                    raise
                self._bits = -zlib.MAX_WBITS
                self._stream = zlib.decompressobj(self._bits)
                continue
            self._begun = True
            piece = self._stream.unused_data or self._stream.unconsumed_tail
        return bytes(out)
