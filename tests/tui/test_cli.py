"""The commands without the app, run as a user runs them."""

import fcntl
import json
import os
import pty
import stat
import struct
import subprocess
import sys
import termios
from datetime import date
from pathlib import Path

import pytest

from pullquote.model.article import Article, Money
from pullquote.model.citation.registry import STYLES
from pullquote.model.language.analysis import Analysis
from pullquote.tui.cli import run

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
    done = pullquote("extract", path)
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
    order = [known.index(when) for when in ("2023", "Apr 2024", "≈ 6 Aug", "Fri 9 Aug")]
    assert order == sorted(order)


def test_the_timeline_is_written_for_other_programs(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The mayor resigned on Tuesday. The bridge opened in 1931.", encoding="utf-8")
    dated = ("--published", "2024-08-13")
    told = json.loads(pullquote("timeline", path, "--format", "json", *dated).stdout)
    assert [one["earliest"] for one in told] == ["1931-01-01", "2024-08-13"]
    calendar = pullquote("timeline", path, "--format", "ics", *dated)
    assert "DTSTART;VALUE=DATE:20240813\r\n" in calendar.stdout
    assert calendar.stderr == ""
    table = pullquote("timeline", path, "--format", "csv", *dated).stdout
    assert "Tue 13 Aug 2024,2024-08-13,2024-08-13,day" in table
    page = json.loads(pullquote("timeline", path, "--format", "timelinejs", *dated).stdout)
    assert page["events"][0]["start_date"] == {"year": 1931}
    assert "<TIMEX3" in pullquote("timeline", path, "--format", "timeml", *dated).stdout


def test_what_a_calendar_cannot_hold_is_told_and_the_rest_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The mayor resigned on Tuesday. The bridge opened in 1931.", encoding="utf-8")
    done = pullquote("timeline", path, "--format", "ics")
    assert done.stdout.count("BEGIN:VEVENT") == 1
    assert "1 event has no date that ics can hold; say when it was published" in done.stderr
    assert done.returncode == 0
    both = pullquote("timeline", path, path, "--format", "ics")
    assert both.stdout == ""
    assert "takes one article" in both.stderr
    assert both.returncode == 2


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("timelin", "timeline"), ("quote", "quotes"), ("Serach", "search"), ("extrct", "extract")],
)
def test_a_slip_of_the_key_is_asked_back(typed: str, meant: str) -> None:
    for arguments in ([typed], [typed, SEED]):
        done = pullquote(*arguments)
        assert done.stderr == (
            f"pullquote: there is no command or file “{typed}”. "
            f"Did you mean “pullquote {meant} …”?\n"
        )
        assert (done.stdout, done.returncode) == ("", 2)


def test_facts_on_a_narrow_terminal_are_broken_between_words(tmp_path: Path) -> None:
    words = "“Nobody at the harbour had seen such a thing before,” said Ann Lee on Monday."
    path = tmp_path / "a.txt"
    path.write_text(words, encoding="utf-8")
    ours, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 20, 40, 0, 0))
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    subprocess.run(
        [sys.executable, "-m", "pullquote.tui", "timeline", path, "--published", "2024-08-13"],
        stdout=terminal, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, env=environment,
        check=True,
    )  # fmt: skip
    os.close(terminal)
    lines = os.read(ours, 65536).decode().replace("\r", "").splitlines()
    os.close(ours)
    assert lines[0].startswith("Mon 12 Aug 2024")
    assert max(map(len, lines)) <= 40
    assert " ".join(line.strip() for line in lines[1:-1]) in words
    assert all(line.startswith("   ") for line in lines[1:-1])


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
        (["cite", SEED, "--quote", "5-3"], 2),
        (["cite", SEED, "--quote", "0"], 1),
        (["search", "dilemma", SEED, "--limit", "-1"], 2),
        (["search", "dilemma", SEED, "--limit", "0"], 2),
        (["search", "dilemma", SEED, "--limit", "many"], 2),
        (["search", "zzzzqq", SEED, "--limit", "9" * 30], 1),
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


def test_an_unknown_style_names_its_neighbours_or_else_all() -> None:
    assert "apa" in pullquote("cite", SEED, "--style", "appa").stderr
    told = pullquote("cite", SEED, "--style", "qqqq").stderr
    assert all(name in told for name in STYLES)


def test_the_help_of_cite_names_every_style() -> None:
    told = " ".join(pullquote("cite", "--help").stdout.split())
    assert ", ".join(STYLES) in told


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
    bad["missing lines"] = (folder / "missing.jsonl", "no file")
    bad["long name of lines"] = (folder / f"{'a' * 300}.jsonl", "too long")
    bad["folder"] = (folder, "folder")
    os.mkfifo(folder / "pipe")
    bad["pipe"] = (folder / "pipe", "pipe")
    (folder / "loop").symlink_to(folder / "loop")
    bad["loop"] = (folder / "loop", "link")
    return bad


def test_what_cannot_be_read_is_one_clear_line_and_exit_code_1(tmp_path: Path) -> None:
    for name, (path, word) in bad_files(tmp_path).items():
        for command in ([], ["quotes"]):
            if name == "folder" and not command:
                continue  # the app opens it
            done = pullquote(*command, path)
            assert done.returncode == 1, name
            assert done.stdout == ""
            assert len(done.stderr.splitlines()) == 1, done.stderr
            assert word in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
@pytest.mark.parametrize("name", ["secret.txt", "secret.jsonl"])
def test_a_file_without_permission_is_told(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("x")
    path.chmod(0)
    done = pullquote("quotes", path)
    path.chmod(stat.S_IRUSR)
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)


LINES = (
    '{"id": "a", "text": "Ann Lee said: “Yes.”"}\n'
    '{"id": "b", "text": "“No,” Bo Ek said on Monday.", "title": "A refusal"}\n'
)


def test_json_lines_come_by_standard_input_too() -> None:
    done = pullquote("extract", "-", stdin=LINES.encode())
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a", "b"]
    one = "{“a”} is what the sign says, Ann Lee said."
    assert json.loads(pullquote("extract", "-", stdin=one.encode()).stdout)["text"] == one


def test_several_articles_are_one_array_of_json(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(LINES, encoding="utf-8")
    of_lines = json.loads(pullquote("extract", path, "--format", "json").stdout)
    assert [one["id"] for one in of_lines] == ["a", "b"]
    of_files = pullquote("extract", SEED, SEED).stdout
    first, second = json.loads(of_files)
    assert first == second == json.loads(pullquote("extract", SEED).stdout)
    assert len(json.loads(pullquote("extract", SEED, tmp_path / "missing").stdout)) == 1
    none = pullquote("extract", tmp_path / "missing", tmp_path / "gone")
    assert (json.loads(none.stdout), none.returncode) == ([], 1)


def test_a_folder_and_several_files_are_opened_in_a_terminal_only(tmp_path: Path) -> None:
    for names in ([tmp_path], [SEED, SEED], [SEED, tmp_path]):
        done = pullquote(*names)
        assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
        assert "needs a terminal" in done.stderr
        assert "pullquote search" in done.stderr


@pytest.mark.parametrize(
    ("names", "told"),
    [(("gone.txt", "lost.txt"), "gone.txt, lost.txt"), ((SEED, "-"), "-"),
     ((SEED, "https://coast.example/a"), "https://coast.example/a can be opened by itself")],
)  # fmt: skip
def test_what_cannot_be_opened_beside_others_is_told(
    names: tuple[str | Path, ...], told: str
) -> None:
    done = pullquote(*names)
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert told in done.stderr


def test_the_app_opens_several_documents_of_a_file_as_a_list(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(LINES, encoding="utf-8")
    assert "pullquote search QUERY" in pullquote(path).stderr
    piped = pullquote("-", stdin=LINES.encode())
    assert piped.returncode == 1
    assert "holds 2 documents" in piped.stderr
    path.write_text(LINES.splitlines()[0], encoding="utf-8")
    assert "pullquote quotes FILE" in pullquote(path).stderr


@pytest.mark.parametrize("command", [["quotes"], ["people"]])
def test_facts_of_several_documents_say_whose_they_are(command: list[str], tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(LINES, encoding="utf-8")
    told = pullquote(*command, path, SEED).stdout
    heads = [line for line in told.splitlines() if line.startswith("==>")]
    assert heads == [
        f"==> {path}, a <==",
        f"==> {path}, b: A refusal <==",
        f"==> {SEED} <==",
    ]
    assert "==>" not in pullquote(*command, SEED).stdout


def test_a_fault_in_one_document_does_not_end_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def at_fault(analysis: Analysis) -> tuple[Money, ...]:
        if "Ann" in analysis.text:
            raise IndexError("out of\nrange")
        return ()

    monkeypatch.setattr("pullquote.model.extraction.extract.find_money", at_fault)
    path = tmp_path / "in.jsonl"
    path.write_text(LINES, encoding="utf-8")
    assert run(["extract", str(path)]) == 1
    printed, told = capsys.readouterr()
    assert [json.loads(line)["id"] for line in printed.splitlines()] == ["b"]
    assert len(told.splitlines()) == 1
    assert f"{path}, a: " in told
    assert "IndexError" in told


def by_shell(command: str) -> subprocess.CompletedProcess[str]:
    """A command line of bash, in which $0 is pullquote and $1 the seed."""
    words = ["bash", "-c", command.replace("pullquote", '"$0" -m pullquote.tui')]
    return subprocess.run(
        [*words, sys.executable, str(SEED)], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("command", ["quotes $1", "extract $1", "--version", "--help", "schema"])
def test_output_that_cannot_be_written_is_one_line_and_exit_code_1(
    command: str, unbuffered: str
) -> None:
    for full in (">/dev/full", ">&-"):
        done = by_shell(f"PYTHONUNBUFFERED={unbuffered} pullquote {command} {full}")
        errors = [line for line in done.stderr.splitlines() if not line.startswith("note: ")]
        assert (done.returncode, len(errors)) == (1, 1), done.stderr
        assert errors[0].startswith("pullquote: ")


def test_standard_input_that_is_closed_or_never_ends_is_one_line_and_exit_code_1() -> None:
    for command in ("pullquote quotes - <&-", "pullquote - <&-"):
        done = by_shell(command)
        assert (done.returncode, len(done.stderr.splitlines())) == (1, 1), done.stderr
        assert "closed" in done.stderr
    for command in ("yes | pullquote quotes -", "yes | tr -d '\\n' | pullquote -"):
        done = by_shell(command)
        assert (done.returncode, len(done.stderr.splitlines())) == (1, 1), done.stderr
        assert "over the limit" in done.stderr
    assert "needs a terminal" in by_shell("pullquote $1 <&-").stderr


def test_nothing_told_lands_among_the_data_when_stderr_is_closed() -> None:
    done = by_shell("pullquote quotes /nowhere 2>&-")
    assert (done.returncode, done.stdout) == (1, "")


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
    schema = json.loads(pullquote("schema").stdout)
    assert schema["title"] == "Article"
    kinds = {one["type"] for one in schema["$defs"]["Money"]["properties"]["amount"]["anyOf"]}
    assert kinds == {"string", "null"}, "as extract prints it"
    assert pullquote("--version").stdout.startswith("pullquote ")
    assert "pullquote cite FILE" in pullquote("--help").stdout


def test_a_search_is_printed_as_json_with_its_places(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "kirbi", str(SEED), "--json", "--limit", "2"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == 2
    text = SEED.read_text(encoding="utf-8")
    assert text[rows[0]["start"] : rows[0]["end"]] == "John Kirby"
    assert rows[0]["kind"] == "person"


def test_what_a_query_does_not_tell_is_said_and_what_it_may_mean_is_offered(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["search", "kirby after:foo", str(SEED)]) == 0
    assert "foo" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("what", "begins"), [("quote", "President Joe Biden said"), ("reference", "[Untitled")]
)
def test_a_quotation_is_found_by_its_words_and_cited_in_part(
    capsys: pytest.CaptureFixture[str], what: str, begins: str
) -> None:
    assert run(["cite", str(SEED), "--search", "staff regularly", "--what", what]) == 0
    assert capsys.readouterr().out.startswith(begins)


def test_a_quotation_that_is_nowhere_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["cite", str(SEED), "--search", "zzzqqq"]) == 1
    assert "zzzqqq" in capsys.readouterr().err
