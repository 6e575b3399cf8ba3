import hashlib
import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import get_args

import pytest

from pullquote.model.reading.formats import Format
from pullquote.model.reading.link.kept import keep, kept_at, newest
from pullquote.model.reading.link.page import Page
from pullquote.model.reading.read import read_file

STORY = "A ferry sank off the coast on Tuesday night, the owner said.\n"
LINK = "https://news.example/ferry"
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
PAGE = Page(STORY.encode(), LINK, LINK + "/", "text/plain", "utf-8")


def test_a_page_is_kept_byte_for_byte_with_where_it_came_from(tmp_path: Path) -> None:
    path = keep(PAGE, "text", tmp_path / "library" / "pages", NOON)
    assert path.read_bytes() == PAGE.data
    assert path.name.startswith("2026-03-03-")
    assert path.suffix == ".txt"
    assert json.loads(path.with_suffix(".json").read_bytes()) == {
        "asked": LINK,
        "url": LINK + "/",
        "fetched": "2026-03-03T12:00:00Z",
        "media_type": "text/plain",
        "charset": "utf-8",
        "sha256": hashlib.sha256(PAGE.data).hexdigest(),
        "notes": [],
    }
    assert len(list(path.parent.iterdir())) == 2


def test_the_same_bytes_are_kept_once_under_the_newer_day(tmp_path: Path) -> None:
    first = keep(PAGE, "text", tmp_path, NOON)
    again = keep(PAGE, "text", tmp_path, NOON + timedelta(days=9))
    assert again == first
    assert len(list(tmp_path.iterdir())) == 2
    found = newest(tmp_path, LINK)
    assert found is not None
    assert (found.page, found.day) == (PAGE, "12 March 2026")


def test_the_newest_copy_is_found_by_the_link_asked_and_by_where_it_led(tmp_path: Path) -> None:
    for day in (2, 0, 1):
        page = Page(STORY.encode() + b"%d" % day, LINK, LINK + "/")
        keep(page, "page", tmp_path, NOON + timedelta(days=day))
    keep(Page(b"other", LINK + "2", LINK + "2"), "text", tmp_path, NOON + timedelta(days=99))
    for link in (LINK, LINK + "/"):
        found = newest(tmp_path, link)
        assert found is not None
        assert found.page.data.endswith(b"\n2")
    assert newest(tmp_path, LINK + "3") is None
    assert newest(tmp_path / "nowhere", LINK) is None


def test_a_copy_in_full_goes_before_a_newer_one_in_part(tmp_path: Path) -> None:
    keep(PAGE, "text", tmp_path, NOON)
    part = Page(b"A ferry", LINK, LINK, notes=("The page is incomplete.",))
    keep(part, "text", tmp_path, NOON + timedelta(days=1))
    found = newest(tmp_path, LINK)
    assert found is not None
    assert found.page == PAGE


def test_a_kept_page_opened_as_a_file_knows_its_link_and_its_day(tmp_path: Path) -> None:
    page = Page(PAGE.data, LINK, LINK, notes=("The page is incomplete.",))
    document = read_file(keep(page, "text", tmp_path, NOON))
    assert document.source.url == LINK
    assert document.source.accessed == NOON.astimezone().date()
    assert document.notes[0] == "The page is incomplete."


@pytest.mark.parametrize(
    "record", [b"", b"{", b"[]", b'{"asked": 1}', b"\xff\xfe", b"[" * 50_000, b"null"]
)
def test_a_damaged_record_is_passed_over(tmp_path: Path, record: bytes) -> None:
    path = keep(PAGE, "text", tmp_path, NOON)
    path.with_suffix(".json").write_bytes(record)
    assert read_file(path).source.url is None
    assert newest(tmp_path, LINK) is None


def test_a_record_is_not_believed_of_other_bytes(tmp_path: Path) -> None:
    path = keep(PAGE, "text", tmp_path, NOON)
    path.write_bytes(b"Something else altogether was written here.")
    assert kept_at(path, path.read_bytes()) is None
    assert newest(tmp_path, LINK) is None


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_without_permission_is_an_error_of_the_system(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OSError):
        keep(PAGE, "text", tmp_path / "pages", NOON)


@pytest.mark.parametrize("form", get_args(Format))
def test_whatever_can_be_read_can_be_kept_and_found_again(form: Format, tmp_path: Path) -> None:
    keep(PAGE, form, tmp_path, NOON)
    found = newest(tmp_path, LINK)
    assert found is not None
    assert found.page == PAGE


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions in another way")
def test_what_was_read_is_nobody_else_s_business(tmp_path: Path) -> None:
    path = keep(PAGE, "text", tmp_path, NOON)
    for one in (path, path.with_suffix(".json")):
        assert one.stat().st_mode & 0o077 == 0


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_planted_in_the_folder_is_not_written_through(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("mine")
    folder = tmp_path / "pages"
    path = keep(PAGE, "text", folder, NOON)
    record = path.with_suffix(".json")
    record.unlink()
    record.symlink_to(other)
    keep(PAGE, "text", folder, NOON)
    assert other.read_text() == "mine"
    assert not record.is_symlink()
