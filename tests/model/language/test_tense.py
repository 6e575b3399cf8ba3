"""Does the clause around a time look back or ahead?"""

import pytest

from pullquote.model.language.tense import tense_around
from pullquote.model.language.tokens import tokenize

CLAUSES = [
    ("He resigned on NOW.", "past"),
    ("On NOW, the minister said he was tired.", "past"),
    ("She has lived there since NOW.", "past"),
    ("The talks were held on NOW.", "past"),
    ("He told MPs on NOW that no service would close.", "past"),
    ("The talks will be held on NOW.", "future"),
    ("The talks are expected to be held on NOW.", "future"),
    ("He is due in court on NOW.", "future"),
    ("Sentencing was set for NOW.", "future"),
    ("The judge adjourned until NOW.", "future"),
    ("The derby was put off until NOW.", "future"),
    ("A woman was released on bail until NOW.", "future"),
    ("She stayed at the inn until NOW.", "past"),
    ("Voters go to the polls on NOW.", "present"),
    ("On NOW the club, which was founded in 1974, meets Leeds.", "present"),
    ("The club looks fitter than on NOW.", "unknown"),
    ("It will stay shut until repairs have been made in NOW.", "future"),
    ("The club declared a refund payable on NOW.", "future"),
    ("They plan to strike on NOW.", "future"),
    ("Ministers to meet on NOW", "future"),
    ("He faces ten years when he is sentenced on NOW.", "future"),
    ("He is accused of taking bribes on NOW.", "past"),
    ("He said they would meet on NOW.", "would"),
    ("The window closes on NOW.", "present"),
    ("Haverstock, who was elected in 2014, faces a primary on NOW.", "present"),
    ("The deadline is NOW.", "present"),
    ("A photograph from NOW", "unknown"),
    ("The board proposed a dividend, to be paid on NOW.", "future"),
    ("The shares to be issued in NOW will rank equally.", "future"),
    ("The vote is to be held on NOW.", "future"),
    ("The vote was to be held on NOW.", "would"),
    ("The third man to be killed on NOW was a baker.", "past"),
    ("She agreed to be interviewed on NOW.", "past"),
    ("We did not want to sell in NOW.", "past"),
    ("We never wanted to sell in NOW.", "past"),
    ("They should have told us in NOW.", "past"),
    ("They must tell us in NOW.", "future"),
    ("If it is not paid before NOW, the firm will close.", "future"),
    ("The first sirens, at a cost of £900 each, go up in NOW.", "present"),
    ("The fans saw Immortals, from Brazil, face Leeds in NOW.", "past"),
]


@pytest.mark.parametrize(("sentence", "expected"), CLAUSES)
def test_the_nearest_verb_of_the_clause_tells_the_tense(sentence: str, expected: str) -> None:
    tokens = tokenize(sentence)
    at = next(number for number, token in enumerate(tokens) if token.text == "NOW")
    assert tense_around(tokens, at, at + 1) == expected


def test_every_place_in_a_text_has_a_tense() -> None:
    tokens = tokenize("“Will he go? — or was it (that) to be: no, planned for, and set …")
    for at in range(len(tokens)):
        assert tense_around(tokens, at, at + 1) in ("past", "present", "future", "would", "unknown")
