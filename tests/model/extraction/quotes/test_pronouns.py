"""Whom "she said" means: checked on the whole extraction, for the people come into it."""

import pytest

from pullquote.model.extraction.extract import extract
from pullquote.model.reading.plain import read_plain


def credited(text: str, words: str) -> tuple[str | None, str]:
    article = extract(read_plain(text))
    names = {person.id: person.name for person in article.people}
    quote = next(q for q in article.quotes if any(words in p.of(text) for p in q.parts))
    return names.get(quote.speaker.person or ""), quote.speaker.certainty


@pytest.mark.parametrize(
    "opener",
    ["Asked what she missed, ", "Pressed on her plans, ", "Told that she had won, "],
)
def test_a_pronoun_in_an_opener_looks_ahead_to_the_subject_of_the_sentence(opener: str) -> None:
    text = f"Helen Marsh, a baker, came in first. {opener}Ruth Bell smiled. “Bread,” she said."
    assert credited(text, "Bread") == ("Ruth Bell", "stated")


def test_a_subject_just_named_and_called_she_beats_a_woman_quoted_before() -> None:
    text = (
        "Helen Marsh, who runs the bakery, said the flood was quick. “It rose,” she said.\n\n"
        "Volunteers cleared the square and handed out water until dawn on Sunday.\n\n"
        "Councillor Robin Hale, who lives upstream, said she had moved out.\n\n"
        "“My piano is gone,” she said."
    )
    assert credited(text, "piano") == ("Robin Hale", "stated")


def test_a_pronoun_that_may_mean_two_people_is_never_stated() -> None:
    text = "Helen Marsh met Ruth Bell at the mill. “It was cold,” she said."
    assert credited(text, "cold")[1] == "inferred"


def test_a_man_called_he_is_no_rival_for_she() -> None:
    text = "He is late, Tom Reed said. Helen Marsh met Tom Reed. He left. “It was cold,” she said."
    assert credited(text, "cold") == ("Helen Marsh", "stated")


def test_of_two_named_together_neither_is_stated() -> None:
    text = "Helen Marsh and Ruth Bell met at noon. “It was cold,” she said."
    assert credited(text, "cold")[1] != "stated"


def test_a_mother_without_a_name_is_not_taken_for_the_woman_quoted_before() -> None:
    text = (
        "Prosecutor Helen Marsh said Tom Reed had lied.\n\n"
        "After the verdict, Reed's mother wept. “He is a good boy,” she said."
    )
    assert credited(text, "good boy")[0] is None


def test_a_surname_that_is_a_given_name_too_tells_no_gender() -> None:
    text = (
        "Helen Marsh lost her barn.\n\nCouncillor Robin Owens, who lives upstream, said she had "
        "moved. Owens took two dogs. “And a piano,” she said."
    )
    assert credited(text, "piano") == ("Robin Owens", "stated")


def test_a_woman_in_a_question_is_not_who_answers() -> None:
    text = "Asked about the woman and her car, Ruth Bell said she was tired. “Very,” she said."
    assert credited(text, "Very")[0] == "Ruth Bell"


def test_he_after_a_woman_is_the_man_told_of_near_by() -> None:
    text = (
        "Brent Hale wrote to Carla Reyes in May. He was calm.\n\nReyes warned her boss that it "
        "was late.\n\n“We told them,” she texted.\n\n“Edge case,” he replied."
    )
    assert credited(text, "Edge")[0] == "Brent Hale"


_OBITUARY = (
    "Beatrix Fordyce painted orchids. She drew 2,400 of them. Her niece, Anne Calloway, remembers "
    "a motorcycle. “She had the dog in the sidecar,” she said."
)


def test_a_niece_speaks_for_herself_in_her_own_paragraph() -> None:
    assert credited(_OBITUARY, "sidecar") == ("Anne Calloway", "stated")


def test_after_the_niece_the_story_goes_on_with_its_subject() -> None:
    text = f"{_OBITUARY}\n\nThe teapot was thrown in 1962. It missed. “I regret it,” she said."
    assert credited(text, "regret")[0] == "Beatrix Fordyce"


def test_a_mother_who_goes_on_in_the_next_paragraph_is_still_the_mother() -> None:
    text = (
        "Anne Calloway was last seen on Monday. She was nine. Her mother, Ruth Calloway, wept.\n\n"
        "“She loved the sea,” she said."
    )
    assert credited(text, "loved")[0] == "Ruth Calloway"


def test_who_only_owns_something_is_not_meant_before_who_speaks() -> None:
    text = (
        "“I had a joey in my shirt,” Ms Kotzur said. She has a shelter.\n\n"
        "Dr Tahlia Hassan says rescues like Ms Kotzur's are a drop in the bucket.\n\n"
        "“They need somewhere to go,” she said."
    )
    assert credited(text, "somewhere")[0] == "Tahlia Hassan"


def test_she_after_a_man_and_two_women_is_the_nearest_woman_as_a_guess() -> None:
    text = (
        "Rosa Imbert owns the oven. Her lawyer, Thomas Faure, told the court that it was hers; "
        "the judge, Anne Morel, disagreed.\n\n“The law is plain,” she ruled."
    )
    assert credited(text, "plain") == ("Anne Morel", "inferred")
