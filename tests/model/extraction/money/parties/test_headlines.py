"""Headlines and other clauses in which the past form is a participle."""

from collections.abc import Callable

import pytest

Told = Callable[[str], dict[str, str]]


@pytest.mark.parametrize(
    ("line", "parties"),
    [
        ("Rail boss paid £1.4m", {"payee": "Rail boss"}),
        ("Ex-council chief handed £212k payoff", {"payee": "Ex-council chief",
         "purpose": "payoff"}),
        ("Teacher awarded $2m after fall", {"payee": "Teacher"}),
        ("Water firm fined £90m over sewage leaks", {"payer": "Water firm",
         "purpose": "sewage leaks"}),
        ("Water firm fined £90m for dumping sewage.", {"payer": "Water firm",
         "purpose": "dumping sewage"}),
    ],
)  # fmt: skip
def test_a_bare_past_form_in_a_headline_tells_what_is_done_to_its_subject(
    told: Told, line: str, parties: dict[str, str]
) -> None:
    assert told(line) == parties


@pytest.mark.parametrize(
    ("line", "parties"),
    [
        ("The council paid £1.4m.", {"payer": "The council"}),
        ("Trump paid $750 in taxes", {"payer": "Trump", "purpose": "taxes"}),
        ("Builder paid £5,000 to minister", {"payer": "Builder", "payee": "minister"}),
        ("Owners sank $180K into former bank", {"payer": "Owners", "purpose": "former bank"}),
    ],
)
def test_elsewhere_it_is_what_its_subject_does(
    told: Told, line: str, parties: dict[str, str]
) -> None:
    assert told(line) == parties
