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
