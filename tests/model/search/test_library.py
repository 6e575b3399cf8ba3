"""Search over a great many lines, in memory that is mapped from disk."""

import json
import os
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.search.index import Index
from pullquote.model.search.library import Library, best_of
from pullquote.model.search.lines import Line, Paid
from pullquote.model.search.on_disk import (
    UnusableIndex,
    add,
    build,
    merge,
    open_index,
    opened,
    together,
    verify,
)
from pullquote.model.search.throughout import Throughout

LINES = (
    Line(
        "quote", "q1", "There is a real dilemma for Putin", "Kirby", "a1",
        (("tab", "quote"), ("kind", "direct"), ("speaker", "John Kirby")),
        date(2024, 8, 13), date(2024, 8, 13),
    ),
    Line(
        "quote", "q2", "We can’t keep bailing water out of the library", "", "a1",
        (("tab", "quote"), ("kind", "indirect"), ("speaker", "Denise Whitfield")),
        date(2024, 8, 13), date(2024, 8, 13),
    ),
    Line(
        "money", "m1", "$125 million", "125m USD Air Force", "a2",
        (("tab", "money"), ("money", "USD")),
        date(2023, 1, 2), date(2023, 1, 2),
        (Paid(Decimal(125_000_000), Decimal(125_000_000), "USD"),),
    ),
    Line("text", "b1", "José Müller-Núñez began a counteroffensive", "", "a2", (("tab", "text"),)),
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    build(tmp_path / "library", LINES, "two articles")
    return tmp_path / "library"


def found(library: Library, query: str) -> list[str]:
    return [hit.id for hit in library.search(query)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("real dilema", "q1"),
        ("dlem", "q1"),
        ("whitfild bailed watter", "q2"),
        ("cant keep", "q2"),
        ("airforce", "m1"),
        ("125m", "m1"),
        ("counter offensive", "b1"),
        ("nunez", "b1"),
        ("water wrongword library", "q2"),
        ('"real dilemma"', "q1"),
        ('"a real dil', "q1"),
        ("speaker:kirby", "q1"),
        ("kind:direct", "q1"),
        ("after:2024-08 library", "q2"),
        ("before:2024", "m1"),
        ("on:2023-01-02", "m1"),
        ("money>1m", "m1"),
        ("money:usd", "m1"),
        ("tab:text", "b1"),
        ("a -dilemma", "b1"),
        ("a -speaker:kirby", "b1"),
    ],
)
def test_what_is_typed_finds_first_the_line_that_is_meant(
    folder: Path, typed: str, first: str
) -> None:
    assert found(open_index(folder), typed)[0] == first


@pytest.mark.parametrize(
    ("typed", "meant", "rival"),
    [
        ("whitney keep open shop", "He keeps an open shop", "Whitney keeps to herself"),
        ("he own it", "He owns it all", "He wondered at it"),
        ("he carrying it", "He carried it", "He is caring of it"),
        ("enrons plan", "The plan of Enron’s board", "The plan of environs"),
        ("rare usu ally", "A rare and usually mild form", "All unusual and a rally"),
        ("aive is", "He is alive", "She is Ive"),
        ("43 6m people", "Some 43.6m people", "43 people and 6 dogs"),
        ("widebody jet", "A jet with a wide body", "The widebody"),
    ],
)
def test_the_line_that_is_meant_goes_before_one_that_is_only_like_it(
    tmp_path: Path, typed: str, meant: str, rival: str
) -> None:
    others = [f"Line {at} of the town" for at in range(50)]
    rows = [rival, meant, *others]
    build(tmp_path, (Line("text", str(at), row) for at, row in enumerate(rows)))
    assert found(open_index(tmp_path), typed)[0] == "1"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("airforce", ["1"]), ("airforce ", ["1"]), ("airfor", ["1"]), ("upto", ["2"]), ("ofit", [])],
)
def test_a_word_run_together_is_found_side_by_side_in_an_article_as_in_a_library(
    tmp_path: Path, typed: str, meant: list[str]
) -> None:
    rows = ["The air was thick and the force of all of that, it threw them", "An air force flew",
            "He went up to it"]  # fmt: skip
    lines = [Line("text", str(at), row) for at, row in enumerate(rows)]
    build(tmp_path, lines)
    assert found(open_index(tmp_path), typed) == meant
    assert [hit.id for hit in Index(lines).search(typed)] == meant
    everywhere = Throughout(lines).ask(typed)
    assert [str(at) for at in everywhere.best(np.arange(len(lines)), 9)] == meant


@pytest.mark.parametrize("typed", ['"dilemma real"', "money>1bn", "speaker:nobody", "tab:person"])
def test_what_no_line_meets_finds_nothing(folder: Path, typed: str) -> None:
    assert found(open_index(folder), typed) == []


def test_a_single_word_that_is_there_brings_in_none_that_are_only_like_it(tmp_path: Path) -> None:
    rows = ["a fine day", "they were fined", "he refined it", "five years", "find out"]
    build(tmp_path, (Line("text", str(at), row) for at, row in enumerate(rows)))
    library = open_index(tmp_path)
    assert found(library, "fine ") == ["0", "1", "2"]
    assert library.count("fine ") == 3
    assert found(library, "fi ve") == ["3"]
    assert "3" in found(library, "fivr")


def test_conditions_on_sums_hold_for_one_sum_of_a_line(tmp_path: Path) -> None:
    def line(id: str, *sums: tuple[int, int, str]) -> Line:
        paid = tuple(Paid(Decimal(low), Decimal(high), code) for low, high, code in sums)
        return Line("text", id, "words", sums=paid)

    lines = [
        line("none"),
        line("apart", (1_900_000, 1_900_000, "GBP"), (600_000_000, 600_000_000, "GBP")),
        line("range", (250_000_000, 350_000_000, "USD")),
        line("euros", (300_000_000, 300_000_000, "EUR"), (5, 5, "USD")),
    ]
    build(tmp_path, lines)
    library = open_index(tmp_path)
    assert found(library, "money=300m") == ["range", "euros"]
    assert found(library, "money>2m money<500m") == ["range", "euros"]
    assert found(library, "money=$300m") == ["range"]
    assert found(library, "-money>500m") == ["none", "range", "euros"]
    add(tmp_path, [line("dear", (10**9, 10**9, "INR"))], "")
    merge(tmp_path)
    assert found(open_index(tmp_path), "money=€300m") == ["euros"]
    assert found(open_index(tmp_path), "money>100cr") == []
    assert found(open_index(tmp_path), "money>=₹100 crore") == ["dear"]


def test_an_empty_query_lists_all_and_marks_are_met_as_they_stand(folder: Path) -> None:
    library = open_index(folder)
    assert found(library, "") == ["q1", "q2", "m1", "b1"]
    assert found(library, "$") == ["m1"]
    assert library.count("") == 4


def test_hits_know_their_article_and_kind_and_what_matched(folder: Path) -> None:
    hit = open_index(folder).search("dilema", "quote")[0]
    assert (hit.kind, hit.id, hit.article) == ("quote", "q1", "a1")
    assert [hit.text[start:end] for start, end in hit.highlights] == ["dilemma"]


def test_lines_that_have_all_words_are_counted(folder: Path) -> None:
    library = open_index(folder)
    assert [library.count(query) for query in ("a ", "real dilemma", "real library")] == [2, 1, 0]


def test_a_query_that_finds_nothing_is_put_right(folder: Path) -> None:
    library = open_index(folder)
    assert found(library, "dillemmmma") == []
    assert library.nearest("dillemmmma") == "dilemma"
    assert library.nearest("dilemma") is None


def test_values_of_fields_are_there_to_be_completed(folder: Path) -> None:
    assert open_index(folder).values["speaker"] == ("Denise Whitfield", "John Kirby")


def test_added_articles_are_found_and_those_taken_out_are_not(folder: Path) -> None:
    lines = [
        Line("quote", "q1", "A dilemma no more", "", "a1"),
        Line("text", "b9", "New", "", "a3"),
    ]
    assert add(folder, lines, "three articles", without=["a1"]) == 2
    library = open_index(folder, "three articles")
    assert [(hit.text, hit.article) for hit in library.search("dilemma")] == [
        ("A dilemma no more", "a1")
    ]
    assert found(library, "new") == ["b9"]
    assert found(library, "money>1m") == ["m1"]
    assert library.count("") == 4
    verify(folder)


def test_an_index_of_other_articles_is_not_used(folder: Path) -> None:
    with pytest.raises(UnusableIndex, match="other articles"):
        open_index(folder, "three articles")


def test_an_index_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnusableIndex, match="no index yet"):
        open_index(tmp_path)


def test_any_damaged_file_is_noticed_and_building_anew_mends_it(folder: Path) -> None:
    for path in [path for path in folder.rglob("*") if path.is_file()]:
        whole = path.read_bytes()
        if whole:
            path.write_bytes(bytes([whole[0] ^ 1]) + whole[1:])
            with pytest.raises(UnusableIndex):
                verify(folder)
        path.write_bytes(whole + b"x")
        with pytest.raises(UnusableIndex):
            open_index(folder)
        path.unlink()
        with pytest.raises(UnusableIndex):
            open_index(folder)
        path.write_bytes(whole)
    (folder / "index.json").write_text("{}")
    with pytest.raises(UnusableIndex):
        open_index(folder)
    build(folder, LINES)
    assert found(open_index(folder), "dilemma") == ["q1"]


def test_an_index_that_cannot_be_looked_at_now_is_not_called_damaged(
    folder: Path,
) -> None:
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, limits[1]))
    try:
        for look in (open_index, verify):
            with pytest.raises(OSError, match="Too many open files"):
                look(folder)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)
    assert found(open_index(folder), "dilemma") == ["q1"]


def test_an_index_of_many_additions_takes_few_of_the_files_one_may_have_open(
    folder: Path,
) -> None:
    if not Path("/dev/fd").is_dir():
        pytest.skip("This system does not tell.")
    for at in range(8):
        add(folder, [Line("text", f"n{at}", f"A heron {at}", "", f"n{at}")], "")
    before = open_files()
    kept = opened(folder)
    taken = open_files() - before
    assert taken <= 2 * 9
    again = opened(folder, kept)
    assert open_files() - before == taken
    assert found(together([again]), "heron 7")[0] == "n7"
    del kept, again
    assert open_files() == before


def open_files() -> int:
    return len(os.listdir("/dev/fd"))  # noqa: PTH208


def test_another_format_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pullquote.model.search.on_disk.FORMAT", 99)
    with pytest.raises(UnusableIndex, match="another version"):
        open_index(folder)


def test_building_anew_leaves_no_old_segments(folder: Path) -> None:
    build(folder, LINES[:1])
    assert len([*folder.glob("s*")]) == 1
    assert json.loads((folder / "index.json").read_text())["segments"][0]["name"] == "s2"


@given(st.lists(st.integers(0, 9), max_size=400), st.integers(1, 50))
def test_the_best_are_those_that_sorting_finds(scores: list[int], many: int) -> None:
    order = sorted(range(len(scores)), key=lambda at: (-scores[at], at))
    expected = [at for at in order if scores[at]][:many]
    got = best_of(np.array(scores, np.int32), many).tolist()
    assert sorted(got) == sorted(expected)


words = st.text(st.sampled_from("abcdeéßñ'1"), min_size=1, max_size=8)
texts = st.lists(words, min_size=1, max_size=8).map(" ".join)
number = count()


def library_of(rows: list[str], base: Path) -> Library:
    folder = base / str(next(number))
    build(folder, (Line("text", str(at), row) for at, row in enumerate(rows)))
    return open_index(folder)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("libraries")


@given(rows=st.lists(texts, min_size=1, max_size=6), data=st.data())
def test_words_that_stand_in_a_line_find_it_as_far_as_they_are_typed(
    base: Path, rows: list[str], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(rows) - 1))
    pieces = [piece for piece in rows[at].split() if any(letter.isalnum() for letter in piece)]
    if pieces:
        start = data.draw(st.integers(0, len(pieces) - 1))
        stop = data.draw(st.integers(start + 1, len(pieces)))
        assert str(at) in found(library_of(rows, base), " ".join(pieces[start:stop]))


conditions = st.sampled_from(
    ["tab:text", "-a", '"a b"', "after:2024", "money>1", "speaker:x", '-"a b"', "tab:te", "foo:a"]
)


@given(
    rows=st.lists(st.text(max_size=20), max_size=6),
    query=st.text(max_size=20),
    condition=conditions,
)
def test_any_query_is_answered_alike_twice_and_conditions_never_add(
    base: Path, rows: list[str], query: str, condition: str
) -> None:
    library = library_of(rows, base)
    hits = library.search(query)
    assert hits == library.search(query)
    query = query.rstrip() + " "
    if not set(query) & set('"“”„:<>=-'):
        everything = set(found(library, query))
        if not condition.startswith("foo") and query.strip() and '"' not in condition:
            assert set(found(library, f"{query}{condition}")) <= everything
