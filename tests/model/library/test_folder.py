"""A folder of articles: its index is kept, and kept right."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from pullquote.model.article import Document
from pullquote.model.library import folder as library_folder
from pullquote.model.library.folder import Shelf
from pullquote.model.reading.json_lines import BadLine
from pullquote.model.reading.read import read_path
from pullquote.model.reading.stating import Stated
from pullquote.model.reading.unreadable import Unavailable
from pullquote.model.search.on_disk import open_index

KIRBY = "“There is a dilemma for Putin,” John Kirby said on Tuesday."
LEE = "“The heron came back to the river,” Ann Lee said."


class Reader:
    """Reads files, and remembers which."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, path: Path) -> Iterator[Document | BadLine]:
        self.read.append(path.name)
        return read_path(path).documents


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    (folder / "below").mkdir(parents=True)
    (folder / "a.txt").write_text(KIRBY, encoding="utf-8")
    (folder / "below" / "b.txt").write_text(LEE, encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    return folder


def shelf_of(articles: Path, reader: Reader, version: str = "1") -> Shelf:
    shelf = Shelf(articles, articles.parent / "index", version, reader)
    reader.read.clear()
    shelf.update()
    return shelf


def found(shelf: Shelf, query: str) -> set[str]:
    cards = shelf.cards
    return {Path(cards[hit.article].file).name for hit in open_index(shelf.index).search(query)}


def test_what_is_in_a_folder_and_below_is_found_with_its_file_and_place(
    articles: Path, reader: Reader
) -> None:
    shelf = shelf_of(articles, reader)
    assert sorted(reader.read) == ["a.txt", "b.txt"]
    hit = open_index(shelf.index).search("hern river", "quote")[0]
    assert shelf.cards[hit.article].file == str(articles / "below" / "b.txt")
    assert hit.text == "Ann Lee: “The heron came back to the river,”"
    assert hit.place.paragraph == 1
    assert LEE[hit.place.start : hit.place.end].startswith("The heron")


def test_a_folder_that_is_as_it_was_is_not_read_again(articles: Path, reader: Reader) -> None:
    shelf_of(articles, reader)
    shelf = shelf_of(articles, reader)
    assert reader.read == []
    assert found(shelf, "heron") == {"b.txt"}


def test_what_the_reader_says_of_an_article_holds_and_only_its_file_is_read_again(
    articles: Path, reader: Reader
) -> None:
    said: dict[str | None, Stated] = {}
    known = {path.name: read_path(path).only().source for path in articles.glob("*.txt")}

    def shelf() -> Shelf:
        reader.read.clear()
        one = Shelf(
            articles,
            articles.parent / "index",
            "1",
            reader,
            said=lambda source: said.get(source.sha256, Stated()),
        )
        one.update()
        return one

    assert found(shelf(), "after:2024-05 dilemma") == set()
    said[known["a.txt"].sha256] = Stated(published="2024-06", title="A dilemma")
    after = shelf()
    assert reader.read == ["a.txt"]
    assert found(after, "after:2024-05 dilemma") == {"a.txt"}
    assert found(after, "before:2024-06 dilemma") == set()
    assert {(card.title, card.published) for card in after.cards.values()} >= {
        ("A dilemma", "2024-06")
    }
    shelf()
    assert reader.read == []
    said.clear()
    assert found(shelf(), "after:2024-05 dilemma") == set()
    assert reader.read == ["a.txt"]


def test_only_what_is_new_changed_or_gone_changes(articles: Path, reader: Reader) -> None:
    shelf_of(articles, reader)
    (articles / "c.txt").write_text("“A new otter,” Tom Bray said.", encoding="utf-8")
    (articles / "a.txt").write_text("“An owl, they told me,” John Kirby said.", encoding="utf-8")
    shelf = shelf_of(articles, reader)
    assert sorted(reader.read) == ["a.txt", "c.txt"]
    assert [found(shelf, word) for word in ("otter", "owl", "dilemma", "heron")] == [
        {"c.txt"}, {"a.txt"}, set(), {"b.txt"},
    ]  # fmt: skip
    (articles / "c.txt").unlink()
    shelf = shelf_of(articles, reader)
    assert reader.read == []
    assert found(shelf, "otter") == set()
    assert len(shelf.cards) == 2


def test_an_index_that_is_damaged_or_of_another_version_is_built_anew(
    articles: Path, reader: Reader
) -> None:
    shelf = shelf_of(articles, reader)
    for name, at in (("index.json", -1), ("s*", 0), ("s*", 1000), ("s*", -1)):
        path = next(shelf.index.glob(name))
        data = bytearray(path.read_bytes())
        data[at] ^= 1
        path.write_bytes(data)
        assert found(shelf_of(articles, reader), "heron") == {"b.txt"}
        assert len(reader.read) == 2, (name, at)
    shelf_of(articles, reader)
    assert reader.read == []
    shelf_of(articles, reader, version="2")
    assert len(reader.read) == 2


def damage(index: Path) -> None:
    """Bytes change, but neither the file's size nor its time, as when a disk garbles them."""
    path = next(index.glob("s*"))
    told, data = path.stat(), path.read_bytes()
    path.write_bytes(b"\xf7" * 100 + data[100:])
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))


def test_sizes_and_times_are_believed_until_a_fault_has_everything_looked_through(
    articles: Path, reader: Reader
) -> None:
    shelf = shelf_of(articles, reader)
    assert not shelf.mend()
    damage(shelf.index)
    shelf = shelf_of(articles, reader)
    assert reader.read == []
    assert shelf.mend()
    shelf.update()
    assert len(reader.read) == 2
    assert found(shelf, "heron") == {"b.txt"}


def test_an_index_whose_files_have_other_times_but_the_same_bytes_is_used(
    articles: Path, reader: Reader
) -> None:
    for path in shelf_of(articles, reader).index.glob("s*"):
        os.utime(path, (1, 1))
    assert found(shelf_of(articles, reader), "heron") == {"b.txt"}
    assert reader.read == []


def test_of_many_files_the_first_few_can_be_found_before_the_last_are_read(
    articles: Path, reader: Reader
) -> None:
    for number in range(40):
        (articles / f"n{number}.txt").write_text(f"A gull, bird{number}.", encoding="utf-8")
    counts: list[int] = []
    shelf = Shelf(articles, articles.parent / "index", "1", reader, at_first=5)
    shelf.added = lambda: counts.append(open_index(shelf.index).count("gull"))
    shelf.update()
    assert counts[0] < counts[1] < counts[-1] == 40


def test_files_that_are_named_are_all_that_is_read(articles: Path, reader: Reader) -> None:
    names = (str(articles / "below" / "b.txt"), str(articles / "gone.txt"))
    shelf = Shelf(Path(), articles.parent / "index", "1", reader, names=names)
    shelf.update()
    assert found(shelf, "heron") == {"b.txt"}
    assert found(shelf, "dilemma") == set()
    assert ["gone.txt" in one for one in shelf.unread] == [True]


def test_after_many_additions_everything_is_still_found_once(
    articles: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_folder, "AT_ONCE", 2)
    shelf_of(articles, reader)
    for number in range(40):
        text = f"“The bridge cost $5 million,” Ann Lee said of bird{number} on 3 May 2024."
        (articles / f"n{number}.txt").write_text(text, encoding="utf-8")
    (articles / "a.txt").unlink()
    shelf = shelf_of(articles, reader)
    assert len([*shelf.index.glob("s*")]) < 12
    for number in (0, 17, 39):
        assert found(shelf, f'"bird{number}"') == {f"n{number}.txt"}
    library = open_index(shelf.index)
    assert library.count("bridge money>1m tab:quote") == 40
    assert library.count("bridge speaker:lee tab:quote") == 40
    assert library.count("bridge source:n7 tab:quote") == 1
    assert library.count("dilemma") == 0


def test_what_cannot_be_read_is_told_and_not_tried_again(articles: Path, reader: Reader) -> None:
    (articles / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    (articles / "lines.jsonl").write_text('{"text": "A stork flew."}\nno json\n', encoding="utf-8")
    shelf = shelf_of(articles, reader)
    assert [("broken.pdf" in one, "line 2" in one) for one in shelf.unread] == [
        (True, False), (False, True),
    ]  # fmt: skip
    assert found(shelf, "stork") == {"lines.jsonl"}
    assert len(shelf_of(articles, reader).unread) == 2
    assert reader.read == []


def test_what_is_not_the_fault_of_a_file_is_tried_again(articles: Path, reader: Reader) -> None:
    class Barred(Reader):
        def __call__(self, path: Path) -> Iterator[Document | BadLine]:
            if path.name == "a.txt":
                raise Unavailable(f"{path} may not be read: no permission.")
            return super().__call__(path)

    shelf = shelf_of(articles, Barred())
    assert [" may not be read" in one for one in shelf.unread] == [True]
    assert found(shelf, "heron") == {"b.txt"}
    shelf = shelf_of(articles, reader)
    assert reader.read == ["a.txt"]
    assert shelf.unread == []
    assert found(shelf, "dilemma") == {"a.txt"}
    shelf_of(articles, reader)
    assert reader.read == []


def test_a_fault_in_reading_one_file_is_told_and_the_others_are_found(
    articles: Path, reader: Reader
) -> None:
    class Faulty(Reader):
        def __call__(self, path: Path) -> Iterator[Document | BadLine]:
            if path.name == "a.txt":
                yield from read_path(path).documents
                raise RecursionError("too deep")
            yield from super().__call__(path)

    shelf = shelf_of(articles, Faulty())
    [told] = shelf.unread
    assert told == f"{articles / 'a.txt'} could not be read (RecursionError: too deep)."
    assert [found(shelf, word) for word in ("dilemma", "heron")] == [{"a.txt"}, {"b.txt"}]
    assert shelf_of(articles, reader).unread == []
    assert reader.read == ["a.txt"]


def test_how_many_files_are_found_is_told_before_the_first_is_read(
    articles: Path, reader: Reader
) -> None:
    class GivenUp(Exception):
        pass

    for number in range(40):
        (articles / f"{number}").mkdir()
        (articles / f"{number}" / "n.txt").write_text("A gull.", encoding="utf-8")
    told: list[int] = []

    def tell(done: int, of: int | None) -> None:
        if done:
            assert of is None
            told.append(done)
            raise GivenUp

    shelf = Shelf(articles, articles.parent / "index", "1", reader, tell)
    with pytest.raises(GivenUp):
        shelf.update()
    assert 10 < told[0] < 42
    assert reader.read == []


def test_a_file_is_found_whatever_bytes_its_name_is_made_of(articles: Path, reader: Reader) -> None:
    name = os.fsdecode(b"na\xefve\n.txt")
    try:
        (articles / name).write_text("“A kite,” Ann Lee said.", encoding="utf-8")
    except OSError:
        pytest.skip("This system has no such names.")
    assert found(shelf_of(articles, reader), "kite") == {name}
