"""Where the indexes of folders are kept."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as StillWaiting
from pathlib import Path

import pytest

from pullquote.model.library.home import kept_index


def folder_at(path: Path) -> Path:
    path.mkdir()
    return path


def test_a_folder_has_one_index_and_no_other_s(tmp_path: Path) -> None:
    found = []
    for name in ("a", "b", "a"):
        with kept_index(tmp_path / name, tmp_path / "home") as index:
            found.append(index)
    assert found[0] == found[2] != found[1]


def test_an_index_is_nobody_else_s_business(tmp_path: Path) -> None:
    with kept_index(tmp_path, tmp_path / "home") as index:
        assert stat.S_IMODE(index.stat().st_mode) == 0o700


def test_indexes_go_whose_folders_are_gone(tmp_path: Path) -> None:
    gone, there, new = (folder_at(tmp_path / name) for name in ("gone", "there", "new"))
    home = tmp_path / "home"
    with kept_index(gone, home) as old, kept_index(there, home) as kept:
        (old / "index.json").write_text("{}")
    gone.rmdir()
    with kept_index(new, home) as fresh:
        assert {*home.iterdir()} == {kept, fresh}


def test_who_comes_second_waits_until_the_first_has_gone(tmp_path: Path) -> None:
    def enter() -> bool:
        with kept_index(tmp_path, tmp_path / "home"):
            return True

    with ThreadPoolExecutor(1) as other:
        with kept_index(tmp_path, tmp_path / "home"):
            second = other.submit(enter)
            with pytest.raises(StillWaiting):
                second.result(timeout=0.1)
        assert second.result(timeout=10)


def test_a_home_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    with pytest.raises(OSError), kept_index(tmp_path, tmp_path / "home"):
        pass


def test_a_folder_is_known_whatever_bytes_its_name_is_made_of(tmp_path: Path) -> None:
    with kept_index(Path(os.fsdecode(b"/na\xefve\n")), tmp_path) as index:
        assert index.parent == tmp_path
