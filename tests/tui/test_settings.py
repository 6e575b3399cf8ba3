import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.article import Origin, Origins, Source
from pullquote.tui.settings import Memory, load

LINK = "https://news.example/2024/ferry"
DATED = Memory(published="2024-03-03", tab="quotes")


def page(digest: str, url: str | None = LINK, origin: Origin = "address") -> Source:
    return Source(sha256=digest, url=url, origins=Origins(url=origin if url else None))


@pytest.mark.parametrize("origin", ["address", "saved", "link"])
def test_a_page_that_comes_with_other_bytes_is_known_by_its_link(
    origin: Origin, tmp_path: Path
) -> None:
    settings = load(tmp_path / "settings.json")
    settings.keep(page("a", origin=origin), DATED)
    settings.save()
    kept = load(tmp_path / "settings.json")
    assert kept.of(page("b")) == DATED
    assert LINK not in (tmp_path / "settings.json").read_text()


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://news.example/", "link"),
        ("https://news.example", "address"),
        (LINK, "inferred"),
        (LINK, "front-matter"),
        (None, "address"),
    ],
)
def test_a_link_that_may_be_another_page_s_tells_nothing(
    url: str | None, origin: Origin, tmp_path: Path
) -> None:
    settings = load(tmp_path / "settings.json")
    settings.keep(page("a", url, origin), DATED)
    assert settings.of(page("b", url, origin)) == Memory()
    assert settings.of(page("a", url, origin)) == DATED


def test_an_article_known_by_its_bytes_is_found_once_its_link_is_known(tmp_path: Path) -> None:
    settings = load(tmp_path / "settings.json")
    settings.keep(page("a", None), DATED)
    assert settings.of(page("a")) == DATED


DAMAGE = st.none() | st.integers() | st.text(max_size=4) | st.lists(st.text(max_size=2), max_size=2)
FIELDS = ["published", "url", "marks", "tab", "fact", "of another version"]
ARTICLES = st.dictionaries(
    st.text(max_size=4), DAMAGE | st.dictionaries(st.sampled_from(FIELDS), DAMAGE), max_size=3
)


@given(
    DAMAGE
    | st.fixed_dictionaries(
        {}, optional={"theme": DAMAGE, "searches": DAMAGE, "articles": DAMAGE | ARTICLES}
    )
)
def test_whatever_a_damaged_file_holds_what_is_loaded_is_of_its_kind(data: object) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "settings.json")
        path.write_text(json.dumps(data))
        settings = load(path)
    assert isinstance(settings.theme, str)
    assert all(isinstance(query, str) for query in settings.searches)
    for kept in settings.articles.values():
        assert isinstance(kept.marks, str)
        assert isinstance(kept.tab, str)


@pytest.mark.parametrize("name", ["marks", "tab"])
def test_what_is_null_in_a_damaged_file_is_as_if_nothing_was_kept(
    name: str, tmp_path: Path
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"articles": {"a": {"published": "2024-03-03", name: None}}}))
    assert load(path).of(page("a", None)) == Memory(published="2024-03-03")
