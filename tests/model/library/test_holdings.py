"""Folders and files, searched as one."""

import os
import tempfile
from datetime import date
from pathlib import Path

import pytest

from pullquote.model.article import Document
from pullquote.model.library.holdings import Holdings, Opened, Rules
from pullquote.model.reading.dates import Dated
from pullquote.model.reading.unreadable import Unreadable


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_at(tmp_path / "articles", heron="“A heron,” Ann Lee said.")


def folder_at(path: Path, **texts: str) -> Path:
    path.mkdir()
    for name, text in texts.items():
        (path / f"{name}.txt").write_text(text, encoding="utf-8")
    return path


def names(opened: Opened, query: str) -> set[str]:
    return {Path(card.file).name for card, _ in opened.find(query, 20).rows}


def test_what_was_left_can_be_searched_before_it_is_brought_up_to_date(
    folder: Path, tmp_path: Path
) -> None:
    assert Holdings([folder], tmp_path / "home").left() is None
    Holdings([folder], tmp_path / "home").update()
    (folder / "otter.txt").write_text("“An otter,” Bo Ek said.", encoding="utf-8")
    holdings = Holdings([folder], tmp_path / "home")
    left = holdings.left()
    assert left is not None
    assert (names(left, "heron"), names(left, "otter")) == ({"heron.txt"}, set())
    assert names(holdings.update(), "otter") == {"otter.txt"}


def test_folders_and_files_are_found_as_one(folder: Path, tmp_path: Path) -> None:
    other = folder_at(tmp_path / "other", kite="“A kite,” Bo Ek said.", owl="“An owl,” he said.")
    with Holdings([folder, folder], tmp_path / "home", files=(str(other / "kite.txt"),)) as both:
        opened = both.update()
        assert names(opened, "tab:quote") == {"heron.txt", "kite.txt"}
        assert len(opened.cards) == 2


def test_files_that_are_named_leave_no_index_behind(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    with Holdings([], tmp_path / "home", files=(str(folder / "heron.txt"),)) as holdings:
        assert holdings.left() is None
        assert names(holdings.update(), "heron") == {"heron.txt"}
        assert any(scratch.iterdir())
    assert not any(scratch.iterdir())
    assert not (tmp_path / "home").exists()


def test_an_index_of_other_rules_is_not_used_as_it_was_left(folder: Path, tmp_path: Path) -> None:
    Holdings([folder], tmp_path / "home").update()
    dated = Holdings([folder], tmp_path / "home", Rules(Dated(date(2024, 5, 1))))
    assert dated.left() is None
    assert [card.published for card in dated.update().cards.values()] == ["2024-05-01"]


def test_an_article_is_read_again_from_where_it_was_found(folder: Path, tmp_path: Path) -> None:
    (folder / "two.jsonl").write_text('{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n')
    holdings = Holdings([folder], tmp_path / "home")
    cards = {card.id: card for card in holdings.update().cards.values()}
    read: dict[str, Document] = {id: holdings.rules.document(cards[id]) for id in ("a", "b")}
    assert {id: one.text for id, one in read.items()} == {"a": "One.", "b": "Two."}
    (folder / "two.jsonl").write_text('{"id": "a", "text": "One."}\n')
    with pytest.raises(Unreadable, match="does not hold b any more"):
        holdings.rules.document(cards["b"])


def test_of_two_documents_with_one_id_the_one_that_was_found_is_read(
    folder: Path, tmp_path: Path
) -> None:
    lines = ['{"id": "a", "text": "First."}', '{"id": "a", "text": "Second."}']
    (folder / "two.jsonl").write_text("\n".join(lines))
    holdings = Holdings([folder], tmp_path / "home")
    [(card, _)] = holdings.update().find("second", 20).rows
    assert holdings.rules.document(card).text == "Second."
    [(left, _)] = Holdings([folder], tmp_path / "home").update().find("second", 20).rows
    assert holdings.rules.document(left).text == "Second."
    (folder / "two.jsonl").write_text("\n".join(['{"id": "0", "text": "New."}', *lines]))
    assert holdings.rules.document(card).text == "First."


def test_what_is_found_fits_what_is_told_of_it_while_another_process_writes(
    folder: Path, tmp_path: Path
) -> None:
    Holdings([folder], tmp_path / "home").update()
    mine = Holdings([folder], tmp_path / "home")
    left = mine.left()
    (folder / "grey.txt").write_text("“A grey heron,” Bo Ek said.", encoding="utf-8")
    Holdings([folder], tmp_path / "home").update()
    assert left is not None
    assert names(left, "heron") == names(mine.opened(), "heron") == {"heron.txt"}
    assert names(mine.update(), "heron") == {"heron.txt", "grey.txt"}


def garble(home: Path) -> None:
    """Bytes change, but neither the file's size nor its time."""
    [path] = home.glob("*/s*")
    told = path.stat()
    path.write_bytes(b"\xf7" * told.st_size)
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))


def test_a_damaged_index_is_given_up_once_however_many_come_upon_it(
    folder: Path, tmp_path: Path
) -> None:
    one, other = (Holdings([folder], tmp_path / "home") for _ in range(2))
    one.update()
    other.left()
    assert not other.mend()
    garble(tmp_path / "home")
    assert one.mend()
    one.update()
    built = [*(tmp_path / "home").glob("*/s*")]
    assert other.mend()
    assert names(other.update(), "heron") == {"heron.txt"}
    assert [*(tmp_path / "home").glob("*/s*")] == built


def test_an_index_that_cannot_be_looked_through_now_is_not_given_up(
    folder: Path, tmp_path: Path
) -> None:
    resource = pytest.importorskip("resource")
    holdings = Holdings([folder], tmp_path / "home")
    holdings.update()
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, limits[1]))
    try:
        assert not holdings.mend()
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)
    assert Holdings([folder], tmp_path / "home").left() is not None


def test_a_new_folder_of_many_files_is_read_with_few_files_open_at_once(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    birds = {f"n{at}": f"A heron, bird{at}." for at in range(120)}
    holdings = Holdings([folder_at(tmp_path / "many", **birds)], tmp_path / "home", at_first=2)
    shown: list[Opened] = []
    holdings.added = lambda: shown.append(holdings.opened())
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (200, limits[1]))
    try:
        assert names(holdings.update(), "bird117") == {"n117.txt"}
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)
    assert len(shown) > 4
    assert Holdings([tmp_path / "many"], tmp_path / "home").left() is not None


def test_where_no_index_can_be_kept_everything_is_found_all_the_same(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "home").write_text("a file where the folder should be")
    with Holdings([folder], tmp_path / "home") as holdings:
        assert holdings.left() is None
        assert names(holdings.update(), "heron") == {"heron.txt"}
