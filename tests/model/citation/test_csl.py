"""Styles from a reader's own `.csl` file."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pullquote.model.article import Article, Author, Block, Source, Span
from pullquote.model.citation.collection import Cited, cite_all
from pullquote.model.citation.csl import CslProblem, csl_style

HEAD = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="{kind}">
  <info><title>The House Style</title><id>house</id><updated>2025-01-01T00:00:00Z</updated></info>
"""
BODY = """
  <citation><layout prefix="{before}" suffix="{behind}" delimiter="; "><group delimiter=", ">
    {called}<text variable="locator"/></group></layout></citation>
  <bibliography><sort><key variable="title"/></sort><layout suffix="."><group delimiter=", ">
    <names variable="author"><name/></names><text variable="title"/>
    <text variable="container-title"/>
    <date variable="issued" form="text" date-parts="year-month-day"/>
    <text variable="URL"/></group></layout></bibliography>
</style>
"""
NAMES = '<names variable="author"><name form="short"/></names>'


@pytest.fixture
def house(tmp_path: Path) -> Path:
    pytest.importorskip("citeproc")
    return written(tmp_path, "in-text")


def written(folder: Path, kind: str) -> Path:
    path = folder / "house.csl"
    before, behind = "()" if kind == "in-text" else ("", "")
    body = BODY.format(called=NAMES, before=before, behind=behind)
    path.write_text(HEAD.format(kind=kind) + body)
    return path


def article(family: str, title: str) -> Article:
    text = "Mud stays. Water goes."
    return Article(
        id=f"{family}{title}",
        text=text,
        blocks=(Block(span=Span(start=0, end=len(text)), number=4),),
        source=Source(
            title=title,
            authors=(Author(given="Ann", family=family),),
            publisher="The Harbor Courier",
            published=date(2025, 4, 1),
            url="https://harbor.example/mud",
        ),
    )


WORDS, OTHER = Span(start=0, end=10), Span(start=11, end=22)
ZED, ABEL = article("Zed", "Mud rises"), article("Abel", "Water falls")


def test_words_are_cited_as_the_file_says_and_the_style_is_called_approximate(house: Path) -> None:
    style = csl_style(str(house))
    assert style.label == "The House Style (approximate)"
    assert style.approximate
    made = cite_all([Cited(ZED, WORDS)], str(house))
    assert made.quotation == "“Mud stays” (Zed, 4)."
    assert made.reference == (
        "Ann Zed, Mud rises, The Harbor Courier, April 1, 2025, https://harbor.example/mud."
    )


def test_several_facts_are_one_list_in_the_order_of_the_style(house: Path) -> None:
    items = [Cited(ABEL, WORDS), Cited(ZED, WORDS), Cited(ABEL, OTHER)]
    made = cite_all(items, str(house))
    assert made.quotation.count("(Abel, 4)") == 2
    assert [line.split(",")[0] for line in made.reference.split("\n")] == ["Ann Zed", "Ann Abel"]


def test_a_style_of_notes_has_numbered_notes(tmp_path: Path) -> None:
    pytest.importorskip("citeproc")
    made = cite_all([Cited(ZED, WORDS), Cited(ZED, OTHER)], str(written(tmp_path, "note")))
    assert made.quotation.split("\n\n") == [
        "“Mud stays.”¹", "“Water goes.”²", "1. Zed, 4.", "2. Zed, 4.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("no style", "is no style"),
        ("<style/>", "is no style"),
        ('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + HEAD.format(kind="note"),
         "is no style"),
        (HEAD.format(kind="note").replace(
            "<id>", '<link rel="independent-parent" href="https://styles.example/apa"/><id>'
         ) + "</style>", "https://styles.example/apa"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_style_is_told_in_one_line(
    tmp_path: Path, content: str, told: str
) -> None:
    path = tmp_path / "bad.csl"
    path.write_text(content.replace('<?xml version="1.0" encoding="utf-8"?>\n', ""))
    with pytest.raises(CslProblem, match=told) as problem:
        csl_style(str(path))
    assert "\n" not in str(problem.value)
    with pytest.raises(CslProblem, match="No such file"):
        csl_style(str(tmp_path / "none.csl"))


DECLARING = '<!DOCTYPE style [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
STYLE = HEAD.format(kind="note").partition("?>")[2] + "<citation><layout/></citation></style>"


@pytest.mark.parametrize(
    "data",
    [
        (DECLARING + STYLE).encode("utf-16"),
        f"<?a <!-- ?>{DECLARING}<!-- -->{STYLE}".encode(),
        f"<!DOCTYPE style>{STYLE}".encode(),
    ],
)
def test_a_style_that_declares_entities_is_refused_however_it_is_written(
    tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "bad.csl"
    path.write_bytes(data)
    with pytest.raises(CslProblem, match="is no style"):
        csl_style(str(path))


def test_a_comment_declares_nothing(tmp_path: Path) -> None:
    pytest.importorskip("citeproc")
    path = tmp_path / "good.csl"
    path.write_text(f"<!-- <!DOCTYPE style> -->{STYLE}")
    assert csl_style(str(path)).approximate


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="This system has no named pipes.")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csl")
    with pytest.raises(CslProblem, match="is no file"):
        csl_style(str(tmp_path / "pipe.csl"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(junk=st.binary(max_size=8), at=st.integers(0, 900))
def test_a_damaged_style_cites_or_is_told_in_one_line(
    house: Path, tmp_path: Path, junk: bytes, at: int
) -> None:
    data = house.read_bytes()
    bad = tmp_path / "bad.csl"
    bad.write_bytes(data[:at] + junk + data[at + len(junk) :])
    try:
        assert cite_all([Cited(ZED, WORDS)], str(bad)).both
    except CslProblem as problem:
        assert len(str(problem).splitlines()) == 1


def test_without_the_extra_one_line_says_what_to_install(tmp_path: Path) -> None:
    path = str(written(tmp_path, "note"))
    program = f"""
import sys
sys.modules["citeproc"] = None
from pullquote.tui.cli import run
sys.exit(run(["cite", {path!r}, "--style", {path!r}]))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "pullquote: a .csl style needs citeproc-py: pip install 'pullquote[csl]'.\n"
    )


def test_the_engine_is_loaded_for_such_a_style_alone() -> None:
    code = "import pullquote.tui.cite_command, sys; print('citeproc' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
