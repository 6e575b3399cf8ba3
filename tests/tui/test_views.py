"""The tabs' rows: what is counted, what is found, and how fast."""

import re
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from rich.style import Style
from textual.app import App, ComposeResult

from pullquote.model.article import (
    Article,
    Block,
    Document,
    Event,
    Mention,
    Money,
    Person,
    Quote,
    Source,
    Span,
    Speaker,
)
from pullquote.model.extraction.extract import extract
from pullquote.model.reading.read import read_file
from pullquote.tui.views.matches import Matches
from pullquote.tui.views.reading import Reading
from pullquote.tui.views.shown import VIEWS, Shown
from pullquote.tui.widgets.article_pane import ArticlePane

SEED = Path(__file__).parents[2] / "seeds" / "biden-putin-dilemma.txt"


@pytest.fixture(scope="module")
def shown() -> Shown:
    document = read_file(SEED)
    source = Source(**{**dict(document.source), "published": date(2024, 8, 13)})
    return Shown(Reading(extract(document.model_copy(update={"source": source}))))


def test_a_tab_counts_facts_and_no_headings(shown: Shown) -> None:
    article = shown.reading.article
    stated = [event for event in article.timeline if event.certainty == "stated"]
    facts = {
        "timeline": len(stated) + len(shown.reading.loose_times),
        "quotes": len(shown.reading.quotes),
        "money": len(article.money),
        "people": len(article.people),
    }
    assert [row for row in shown.rows("timeline") if row.heading]
    assert shown.counts() == {tab: str(number) for tab, number in facts.items()}


@pytest.mark.parametrize("query", ["biden", "dilemma", "other", "times", "tuesday", "zzzzzz"])
def test_a_search_counts_what_it_lists_and_lists_no_bare_headings(shown: Shown, query: str) -> None:
    everything = shown.counts()
    for tab, count in shown.counts(query).items():
        rows = shown.rows(tab, query)
        found = [row for row in rows if not row.heading]
        assert count == f"{len(found)}/{everything[tab]}"
        headings = [at for at, row in enumerate(rows) if row.heading and not row.rule]
        assert all(not rows[at + 1].heading for at in headings)
        assert tab == "timeline" or not headings
        assert found or not rows


def test_a_person_promises_as_many_facts_as_enter_lists(shown: Shown) -> None:
    for row in shown.rows("people"):
        facts = [fact for fact in shown.facts_of(row.key) if fact.key in shown.facts]
        promise = shown.detail(row)[0]
        said = f"Enter: {len(facts)} fact{'' if len(facts) == 1 else 's'} about"
        assert promise.startswith(said if facts else "Enter: no quote, sum or date")


def test_people_stand_by_how_often_they_are_named_and_quoted(shown: Shown) -> None:
    rows = shown.rows("people")
    weights = [sum(map(int, re.findall(r"\d+", row.tail))) for row in rows]
    assert weights == sorted(weights, reverse=True)
    assert rows[0].head == "Joe Biden"


def test_a_person_leads_to_every_form_of_the_name_and_every_role_in_its_place(
    shown: Shown,
) -> None:
    person = next(one for one in shown.reading.article.people if one.name == "Joe Biden")
    rows = shown.facts_of(person.id)
    heads = [row.head for row in rows]
    assert heads[:3] == ["Names 3", "Joe Biden", "Biden"]
    assert heads[heads.index("Roles 1") + 1] == "President"
    text = shown.reading.article.text
    for row in rows[1:3]:
        assert {span.of(text) for span in row.spans} == {row.head}
        assert row.tail.startswith(f"{len(row.spans)} time")


def test_a_heading_over_a_persons_facts_says_how_many_follow(shown: Shown) -> None:
    rows = shown.facts_of(next(row.key for row in shown.rows("people") if row.head == "Joe Biden"))
    heads = [at for at, row in enumerate(rows) if row.heading]
    assert heads
    for at, after in zip(heads, [*heads[1:], len(rows)], strict=True):
        assert rows[at].head.endswith(f" {after - at - 1}")


def test_every_fact_has_its_detail_and_a_heading_none(shown: Shown) -> None:
    for tab in VIEWS:
        for row in shown.rows(tab):
            assert bool(shown.detail(row)) != row.heading


def test_the_matches_in_the_text_are_what_was_typed_in_order(shown: Shown) -> None:
    text = shown.reading.article.text
    matches = shown.search.matches("biden")
    assert len(matches) == text.count("Biden")
    assert {text[start:end] for start, end in matches} == {"Biden"}
    assert all(a[1] <= b[0] for a, b in pairwise(matches))


def test_another_query_gives_another_answer(shown: Shown) -> None:
    first = shown.rows("quotes", "dilemma")
    assert shown.rows("quotes", "situation") != first
    assert shown.rows("quotes", "dilemma") == first


def test_a_length_without_one_figure_shows_only_its_words(shown: Shown) -> None:
    row = next(row for row in shown.rows("timeline") if "four or five" in row.head)
    assert row.tail.startswith("¶")


def long_article(times: int) -> Article:
    """Somebody named in every paragraph, with a sum, an event and a quotation in each."""
    line = "Ann Lee paid $5 for wall {:05d}, she said."
    length = len(line.format(0))
    starts = [number * (length + 1) for number in range(times)]

    def part(at: int, start: int, end: int) -> Span:
        return Span(start=at + start, end=at + end)

    return Article(
        id="a",
        text="\n".join(line.format(number) for number in range(times)),
        blocks=tuple(
            Block(span=part(at, 0, length), number=number) for number, at in enumerate(starts, 1)
        ),
        people=(
            Person(
                id="p1",
                name="Ann Lee",
                mentions=tuple(Mention(span=part(at, 0, 7)) for at in starts),
            ),
        ),
        quotes=tuple(
            Quote(
                id=f"q{at}",
                parts=(part(at, 0, length - 10),),
                kind="indirect",
                speaker=Speaker(person="p1", certainty="stated"),
            )
            for at in starts
        ),
        money=tuple(
            Money(id=f"m{at}", span=part(at, 13, 15), amount=Decimal(5), currency="USD")
            for at in starts
        ),
        timeline=tuple(
            Event(id=f"e{at}", span=part(at, 0, 20), sentence=part(at, 0, length), people=("p1",))
            for at in starts
        ),
    )


def test_somebody_named_ten_thousand_times_does_not_hold_up_the_people_tab() -> None:
    shown = Shown(Reading(long_article(10_000)))
    shown.warm()
    begun = process_time()
    (row,) = shown.rows("people")
    assert shown.detail(row) == ("Enter: 30000 facts about Ann Lee · named 10000 times",)
    assert process_time() - begun < 2


def test_a_key_of_a_search_in_ten_thousand_paragraphs_is_answered_at_once() -> None:
    shown = Shown(Reading(long_article(4_000)))
    shown.warm()
    begun = process_time()
    assert shown.counts("wall 00012")["quotes"] == "1/4000"
    assert len(shown.search.matches("wall 00012")) == 2
    assert process_time() - begun < 2


class PaneApp(App[None]):
    def compose(self) -> ComposeResult:
        yield ArticlePane()


async def test_a_line_marks_its_own_matches_however_many_the_article_has() -> None:
    text = "wall and sea " * 40_000
    block = Block(span=Span(start=0, end=len(text.rstrip())), number=1)
    matches = tuple((at, at + 4) for at in range(0, len(text), 13))
    app = PaneApp()
    async with app.run_test(size=(60, 20)) as pilot:
        pane = app.query_one(ArticlePane)
        pane.show(Document(id="d", text=text, blocks=(block,)))
        pane.mark_matches(Matches("wall", (0,), (0,), lambda _: matches))
        pane.light((Span(start=5, end=8),))
        await pilot.pause()
        ground: dict[str, set[Style | None]] = {}
        begun = process_time()
        for line in range(500):
            for segment in pane.draw(line):
                for word in segment.text.split():
                    ground.setdefault(word, set()).add(segment.style)
        assert process_time() - begun < 2
        match = pane.style("article--match")
        assert {style.bgcolor for style in ground["wall"] if style} == {match.bgcolor}
        assert match.bgcolor not in {style.bgcolor for style in ground["sea"] if style}
        assert len({style.bgcolor for style in ground["and"] if style}) == 2
