import pytest

from pullquote.model.article import Block, BlockKind, Document, Mention, Person, Quote, Span
from pullquote.model.extraction.quotes.find import find_quotes
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain


def quotes_in(text: str, *names: str) -> tuple[Quote, ...]:
    people = tuple(
        Person(
            id=name,
            name=name,
            mentions=(
                Mention(span=Span(start=text.index(name), end=text.index(name) + len(name))),
            ),
        )
        for name in names
    )
    return find_quotes(Analysis(read_plain(text)), people)


def test_a_thing_that_cannot_speak_leaves_the_words_to_whoever_spoke_last() -> None:
    text = "“It works,” Ann Lee said. The next step is simple: “More pipes.”"
    last = quotes_in(text, "Ann Lee")[-1].speaker
    assert (last.person, last.certainty) == ("Ann Lee", "inferred")


def test_a_thing_that_cannot_speak_is_nobody_where_nobody_spoke_before() -> None:
    (quote,) = quotes_in("The next step is simple: “We need more pipes.”")
    assert quote.speaker.certainty == "unknown"


def test_the_view_of_somebody_named_first_is_theirs() -> None:
    (quote,) = quotes_in("For Ann Lee, the next step is obvious: “More pipes.”", "Ann Lee")
    assert (quote.speaker.person, quote.speaker.certainty) == ("Ann Lee", "inferred")


@pytest.mark.parametrize(
    "who", ["The report", "A letter", "The company", "Her lawyer", "Residents"]
)
def test_what_tells_may_lead_to_its_words(who: str) -> None:
    (quote,) = quotes_in(f"{who} was clear: “We need more pipes.”")
    assert (quote.speaker.entity, quote.speaker.certainty) == (who, "stated")


def test_the_entries_of_a_list_do_not_speak() -> None:
    one, another = quotes_in("He keeps a book. One says, merely, “Grief, 1974.” Another: “Mouse.”")
    assert one.speaker.certainty == another.speaker.certainty == "unknown"


def test_one_of_several_people_speaks() -> None:
    (quote,) = quotes_in("The residents were tired. One said, “We want to sleep.”")
    assert quote.speaker.entity == "One"


@pytest.mark.parametrize(
    "text", ["Nobody will say who donated the piano.", "That, everyone agrees, was the director."]
)
def test_what_nobody_in_particular_says_is_no_speech(text: str) -> None:
    assert quotes_in(text) == ()


def test_the_day_of_a_paper_is_no_part_of_its_name() -> None:
    (quote,) = quotes_in("They published a paper on Friday which estimates that 60 of them live.")
    assert quote.speaker.entity == "a paper"


def test_an_office_keeps_the_name_of_its_holder() -> None:
    (quote,) = quotes_in("The bus was hit, according to the Brandt County Sheriff’s Office.")
    assert quote.speaker.entity == "the Brandt County Sheriff’s Office"


def test_what_somebody_liked_to_say_is_theirs() -> None:
    text = "“It gets better while you wait,” the bank’s chairman, Sir Angus Petrie, liked to say."
    (quote,) = quotes_in(text, "Angus Petrie")
    assert (quote.speaker.person, quote.speaker.certainty) == ("Angus Petrie", "stated")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He slept late because, Ann Lee said, the boats were late.", "the boats were late"),
        ("She left the house, which, Ann Lee said, was cold.", "was cold"),
    ],
)
def test_words_cut_off_by_the_speaker_begin_behind_the_cut(text: str, words: str) -> None:
    (quote,) = quotes_in(text)
    assert [part.of(text) for part in quote.parts] == [words]


@pytest.mark.parametrize("when", ["", " in 2009", " in 2009, when the committee met"])
def test_who_said_that_said_the_words_before(when: str) -> None:
    (quote,) = quotes_in(f"The mayor met voters. “We must listen.” The council said that{when}.")
    assert (quote.speaker.entity, quote.speaker.certainty) == ("The council", "stated")


def test_a_time_may_open_what_is_said() -> None:
    text = "The council said that in March the club would close."
    (quote,) = quotes_in(text)
    assert quote.parts[0].of(text) == "in March the club would close"


def test_a_remark_set_apart_is_named_by_the_paragraph_after_it() -> None:
    text = "The mayor met voters.\n\n“We must listen.”\n\nThe council said that in 2009."
    (quote,) = quotes_in(text)
    assert (quote.speaker.entity, quote.speaker.certainty) == ("The council", "stated")


def test_the_line_of_a_cartoon_is_not_the_last_speakers() -> None:
    blocks: dict[str, BlockKind] = {
        "“It works,” Ann Lee said.": "paragraph",
        "“It’s not the dog I mind.” Cartoon by Pell": "caption",
        "“I like it.”": "paragraph",
    }
    text = "\n\n".join(blocks)
    document = Document(
        id="d",
        text=text,
        blocks=tuple(
            Block(span=Span(start=(at := text.index(words)), end=at + len(words)), kind=kind)
            for words, kind in blocks.items()
        ),
    )
    person = Person(id="p", name="Ann Lee", mentions=(Mention(span=Span(start=13, end=20)),))
    speakers = [quote.speaker.person for quote in find_quotes(Analysis(document), (person,))]
    assert speakers == ["p", None, "p"]


def test_the_word_on_a_form_is_not_said_by_who_fills_it_in() -> None:
    text = "On the line for “method,” Ann Lee wrote, “Come and sit down.”"
    (quote,) = quotes_in(text, "Ann Lee")
    assert [part.of(text) for part in quote.parts] == ["Come and sit down."]


def test_he_is_no_body() -> None:
    text = "The state’s disaster cell said that 40 wards were dark. It was, he said, “a bad night”."
    assert quotes_in(text)[-1].speaker.entity is None


def test_a_title_in_marks_between_paragraphs_is_not_the_last_speakers() -> None:
    text = "“We won,” Ann Lee said.\n\n“The worst winter since 1947”\n\nThe club lost money."
    assert quotes_in(text, "Ann Lee")[-1].speaker.certainty == "unknown"


def test_everyone_is_no_speaker() -> None:
    (quote,) = quotes_in("“I don’t know,” said everyone.")
    assert quote.speaker.certainty == "unknown"
