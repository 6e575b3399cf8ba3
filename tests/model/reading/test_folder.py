from pathlib import Path

import pytest

from pullquote.model.reading.read import read_file
from pullquote.model.reading.unreadable import Unreadable


def message_for(folder: Path) -> str:
    with pytest.raises(Unreadable) as caught:
        read_file(folder)
    return str(caught.value)


def test_a_folder_names_a_few_of_its_articles(tmp_path: Path) -> None:
    for name in ("g.md", "f.txt", "e.PDF", "d.html", "c.docx", "b.eml", "a.png", ".h.txt"):
        (tmp_path / name).write_text("x")
    (tmp_path / "a.txt").mkdir()
    message = message_for(tmp_path)
    assert message.endswith(
        "is a folder. Name a file in it, such as b.eml, c.docx, d.html, e.PDF, f.txt."
    )


def test_a_folder_without_articles_names_none(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_text("x")
    assert message_for(tmp_path).endswith("is a folder. Name a file in it.")


def test_names_in_a_folder_are_shown_clean(tmp_path: Path) -> None:
    (tmp_path / "a\x1b]0;x\x07\nb.txt").write_text("x")
    (tmp_path / ("c" * 200 + ".txt")).write_text("x")
    assert message_for(tmp_path).endswith("such as a b.txt.")
