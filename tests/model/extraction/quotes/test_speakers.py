import pytest

from pullquote.model.article import (
    Block,
    BlockKind,
    Document,
    Mention,
    Person,
    Quote,
    Role,
    Span,
)
from pullquote.model.extraction.quotes.find import find_quotes
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain


def at(text: str, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start=start, end=start + len(words))


def name(text: str, words: str) -> Person:
    return Person(id=words, name=words, mentions=(Mention(span=at(text, words)),))


def quotes_in(text: str, *people: Person) -> tuple[Quote, ...]:
    return find_quotes(Analysis(read_plain(text)), people)


@pytest.mark.parametrize(
    "text",
    [
        "“We won,” Ann Lee said.",
        "“We won,” said Ann Lee.",
        "“We won,” said the mayor, Ann Lee, in Hull.",
        "“We won,” the mayor, Ann Lee, who ran twice, said on Friday.",
        "“We won,” Ann Lee, 34, from Hull, told the Post.",
        "“We won,” Ann Lee (D-Maine) said.",
        "“We won,” chief executive Ann Lee told analysts.",
        "“We won,” said Ann Lee of the Post.",
        "Speaking in Rome, Ann Lee said: “We won.”",
        "Asked about it, Ann Lee replied, “We won.”",
        "Ann Lee: “We won.”",
        "“We won.” — Ann Lee",
        "Ann Lee was quoted by the Post as saying: “We won.”",
        "Secretary of State Ann Lee wrote on X: “We won.”",
        "In a statement, Ann Lee also said, “We won.”",
        "Ann Lee thanked them and added: “We won.”",
        "“We won,” grins Ann Lee.",
        "“We won,” Ann Lee beamed.",
        "Said Ann Lee: “We won.”",
        "LONDON (AP) — Ann Lee waved, saying: “We won.”",
        "“We won!” Ann Lee said.",
        "Ann Lee was full of praise: “We won.”",
        "Ann Lee liked to say, “We won.”",
        "Ann Lee on Thursday said: “We won.”",
        "The vote was confirmed by her son, Ann Lee, who said: “We won.”",
    ],
)
def test_whoever_is_named_beside_the_words_is_credited_by_name_without_title(text: str) -> None:
    (quote,) = quotes_in(text, name(text, "Ann Lee"))
    assert quote.speaker.person == "Ann Lee"
    assert quote.speaker.mention == at(text, "Ann Lee")
    assert quote.speaker.certainty == "stated"


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("“No comment,” a spokesman for Ann Lee said.", "a spokesman for Ann Lee"),
        ("“No comment,” said a lawyer for Mayor Ann Lee.", "a lawyer for Mayor Ann Lee"),
        ("Ann Lee’s lawyer said: “No comment at all.”", "Ann Lee’s lawyer"),
        ("“No comment,” the Coast Guard told Ann Lee.", "the Coast Guard"),
        ("“No comment,” said one, after Ann Lee left.", "one"),
        ("“No comment,” Ann Lee and Tom Bligh said.", "Ann Lee and Tom Bligh"),
        ("The vote was called “a farce” by peers, not by Ann Lee.", "peers"),
        ("A leaked letter seen by Ann Lee says: “It is over.”", "A leaked letter seen by Ann Lee"),
    ],
)
def test_a_speaker_without_a_name_is_kept_as_it_is_called(text: str, entity: str) -> None:
    (quote,) = quotes_in(text, name(text, "Ann Lee"))
    assert quote.speaker.person is None
    assert quote.speaker.entity == entity


def test_a_pronoun_that_is_resolved_leads_to_the_person() -> None:
    text = "Ann Lee met Tom Bligh as he left. “It was short,” she said."
    mentions = (
        Mention(span=at(text, "Ann Lee")),
        Mention(span=at(text, "she"), kind="pronoun"),
    )
    ann = Person(id="p1", name="Ann Lee", mentions=mentions)
    him = (Mention(span=at(text, "Tom Bligh")), Mention(span=at(text, "he"), kind="pronoun"))
    (quote,) = quotes_in(text, ann, Person(id="p2", name="Tom Bligh", mentions=him))
    assert quote.speaker.person == "p1"
    assert (quote.speaker.how, quote.speaker.certainty) == ("pronoun", "stated")
    assert quote.speaker.mention == at(text, "she")


def test_a_pronoun_nobody_resolved_is_at_best_a_guess() -> None:
    text = "Ann Lee was in Rome. “It was short,” she said."
    (quote,) = quotes_in(text, name(text, "Ann Lee"))
    assert (quote.speaker.person, quote.speaker.certainty) == ("Ann Lee", "inferred")


def test_he_is_never_taken_for_somebody_called_she() -> None:
    text = "Ann Lee spoke first. “It was short,” she said.\n\n“It was long,” he said."
    first, second = quotes_in(text, name(text, "Ann Lee"))
    assert first.speaker.person == "Ann Lee"
    assert (second.speaker.person, second.speaker.certainty) == (None, "unknown")


def test_a_role_leads_to_the_person_who_holds_it() -> None:
    text = "Ann Lee, the mayor, was in Rome. “It was short,” the mayor said."
    role = Role(text="the mayor", span=at(text, "the mayor"))
    mentions = (
        Mention(span=at(text, "Ann Lee")),
        Mention(span=at(text, "the mayor", 1), kind="role"),
    )
    ann = Person(id="p1", name="Ann Lee", roles=(role,), mentions=mentions)
    (quote,) = quotes_in(text, ann)
    assert (quote.speaker.person, quote.speaker.how) == ("p1", "role")


def test_a_description_made_of_the_words_of_a_role_is_a_guess_at_who_holds_it() -> None:
    text = "Ann Lee was in Rome. “It was short,” the City manager said."
    role = Role(text="City’s manager", span=at(text, "City manager"))
    mentions = (Mention(span=at(text, "Ann Lee")),)
    ann = Person(id="p1", name="Ann Lee", roles=(role,), mentions=mentions)
    (quote,) = quotes_in(text, ann)
    assert (quote.speaker.person, quote.speaker.certainty) == ("p1", "inferred")


def test_the_48_year_old_is_whoever_the_sentence_before_was_about() -> None:
    text = "Ann Lee was in Rome. “It was short,” the 48-year-old said."
    (quote,) = quotes_in(text, name(text, "Ann Lee"))
    assert (quote.speaker.person, quote.speaker.certainty) == ("Ann Lee", "inferred")


def test_a_paragraph_of_nothing_but_a_quotation_goes_to_the_last_speaker_as_a_guess() -> None:
    text = "“We won,” Ann Lee said.\n\n“I am going home.”"
    first, second = quotes_in(text, name(text, "Ann Lee"))
    assert first.speaker.certainty == "stated"
    assert second.speaker.person == "Ann Lee"
    assert (second.speaker.how, second.speaker.certainty) == ("carried-over", "inferred")


def test_in_a_cross_examination_the_turns_alternate() -> None:
    text = (
        "“Did you ask him?” Ms Moss said.\n\n“I did. That night,” Mr Lee said.\n\n"
        "“And what did he say?”\n\n“He said nothing.”"
    )
    quotes = quotes_in(text, name(text, "Moss"), name(text, "Lee"))
    assert [quote.speaker.person for quote in quotes] == ["Moss", "Lee", "Moss", "Lee"]


def test_a_quotation_with_no_one_near_has_no_speaker() -> None:
    (quote,) = quotes_in("“Nobody counted the night shift at the mill.”")
    assert quote.speaker.certainty == "unknown"
    assert quote.speaker.person is quote.speaker.entity is None


@pytest.mark.parametrize(
    "text",
    [
        "The man known as “Big Tom” left.",
        "Her novel, “The Long Field”, sold well.",
        "The so-called “green” ferry burns diesel.",
        "Among the entries marked “sundries” was a helicopter ride.",
        "The “special relationship” is fraying.",
        "The film “Jaws” opened in 1975.",
        "Regulars call it home; the underpass is called “the plughole”.",
        "William “Bill” Grey died on Monday.",
    ],
)
def test_titles_nicknames_and_terms_in_marks_are_nobodys_words(text: str) -> None:
    assert quotes_in(text) == ()


def test_an_interview_without_marks_gives_an_answer_to_every_question() -> None:
    text = (
        "“Eat,” Ann Lee said.\n\nDo you miss it?\n\nI do not. I was tired.\n\nWhy soup?\n\n"
        "My father drove a bus. He said, ‘Eat.’\n\nAnd the book?\n\nIt’s a list I made.\n\n"
        "At the end she walked me to the tram."
    )
    quotes = quotes_in(text, name(text, "Ann Lee"))
    assert [quote.parts[0].of(text) for quote in quotes[1:]] == [
        "I do not. I was tired.",
        "My father drove a bus. He said, ‘Eat.’",
        "It’s a list I made.",
    ]
    assert {quote.speaker.person for quote in quotes} == {"Ann Lee"}
    assert quotes[1].speaker.certainty == "inferred"


def test_a_block_quote_needs_no_marks_when_a_colon_announces_it() -> None:
    text = "Ann Lee wrote to staff:\n\nIt is over. I am sorry.\n\nWe tried.\n\nShe left."
    cuts = [0, 25, 50, 61, len(text) + 2]
    kinds: list[BlockKind] = ["paragraph", "quote", "quote", "paragraph"]
    blocks = tuple(
        Block(span=Span(start=start, end=end - 2), kind=kind)
        for start, end, kind in zip(cuts, cuts[1:], kinds, strict=False)
    )
    document = Document(id="d", text=text, blocks=blocks)
    (quote,) = find_quotes(Analysis(document), (name(text, "Ann Lee"),))
    assert [part.of(text) for part in quote.parts] == ["It is over. I am sorry.", "We tried."]
    assert quote.speaker.person == "Ann Lee"


def test_an_explainer_with_questions_for_headings_is_no_interview() -> None:
    text = (
        "Who is affected?\n\nAnyone who travels by train.\n\nWhen does it start?\n\n"
        "It starts in May. “I think it is unfair,” said Ann Lee.\n\nWhat will it cost?\n\n"
        "It will cost you £5."
    )
    (quote,) = quotes_in(text, name(text, "Ann Lee"))
    assert quote.parts[0].of(text) == "I think it is unfair,"


def test_a_transcript_credits_the_name_before_the_colon() -> None:
    text = (
        "Ann Lee was asked.\n\nLEE: I never said that.\n\nMOSS: You did.\n\n"
        "LEE: Never.\n\nMOSS: It is here."
    )
    quotes = quotes_in(text, name(text, "Ann Lee"))
    assert [quote.speaker.person or quote.speaker.entity for quote in quotes] == [
        "Ann Lee",
        "MOSS",
        "Ann Lee",
        "MOSS",
    ]
    assert quotes[0].parts[0].of(text) == "I never said that."


def test_a_question_put_to_somebody_belongs_to_who_asked() -> None:
    text = "“How long must we wait?” Meera Nair asked the counsel for the city."
    (quote,) = find_quotes(Analysis(read_plain(text)), ())
    assert quote.speaker.entity == "Meera Nair"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“He is lying,” prosecutor Ana Diaz shot back.", "Ana Diaz"),
        ("“He is lying,” the prosecutor sneered.", "the prosecutor"),
        ("“It will never work” is how Ana Diaz put it.", "Ana Diaz"),
        ("Ana Diaz's verdict? “It will never work.”", "Ana Diaz"),
        ("Ana Diaz's response: “It will never work.”", "Ana Diaz"),
        ("The film shows a man shouting “Get out of here now!” as police come.", "a man"),
        (
            "The boy's mother, who cannot be named, said in a note read out in court: “We wait.”",
            "The boy's mother",
        ),
    ],
)
def test_whoever_speaks_is_credited_however_the_verb(text: str, speaker: str) -> None:
    (quote,) = quotes_in(text)
    assert quote.speaker.entity == speaker
    assert quote.speaker.certainty == "stated"


@pytest.mark.parametrize("told", ["a friend", "a packed court", "his wife, Ann,", "reporters"])
def test_whoever_is_told_is_no_part_of_what_is_said(told: str) -> None:
    text = f"Reed told {told} he was tired of waiting."
    (quote,) = quotes_in(text)
    assert quote.parts[0].of(text) == "he was tired of waiting"
    assert quote.speaker.entity == "Reed"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“We are ready,” the Northern News Agency quoted minister Lee Park as saying.",
            "Lee Park",
        ),
        ("The paper quoted Ana Diaz as saying, “We are ready to talk.”", "Ana Diaz"),
        ("Lagos – Ana Diaz has said that the road will open.", "Ana Diaz"),
    ],
)
def test_who_is_quoted_speaks_and_not_who_quotes(text: str, speaker: str) -> None:
    assert {quote.speaker.entity for quote in quotes_in(text)} == {speaker}


def test_one_person_with_two_titles_is_credited_as_one() -> None:
    text = "“We won,” Chairman and Chief Executive Roy Benton said."
    (quote,) = quotes_in(text, name(text, "Roy Benton"))
    assert quote.speaker.person == "Roy Benton"


def test_whoever_said_otherwise_says_what_follows() -> None:
    lee, text = "Ann Lee", "“Fine,” Ann Lee said.\n\nA member of the camp disagreed. “He is old.”"
    text = text.replace("disagreed", "said otherwise")
    assert quotes_in(text, name(text, lee))[-1].speaker.entity == "A member of the camp"


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "Carter, 52, who admitted that he took the cash, was released on bail.",
            "Carter",
            "he took the cash",
        ),
        (
            "Mr Dale, who said he would run, walk and swim, left on Monday.",
            "Dale",
            "he would run, walk and swim",
        ),
        (
            "Traders who spoke with our reporter said prices had doubled.",
            "Traders",
            "prices had doubled",
        ),
        (
            "Lawyers at Cole and Hart said the firm would appeal.",
            "Lawyers at Cole and Hart",
            "the firm would appeal",
        ),
        (
            "Analysts at Barrow & Steen said the market would fall.",
            "Analysts at Barrow & Steen",
            "the market would fall",
        ),
    ],
)
def test_neither_an_age_nor_whom_one_speaks_with_nor_half_a_firm_speaks(
    text: str, speaker: str, words: str
) -> None:
    (quote,) = quotes_in(text)
    assert quote.speaker.entity == speaker
    assert quote.parts[0].of(text) == words


def test_a_book_named_between_two_parts_of_a_quotation_is_no_part_of_it() -> None:
    text = "“It is short,” Lee recalled in her memoir, “Soundings” (1994). “I have it framed.”"
    assert all(
        "Soundings" not in part.of(text) for quote in quotes_in(text) for part in quote.parts
    )
