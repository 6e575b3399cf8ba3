"""The list, at sizes that other widgets do not bear."""

from textual.app import App, ComposeResult

from pullquote.tui.views.row import Row
from pullquote.tui.widgets.fact_list import FactList

WORDS = "The bridge will stay closed until the steel is tested, the engineer said on Monday. "


class ListApp(App[None]):
    def compose(self) -> ComposeResult:
        yield FactList(id="facts")


def rows(number: int) -> tuple[Row, ...]:
    return tuple(
        Row(key=f"q{n}", head=f"Speaker {n}", body=f"{n} {WORDS * (n % 4)}", tail="¶1")
        for n in range(number)
    )


def screen_text(app: App[None]) -> str:
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


async def test_a_hundred_thousand_rows_are_shown_and_moved_through() -> None:
    app = ListApp()
    async with app.run_test(size=(80, 24)) as pilot:
        facts = app.query_one(FactList)
        facts.focus()
        facts.show(rows(100_000))
        await pilot.press("G")
        await pilot.pause()
        assert facts.cursor == 99_999
        assert "Speaker 99999" in screen_text(app)
        await pilot.press("pageup", "k")
        assert 99_980 < facts.cursor < 99_998
        await pilot.resize_terminal(40, 24)
        await pilot.press("g")
        await pilot.pause()
        assert "Speaker 0" in screen_text(app)


async def test_a_page_down_never_skips_a_fact_unseen() -> None:
    app = ListApp()
    async with app.run_test(size=(60, 20)) as pilot:
        facts = app.query_one(FactList)
        facts.focus()
        facts.show(rows(60))
        seen: set[str] = set()
        for _ in range(60):
            seen |= {line.split()[1] for line in screen_text(app).splitlines() if "Speaker" in line}
            await pilot.press("pagedown")
            await pilot.pause()
        assert len(seen) >= 59


async def test_fewer_rows_in_place_of_many_are_in_view() -> None:
    app = ListApp()
    async with app.run_test(size=(60, 20)) as pilot:
        facts = app.query_one(FactList)
        facts.focus()
        facts.show(rows(200))
        await pilot.press("G")
        await pilot.pause()
        facts.show(rows(60), key="q59")
        await pilot.pause()
        assert "Speaker 59" in screen_text(app)
        facts.show(rows(60))
        await pilot.pause()
        assert "Speaker 0" in screen_text(app)
        await pilot.press("G")
        await pilot.pause()
        assert facts.scroll_offset.y == facts.max_scroll_y
        assert screen_text(app).rstrip().splitlines()[-1].strip()
        facts.show(rows(2), key="q1")
        await pilot.pause()
        assert "Speaker 0" in screen_text(app)


async def test_a_lower_list_keeps_its_fact_in_view() -> None:
    app = ListApp()
    async with app.run_test(size=(60, 40)) as pilot:
        facts = app.query_one(FactList)
        facts.focus()
        facts.show(rows(60), key="q12")
        await pilot.pause()
        for height in (12, 30):
            await pilot.resize_terminal(60, height)
            await pilot.pause()
            assert "Speaker 12" in screen_text(app)


async def test_headings_are_passed_over() -> None:
    app = ListApp()
    async with app.run_test(size=(60, 20)) as pilot:
        facts = app.query_one(FactList)
        facts.focus()
        facts.show((Row("h", "Quotes", heading=True), *rows(2), Row("i", "More", heading=True)))
        await pilot.pause()
        assert facts.row is not None
        assert facts.row.key == "q0"
        await pilot.press("j", "j", "j")
        assert facts.row.key == "q1"
        await pilot.press("g")
        assert facts.row.key == "q0"
        assert "Quotes" in screen_text(app)


async def test_an_empty_list_says_so_and_bears_every_key() -> None:
    app = ListApp()
    async with app.run_test(size=(60, 20)) as pilot:
        facts = app.query_one(FactList)
        facts.focus()
        facts.show((), empty="Nothing here.")
        await pilot.press("j", "k", "g", "G", "pagedown", "ctrl+u", "down")
        await pilot.click("#facts", offset=(3, 3))
        await pilot.pause()
        assert "Nothing here." in screen_text(app)
        assert facts.row is None
