"""Why a date is what it is: told on one line, whatever the layout of the text."""

from datetime import date

import pytest

from pullquote.model.extraction.timeline.find import find_events
from pullquote.model.extraction.times.find import find_times
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain

PUBLISHED = date(2024, 8, 13)
WRAPPED = """\
The bridge collapsed on 3
May 2024. Two days
earlier a ship had sunk. The strike began in March
2023. The leader resigned the
following month. The firm was sold."""


@pytest.mark.parametrize("gap", ["\n", "\r", "\t", "\u2028"])
def test_a_reason_that_holds_words_of_the_text_has_none_of_its_line_breaks(gap: str) -> None:
    document = read_plain(WRAPPED, id="a", published=PUBLISHED)
    document = document.model_copy(update={"text": document.text.replace("\n", gap)})
    analysis = Analysis(document)
    times = find_times(analysis, PUBLISHED)
    events = find_events(analysis, times, (), PUBLISHED)
    reasons = [one.because for one in times] + [one.because for one in events]
    assert any("“March 2023”" in one for one in reasons)
    for one in reasons:
        assert one.splitlines() == ([one] if one else [])
        assert "\t" not in one
