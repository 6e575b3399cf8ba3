"""What is installed is what the folders hold, and it runs where nothing else is."""

import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "biden-putin-dilemma.txt"


def test_every_folder_of_code_is_named_in_pyproject() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    folders = {
        f"pullquote.{'.'.join(file.parent.relative_to(ROOT).parts)}"
        for room in ("model", "tui")
        for file in (ROOT / room).rglob("*.py")
    }
    assert set(settings["tool"]["setuptools"]["packages"]) == folders


def imported_by(code: str) -> set[str]:
    """Top-level modules that some code imports."""
    program = f"import sys\n{code}\nprint('\\n'.join({{n.split('.')[0] for n in sys.modules}}))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


ALL_OF_MODEL = """
import importlib, pkgutil, pullquote.model
for one in pkgutil.walk_packages(pullquote.model.__path__, "pullquote.model."):
    importlib.import_module(one.name)
"""


def test_the_model_knows_no_terminal() -> None:
    assert not imported_by(ALL_OF_MODEL) & {"textual", "rich"}


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract", str(SEED)],
        ["quotes", str(SEED)],
        ["search", "bidn dilema", str(SEED)],
        ["cite", str(SEED), "--quote", "1"],
        ["schema"],
    ],
)
def test_commands_without_the_app_do_not_load_textual(arguments: list[str]) -> None:
    code = f"""
import contextlib, io
from pullquote.tui.cli import run
with contextlib.redirect_stdout(io.StringIO()):
    assert run({arguments!r}) == 0
"""
    assert not imported_by(code) & {"textual", "rich"}


def test_what_only_facts_need_is_not_loaded_before_the_text_is_shown() -> None:
    code = f"""
import pullquote.tui.app, sys
from pullquote.tui.inputs import Terms, open_input
open_input({str(SEED)!r}, Terms()).only()
print(*(name for name in sys.modules if name.startswith("pullquote.model.")))
"""
    loaded = imported_by(code)
    rooms = {name.split(".")[2] for name in loaded if name.startswith("pullquote.model.")}
    assert rooms == {"article", "host", "reading", "export", "citation", "language"}
    of_facts = ("pullquote.model.citation.", "pullquote.model.language.")
    tables = {"pullquote.model.citation.outlets", "pullquote.model.language.names"}
    assert {name for name in loaded if name.startswith(of_facts)} == tables
    assert "pullquote.model.export.facts" not in loaded


@pytest.mark.parametrize("arguments", [["--version"], ["--help"]])
def test_version_and_help_load_nothing_heavy(arguments: list[str]) -> None:
    code = f"""
import contextlib, io
from pullquote.tui.cli import run
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    run({arguments!r})
"""
    assert not imported_by(code) & {"textual", "rich", "pydantic", "rapidfuzz"}


ENVIRONMENT = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel and the source distribution, built from a copy: the checkout stays as it is."""
    folder = tmp_path_factory.mktemp("built")
    source = folder / "source"
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    made = [name.rstrip("/") for name in ignored]
    shutil.copytree(ROOT, source, ignore=shutil.ignore_patterns(".git", *made))
    build = [sys.executable, "-m", "build", "--no-isolation", "--sdist", "--wheel"]
    subprocess.run(
        [*build, "-o", str(folder), str(source)], check=True, capture_output=True, env=ENVIRONMENT
    )
    return folder


def test_the_wheel_holds_tables_styles_types_and_the_licence(built: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        held = set(wheel.namelist())
    data = {
        f"pullquote/{file.relative_to(ROOT).as_posix()}"
        for room in ("model", "tui")
        for pattern in ("*.npz", "*.txt", "*.tcss", "py.typed")
        for file in (ROOT / room).rglob(pattern)
    }
    assert held >= data
    named = {name.rsplit("/")[-1] for name in data}
    assert named >= {"surnames.txt", "tagger.npz", "word_classes.npz", "article.tcss", "py.typed"}
    assert all(name.startswith(("pullquote/", "pullquote-")) for name in held)


def test_the_wheel_tells_every_licence_of_what_it_holds(built: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        [told] = [name for name in wheel.namelist() if name.endswith(".dist-info/METADATA")]
        facts = wheel.read(told).decode().splitlines()
    notices = {line.rpartition("/")[2] for line in facts if line.startswith("License-File: ")}
    assert {"LICENSE-tagger.txt", "LICENSE-words.txt"} < notices
    assert "License-File: LICENSE" in facts
    assert any(
        line.startswith("License-Expression: ")
        and {"MIT", "CC-BY-SA-4.0", "CC-BY-4.0", "LicenseRef-WordNet"} <= set(line.split())
        for line in facts
    )


def test_the_source_distribution_holds_what_its_tests_need(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    assert held >= {
        ".ci/run",
        ".gitignore",
        "CHANGELOG.md",
        "LICENSE",
        "README.md",
        "requirements.lock",
        f"seeds/{SEED.name}",
        "tests/gold/dev.jsonl",
        "tests/readme/screenshot.svg",
        "tests/test_packaging.py",
        "training/people/templates.txt",
        "training/people/train.py",
    }
    assert not [name for name in held if "__pycache__" in name]


def test_the_wheel_runs_in_an_empty_environment(built: Path, tmp_path: Path) -> None:
    home = tmp_path / "empty"
    venv.create(home, with_pip=True)
    python = home / "bin" / "python"
    install = [str(python), "-m", "pip", "install", "-q", str(next(built.glob("*.whl")))]
    subprocess.run(install, check=True, env=ENVIRONMENT)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    def printed(*words: str | Path) -> str:
        return subprocess.run(
            list(map(str, words)), check=True, capture_output=True, text=True, cwd=elsewhere
        ).stdout

    pullquote = home / "bin" / "pullquote"
    assert "John Kirby" in printed(pullquote, "quotes", SEED)
    assert printed(pullquote, "--version").startswith("pullquote ")
    start = "import pullquote.tui.app as app; print(app.__file__)"
    assert printed(python, "-c", start).startswith(str(home.resolve()))
    missing = subprocess.run(
        [str(python), "-c", "import tui"], capture_output=True, cwd=elsewhere, check=False
    )
    assert missing.returncode != 0, "no bare `tui` may be installed"
