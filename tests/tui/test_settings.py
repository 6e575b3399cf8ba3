from pathlib import Path

import pytest

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
