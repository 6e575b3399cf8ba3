"""Every key, pressed in the real app on the seed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, Static

from pullquote.model.article import Source
from pullquote.model.reading.read import read_bytes
from pullquote.tui.app import PullquoteApp
from pullquote.tui.commands import COMMANDS
from pullquote.tui.screens.article import ArticleScreen
from pullquote.tui.settings import Memory, Settings, load
from pullquote.tui.widgets.search_bar import Count

if TYPE_CHECKING:
    from tests.tui.conftest import Opener, Reader

PUBLISHED = date(2024, 8, 13)


def lit(pilot: Reader) -> list[str]:
    """The words lit up in the article."""
    pane = pilot.app.article_screen.article_pane
    return [span.of(pilot.app.article_screen.document.text) for span in pane._lit]


async def typed(pilot: Reader, words: str) -> None:
    await pilot.press(*("space" if letter == " " else letter for letter in words))
    await pilot.settle()


async def test_the_text_is_on_the_screen_before_any_fact_is_found(
    opened: Opener, make_app: Callable[..., PullquoteApp], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app()
    monkeypatch.setattr(app, "find_facts", id)
    async with opened(app=app) as pilot:
        shown = pilot.seen
        assert "President Joe Biden stated on Tuesday" in shown
        await pilot.press("2", "j", "y", "c", "slash", "escape", "enter", "n")
        assert app.is_running


async def test_the_digits_and_brackets_open_the_tabs(opened: Opener) -> None:
    async with opened() as pilot:
        for key, tab in zip("1234", ("timeline", "quotes", "money", "people"), strict=True):
            await pilot.press(key)
            assert pilot.app.article_screen.tab == tab
        await pilot.press("right_square_bracket")
        assert pilot.app.article_screen.tab == "timeline"
        await pilot.press("left_square_bracket")
        assert pilot.app.article_screen.tab == "people"


async def test_the_first_key_moves_the_list_and_the_text_follows(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.press("2")
        assert lit(pilot) == ["real dilemma"]
        await pilot.press("j")
        assert lit(pilot) == ["constant contact"]
        await pilot.press("down")
        assert lit(pilot)[0].startswith("I have spoken with my staff")
        await pilot.press("k", "up")
        assert lit(pilot) == ["real dilemma"]


@pytest.mark.parametrize(
    ("there", "back"),
    [
        ("G", "g"),
        ("end", "home"),
        ("ctrl+d", "ctrl+u"),
        ("pagedown", "pageup"),
        ("space", "pageup"),
    ],
)
async def test_long_steps_go_down_and_come_back(opened: Opener, there: str, back: str) -> None:
    async with opened((80, 24)) as pilot:
        await pilot.press("4", there)
        away = pilot.app.article_screen.facts.cursor
        assert away > 0
        await pilot.press(back, back)
        assert pilot.app.article_screen.facts.cursor == 0


@pytest.mark.parametrize("size", [(40, 20), (80, 24), (120, 40)])
async def test_enter_goes_to_the_passage_and_escape_comes_back(
    opened: Opener, size: tuple[int, int]
) -> None:
    async with opened(size) as pilot:
        await pilot.press("3", "j", "enter")
        screen = pilot.app.article_screen
        assert screen.article_pane.has_focus
        assert screen.article_pane.region.height > 0
        shown = pilot.seen
        assert "60.8 billion" in shown
        await pilot.press("j", "G", "escape")
        assert screen.facts.has_focus
        assert screen.row is not None
        assert screen.row.head == "$60.8 billion"


async def test_a_person_leads_on_to_their_quotes_and_events(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.press("4")
        await typed(pilot, "jjjjj")
        person = pilot.app.article_screen.row
        assert person is not None
        assert person.head == "Antony Blinken"
        await pilot.press("enter")
        assert pilot.heads[:2] == ["Names 1", "Antony Blinken"]
        assert "Secretary of State" in pilot.heads
        assert any(head.startswith("Money") for head in pilot.heads)
        bodies = [row.body for row in pilot.app.article_screen.facts.rows]
        assert any("$125 million" in body for body in bodies)
        await pilot.press("escape")
        back = pilot.app.article_screen.row
        assert back is not None
        assert back.head == "Antony Blinken"


async def test_search_narrows_as_one_types_and_escape_restores_the_place(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.press("2", "j")
        before = pilot.app.article_screen.row
        await pilot.press("slash")
        await typed(pilot, "bidn dilema")
        found = pilot.app.article_screen.row
        assert found is not None
        assert "Biden" in found.head
        assert "dilemma" in found.body
        total = len(pilot.app.article_screen.shown.rows("quotes"))  # type: ignore[union-attr]
        count = pilot.app.article_screen.query_one(Count).words
        assert count == f"{len(pilot.heads)} found of {total}"
        await pilot.press("escape")
        assert pilot.app.article_screen.row == before
        assert pilot.app.article_screen.facts.has_focus


async def test_search_finds_names_however_they_are_spelt_in_every_tab(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.press("4", "slash")
        await typed(pilot, "zelenskiy")
        assert pilot.heads[0] == "Volodymyr Zelensky"


async def test_enter_keeps_the_filter_and_n_steps_through_it(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.press("2", "slash")
        await typed(pilot, "dilemma")
        await pilot.press("enter")
        kept = pilot.heads
        assert len(kept) >= 2
        assert pilot.app.article_screen.facts.has_focus
        await pilot.press("n")
        assert pilot.app.article_screen.facts.cursor == 1
        await pilot.press("N")
        assert pilot.app.article_screen.facts.cursor == 0
        await pilot.press("1", "2")
        assert pilot.heads == kept
        await pilot.press("escape")
        assert len(pilot.heads) > len(kept)


async def test_matched_letters_are_highlighted_in_the_list_and_in_the_text(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.press("2", "slash")
        await typed(pilot, "dilema")
        screen = pilot.app.article_screen
        row = screen.row
        assert row is not None
        [(start, end)] = screen.facts.matches(row.body)
        assert row.body[start:end] == "dilemma"
        text = screen.document.text
        assert {text[a:b] for a, b in screen.article_pane._matches} == {"dilemma"}


async def test_letters_type_inside_the_search_and_do_nothing_else(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.press("2", "slash")
        await typed(pilot, "qyYcdonN1?")
        assert pilot.app.is_running
        assert pilot.app.article_screen.tab == "quotes"
        assert pilot.app.screen.query_one(Input).value == "qyYcdonN1?"


async def test_a_search_without_result_says_where_there_are_some(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.press("3", "slash")
        await typed(pilot, "prigozhin")
        assert pilot.heads == []
        assert "4 People 1" in pilot.app.article_screen.facts.empty
        await pilot.press("enter")
        assert pilot.app.article_screen.tab == "timeline"
        assert any("Prigozhin" in row.body for row in pilot.app.article_screen.facts.rows)


async def test_words_that_stand_in_no_fact_are_found_in_the_text(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        await pilot.press("2", "slash")
        await typed(pilot, "cautious")
        assert pilot.heads == []
        assert "1 in the text" in pilot.app.article_screen.facts.empty
        await pilot.press("enter")
        await pilot.settle()
        assert "cautious" in pilot.seen
        assert lit(pilot) == ["cautious"]


async def test_n_in_the_text_goes_round_all_matches(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        await pilot.press("2", "slash")
        await typed(pilot, "ukraine")
        await pilot.press("enter", "tab")
        places = pilot.app.article_screen.article_pane.matches
        seen = []
        for _ in range(len(places) + 1):
            await pilot.press("n")
            await pilot.pause()
            seen.append(pilot.app.article_screen.article_pane._lit[0].start)
        assert set(seen) == {start for start, _ in places}
        assert seen[0] == seen[-1]
        await pilot.press("N")
        assert pilot.app.article_screen.article_pane._lit[0].start == seen[-2]


async def test_y_copies_the_quote_with_its_citation(opened: Opener, tmp_path: Path) -> None:
    async with opened(published=PUBLISHED) as pilot:
        await pilot.press("2", "j", "j", "y")
        await pilot.settle()
        copied = (tmp_path / "clipboard.txt").read_text(encoding="utf-8")
        assert copied.startswith("President Joe Biden said, “I have spoken with my staff regularly")
        assert "2024" in copied
        said = [note.message for note in pilot.app._notifications]
        assert any("APA 7" in one and "kept in" in one for one in said)
        assert not any("copied" in one for one in said)


async def test_c_copies_the_bare_words(opened: Opener, tmp_path: Path) -> None:
    async with opened() as pilot:
        await pilot.press("2", "c")
        await pilot.settle()
        assert (tmp_path / "clipboard.txt").read_text(encoding="utf-8") == "real dilemma\n"


async def test_on_other_facts_y_copies_the_sentence(opened: Opener, tmp_path: Path) -> None:
    async with opened() as pilot:
        await pilot.press("3", "y")
        await pilot.settle()
        copied = (tmp_path / "clipboard.txt").read_text(encoding="utf-8")
        assert "On Friday, Secretary of State Antony Blinken announced" in copied


async def test_the_style_is_chosen_with_a_preview_and_kept(opened: Opener, tmp_path: Path) -> None:
    async with opened() as pilot:
        await pilot.press("2", "Y")
        await pilot.pause()
        await pilot.press("j")
        await pilot.pause()
        preview = str(pilot.app.screen.query_one("#preview", Static).visual)
        assert "qtd. in" in preview
        await pilot.press("enter")
        await pilot.settle()
        assert (tmp_path / "clipboard.txt").read_text(encoding="utf-8") == preview + "\n"
    assert load(tmp_path / "settings.json").style == "mla"


async def test_d_sets_the_date_and_every_time_follows_at_once(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened() as pilot:
        await pilot.press("1")
        assert any("before publication" in head for head in pilot.heads)
        await pilot.press("d")
        await pilot.pause()
        await typed(pilot, "13 Aug 2024")
        await pilot.press("enter")
        await pilot.settle()
        assert "Tue 13 Aug 2024" in pilot.heads
        assert "Fri 9 Aug 2024" in pilot.heads
        assert "≈ 6 Aug 2024" in pilot.heads
        assert not any("before publication" in head for head in pilot.heads)
        await pilot.press("q")
    kept = load(tmp_path / "settings.json").articles
    assert [one.published for one in kept.values()] == ["2024-08-13"]


async def test_a_date_that_is_none_is_refused_in_words(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.press("d")
        await pilot.pause()
        await typed(pilot, "3/4/2024")
        await pilot.press("enter")
        await pilot.pause()
        assert "no date" in str(pilot.app.screen.query_one(".wrong", Static).visual)
        await pilot.press("escape")
        assert pilot.app.article_screen.document.source.published is None


@pytest.mark.parametrize("key", ["question_mark", "f1"])
async def test_help_lists_the_keys_and_escape_leaves_it(opened: Opener, key: str) -> None:
    async with opened() as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert "Half a page down" in pilot.seen
        await pilot.press("G")
        await pilot.pause()
        assert "Cite: copy the fact" in pilot.seen
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ArticleScreen)


async def test_the_palette_finds_commands_by_name(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        await typed(pilot, "money")
        await pilot.press("enter", "enter")
        await pilot.settle()
        assert pilot.app.article_screen.tab == "money"


async def test_o_opens_the_link_or_says_that_there_is_none(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened() as pilot:
        await pilot.press("o")
        await pilot.pause()
        assert any("without a link" in note.message for note in pilot.app._notifications)
    visited: list[str] = []
    text = "---\nurl: https://example.org/a\n---\n\n“Yes,” Ann Lee said.\n"
    async with opened(document=read_bytes(text.encode(), name="a.txt")) as pilot:
        monkeypatch.setattr(pilot.app, "open_url", visited.append)
        await pilot.press("o")
        assert visited == ["https://example.org/a"]


async def test_another_file_opens_and_what_cannot_be_read_leaves_the_app_alive(
    opened: Opener, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Mayor Ann Lee said on Monday: “The bridge is open.”\n", encoding="utf-8")
    async with opened() as pilot:
        nothing = str(tmp_path / "nothing.txt")
        for name, problem in ((nothing, "There is no file"), ("", "Name a file, a folder")):
            await pilot.press("ctrl+o")
            await pilot.pause()
            pilot.app.screen.query_one(Input).value = name
            await pilot.press("enter")
            await pilot.settle()
            assert problem in str(pilot.app.screen.query_one(".wrong", Static).visual)
            await pilot.press("escape")
            await pilot.pause()
        assert "Joe Biden" in pilot.app.article_screen.document.text
        await pilot.press("ctrl+o")
        await pilot.pause()
        pilot.app.screen.query_one(Input).value = str(other)
        await pilot.press("enter")
        await pilot.settle()
        await pilot.press("2")
        assert any("Ann Lee" in head for head in pilot.heads)


async def test_the_mouse_picks_rows_and_tabs(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.click("TabBar", offset=(18, 0))
        assert pilot.app.article_screen.tab == "quotes"
        await pilot.click("#facts", offset=(6, 4))
        await pilot.pause()
        assert pilot.app.article_screen.facts.cursor == 1
        await pilot.click("#facts", offset=(6, 4))
        await pilot.pause()
        assert pilot.app.article_screen.article_pane.has_focus


@pytest.mark.parametrize("key", ["tab", "shift+tab"])
async def test_tab_goes_between_the_list_and_the_text(opened: Opener, key: str) -> None:
    async with opened() as pilot:
        await pilot.press(key)
        assert pilot.app.article_screen.article_pane.has_focus
        await pilot.press(key)
        assert pilot.app.article_screen.facts.has_focus


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_quitting_remembers_the_place(opened: Opener, tmp_path: Path, key: str) -> None:
    async with opened() as pilot:
        await pilot.press("4", "j", "j", key)
    [memory] = load(tmp_path / "settings.json").articles.values()
    assert memory.tab == "people"
    async with opened(settings=load(tmp_path / "settings.json")) as pilot:
        assert pilot.app.article_screen.tab == "people"
        assert pilot.app.article_screen.facts.cursor == 2


async def test_markup_and_escape_sequences_in_an_article_are_only_text(opened: Opener) -> None:
    hostile = (
        "Mayor [red]Ann Lee[/] said: “It is [sic] [/] done \x1b]0;owned\x07 [@click=app.quit]x[/].”"
    )
    document = read_bytes(hostile.encode(), name="[bold]\x1b[31m.txt")
    async with opened(document=document) as pilot:
        for key in "1234":
            await pilot.press(key)
            await pilot.pause()
        shown = pilot.seen
        assert "\x1b" not in shown
        assert "[sic] [/]" in shown
        await pilot.press("2", "y", "Y")
        await pilot.settle()
        assert pilot.app.is_running


async def test_settings_that_are_damaged_are_passed_over(opened: Opener, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "no such", "style": 7, "articles": {"x": {"tab": 3}, "y": []}}')
    settings = load(path)
    assert settings.articles == {"x": Memory()}
    async with opened(settings=settings) as pilot:
        assert pilot.app.theme == "pullquote-dark"
    assert load(tmp_path / "missing.json") == Settings(path=tmp_path / "missing.json")


async def test_the_first_enter_on_a_narrow_screen_shows_the_passage(opened: Opener) -> None:
    async with opened((40, 20)) as pilot:
        await pilot.press("2", "enter")
        await pilot.settle()
        assert "“real" in pilot.seen


async def test_a_persons_facts_open_under_a_search_and_the_people_keep_their_cursor(
    opened: Opener,
) -> None:
    async with opened() as pilot:
        await pilot.press("4", "slash")
        await typed(pilot, "kirby")
        await pilot.press("enter", "enter")
        assert "Quotes 1" in pilot.heads
        assert "John Kirby: quotes" in pilot.seen
        await pilot.press("j", "2", "4")
        await pilot.press("escape")
        person = pilot.app.article_screen.row
        assert person is not None
        assert person.key.startswith("p")


async def test_an_empty_date_takes_back_the_readers_and_leaves_the_articles_own(
    opened: Opener,
) -> None:
    text = "Published 14 March 2025\n\nAnn Lee said on Monday: “The bridge is open.”\n"
    async with opened(document=read_bytes(text.encode(), name="a.txt")) as pilot:
        for words, day in (("2024-08-13", date(2024, 8, 13)), ("", date(2025, 3, 14))):
            await pilot.press("d")
            await pilot.pause()
            pilot.app.screen.query_one(Input).value = words
            await pilot.press("enter")
            await pilot.settle()
            assert pilot.app.article_screen.document.source.published == day


async def test_the_list_keeps_its_cursor_on_the_screen_when_the_window_shrinks(
    opened: Opener,
) -> None:
    async with opened((120, 60)) as pilot:
        await pilot.press("2", "G")
        await pilot.resize_terminal(60, 14)
        await pilot.settle()
        assert "▌" in pilot.seen


async def test_two_sessions_do_not_undo_each_others_dates(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    one, two = load(path), load(path)
    one.keep(Source(sha256="a"), Memory(published="2024-01-01"))
    one.save()
    two.keep(Source(sha256="b"), Memory(published="2024-02-02"))
    two.save()
    kept = load(path).articles
    assert {digest: memory.published for digest, memory in kept.items()} == {
        "a": "2024-01-01",
        "b": "2024-02-02",
    }


async def test_a_state_folder_that_cannot_be_made_stops_nothing(
    opened: Opener, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    settings = Settings(path=tmp_path / "file" / "settings.json")
    async with opened(settings=settings) as pilot:
        await pilot.press("2", "q")
    assert not pilot.app.is_running


async def test_what_is_copied_last_is_in_the_clipboard_last_even_when_one_quits_at_once(
    opened: Opener, tmp_path: Path
) -> None:
    slow = tmp_path / "pbcopy"
    slow.write_text(
        f"#!/bin/sh\nread -r line\ncase $line in *Biden*) sleep 1;; esac\n"
        f'echo "$line" >> {tmp_path}/taken\n'
    )
    slow.chmod(0o755)
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin", "PULLQUOTE_CLIPBOARD": "native"}
    async with opened(environment=environment) as pilot:
        await pilot.press("2", "y", "c", "q")
    taken = (tmp_path / "taken").read_text().splitlines()
    assert taken[-1] == "real dilemma"
    assert len(taken) == 2


async def test_what_the_mouse_selects_is_copied_in_the_articles_own_words(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened((120, 40)) as pilot:
        text = pilot.app.article_screen.document.text
        pane = "#article"
        await pilot.mouse_down(pane, offset=(8, 0))
        await pilot.hover(pane, offset=(30, 2))
        await pilot.mouse_up(pane, offset=(30, 2))
        await pilot.pause()
        await pilot.press("ctrl+c")
        await pilot.settle()
        copied = (tmp_path / "clipboard.txt").read_text(encoding="utf-8").removesuffix("\n")
        assert copied in text
        assert len(copied) > 100


async def test_a_date_set_while_the_text_hides_the_list_leaves_the_list_whole(
    opened: Opener,
) -> None:
    async with opened((40, 20)) as pilot:
        await pilot.press("1", "enter", "d")
        await pilot.pause()
        pilot.app.screen.query_one(Input).value = "2024-08-13"
        await pilot.press("enter")
        await pilot.settle()
        await pilot.press("escape", "G", "g")
        await pilot.settle()
        assert "Apr 2024" in pilot.seen


def test_the_palette_finds_every_command_by_its_word_in_the_footer() -> None:
    for command in COMMANDS:
        assert command.short in command.words.lower()


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 22)])
async def test_what_is_said_in_passing_covers_the_keys_alone(
    opened: Opener, size: tuple[int, int]
) -> None:
    async with opened(size, published=PUBLISHED) as pilot:
        await pilot.press("2", "slash", *"the", "enter")
        await pilot.pause()
        before = pilot.seen.splitlines()
        for word in ("Citation, APA 7: copied (tmux)", "3 marked facts, APA 7: copied (tmux)"):
            pilot.app.notify(word, markup=False)
            await pilot.pause()
            after = pilot.seen.splitlines()
            assert word in after[-1]
            assert after[:-1] == before[:-1]
