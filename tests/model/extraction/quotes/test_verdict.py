"""Why words in marks are nobody's words."""

import pytest

from pullquote.model.extraction.extract import extract
from pullquote.model.extraction.quotes.cues import find_cues
from pullquote.model.extraction.quotes.governing import beside, governing_cue
from pullquote.model.extraction.quotes.lines import reporter_lines
from pullquote.model.extraction.quotes.verdict import not_speech
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("William “Bill” Grey died on Monday.", "nickname"),
        ("The man known as “Big Tom” left.", "name"),
        ("Her novel, “The Long Field”, sold well.", "title"),
        ("He sings of rain on “Blue Field” again.", "title"),
        ("Ned Cole first saw her in a student “Macbeth”.", "title"),
        ("The “special” relationship is fraying.", "scare"),
        ("Among the entries was a “sundry” or two.", "scare"),
        ("There was talk of “ghosting”.", "term"),
        ("Ann Lee said it was “odd”.", None),
        ("“It is odd.”", None),
    ],
)
def test_the_reason_can_be_told(text: str, reason: str | None) -> None:
    analysis = Analysis(read_plain(text))
    (line,) = reporter_lines(analysis, analysis.marks.quoted)
    (at,) = line.quoted
    cue = governing_cue(line.items, at, find_cues(line.items))
    assert not_speech(text, line.items, at, cue, beside(line.items, at, cue)) == reason


@pytest.mark.parametrize(
    "name",
    [
        "William “Bill” Strand",
        'Rafael "El Yaqui" Delgado',
        "manager “Paddy” Doyle",
        "Patrick (“Paddy”) Doyle",
    ],
)
def test_a_nickname_is_no_part_of_what_its_bearer_says(name: str) -> None:
    text = f"“We did our best,” said {name}, who wept. “It was late.”"
    (quote,) = extract(read_plain(text)).quotes
    assert [part.of(text) for part in quote.parts] == ["We did our best,", "It was late."]
