"""The sums: by size or as in the text, with bars, what they come to, and what they are for."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from pullquote.model.reading.plain import read_plain
from pullquote.tui.app import PullquoteApp
from pullquote.tui.views.amounts import number_for

if TYPE_CHECKING:
    from tests.tui.conftest import Opener, Reader

Maker = Callable[..., PullquoteApp]

STORY = """\
City pays for flood walls

The city of Ardal paid Norlin Oil $90 million for flood walls, Mayor Ines Falk said.

The state spent €41.8 million ($45.2 million) on pumps. Repairs to the pier will cost \
between $2 million and $3 million.

The ministry gave $5 million to the schools. The city of Ardal paid $90 million.

Owen Pike took bribes worth hundreds of thousands of dollars. Fuel costs $1.20 a litre."""


def heads(pilot: Reader) -> list[str]:
    return [row.head for row in pilot.app.article_screen.facts.rows if not row.heading]


def bar_of(text: str, head: str) -> int:
    """How many cells the bar below a head takes."""
    lines = text.splitlines()
    at = next(number for number, line in enumerate(lines) if line.strip(" ▌").startswith(head))
    return sum(lines[at + 1].count(block) for block in "━╸╌")


async def test_sums_stand_as_in_the_text_until_s_sorts_them_by_size(
    opened: Opener, make_app: Maker
) -> None:
    async with opened((100, 60), make_app(read_plain(STORY))) as pilot:
        await pilot.pressed("3")
        assert "as in the text" in pilot.seen
        assert heads(pilot)[:3] == ["$90 million", "€41.8 million", "$45.2 million"]
        await pilot.pressed("s")
        assert heads(pilot) == [
            "$90 million", "$90 million", "$45.2 million", "$5 million",
            "$2 million and $3 million",
            "hundreds of thousands of dollars", "$1.20", "€41.8 million",
        ]  # fmt: skip
        await pilot.pressed("s")
        assert heads(pilot)[1] == "€41.8 million"


async def test_the_currencies_stand_apart_by_size_and_so_do_prices_per_unit(
    opened: Opener, make_app: Maker
) -> None:
    async with opened((100, 60), make_app(read_plain(STORY))) as pilot:
        await pilot.pressed("3", "s")
        headings = [row.head for row in pilot.app.article_screen.facts.rows if row.heading]
        assert [head.split(" · ")[0] for head in headings] == ["USD", "USD per litre", "EUR"]
        assert "log bars from 100,000 · 6 sums by size" in headings[0]


async def test_a_longer_bar_is_a_larger_sum_and_b_makes_the_bars_linear(
    opened: Opener, make_app: Maker
) -> None:
    async with opened((100, 60), make_app(read_plain(STORY))) as pilot:
        await pilot.pressed("3", "s")
        text = pilot.seen
        large, small = bar_of(text, "$90 million"), bar_of(text, "$5 million")
        assert small < large < 3 * small
        await pilot.pressed("b")
        text = pilot.seen
        assert "linear bars" in text
        assert bar_of(text, "$90 million") == large
        assert bar_of(text, "$5 million") == pytest.approx(large * 5 / 90, abs=1)


async def test_what_has_nothing_to_compare_with_has_no_bar(opened: Opener, make_app: Maker) -> None:
    async with opened((100, 60), make_app(read_plain(STORY))) as pilot:
        await pilot.pressed("3")
        text = pilot.seen
        assert [bar_of(text, head) for head in ("€41.8", "hundreds", "$1.20")] == [0, 0, 0]


async def test_the_cursor_stays_on_its_sum_and_the_order_stays_while_the_article_is_open(
    opened: Opener, make_app: Maker
) -> None:
    async with opened((100, 60), make_app(read_plain(STORY))) as pilot:
        await pilot.pressed("3", "j", "j", "s")
        row = pilot.app.article_screen.row
        assert row is not None
        assert row.head == "$45.2 million"
        await pilot.pressed("1", "3")
        assert "6 sums by size" in pilot.app.article_screen.facts.rows[0].head
        row = pilot.app.article_screen.row
        assert row is not None
        assert row.head == "$45.2 million"


async def test_t_tells_what_the_sums_come_to_and_what_is_left_out(
    opened: Opener, make_app: Maker
) -> None:
    async with opened((100, 60), make_app(read_plain(STORY))) as pilot:
        await pilot.pressed("3", "t")
        text = pilot.seen
        assert "USD: 7 sums, 5 different" in text
        assert "at least 95,000,000, of it" in text
        assert "90,000,000 ($90 million)" in text
        assert "told again: $90 million" in text
        assert "the same money in another currency: $45.2 million" in text
        await pilot.pressed("t")
        assert "told again" not in pilot.seen


async def test_the_keys_of_money_say_where_they_belong_and_stand_in_its_footer(
    opened: Opener, make_app: Maker
) -> None:
    async with opened((120, 40), make_app(read_plain(STORY))) as pilot:
        assert "s sort" not in pilot.seen
        await pilot.pressed("2", "s")
        assert "3 opens it" in pilot.seen
        await pilot.pressed("3")
        text = pilot.seen
        assert "s sort" in text
        assert "t totals" in text
        assert "z zoom" not in text


async def test_without_sums_t_says_so(opened: Opener, make_app: Maker) -> None:
    async with opened((80, 24), make_app(read_plain("Nothing was paid."))) as pilot:
        await pilot.pressed("3", "t", "s", "b")
        assert "No sums of money" in pilot.seen


async def test_f_narrows_the_sums_to_what_they_are_for(opened: Opener, make_app: Maker) -> None:
    async with opened((100, 40), make_app(read_plain(STORY))) as pilot:
        await pilot.pressed("3", "f")
        assert "sums for flood walls" in pilot.seen
        await pilot.pressed(*"walls", "enter")
        assert heads(pilot) == ["$90 million"]
        assert "Only sums for flood walls" in pilot.seen
        await pilot.pressed("escape")
        assert len(heads(pilot)) == 8


async def test_a_search_finds_sums_by_size_too(opened: Opener, make_app: Maker) -> None:
    async with opened((100, 40), make_app(read_plain(STORY))) as pilot:
        await pilot.pressed("3", "s", "slash", *"pumps", "enter")
        assert heads(pilot) == ["€41.8 million", "$45.2 million"]


@pytest.mark.parametrize("size", [(40, 20), (80, 24), (120, 40), (200, 60)], ids=str)
async def test_bars_and_totals_fit_every_size(
    opened: Opener, make_app: Maker, size: tuple[int, int]
) -> None:
    async with opened(size, make_app(read_plain(STORY))) as pilot:
        await pilot.pressed("3", "s", "b")
        assert "━" in pilot.seen
        await pilot.pressed("t")
        text = pilot.seen
        assert "What the sums come to" in text
        assert "Esc closes" in text


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({}, "1,250,000.5"),
        ({"LANG": "en_GB.UTF-8"}, "1,250,000.5"),
        ({"LANG": "en_IN.UTF-8"}, "12,50,000.5"),
        ({"LANG": "en_GB.UTF-8", "LC_NUMERIC": "de_DE.UTF-8"}, "1.250.000,5"),
        ({"LC_ALL": "xx_nowhere", "LANG": "de_DE"}, "1,250,000.5"),
    ],
)
def test_figures_are_written_as_where_the_reader_is(
    environment: dict[str, str], words: str
) -> None:
    assert number_for(environment)(Decimal("1250000.5")) == words


async def test_sums_on_the_screen_are_written_as_where_the_reader_is(
    opened: Opener, make_app: Maker
) -> None:
    environment = {"PULLQUOTE_CLIPBOARD": "off", "LANG": "de_DE.UTF-8"}
    app = make_app(read_plain(STORY), environment=environment)
    async with opened((120, 40), app) as pilot:
        await pilot.pressed("3")
        assert "USD 90.000.000" in pilot.seen


async def test_on_a_small_terminal_the_lines_of_a_sum_share_the_one_line_there_is(
    opened: Opener, make_app: Maker
) -> None:
    async with opened((80, 24), make_app(read_plain(STORY))) as pilot:
        await pilot.pressed("3", "j", "j")
        lines = pilot.seen.splitlines()
        assert any("USD 45,200,000 · " in line and "not in the total" in line for line in lines)


async def test_whom_a_pronoun_stands_for_is_named_below_the_sum(
    opened: Opener, make_app: Maker
) -> None:
    story = "Nordavia said on Monday it had paid the pilots $9 million.\n\nIt is a carrier."
    async with opened((100, 40), make_app(read_plain(story))) as pilot:
        await pilot.pressed("3")
        assert "USD 9,000,000 · from Nordavia" in pilot.seen
