"""The commands without the app, run as a user runs them."""

import json
import os
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from pullquote.model.article import Article

SEED = Path(__file__).parents[2] / "seeds" / "biden-putin-dilemma.txt"


def pullquote(
    *arguments: str | Path, stdin: bytes | None = None
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "pullquote.tui", *map(str, arguments)],
        input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None,
        capture_output=True,
        check=False,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


def test_extract_prints_an_article_that_reads_back_exactly() -> None:
    done = pullquote("extract", SEED, "--published", "2024-08-13")
    article = Article.model_validate_json(done.stdout)
    assert article.text == SEED.read_text(encoding="utf-8")
    assert article.source.published == date(2024, 8, 13)
    assert article.source.origins.published == "user"
    assert Article.model_validate_json(article.model_dump_json()) == article
    assert done.stderr == ""
    assert done.returncode == 0


def test_a_jsonl_gives_an_article_a_line_and_bad_lines_are_told_with_their_number(
    tmp_path: Path,
) -> None:
    lines = [
        '{"id": "a", "text": "Ann Lee said: “Yes.”", "published": "2024-01-02"}',
        "not json",
        '{"id": "c"}',
        '{"id": "d", "text": "“No,” Bo Ek said on Monday.", "title": "No"}',
    ]
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    done = pullquote("extract", path, "--format", "jsonl")
    articles = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["id"] for one in articles] == ["a", "d"]
    assert articles[1]["source"]["title"] == "No"
    told = done.stderr.splitlines()
    assert len(told) == 2
    assert "line 2:" in told[0]
    assert "line 3:" in told[1]
    assert done.returncode == 1


def test_standard_input_is_read_as_a_file_is() -> None:
    by_pipe = pullquote("quotes", "-", stdin=SEED.read_bytes())
    by_file = pullquote("quotes", SEED)
    assert by_pipe.stdout == by_file.stdout != ""


def test_facts_are_printed_as_readable_text() -> None:
    quotes = pullquote("quotes", SEED).stdout
    assert "John Kirby, White House National Security Council spokesman" in quotes
    assert "   “real dilemma”" in quotes
    assert "Volodymyr Zelensky, Ukrainian President" in pullquote("people", SEED).stdout
    assert "USD 125,000,000" in pullquote("money", SEED).stdout


def test_the_timeline_follows_the_publication_date() -> None:
    unknown = pullquote("timeline", SEED).stdout
    assert "before publication" in unknown
    assert "2024-08" not in unknown
    known = pullquote("timeline", SEED, "--published", "2024-08-13").stdout
    order = [known.index(when) for when in ("2023", "Apr 2024", "≈ Tue 6 Aug", "Fri 9 Aug")]
    assert order == sorted(order)


def test_search_prints_the_best_first() -> None:
    found = pullquote("search", "bidn dilema", SEED).stdout.splitlines()
    assert found[0].startswith("quote")
    assert "dilemma" in found[0]


def test_cite_credits_the_speaker() -> None:
    quotes = pullquote("quotes", SEED).stdout.splitlines()
    number = next(line for line in quotes if "Kirby" in line and "direct" in line).split(".")[0]
    done = pullquote("cite", SEED, "--quote", number, "--style", "mla", "--published", "2024-08-13")
    assert "John Kirby said, “We’re in touch" in done.stdout
    assert "13 Aug. 2024" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["cite", SEED, "--quote", "99"], 1),
        (["cite", SEED, "--style", "appa"], 2),
        (["extract", SEED, "--published", "someday"], 2),
        (["extract"], 2),
        ([], 2),
        ([SEED], 2),
    ],
)
def test_wrong_use_is_told_on_stderr_with_its_exit_code(
    arguments: list[str | Path], code: int
) -> None:
    done = pullquote(*arguments)
    assert done.returncode == code
    assert done.stdout == ""
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_style_names_its_neighbours() -> None:
    assert "apa" in pullquote("cite", SEED, "--style", "appa").stderr


def bad_files(folder: Path) -> dict[str, tuple[Path, str]]:
    """Files that can't be read, and a word of what must be said of each."""
    contents = {
        "empty.txt": (b"", "nothing to read"),
        "blank.txt": (b" \n\n ", "nothing to read"),
        "image.png": (b"\x89PNG\r\n\x1a\n" + bytes(40), "PNG"),
        "program": (bytes(range(256)) * 8, "binary"),
    }
    for name, (data, _) in contents.items():
        (folder / name).write_bytes(data)
    bad = {name: (folder / name, word) for name, (_, word) in contents.items()}
    bad["missing"] = (folder / "missing.txt", "no file")
    bad["folder"] = (folder, "folder")
    os.mkfifo(folder / "pipe")
    bad["pipe"] = (folder / "pipe", "pipe")
    (folder / "loop").symlink_to(folder / "loop")
    bad["loop"] = (folder / "loop", "link")
    return bad


def test_what_cannot_be_read_is_one_clear_line_and_exit_code_1(tmp_path: Path) -> None:
    for name, (path, word) in bad_files(tmp_path).items():
        for command in ([], ["quotes"]):
            done = pullquote(*command, path)
            assert done.returncode == 1, name
            assert done.stdout == ""
            assert len(done.stderr.splitlines()) == 1, done.stderr
            assert word in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("x")
    path.chmod(0)
    done = pullquote("quotes", path)
    path.chmod(stat.S_IRUSR)
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)


def test_text_that_is_not_utf8_is_read(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("“It’s done,” Ann Lee said.".encode("cp1252"))
    assert "“It’s done,”" in pullquote("quotes", path).stdout


def test_the_rest_is_done_when_one_of_several_files_is_wrong(tmp_path: Path) -> None:
    done = pullquote("people", tmp_path / "missing.txt", SEED)
    assert "Joe Biden" in done.stdout
    assert done.returncode == 1


def test_a_reader_who_has_seen_enough_is_no_error() -> None:
    command = (
        f"{sys.executable} -m pullquote.tui extract {SEED} | head -c 10; exit ${{PIPESTATUS[0]}}"
    )
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.returncode == 0


def test_schema_version_and_help_print_to_stdout() -> None:
    assert json.loads(pullquote("schema").stdout)["title"] == "Article"
    assert pullquote("--version").stdout.startswith("pullquote ")
    assert "pullquote cite FILE" in pullquote("--help").stdout
