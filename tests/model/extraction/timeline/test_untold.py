"""Notes of the page and bare tags of speech are no events."""

from datetime import date

import pytest

from pullquote.model.extraction.timeline.find import find_events
from pullquote.model.extraction.times.find import find_times
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain

PUBLISHED = date(2025, 8, 6)


def told(text: str) -> list[str]:
    analysis = Analysis(read_plain(text, id="a", published=PUBLISHED))
    events = find_events(analysis, find_times(analysis, PUBLISHED), (), PUBLISHED)
    return [event.span.of(analysis.text) for event in events]


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


def test_a_date_with_the_tag_makes_it_an_event() -> None:
    assert any("said on Monday" in words for words in told("“It rains,” she said on Monday."))
