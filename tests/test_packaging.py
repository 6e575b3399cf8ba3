"""What is installed is what the folders hold, and it runs where nothing else is."""

import os
import subprocess
import sys
import tomllib
import venv
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


@pytest.mark.parametrize("arguments", [["--version"], ["--help"]])
def test_version_and_help_load_nothing_heavy(arguments: list[str]) -> None:
    code = f"""
import contextlib, io
from pullquote.tui.cli import run
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    run({arguments!r})
"""
    assert not imported_by(code) & {"textual", "rich", "pydantic", "rapidfuzz"}


def test_the_wheel_runs_in_an_empty_environment(tmp_path: Path) -> None:
    environment = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(tmp_path)]
    subprocess.run([*build, str(ROOT)], check=True, capture_output=True, env=environment)
    wheel = next(tmp_path.glob("*.whl"))
    home = tmp_path / "empty"
    venv.create(home, with_pip=True)
    python = home / "bin" / "python"
    install = [str(python), "-m", "pip", "install", "-q", str(wheel)]
    subprocess.run(install, check=True, env=environment)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    printed = subprocess.run(
        [str(home / "bin" / "pullquote"), "quotes", str(SEED)],
        check=True,
        capture_output=True,
        text=True,
        cwd=elsewhere,
    ).stdout
    assert "John Kirby" in printed
    missing = subprocess.run(
        [str(python), "-c", "import tui"], capture_output=True, cwd=elsewhere, check=False
    )
    assert missing.returncode != 0, "no bare `tui` may be installed"
