"""Bytes that are no text: what they seem to be instead."""

from pullquote.model.reading.decoding import utf16_without_bom

# What files begin with, and what they are called. Source: the formats' own specifications.
_MAGIC = (
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a WebP image, a sound or a film"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"(\xb5/\xfd", "a zstd archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a Windows program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound"),
    (b"fLaC", "a sound"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x00asm", "a WebAssembly program"),
    (b"wOF", "a font"),
)


# What some of them hold tells more.
_INSIDE = (
    (b"\xd0\xcf\x11\xe0", "EncryptedPackage".encode("utf-16-le"),
     "an office document locked with a password"),
    (b"\xd0\xcf\x11\xe0", "WordDocument".encode("utf-16-le"),
     "a Word document of the old form (.doc)"),
    (b"PK\x03\x04", b"Index/Document.iwa", "a Pages document"),
    (b"PK\x03\x04", b"xl/workbook", "a spreadsheet"),
    (b"PK\x03\x04", b"ppt/presentation", "a presentation"),
    (b"PK\x03\x04", b"application/epub+zip", "an e-book"),
)  # fmt: skip

_STRAY = 3
"""Control bytes that a damaged text may hold."""


def what_it_seems(data: bytes) -> str | None:
    """What the bytes are when they are not text; null when they may be."""
    for magic, inside, what in _INSIDE:
        if data.startswith(magic) and inside in data:
            return what
    for magic, what in _MAGIC:
        if data.startswith(magic) and (len(magic) > 3 or not _printable(data)):
            return what
    if data[4:8] == b"ftyp":
        return "a film"
    head = data[:8192]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or head[:4] == b"\x00\x00\xfe\xff":
        return None
    if utf16_without_bom(data):
        return None
    # A stray control byte is cleaned away; several NULs, or a share of others, are no text in any
    # encoding. Padding at the end does no harm.
    body = head.rstrip(b"\0")
    odd = sum(body.count(code) for code in (*range(9), *range(14, 27), 28, 29, 30, 31))
    several = body.count(0) > _STRAY or (odd > _STRAY and odd * 50 > len(body))
    return "a binary file" if several else None


def _printable(data: bytes) -> bool:
    return all(byte >= 32 or byte in (9, 10, 13) for byte in data[:512])
