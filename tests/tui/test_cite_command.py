"""`pullquote cite`, run as a user runs it."""

import subprocess
import sys
from pathlib import Path

import pytest

from pullquote.model.citation.registry import STYLES
from pullquote.model.reading.read import read_file
from pullquote.tui.cli import run
from pullquote.tui.settings import Memory, load

STORY = """\
The mill closed on Tuesday, Mayor Ann Lee said.

“It is over,” Lee said. “It really is.”

“We will fight,” union leader Bo Ek said in the hall.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.fixture
def cited(story: Path, capsys: pytest.CaptureFixture[str]) -> "Cite":
    return Cite(story, capsys)


class Cite:
    def __init__(self, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._story, self._capsys = story, capsys

    def __call__(self, *options: str, code: int = 0) -> str:
        assert run(["cite", str(self._story), *options]) == code
        printed, self.told = self._capsys.readouterr()
        return printed


SOURCE = (
    "--author", "Maria Ortega and Tom Lin", "--outlet", "The Harbor Courier",
    "--title", "Mill closes", "--link", "https://harbor.example/mill", "--published", "2024-08-13",
)  # fmt: skip


def test_the_source_is_said_by_options_and_every_style_uses_it(cited: Cite) -> None:
    assert cited("--what", "reference", *SOURCE) == (
        "Ortega, M., & Lin, T. (2024, August 13). Mill closes. The Harbor Courier. "
        "https://harbor.example/mill\n"
    )
    for style in STYLES:
        printed = cited("--quote", "1", "--style", style, *SOURCE)
        assert "Ortega" in printed or "harbor.example" in printed or "Harbor Courier" in printed


@pytest.mark.parametrize(
    ("published", "printed"), [("2024-08", "(2024, August)"), ("August 2024", "(2024, August)"),
                               ("2024", "(2024)")],
)  # fmt: skip
def test_a_month_or_a_year_is_a_date_too(cited: Cite, published: str, printed: str) -> None:
    assert printed in cited("--what", "reference", "--published", published)


def test_several_quotations_are_one_text_and_their_source_is_listed_once(cited: Cite) -> None:
    printed = cited("--quote", "2,3", "--style", "mla", *SOURCE)
    assert printed.count("(qtd. in Ortega and Lin)") == 2
    assert printed.count("Mill Closes") == 1
    assert cited("--search", "over", "--search", "fight", "--style", "mla", *SOURCE) == printed
    assert cited("--quote", "2", "--quote", "3", "--style", "mla", *SOURCE) == printed


@pytest.mark.parametrize(
    ("what", "begins", "lacks"),
    [("quote", "Mayor Ann Lee said", "Mill closes."), ("reference", "Ortega", "Ann Lee"),
     ("both", "Mayor Ann Lee said", "zzz")],
)  # fmt: skip
def test_the_quotation_and_the_reference_can_be_had_apart(
    cited: Cite, what: str, begins: str, lacks: str
) -> None:
    printed = cited("--search", "over", "--what", what, *SOURCE)
    assert printed.startswith(begins)
    assert lacks not in printed


def test_an_interrupted_quotation_is_joined_or_given_as_printed(cited: Cite) -> None:
    assert "“It is over. It really is”" in cited("--search", "over")
    assert "Lee said" in cited("--search", "over", "--interrupted", "as-printed")


def test_several_articles_are_one_list_in_the_order_of_the_style(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("Zed", "Abel"):
        head = f"---\ntitle: {name} writes\nauthor: Ann {name}\ndate: 2024-08\n---\n\n"
        (tmp_path / f"{name}.md").write_text(head + STORY, encoding="utf-8")
    files = [str(tmp_path / f"{name}.md") for name in ("Zed", "Abel", "Zed")]
    assert run(["cite", *files]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Abel, A. (2024, August). Abel writes.", "Zed, A. (2024, August). Zed writes.",
    ]  # fmt: skip
    assert run(["cite", *files, "--quote", "1"]) == 2
    assert "--quote takes one article" in capsys.readouterr().err


def test_what_there_is_is_cited_and_what_is_missing_is_told(cited: Cite) -> None:
    printed = cited("--quote", "99,3", "--search", "zzzqqq", code=1)
    assert "We will fight" in printed
    assert "there is no quote 99; the article has 3." in cited.told
    assert "no quotation holds “zzzqqq”" in cited.told


@pytest.mark.parametrize("style", ["CSL JSON", "Chicago", "MLA"])
def test_a_style_is_found_whatever_its_capitals_and_by_its_older_names(
    cited: Cite, style: str
) -> None:
    assert cited("--style", style)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--style", "bibtx"), "Near it: bibtex"),
        (("--style", "none.csl"), "can't be read: No such file"),
        (("--link", "ferry"), "--link: That is no link"),
    ],
)
def test_wrong_use_is_one_line_and_exit_code_2(
    cited: Cite, options: tuple[str, ...], told: str
) -> None:
    assert cited(*options, code=2) == ""
    assert told in cited.told
    assert len(cited.told.splitlines()) == 1


@pytest.mark.parametrize("number", ["one", "1-", "-3", "1--3", "1-999999999"])
def test_a_number_that_is_none_is_wrong_use(story: Path, number: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pullquote.tui", "cite", str(story), f"--quote={number}"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


def test_what_the_reader_said_in_the_app_is_used_and_what_is_said_now_outranks_it(
    cited: Cite, story: Path, tmp_path: Path
) -> None:
    settings = load(tmp_path / "kept" / "settings.json")
    kept = Memory(authors="Maria Ortega", publisher="The Harbor Courier", published="2024-08")
    settings.keep(read_file(story).source, kept)
    settings.save()
    printed = cited("--what", "reference")
    assert printed.startswith("Ortega, M. (2024, August).")
    assert "The Harbor Courier" in printed
    assert cited("--what", "reference", "--author", "Ann Lee").startswith("Lee, A. (2024, August)")
    assert "Ortega" not in cited("--what", "reference", "--author", "")


def test_a_style_of_ones_own_is_called_approximate_on_stderr(cited: Cite, tmp_path: Path) -> None:
    pytest.importorskip("citeproc")
    path = tmp_path / "house.csl"
    path.write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">'
        "<info><title>House</title><id>h</id><updated>2025-01-01T00:00:00Z</updated></info>"
        '<citation><layout prefix="(" suffix=")"><text variable="title"/></layout></citation>'
        '<bibliography><layout><text variable="title"/></layout></bibliography></style>'
    )
    printed = cited("--search", "fight", "--style", str(path), *SOURCE)
    assert "“We will fight” (Mill closes).\n\nMill closes\n" in printed
    assert "House (approximate)" in cited.told


def test_passages_of_several_speakers_are_never_one_quotation_in_wikipedia(cited: Cite) -> None:
    options = ("--quote", "2,3", "--style", "wikipedia", *SOURCE)
    reference = cited(*options, "--what", "reference")
    assert "It is over" not in reference and "We will fight" not in reference
    assert reference.count("{{cite news") == 1 and "|quote=" not in reference
    assert cited(*options, "--what", "quote").count("<ref name=") == 2
    both = cited(*options)
    assert "It is over" in both and both.count("{{cite news") == 1 and "|quote=" not in both


def test_one_passage_keeps_its_sentence_in_wikipedia(cited: Cite) -> None:
    reference = cited("--quote", "2", "--style", "wikipedia", "--what", "reference", *SOURCE)
    assert reference.rstrip().endswith('|quote="It is over," Lee said. "It really is."}}</ref>')
