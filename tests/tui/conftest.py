"""The app on the seed, with nothing of the machine it runs on."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from pullquote.model.article import Document
from pullquote.model.reading.read import read_file
from pullquote.tui.app import PullquoteApp
from pullquote.tui.settings import Settings

SEED = Path(__file__).parents[2] / "seeds" / "biden-putin-dilemma.txt"
TODAY = date(2024, 8, 20)

Opened = AbstractAsyncContextManager[Pilot[None]]
Opener = Callable[..., Opened]


@pytest.fixture(autouse=True)
def same_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "TEXTUAL_THEME", "TMUX", "SSH_CONNECTION", "SSH_TTY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Input, "_toggle_cursor", lambda self: None)


@pytest.fixture
def make_app(tmp_path: Path) -> Callable[..., PullquoteApp]:
    def make(
        document: Document | None = None,
        *,
        published: date | None = None,
        settings: Settings | None = None,
        environment: dict[str, str] | None = None,
    ) -> PullquoteApp:
        return PullquoteApp(
            document or read_file(SEED),
            SEED.name,
            settings or Settings(path=tmp_path / "settings.json"),
            published=published,
            environment={"PULLQUOTE_CLIPBOARD": "off"} if environment is None else environment,
            today=lambda: TODAY,
            state=tmp_path,
        )

    return make


@pytest.fixture
def opened(make_app: Callable[..., PullquoteApp]) -> Opener:
    """The app, opened and with its facts found."""

    @asynccontextmanager
    async def run(
        size: tuple[int, int] = (120, 40), app: PullquoteApp | None = None, **choices: object
    ) -> AsyncIterator[Pilot[None]]:
        app = app or make_app(**choices)
        async with app.run_test(size=size, notifications=True) as pilot:
            await settle(pilot)
            yield pilot

    return run


async def settle(pilot: Pilot[None]) -> None:
    """Until the facts are found and shown, and what was copied is copied."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
