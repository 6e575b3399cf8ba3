"""What the app remembers: theme, citation style, and of each article its date and place."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from pathlib import Path

REMEMBERED = 500
"""Articles whose date and place are kept; the longest unread go first."""


@dataclass
class Memory:
    """What is kept of one article. Nothing here is part of the article itself."""

    published: str | None = None
    """The date that the reader set, ISO 8601."""
    tab: str = "timeline"
    fact: str | None = None

    @property
    def date(self) -> date | None:
        """The reader's date, if it still reads as one."""
        try:
            return date.fromisoformat(self.published) if self.published else None
        except ValueError:
            return None


@dataclass
class Settings:
    """The reader's choices."""

    theme: str = "pullquote-dark"
    style: str = "apa"
    articles: dict[str, Memory] = field(default_factory=dict)
    path: Path | None = None
    """Where they are kept; null keeps them nowhere."""
    touched: set[str] = field(default_factory=set)
    """Articles of this session: only they are written over what another session kept."""

    def of(self, sha256: str | None) -> Memory:
        """What is kept of the article with this digest."""
        return self.articles.get(sha256 or "", Memory())

    def keep(self, sha256: str | None, memory: Memory) -> None:
        """Keep what is known of an article, as the latest read."""
        if sha256:
            self.articles.pop(sha256, None)
            self.articles[sha256] = memory
            self.touched.add(sha256)

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
            "articles": {key: asdict(one) for key, one in [*articles.items()][-REMEMBERED:]},
        }
        fresh = self.path.with_suffix(f".{os.getpid()}")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(json.dumps(data, indent=1), encoding="utf-8")
            fresh.replace(self.path)
        except OSError:
            with suppress(OSError):
                fresh.unlink()


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


def load(path: Path) -> Settings:
    """The settings kept at `path`. What is damaged or unknown there is passed over."""
    settings = Settings(path=path)
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return settings
    if not isinstance(data, dict):
        return settings
    for name in ("theme", "style"):
        if isinstance(data.get(name), str):
            setattr(settings, name, data[name])
    kept = data.get("articles")
    if isinstance(kept, dict):
        known = {one.name for one in fields(Memory)}
        settings.articles = {
            digest: Memory(**{name: value for name, value in one.items() if name in known})
            for digest, one in kept.items()
            if isinstance(one, dict)
            and all(value is None or isinstance(value, str) for value in one.values())
        }
    return settings
