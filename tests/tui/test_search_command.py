"""`pullquote search` over one article, several, and folders."""

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from pullquote.model.library.home import kept_index
from pullquote.model.search import on_disk
from pullquote.model.search.parts import Parts
from pullquote.tui.cli import run

SEED = Path(__file__).parents[2] / "seeds" / "biden-putin-dilemma.txt"

Searching = Callable[..., tuple[int, str, str]]


@pytest.fixture
def search(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Searching:
    monkeypatch.setenv("PULLQUOTE_LIBRARY", str(tmp_path / "kept"))

    def searched(*arguments: object) -> tuple[int, str, str]:
        code = run(["search", *map(str, arguments)])
        told = capsys.readouterr()
        return code, told.out, told.err

    return searched


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "harbour.html").write_text(
        "<html><head><title>The harbour</title>"
        '<meta property="og:site_name" content="The Coast Post">'
        '<meta property="article:published_time" content="2024-05-03"></head><body><article>'
        "<h1>The harbour</h1><p>The port will cost $125 million, the mayor said.</p>"
        "<p>“We needed the dredger,” Ann Lee, the harbour master, said on Tuesday.</p>"
        "<p>Nobody in the town had asked for it, and the ships come anyway.</p>"
        "</article></body></html>",
        encoding="utf-8",
    )
    (folder / "heron.txt").write_text("“A heron stood there,” Tom Bray said.", encoding="utf-8")
    return folder


def test_a_folder_is_searched_as_one_and_says_source_kind_and_place(
    search: Searching, folder: Path
) -> None:
    code, out, _ = search("dregder", folder)
    head, words = out.splitlines()[:2]
    assert code == 0
    assert head.startswith("quote")
    assert "harbour.html · The Coast Post, 2024-05-03 · para. 2" in head
    assert "Ann Lee" in words
    assert "We needed the dredger" in words


def test_an_article_that_comes_into_a_folder_is_found_at_the_next_search(
    search: Searching, folder: Path
) -> None:
    assert search("otter", folder)[0] == 1
    (folder / "otter.txt").write_text("“An otter,” Tom Bray said.", encoding="utf-8")
    assert "An otter" in search("otter", folder)[1]
    (folder / "otter.txt").unlink()
    assert search("otter", folder)[0] == 1


@pytest.mark.parametrize(
    ("query", "files"),
    [
        ("source:coast", {"harbour.html"}),
        ("source:heron", {"heron.txt"}),
        ("speaker:bray", {"heron.txt"}),
        ("-source:coast", {"heron.txt"}),
        ("money>1m", {"harbour.html"}),
        ("125m", {"harbour.html"}),
        ("on:2024-05", {"harbour.html"}),
        ('"heron stood"', {"heron.txt"}),
    ],
)
def test_what_a_query_asks_for_holds_over_all_articles(
    search: Searching, folder: Path, query: str, files: set[str]
) -> None:
    code, out, _ = search("--json", "--", query, folder)
    assert code == 0
    assert {Path(row["file"]).name for row in json.loads(out)} == files


def test_files_and_folders_together_are_ranked_as_one(search: Searching, folder: Path) -> None:
    rows = json.loads(search("dilemma", SEED, folder, "--json")[1])
    assert {row["file"] for row in rows} == {str(SEED)}
    text = SEED.read_text(encoding="utf-8")
    assert "dilemma" in text[rows[0]["start"] : rows[0]["end"]]
    start, end = rows[0]["highlights"][0]
    assert rows[0]["words"][start:end] == "dilemma"


def test_more_than_is_shown_is_said(search: Searching, folder: Path) -> None:
    for number in range(30):
        (folder / f"{number}.txt").write_text(f"A gull, number {number}.", encoding="utf-8")
    code, out, err = search("gull", folder)
    assert (code, len(out.splitlines())) == (0, 40)
    assert "the best 20 of 30; --limit N shows more" in err
    assert len(search("gull", folder, "--limit", "25")[1].splitlines()) == 50


@pytest.mark.parametrize("many", [False, True])
def test_nothing_found_is_said_and_answered_as_other_programs_do(
    search: Searching, folder: Path, many: bool
) -> None:
    code, out, err = search("zzzzqq", folder if many else SEED)
    assert (code, out) == (1, "")
    assert "nothing found for “zzzzqq”" in err


@pytest.mark.parametrize("many", [False, True])
@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("after:yesterday", "“after:yesterday” is no date"),
        ("after:2024-13", "“after:2024-13” is no date"),
        ("money>lots", "“lots” is no sum"),
        ("speaker:", "“speaker:” lacks"),
        ("kind:foo", "No kind “foo”: direct, indirect, mixed."),
    ],
)
def test_a_query_that_is_not_understood_finds_nothing_and_says_why_in_one_line(
    search: Searching, folder: Path, query: str, told: str, many: bool
) -> None:
    place = folder if many else SEED
    code, out, err = search("--", query, place)
    assert (code, out) == (1, "")
    assert told in err
    assert len(err.splitlines()) == 1
    assert search("--json", "--", query, place)[1] == "[]\n"


@pytest.mark.parametrize("many", [False, True])
def test_of_a_query_the_part_that_is_not_understood_is_told(
    search: Searching, folder: Path, many: bool
) -> None:
    name, word = (folder, "heron") if many else (SEED, "dilemma")
    for query, told in ((f"{word} tab:foo", "No tab “foo”"), (f'"{word}', "not closed")):
        code, out, err = search(query, name)
        assert (code, word in out) == (0, True)
        assert told in err
    assert "There is no speaker “zorro” here." in search("speaker:zorro", name)[2]


def test_as_data_a_hit_tells_who_spoke_what_it_costs_and_when_it_was(
    search: Searching, folder: Path
) -> None:
    for name in (folder, folder / "harbour.html"):

        def first(query: str) -> dict[str, object]:
            hit: dict[str, object] = json.loads(search("--json", query, name)[1])[0]  # noqa: B023
            return hit

        quote = first("dredger tab:quotes")
        told = ("Ann Lee", "stated", "direct")
        assert (quote["speaker"], quote["certainty"], quote["quote_kind"]) == told
        money = first("tab:money 125")
        assert (money["amount"], money["currency"]) == ("125000000", "USD")
        assert money["amount_max"] is None
        event = first("tab:events tuesday")
        assert (event["earliest"], event["latest"]) == ("2024-04-30", "2024-04-30")
        assert "speaker" not in event


def test_what_may_have_been_meant_is_offered(search: Searching) -> None:
    _, _, err = search("dillemmmma", SEED)
    assert "Did you mean “dilemma”?" in err


def test_a_home_that_cannot_be_written_hinders_no_search(
    search: Searching, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "kept").write_text("a file where the folder should be")
    assert "A heron" in search("heron", folder)[1]


def test_an_empty_folder_holds_nothing_and_is_no_failure(search: Searching, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    code, out, err = search("heron", tmp_path / "empty")
    assert (code, out) == (1, "")
    assert "nothing found: there are no articles in" in err
    assert search("heron", tmp_path / "empty", "--json")[1] == "[]\n"


def test_a_file_that_cannot_be_read_is_said_and_the_rest_is_searched(
    search: Searching, folder: Path
) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4")
    code, out, err = search("heron", folder)
    assert code == 0
    assert "A heron" in out
    assert "broken.pdf" in err
    code, out, err = search("heron", folder / "heron.txt", folder / "nowhere.txt")
    assert code == 1
    assert "A heron" in out
    assert "nowhere.txt" in err


@pytest.mark.parametrize("query", ["", '"', "-", "speaker:", "money>", '-"', ":", "\0", "ä" * 500])
def test_any_query_is_answered(search: Searching, folder: Path, query: str) -> None:
    for name in (SEED, folder):
        code, _, err = search("--json", "--limit", 2, "--", query, name)
        assert code in (0, 1)
        assert "Traceback" not in err


def garble(library: Path, name: str, share: float = 0) -> Path:
    """The bytes of a part change, but for a share, and neither the file's size nor its time."""
    [path] = (library / "search").glob("*/s*")
    told, data = path.stat(), path.read_bytes()
    parts = Parts(path, mapped=False)
    end = parts.starts[name] + parts.arrays[name].nbytes
    start = parts.starts[name] + int(share * parts.arrays[name].nbytes)
    path.write_bytes(data[:start] + b"\xf7" * (end - start) + data[end:])
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))
    return path.parent


def test_an_index_that_a_disk_has_garbled_ends_in_no_traceback(
    search: Searching, folder: Path, tmp_path: Path
) -> None:
    search("heron", folder)
    [path] = (tmp_path / "kept" / "search").glob("*/s*")
    for name in Parts(path, mapped=False).arrays:
        garble(tmp_path / "kept", name, 2 / 3)
        code, _, err = search("heron stood", folder)
        assert code in (0, 1), name
        assert "Traceback" not in err
        shutil.rmtree(tmp_path / "kept")
        search("heron", folder)


@pytest.mark.parametrize("name", ["lines", "text_at"])
def test_an_index_that_a_search_finds_damaged_is_built_anew(
    search: Searching, folder: Path, tmp_path: Path, name: str
) -> None:
    search("heron", folder)
    index = garble(tmp_path / "kept", name)
    assert "A heron stood there" in search("heron", folder)[1]
    on_disk.verify(index)


def test_who_waits_for_another_search_is_told_on_the_terminal(
    search: Searching, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

        def write(self, words: str) -> int:
            if "waiting for it" in words:
                waits.set()
            return super().write(words)

    waits, terminal = Event(), Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with ThreadPoolExecutor(1) as other:
        with kept_index(folder.resolve(), tmp_path / "kept" / "search"):
            waiting = other.submit(search, "heron", folder)
            assert waits.wait(20)
        code, out, _ = waiting.result(timeout=20)
    assert code == 0
    assert "heron stood" in out
    assert not terminal.getvalue().splitlines()[-1].strip()


@pytest.mark.parametrize("query", ["-source:coast", "-coast heron"])
def test_a_query_may_begin_with_what_is_not_wanted(
    search: Searching, folder: Path, query: str
) -> None:
    for words in ([query, folder, "--json"], ["--json", query, folder], ["--", query, folder]):
        code, out, err = search(*words)
        assert (code, err) == (0, "")
        assert "heron.txt" in out
        assert "harbour.html" not in out


def test_searches_of_one_folder_at_the_same_time_both_find_and_leave_a_whole_index(
    folder: Path, tmp_path: Path
) -> None:
    for number in range(25):
        (folder / f"{number}.txt").write_text(f"A gull, number {number}.", encoding="utf-8")
    environment = {**os.environ, "PULLQUOTE_LIBRARY": str(tmp_path / "kept")}
    command = [
        sys.executable,
        "-m",
        "pullquote.tui",
        "search",
        "gull",
        str(folder),
        "--limit",
        "30",
    ]
    running = [
        subprocess.Popen(
            command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(3)
    ]
    told = [one.communicate() for one in running]
    assert [err for _, err in told] == [""] * 3
    assert {len(out.splitlines()) for out, _ in told} == {50}
    [index] = (tmp_path / "kept" / "search").iterdir()
    on_disk.verify(index)
    assert on_disk.open_index(index).count("gull") == 25
    assert len([*index.glob("s*")]) == 1


def test_what_is_left_out_as_weak_comes_when_so_many_are_asked_for(
    search: Searching, folder: Path
) -> None:
    (folder / "gull.txt").write_text("The grey gull flew over the old pier.", encoding="utf-8")
    for number in range(9):
        (folder / f"{number}.txt").write_text(f"The old one, number {number}.", encoding="utf-8")
    query = "grey gull flew over the old pier"
    _, few, _ = search(query, folder)
    _, many, _ = search(query, folder, "--limit", "11")
    assert len(few.splitlines()) == 2
    assert len(many.splitlines()) > 2
    assert many.startswith(few)
