import pytest

from pullquote.model.extraction.quotes.find import find_quotes
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain


def reported(text: str) -> list[tuple[list[str], str | None]]:
    return [
        ([part.of(text) for part in quote.parts], quote.speaker.entity)
        for quote in find_quotes(Analysis(read_plain(text)), ())
        if quote.kind == "indirect"
    ]


@pytest.mark.parametrize(
    ("text", "parts", "speaker"),
    [
        ("The owner said the mill would close.", ["the mill would close"], "The owner"),
        ("The owner said that the mill would close.", ["the mill would close"], "The owner"),
        ("The mill will close, the owner said.", ["The mill will close"], "the owner"),
        ("The mill will close, said the owner.", ["The mill will close"], "the owner"),
        ("The mill, the owner said, will close.", ["The mill", "will close"], "the owner"),
        ("According to police, the driver fled.", ["the driver fled"], "police"),
        ("The driver fled, according to police.", ["The driver fled"], "police"),
        ("Prices, according to the bank, will fall.", ["Prices", "will fall"], "the bank"),
        ("Holt told the inquiry that he had fled.", ["he had fled"], "Holt"),
        ("Holt told LA Weekly he had fled.", ["he had fled"], "Holt"),
        ("Holt said on Tuesday that he had fled.", ["he had fled"], "Holt"),
        ("Holt said in an email last week he had fled.", ["he had fled"], "Holt"),
        ("Holt has denied that he had fled.", ["denied that he had fled"], "Holt"),
        ("Holt refused to talk but explained why he had fled.", ["why he had fled"], "Holt"),
        ("A woman, who was not named, said he had fled.", ["he had fled"], "A woman"),
        ("The report says the decline is real.", ["the decline is real"], "The report"),
        ("Holt said he had fled; nobody saw him.", ["he had fled"], "Holt"),
        ("Holt said he had fled, but police found him.", ["he had fled"], "Holt"),
        ("Holt said he had fled and accused the town.", ["he had fled"], "Holt"),
        ("Holt denied the mill would close.", ["denied the mill would close"], "Holt"),
        ("Holt denies it has closed the mill.", ["denies it has closed the mill"], "Holt"),
        ("Holt remembers that the pump was old.", ["the pump was old"], "Holt"),
        ("Holt confessed that he was paid.", ["he was paid"], "Holt"),
        ("Holt estimated about a third had died.", ["about a third had died"], "Holt"),
        ("The pump is old, Holt points out.", ["The pump is old"], "Holt"),
        (
            "The letter put the cost at £3m, Holt said Friday.",
            ["The letter put the cost at £3m"],
            "Holt",
        ),
        (
            "The pump broke, Holt said, because it was old.",
            ["The pump broke", "because it was old"],
            "Holt",
        ),
        ("A man who police say was drunk, fled on foot.", ["was drunk"], "police"),
        ("Holt admitted the pump was old but blamed the rain.", ["the pump was old"], "Holt"),
        ("Holt said the pump was old and blamed the rain.", ["the pump was old"], "Holt"),
        ("Holt said the town had met and blamed him.", ["the town had met and blamed him"], "Holt"),
        ("Holt said the chief “broke no law”.", ["the chief “broke no law”"], "Holt"),
        ("Lee, who rates it “fair,” wrote in a note that it was “odd”.", ["it was “odd”"], "Lee"),
        ("Holt accepted he was rude, but only in jest.", ["he was rude, but only in jest"], "Holt"),
        (
            "One in ten had it, according to the clinic, and few knew.",
            ["One in ten had it", "and few knew"],
            "the clinic",
        ),
        (
            "The crab hit a rock, according to the study, published in the Post.",
            ["The crab hit a rock"],
            "the study",
        ),
        (
            "Holt told Sky it must be “well thought out”: “It is welcome.”",
            ["it must be “well thought out”"],
            "Holt",
        ),
        ("Holt told a tribunal in Leeds she had left.", ["she had left"], "Holt"),
        ("Holt said it was late, the Post reported.", ["it was late"], "Holt"),
        ("Holt insisted the chief “gets it”.", ["the chief “gets it”"], "Holt"),
        ("WHO say the cure is cheap and was tested.", ["the cure is cheap and was tested"], "WHO"),
    ],
)
def test_the_clause_is_found_whole_and_ends_where_it_ends(
    text: str, parts: list[str], speaker: str
) -> None:
    assert reported(text) == [(parts, speaker)]


def test_a_second_speaker_with_a_title_and_a_name_ends_the_clause() -> None:
    text = "Holt said they had met, while her deputy, Luis Prado, called it “odd”."
    assert reported(text) == [(["they had met"], "Holt")]


def test_what_is_confirmed_after_and_is_a_second_quotation() -> None:
    assert reported("Holt said that Pike had paid and confirmed that the mill would close.") == [
        (["Pike had paid"], "Holt"),
        (["the mill would close"], "Holt"),
    ]


def test_a_comma_within_the_marks_ends_the_reported_clause_before_a_but() -> None:
    assert reported("Holt said the bank was “aware of it,” but would not comment.") == [
        (["the bank was “aware of it,”"], "Holt")
    ]


def test_a_fear_on_the_way_to_the_verb_of_saying_is_not_what_is_said() -> None:
    text = "A neighbor, who hid because she feared the gang, said she heard two shots."
    assert reported(text) == [(["she heard two shots"], "A neighbor")]


def test_what_is_added_is_a_second_quotation_of_the_same_speaker() -> None:
    assert reported("The FBI said it was looking, adding that nobody had been held.") == [
        (["it was looking"], "The FBI"),
        (["nobody had been held"], "The FBI"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "He denies wrongdoing.",
        "Officials declined to comment.",
        "Johnson is said to be furious.",
        "When police asked who did it, Holt wept.",
        "Holt denied claims made by the union.",
        "Holt wrote the part for her without knowing whether she would sing it.",
        "Holt declared a state of emergency and said nothing of the cost.",
        "He promised to close the mill.",
        "The company announced a plan that would cut jobs.",
        "The laws stop them from claiming asylum, which was expected.",
        "They agreed a fee of £38m and hope it is done.",
        "“It was fair,” he said in Beijing on Tuesday.",
        "The report was published; its claims were old.",
        "The court was told that he had left.",
    ],
)
def test_what_is_no_reported_clause_is_left_alone(text: str) -> None:
    assert reported(text) == []
