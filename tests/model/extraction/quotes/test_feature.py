"""Who "she" is in an article about one person; who never speaks on a guess."""

from pullquote.model.article import Article
from pullquote.model.extraction.extract import extract
from pullquote.model.reading.plain import read_plain

PORTRAIT = """Harriet Vane meets me at the gate. “Mind the dog,” she says.

Vane, 64, has kept bees in Dorset since 1990. Her sister Alice, who taught her, died in 2015.

{passage}

“I am never lonely,” says Vane. “Bees talk,” she adds, and Vane laughs.

Her neighbour, Joan Pike, sells the honey. “She eats most of it,” says Pike.

{question}

“Ask me in spring.”"""


def portrait(passage: str = "", question: str = "It is dusk.") -> Article:
    return extract(read_plain(PORTRAIT.format(passage=passage, question=question)))


def speaker(article: Article, words: str) -> tuple[str | None, str]:
    """The person who says `words`, and how sure that is."""
    names = {person.id: person.name for person in article.people}
    quote = next(one for one in article.quotes if words in one.parts[0].of(article.text))
    return names.get(quote.speaker.person or ""), quote.speaker.certainty


def test_she_says_is_whom_the_feature_is_about_and_not_her_dead_sister() -> None:
    article = portrait("“I still lay two places,” she says.")
    assert speaker(article, "I still lay") == ("Harriet Vane", "inferred")


def test_the_title_of_a_work_does_not_speak() -> None:
    article = portrait("Her first book, Low Meadow, came out in 1999. “It sank,” she says.")
    assert speaker(article, "It sank") == ("Harriet Vane", "inferred")


def test_another_woman_who_is_told_of_and_speaks_by_name_keeps_her_words() -> None:
    article = portrait("Joan Pike looks in. “Any eggs?” she asks.")
    assert speaker(article, "Any eggs")[0] == "Joan Pike"


def test_a_man_s_words_are_not_given_to_the_woman_the_feature_is_about() -> None:
    article = portrait("Her son, Peter Vane, keeps goats. “They are easier,” he says.")
    assert speaker(article, "They are easier")[0] != "Harriet Vane"


def test_what_follows_a_question_of_the_reporter_is_the_answer_of_the_interviewed() -> None:
    assert speaker(portrait(question="Will she ever retire?"), "Ask me in spring") == (
        "Harriet Vane",
        "inferred",
    )


def test_without_a_question_the_last_speaker_goes_on() -> None:
    assert speaker(portrait(), "Ask me in spring")[0] == "Joan Pike"


def test_two_who_are_equally_likely_leave_the_speaker_open() -> None:
    article = portrait("Her daughter, Lucy Vane, plays drums. “It is the noise,” she says.")
    assert speaker(article, "It is the noise") == (None, "unknown")


def test_an_obituary_lets_its_subject_speak() -> None:
    article = extract(
        read_plain(
            "Edith Crane, who mapped the coast, died on Sunday. “I liked rain,” she said in 1988. "
            "Crane was born in Hull. Crane never married."
        )
    )
    assert speaker(article, "I liked rain")[0] == "Edith Crane"


def test_the_dead_do_not_speak_on_a_guess_in_the_news() -> None:
    article = extract(
        read_plain(
            "Ruth Ames has led the inquiry since May. Ames said it was slow. "
            "Ames lives in Deal.\n\nHer deputy, Clare Holt, was killed in June. "
            "“We miss the dog,” she said."
        )
    )
    assert speaker(article, "We miss")[0] != "Clare Holt"


def test_nobody_named_in_reported_words_is_the_pronoun_beside_them() -> None:
    article = extract(read_plain("Ann Lee spoke. The best poet, she said, was Mary Hill."))
    assert speaker(article, "The best poet")[0] != "Mary Hill"


def test_once_she_has_answered_she_goes_on_until_another_is_named() -> None:
    article = portrait(
        "Her wife, Fiona Muir, is a vet. “I see her on Mondays,” says Muir.\n\n"
        "Was London ever a lure? “Every January,” she says.\n\n"
        "Her new book is about smoke. “It is mostly about wax,” she says."
    )
    assert speaker(article, "It is mostly")[0] == "Harriet Vane"


def test_a_bench_of_two_is_neither_of_them() -> None:
    article = extract(read_plain("A bench of Justices R S Patil and M F Khan said it was late."))
    assert article.quotes[0].speaker.person is None
