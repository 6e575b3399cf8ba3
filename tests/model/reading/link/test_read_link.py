"""A link to a document, with the page kept and shown again when it is gone."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from pullquote.model.article import Document
from pullquote.model.reading.link.address import read_address
from pullquote.model.reading.link.exchange import Limits
from pullquote.model.reading.link.public import anything_goes
from pullquote.model.reading.link.read import read_link
from pullquote.model.reading.read import read_file
from pullquote.model.reading.unreadable import Unreadable

Serve = Callable[..., Any]
STORY = "A ferry sank off the coast on Tuesday night, the owner said. “It was old.”\n"
LIMITS = Limits(seconds=2, refused=anything_goes)
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


def answer(body: bytes, media_type: str = "text/plain", status: str = "200 OK") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nContent-Type: {media_type}\r\n\r\n"
    return head.encode() + body


def read(url: str, folder: Path | None) -> Document:
    return read_link(read_address(url), LIMITS, folder, now=lambda: NOON)


def test_a_link_gives_a_document_with_its_address_and_day(serve: Serve, tmp_path: Path) -> None:
    served = serve(answer(STORY.encode()))
    document = read(served.url("/ferry#part"), tmp_path)
    assert document.text == STORY
    assert document.source.url == served.url("/ferry")
    assert document.source.accessed == NOON.astimezone().date()
    assert document.source.origins.url == document.source.origins.accessed == "address"


def test_what_was_read_can_be_read_again_from_the_folder(serve: Serve, tmp_path: Path) -> None:
    document = read(serve(answer(STORY.encode())).url("/ferry"), tmp_path / "pages")
    (path,) = (tmp_path / "pages").glob("*.txt")
    assert path.read_bytes() == STORY.encode()
    assert read_file(path) == document


@pytest.mark.parametrize(
    "gone",
    [
        answer(b"", status="404 Not Found"),
        answer(b"", status="500 Oh"),
        b"",
        answer(b"\x89PNG\r\n\x1a\n" + bytes(99)),
    ],
)
def test_the_kept_copy_is_shown_when_the_page_is_gone(
    serve: Serve, tmp_path: Path, gone: bytes
) -> None:
    served = serve({"/ferry": answer(STORY.encode())})
    first = read(served.url("/ferry"), tmp_path)
    served.answers["/ferry"] = gone
    again = read_link(
        read_address(served.url("/ferry")), LIMITS, tmp_path, now=lambda: datetime.now(UTC)
    )
    assert again.text == STORY
    assert again.source == first.source
    assert "could not be fetched" in again.notes[0]
    assert f"this is the copy kept on {NOON.astimezone().day} March 2026." in again.notes[0]
    assert again.notes[1:] == first.notes
    with pytest.raises(Unreadable):
        read(served.url("/other"), tmp_path)


def test_a_page_is_asked_for_anew_each_time(serve: Serve, tmp_path: Path) -> None:
    served = serve({"/ferry": answer(STORY.encode())})
    read(served.url("/ferry"), tmp_path)
    served.answers["/ferry"] = answer(STORY.replace("Tuesday", "Wednesday").encode())
    assert "Wednesday" in read(served.url("/ferry"), tmp_path).text
    assert len(list(tmp_path.glob("*.txt"))) == 2


@pytest.mark.parametrize("place", ["file/pages", "/dev/null/pages", "/proc/pages"])
def test_a_folder_that_cannot_be_written_is_a_note(
    serve: Serve, tmp_path: Path, place: str
) -> None:
    (tmp_path / "file").write_text("in the way")
    document = read(serve(answer(STORY.encode())).url(), tmp_path / place)
    assert document.text == STORY
    assert document.notes[0].startswith("No copy of the page could be kept (")


def test_nothing_unreadable_is_kept(serve: Serve, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="PNG"):
        read(serve(answer(b"\x89PNG\r\n\x1a\n" + bytes(99))).url(), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_page_cut_short_says_so_then_and_later(serve: Serve, tmp_path: Path) -> None:
    whole = answer((STORY * 40).encode())
    document = read(serve(whole[:-500]).url(), tmp_path)
    assert "incomplete" in document.notes[0]
    (path,) = tmp_path.glob("*.txt")
    assert read_file(path) == document


def test_a_page_in_utf16_is_read_by_the_charset_of_its_header(serve: Serve, tmp_path: Path) -> None:
    page = f"<!doctype html><html><body><article><h1>Ferry</h1><p>{STORY * 3}</p></article></html>"
    served = serve(answer(page.encode("utf-16-le"), "text/html; charset=utf-16le"))
    assert "A ferry sank off the coast" in read(served.url(), tmp_path).text
