"""What the app remembers: theme, citation style, and of each article what its reader said of it."""

import json
import os
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Self

from pullquote.model.article import OWN_FINDER, Source
from pullquote.model.reading.stating import Stated

if TYPE_CHECKING:
    from pullquote.model.extraction.people.finder import Finder

_HAS_PATH = re.compile(r"https?://[^/?#]+(?:/[^?#]|/?\?.)")
REMEMBERED = 500
"""Articles of which something is kept; the longest unread go first."""


@dataclass
class Memory:
    """What is kept of one article. Nothing here is part of the article itself."""

    published: str | None = None
    """The date that the reader set: 2024-08-13, 2024-08, 2024."""
    authors: str | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    tab: str = "timeline"
    fact: str | None = None
    marks: str = ""
    """The marked facts, by digests of their words, between blanks."""

    @property
    def stated(self) -> Stated:
        """What the reader said of the source."""
        return Stated(self.authors, self.publisher, self.published, self.title, self.url)

    @classmethod
    def of(cls, stated: Stated, tab: str, fact: str | None, marks: Iterable[str]) -> Self:
        """What is to be kept."""
        return cls(**asdict(stated), tab=tab, fact=fact, marks=" ".join(sorted(marks)))


@dataclass
class Settings:
    """The reader's choices."""

    theme: str = "pullquote-dark"
    style: str = "apa"
    what: str = "both"
    """How much of a citation is copied."""
    joined: str = "ellipsis"
    """What becomes of the reporter's words within an interrupted quotation."""
    csl: str = ""
    """The path of the reader's own style."""
    finder: str = OWN_FINDER
    """Who finds names: pullquote, or the spaCy model of that name."""
    searches: list[str] = field(default_factory=list)
    """Queries of before, the latest last."""
    articles: dict[str, Memory] = field(default_factory=dict)
    path: Path | None = None
    """Where they are kept; null keeps them nowhere."""
    touched: set[str] = field(default_factory=set)
    """Articles of this session: only they are written over what another session kept."""

    def of(self, source: Source) -> Memory:
        """What is kept of the article, by its link or its bytes."""
        kept = (self.articles.get(key) for key in _keys(source))
        return next(filter(None, kept), Memory())

    def said(self, source: Source) -> Stated:
        """What the reader said of a source."""
        return self.of(source).stated

    @property
    def all_said(self) -> dict[str, Stated]:
        """What the reader said of any article."""
        return {key: one.stated for key, one in self.articles.items() if one.stated != Stated()}

    def keep(self, source: Source, memory: Memory) -> None:
        """Keep what is known of an article, as the latest read."""
        for key in _keys(source)[:1]:
            self.articles.pop(key, None)
            self.articles[key] = memory
            self.touched.add(key)

    def save(self) -> None:
        """Write all of it, or leave the old file whole. A read-only home is no error."""
        if self.path is None:
            return
        ours = {digest: one for digest, one in self.articles.items() if digest in self.touched}
        others = load(self.path).articles
        articles = {digest: one for digest, one in others.items() if digest not in ours} | ours
        data = {
            "theme": self.theme,
            "style": self.style,
            "what": self.what,
            "joined": self.joined,
            "csl": self.csl,
            "finder": self.finder,
            "searches": self.searches,
            "articles": {key: asdict(one) for key, one in [*articles.items()][-REMEMBERED:]},
        }
        fresh = self.path.with_suffix(f".{os.getpid()}")
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            fresh.write_text(json.dumps(data, indent=1), encoding="utf-8")
            fresh.replace(self.path)
        except OSError:
            with suppress(OSError):
                fresh.unlink()


_OF_THE_PAGE = frozenset(("address", "saved", "link"))


def _keys(source: Source) -> list[str]:
    """Digests by which an article is known: of its link, then of its bytes.

    A page hardly comes twice the same, byte for byte. But a link that the text names may be any
    page's, and one without a path is a site's.
    """
    keys = [source.sha256] if source.sha256 else []
    if source.url and source.origins.url in _OF_THE_PAGE and _HAS_PATH.match(source.url):
        keys.insert(0, sha256(source.url.encode()).hexdigest())
    return keys


def state_folder(environment: Mapping[str, str]) -> Path:
    """The folder for what the app remembers; `PULLQUOTE_STATE` overrides it."""
    if chosen := environment.get("PULLQUOTE_STATE"):
        return Path(chosen)
    from platformdirs import user_state_path

    return user_state_path("pullquote")


def library_folder(environment: Mapping[str, str]) -> Path:
    """The folder for what the reader keeps; `PULLQUOTE_LIBRARY` overrides it."""
    if chosen := environment.get("PULLQUOTE_LIBRARY"):
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("pullquote")


def chosen_finder(asked: str | None, environment: Mapping[str, str]) -> "Finder | None":
    """The finder of names that is asked for, or else set; null for our own.

    Raises `UnknownFinder`.
    """
    from pullquote.model.extraction.people.chosen import finder_called

    return finder_called(asked or load(state_folder(environment) / "settings.json").finder)


_KEPT = tuple(one.name for one in fields(Memory))


def load(path: Path) -> Settings:
    """The settings kept at `path`. What is damaged or unknown there is passed over."""
    settings = Settings(path=path)
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return settings
    if not isinstance(data, dict):
        return settings
    for name in ("theme", "style", "what", "joined", "csl", "finder"):
        if isinstance(data.get(name), str):
            setattr(settings, name, data[name])
    searches = data.get("searches")
    if isinstance(searches, list):
        settings.searches = [query for query in searches if isinstance(query, str)]
    kept = data.get("articles")
    if isinstance(kept, dict):
        settings.articles = {
            digest: Memory(**{name: one[name] for name in _KEPT if isinstance(one.get(name), str)})
            for digest, one in kept.items()
            if isinstance(one, dict)
        }
    return settings
