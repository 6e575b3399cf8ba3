"""Later mentions by a role alone: "the president", and what only begins like one."""

import pytest

from pullquote.model.extraction.extract import extract
from pullquote.model.reading.plain import read_plain


@pytest.mark.parametrize("thing", ["the general fund", "the general mood", "the general public"])
def test_a_role_before_a_noun_is_no_mention(thing: str) -> None:
    text = f"General Ray Collins left on Monday. The report spoke of {thing} in May."
    (person,) = extract(read_plain(text)).people
    assert [mention.kind for mention in person.mentions] == ["name"]


@pytest.mark.parametrize("rest", ["left early.", "of late was tired.", "quickly sat down."])
def test_a_role_before_a_verb_is_one(rest: str) -> None:
    text = f"General Ray Collins left on Monday. In the evening the general {rest}"
    kinds = [mention.kind for mention in extract(read_plain(text)).people[0].mentions]
    assert kinds == ["name"] if rest.startswith("of") else ["name", "role"]
