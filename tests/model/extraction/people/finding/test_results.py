"""Players by the fixed forms of results, whatever their names mean elsewhere."""

import pytest

from pullquote.model.extraction.people.find import find_people
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain


def names_of(text: str) -> list[str]:
    return [person.name for person in find_people(Analysis(read_plain(text)))]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Hexham Town 2 (Dublin 12, 30, Lake 40 pen) Corby 1 (Le Roux 85).",
         ["Dublin", "Lake", "Le Roux"]),
        ("A. Poe c Wicket b Dean 12", ["A. Poe", "Wicket", "Dean"]),
        ("V. Hale lbw b Brook 7", ["V. Hale", "Brook"]),
        ("M. Lamb run out (Poole) 58", ["M. Lamb", "Poole"]),
        ("Bowling: Dean 9-2-35-2, Poole 6-0-42-0", ["Dean", "Poole"]),
        ("Marsh, Dean (8) and Poole; Hale and Lamb. W - Marsh (14-4). Sv - Dean (3).",
         ["Marsh", "Dean", "Poole", "Hale", "Lamb"]),
    ],
)  # fmt: skip
def test_the_places_of_results_tell_the_players(line: str, names: list[str]) -> None:
    assert names_of(f"Results on Saturday:\n\n{line}\n\nThe rest is played today.") == names


@pytest.mark.parametrize(
    "line",
    [
        "Hexham Town 2 Corby 1 (after extra time).",
        "The rate rose by 2 (Reading 3, Derby 4).",
        "Sales fell to 12 (Figures in millions).",
    ],
)
def test_brackets_behind_other_figures_tell_nobody(line: str) -> None:
    assert names_of(f"{line}\n\nIt rained all day.") == []


@pytest.mark.parametrize(
    "line",
    [
        "The appeal rests on Section 3 (Article 12) of the Act.",
        "The machine runs Windows 11 (Build 22).",
        "Passengers use Gate 5 (Terminal 2) and Gate 6 (Terminal 3).",
        "She caught Covid 19 (Omicron 2) in the spring.",
        "Pupils are in Group 2 (Monday 12, Tuesday 30).",
        "Pay by Visa c Mastercard 12 or go to Plan B b Plan 3.",
    ],
)
def test_what_is_counted_elsewhere_is_no_score(line: str) -> None:
    assert names_of(f"{line}\n\nIt rained all day.") == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Hexham 2 (Rice 12, 80).", ["Rice"]),
        ("Hexham 1 (Rice 12) Corby 0.", ["Rice"]),
        ("Leicester 0 Coventry 2 (Dublin 9, 72).", ["Dublin"]),
    ],
)
def test_another_side_or_the_sum_of_the_goals_makes_a_match(line: str, names: list[str]) -> None:
    assert names_of(f"Results on Saturday:\n\n{line}\n\nThe rest is played today.") == names
