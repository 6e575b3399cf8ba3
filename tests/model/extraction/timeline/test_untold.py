"""Notes of the page and bare tags of speech are no events."""

from datetime import date

import pytest

from pullquote.model.article import Event
from pullquote.model.extraction.timeline.find import find_events
from pullquote.model.extraction.times.find import find_times
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain

PUBLISHED = date(2025, 8, 6)


def events_in(text: str) -> tuple[Event, ...]:
    analysis = Analysis(read_plain(text, id="a", published=PUBLISHED))
    return find_events(analysis, find_times(analysis, PUBLISHED), (), PUBLISHED)


def told(text: str) -> list[str]:
    document = read_plain(text, id="a", published=PUBLISHED)
    return [event.span.of(document.text) for event in events_in(text)]


@pytest.mark.parametrize(
    "line",
    [
        "Published August 5 2025",
        "Updated Sept. 19, 2025",
        "5 min read · Aug 19, 2022",
        "This story was amended on November 18 to correct a number.",
        "An earlier version of this article said that the mill closed on Monday.",
    ],
)
def test_a_note_of_the_page_is_no_event(line: str) -> None:
    body = "The mill closed on Monday after forty years. Its owner wept."
    assert told(f"{body}\n\n{line}") == told(body)


@pytest.mark.parametrize(
    "line",
    ["Published in 1851, the novel failed.", "The report was published on Monday."],
)
def test_what_was_published_in_the_story_is_an_event(line: str) -> None:
    assert told(line)


def test_a_bare_tag_of_speech_is_no_event() -> None:
    events = told("“We did all we could,” she said. “It rains,” said her niece, Ann Cole.")
    assert not [words for words in events if words.startswith(("she said", "said her"))]


@pytest.mark.parametrize(
    "text",
    [
        "“Nobody asks the fish,” said Ann Cole, a diver. “It rains.”",
        "“It has been an honour,” Cole told reporters on a call.",
        "“How could I say no?” Cole said. “I really could not.”",
    ],
)
def test_an_opinion_with_its_tag_is_no_event(text: str) -> None:
    assert len(told(f"The pier shut in 2019.\n\n{text}")) == 1


def test_a_statement_is_an_event() -> None:
    assert told("In a statement, the bank said: “The delay is a shame.”")


def test_a_date_with_the_tag_makes_it_an_event() -> None:
    assert any("said on Monday" in words for words in told("“It rains,” she said on Monday."))


@pytest.mark.parametrize(
    "text",
    [
        "Copper climbed to $9,902, its highest since March 2024.",
        "It won for the first time since the gales of 1987.",
        "The animal had not been recorded on the moor since 1983.",
    ],
)
def test_what_is_only_compared_with_a_date_does_not_stand_there(text: str) -> None:
    assert not any(event.time for event in events_in(text))


def test_what_goes_on_since_a_date_stands_there() -> None:
    assert any(event.time for event in events_in("The gauge has been broken since June."))


def test_since_records_began_tells_when_they_began() -> None:
    text = "It was the wettest month since records began in 1836."
    assert any(event.earliest == date(1836, 1, 1) for event in events_in(text))
