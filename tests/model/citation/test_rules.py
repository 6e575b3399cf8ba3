"""Each rule by itself: titles, names, marks, dates, joins, credits, links."""

from datetime import date

import pytest

from pullquote.model.article import (
    Article,
    Author,
    Block,
    Mention,
    Person,
    Quote,
    QuoteKind,
    Role,
    Source,
    Span,
    Speaker,
)
from pullquote.model.citation.marks import before_credit, ending_inside, going_on, nested
from pullquote.model.citation.names import name_of
from pullquote.model.citation.outlets import without_the
from pullquote.model.citation.registry import cite_article, cite_passage, cite_quote
from pullquote.model.citation.titles import (
    headline_case,
    short_title,
    small_in_apa,
    small_in_chicago,
    small_in_mla,
)

# Titles


@pytest.mark.parametrize(
    ("title", "mla", "chicago", "apa"),
    [
        (
            "Seawall wins after flood in harbor",
            "Seawall Wins after Flood in Harbor",
            "Seawall Wins after Flood in Harbor",
            "Seawall Wins After Flood in Harbor",
        ),
        (
            "A vote with consequences: the harbor and its people",
            "A Vote with Consequences: The Harbor and Its People",
            "A Vote with Consequences: The Harbor and Its People",
            "A Vote With Consequences: The Harbor and Its People",
        ),
        ("What to look for", "What to Look For", "What to Look For", "What to Look For"),
        ("Small yet mighty", "Small yet Mighty", "Small Yet Mighty", "Small yet Mighty"),
        ("iPhone maker sues NATO's 5th fleet", *["iPhone Maker Sues NATO's 5th Fleet"] * 3),
        ("U.S. and U.K. sign long-awaited pact", *["U.S. and U.K. Sign Long-Awaited Pact"] * 3),
        ("Why not? the mayor asks", *["Why Not? The Mayor Asks"] * 3),
        ("‘don’t go,’ she said", *["‘Don’t Go,’ She Said"] * 3),
    ],
)
def test_each_style_has_its_own_small_words(title: str, mla: str, chicago: str, apa: str) -> None:
    assert headline_case(title, small_in_mla) == mla
    assert headline_case(title, small_in_chicago) == chicago
    assert headline_case(title, small_in_apa) == apa


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Harbor City approves $48 million seawall", "Harbor City approves"),
        ("Flooding", "Flooding"),
        ("The end of the pier is near", "The end of the pier"),
        ("Floods: what we know", "Floods"),
        ("“We can’t keep bailing,” mayor says", "We can’t keep bailing"),
        ("‘Too late’: the harbor and its wall", "‘Too late’"),
        ("The wall, a history", "The wall"),
        ("U.S. Senate passes a bill", "U.S. Senate passes"),
        ("", ""),
    ],
)
def test_a_long_title_is_called_by_its_first_words(title: str, short: str) -> None:
    assert short_title(title) == short


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("The Harbor Courier", "Harbor Courier"),
        ("The New York Times", "New York Times"),
        ("The Guardian", "Guardian"),
        ("The Associated Press", "The Associated Press"),
        ("The Verge", "The Verge"),
        ("Theater News", "Theater News"),
        ("BBC News", "BBC News"),
    ],
)
def test_chicago_drops_the_article_of_newspapers_only(name: str, printed: str) -> None:
    assert without_the(name) == printed


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("OPINION: THE SEAWALL IS THE MISTAKE", "Opinion: The seawall is the mistake"),
        ("NATO AND U.S. VOTE ON MONDAY", "NATO and U.S. vote on Monday"),
        ("US VOTES ON SEAWALL", "US votes on seawall"),
        ("HARBOR BOARD VOTES", "HARBOR BOARD VOTES"),
    ],
)
def test_a_headline_in_capitals_is_written_as_the_article_writes_its_words(
    title: str, shown: str
) -> None:
    text = (
        f"{title}\nThe town voted on Monday to build a seawall. To the U.S. and NATO, it is an "
        "opinion of us, and a mistake."
    )
    of = Article(id="i", text=text, source=Source(title=title))
    assert cite_article(of, "apa").reference == f"{shown}. (n.d.)."
    assert cite_article(of, "ris").reference.splitlines()[1] == f"TI  - {shown}"


def test_a_headline_in_capitals_is_not_guessed_at() -> None:
    shouted = Article(id="i", text="", source=Source(title="US TROOPS LEAVE"))
    assert "US TROOPS LEAVE" in cite_article(shouted, "mla").reference


# Names


@pytest.mark.parametrize(
    ("given", "family", "apa", "listed", "spoken"),
    [
        ("Maria", "Ortega", "Ortega, M.", "Ortega, Maria", "Maria Ortega"),
        ("Jean-Luc", "Picard", "Picard, J.-L.", "Picard, Jean-Luc", "Jean-Luc Picard"),
        ("J.K.", "Rowan", "Rowan, J. K.", "Rowan, J.K.", "J.K. Rowan"),
        ("J. R. R.", "Tolk", "Tolk, J. R. R.", "Tolk, J. R. R.", "J. R. R. Tolk"),
        (
            "Ludwig",
            "van der Berg Jr.",
            "van der Berg, L., Jr.",
            "van der Berg, Ludwig, Jr.",
            "Ludwig van der Berg Jr.",
        ),
        (
            "Ludwig van der",
            "Berg",
            "van der Berg, L.",
            "van der Berg, Ludwig",
            "Ludwig van der Berg",
        ),
        ("Henry", "Ford III", "Ford, H., III", "Ford, Henry, III", "Henry Ford III"),
        ("Élodie", "Önal", "Önal, É.", "Önal, Élodie", "Élodie Önal"),
        ("", "Björk", "Björk", "Björk", "Björk"),
    ],
)
def test_a_name_is_turned_round_as_the_style_asks(
    given: str, family: str, apa: str, listed: str, spoken: str
) -> None:
    name = name_of(Author(given=given, family=family))
    assert name is not None
    assert (name.initialled, name.inverted, name.natural) == (apa, listed, spoken)


@pytest.mark.parametrize("style", ["apa", "mla", "chicago", "markdown", "bibtex"])
def test_an_organisation_is_never_turned_round(style: str) -> None:
    press = Source(title="T", authors=(Author(literal="Associated Press"),))
    assert "Associated Press" in cite_article(Article(id="i", text="", source=press), style).both


def test_an_author_without_any_name_is_no_author() -> None:
    blank = Source(title="A title", authors=(Author(), Author(literal="  ")))
    article = Article(id="i", text="", source=blank)
    assert cite_article(article, "apa").reference == "A title. (n.d.)."


def test_apa_names_twenty_authors_and_then_the_last() -> None:
    many = tuple(Author(given="A", family=f"Name{number}") for number in range(22))
    reference = cite_article(
        Article(id="i", text="", source=Source(title="T", authors=many)), "apa"
    ).reference
    assert "Name18, A., . . . Name21, A." in reference and "Name19" not in reference


# Dates


@pytest.mark.parametrize(
    ("day", "mla"),
    [
        (date(2025, 5, 1), "1 May 2025"),
        (date(2025, 6, 1), "1 June 2025"),
        (date(2025, 9, 30), "30 Sept. 2025"),
        (date(2025, 12, 31), "31 Dec. 2025"),
    ],
)
def test_mla_shortens_months_of_more_than_four_letters(day: date, mla: str) -> None:
    article = Article(id="i", text="", source=Source(title="T", published=day))
    assert cite_article(article, "mla").reference == f"“T.” {mla}."


def test_a_date_before_there_were_newspapers_is_a_slip() -> None:
    article = Article(id="i", text="", source=Source(title="T", published=date(1, 1, 1)))
    assert cite_article(article, "apa").reference == "T. (n.d.)."


def test_the_day_of_reading_given_outranks_the_one_recorded() -> None:
    source = Source(title="T", url="https://a.example", accessed=date(2024, 1, 1))
    article = Article(id="i", text="", source=source)
    assert "January 1, 2024" in cite_article(article, "apa").reference
    assert "May 2, 2025" in cite_article(article, "apa", accessed=date(2025, 5, 2)).reference


# Marks


@pytest.mark.parametrize(
    ("printed", "within", "outside"),
    [
        ("He said, “No.”", "He said, ‘No.’", "He said, “No.”"),
        ("He said, ‘No.’", "He said, ‘No.’", "He said, “No.”"),
        ('He said, "No."', "He said, ‘No.’", "He said, “No.”"),
        ("a “b ‘c’ d” e", "a ‘b “c” d’ e", "a “b ‘c’ d” e"),
        ("a ‘b “c” d’ e", "a ‘b “c” d’ e", "a “b ‘c’ d” e"),
        ("don’t and can't", "don’t and can't", "don’t and can't"),
        ("the dogs’ bowls", "the dogs’ bowls", "the dogs’ bowls"),
        ("in the ’90s", "in the ’90s", "in the ’90s"),
        ("a 6'2\" man", "a 6'2\" man", "a 6'2\" man"),
        ("never “closed", "never “closed", "never “closed"),
        ("“it’s the boys’ turn”", "‘it’s the boys’ turn’", "“it’s the boys’ turn”"),
    ],
)
def test_marks_inside_marks_are_swapped_and_apostrophes_kept(
    printed: str, within: str, outside: str
) -> None:
    assert nested(printed) == within
    assert nested(printed, inside=False) == outside


@pytest.mark.parametrize(
    ("words", "bracketed", "alone"),
    [
        ("We wait,", "We wait", "We wait."),
        ("We wait.", "We wait", "We wait."),
        ("Who pays?", "Who pays?", "Who pays?"),
        ("Never!", "Never!", "Never!"),
        ("back to the U.S.", "back to the U.S.", "back to the U.S."),
        ("at 5 p.m.", "at 5 p.m.", "at 5 p.m."),
        ("and then …", "and then …", "and then …"),
        ("and then...", "and then...", "and then..."),
        ("He said ‘no,’", "He said ‘no’", "He said ‘no.’"),
    ],
)
def test_a_final_comma_goes_and_other_stops_are_kept(
    words: str, bracketed: str, alone: str
) -> None:
    assert before_credit(words) == bracketed
    assert ending_inside(words) == alone


@pytest.mark.parametrize(
    ("title", "going"),
    [
        ("Wall is up", "Wall is up,"),
        ("Wall is up.", "Wall is up,"),
        ("Who pays?", "Who pays?"),
        ("Back to the U.S.", "Back to the U.S.,"),
        ("Mayor: ‘No’", "Mayor: ‘No,’"),
        ("Mayor: ‘Why?’", "Mayor: ‘Why?’"),
    ],
)
def test_a_comma_follows_a_title_inside_its_marks_unless_it_asks(title: str, going: str) -> None:
    assert going_on(title) == going
    asked = going_on("Who pays?", asking=True)
    assert asked == "Who pays?,"


# Joins and credits


def cited(
    text: str,
    *parts: str,
    kind: QuoteKind = "direct",
    speaker: Speaker | None = None,
    style: str = "apa",
) -> str:
    spans = []
    at = 0
    for part in parts:
        at = text.index(part, at)
        spans.append(Span(start=at, end=at + len(part)))
        at += len(part)
    quote = Quote(id="q", parts=tuple(spans), kind=kind, speaker=speaker or Speaker())
    block = Block(span=Span(start=0, end=len(text)), number=2)
    article = Article(id="i", text=text, blocks=(block,), quotes=(quote,))
    return cite_quote(article, quote, style).quotation.split(" (")[0].split("¹")[0]


@pytest.mark.parametrize(
    ("text", "parts", "quoted"),
    [
        (
            "“The trick,” she said, “is to wait.”",
            ("The trick,", "is to wait."),
            "The trick is to wait",
        ),
        (
            "“We tried,” he said, “but it rained.”",
            ("We tried,", "but it rained."),
            "We tried, but it rained",
        ),
        ("“We tried,” he said. “It rained.”", ("We tried,", "It rained."), "We tried. It rained"),
        (
            "‘We tried’, he said. ‘It rained.’",
            ("We tried", "It rained."),
            "We tried. It rained",
        ),
        ("“Why?” Dr. Lee asked. “Why us?”", ("Why?", "Why us?"), "Why? Why us?"),
        (
            "“We lost it,” she said. The sea was calm that day. “All of it.”",
            ("We lost it,", "All of it."),
            "We lost it . . . All of it",
        ),
        (
            "“We lost the house and the old boat last week,” she said.",
            ("We lost the house", "last week,"),
            "We lost the house . . . last week",
        ),
    ],
)
def test_only_words_left_out_leave_an_ellipsis(
    text: str, parts: tuple[str, ...], quoted: str
) -> None:
    assert cited(text, *parts) == f"“{quoted}”"


def test_reported_speech_quotes_the_sentence_and_not_the_speaker() -> None:
    text = "Mayor Lee left early. She said Dr. Poe would pay. Nobody laughed."
    stated = Speaker(entity="the mayor", certainty="stated")
    assert (
        cited(text, "Dr. Poe would pay", kind="indirect", speaker=stated)
        == "“She said Dr. Poe would pay”"
    )


@pytest.mark.parametrize(
    ("entity", "sentence"),
    [
        ("a White House spokesman", "A White House spokesman said, “Yes”"),
        ("Verity Health, a chain", "Verity Health, a chain, said, “Yes”"),
        ("She", "“Yes”"),
    ],
)
def test_a_speaker_without_a_name_is_called_as_the_article_does(entity: str, sentence: str) -> None:
    stated = Speaker(entity=entity, certainty="stated")
    assert cited("“Yes,” somebody said.", "Yes,", speaker=stated) == sentence


@pytest.mark.parametrize(
    ("text", "role", "sentence"),
    [
        ("“Yes,” former Mayor Ann Lee said.", "former Mayor", "Former Mayor Ann Lee said, “Yes”"),
        ("“Yes,” said Ann Lee, the mayor.", "mayor", "Ann Lee, the mayor, said, “Yes”"),
        ("The mayor, Ann Lee, said: “Yes.”", "mayor", "Ann Lee, the mayor, said, “Yes”"),
        ("“Yes,” said his sister, Ann Lee.", "sister", "Ann Lee said, “Yes”"),
        (
            "“Yes,” said Ann Lee, who now runs a garage.",
            "runs a garage",
            "Ann Lee, who runs a garage, said, “Yes”",
        ),
        (
            "“Yes,” said Ann Lee, mayor of Ely.",
            "mayor of Ely",
            "Ann Lee, mayor of Ely, said, “Yes”",
        ),
    ],
)
def test_a_title_stands_before_the_name_and_a_role_behind(
    text: str, role: str, sentence: str
) -> None:
    at, named = text.index(role), text.index("Ann Lee")
    person = Person(
        id="p",
        name="Ann Lee",
        roles=(Role(text=role, span=Span(start=at, end=at + len(role))),),
        mentions=(Mention(span=Span(start=named, end=named + 7)),),
    )
    quote = Quote(
        id="q",
        parts=(Span(start=text.index("Yes"), end=text.index("Yes") + 3),),
        kind="direct",
        speaker=Speaker(person="p", certainty="stated"),
    )
    article = Article(id="i", text=text, people=(person,), quotes=(quote,))
    assert cite_quote(article, quote, "apa").quotation.startswith(sentence)


LONG = "“" + " ".join(["word"] * 120) + ",” she said."


@pytest.mark.parametrize("style", ["apa", "mla", "chicago"])
def test_a_long_quotation_is_set_apart_without_marks(style: str) -> None:
    stated = Speaker(entity="a sailor", certainty="stated")
    shown = cited(LONG, " ".join(["word"] * 120) + ",", speaker=stated, style=style)
    assert shown.startswith("A sailor said:\n\n    word word")
    assert shown.endswith("word.") and "“" not in shown


@pytest.mark.parametrize(("style", "words"), [("apa", 39), ("mla", 59), ("chicago", 99)])
def test_a_shorter_quotation_stays_in_the_sentence(style: str, words: int) -> None:
    said = " ".join(["word"] * words)
    assert "“word" in cited(LONG, said, style=style)


def test_the_paragraph_is_given_by_apa_and_chicago_and_not_by_mla() -> None:
    article = Article(
        id="i",
        text="One. Two.",
        blocks=(Block(span=Span(start=0, end=9), number=7),),
        source=Source(title="T"),
    )
    span = Span(start=0, end=4)
    assert "para. 7" in cite_passage(article, span, "apa").quotation
    assert "para. 7" in cite_passage(article, span, "chicago").quotation
    assert "7" not in cite_passage(article, span, "mla").both


def test_without_numbered_paragraphs_none_is_claimed() -> None:
    article = Article(id="i", text="One. Two.", source=Source(title="T"))
    assert "para" not in cite_passage(article, Span(start=0, end=4), "apa").quotation


# Links


@pytest.mark.parametrize(
    ("words", "directive"),
    [
        ("we can’t – won’t – wait, they said", "we%20can%E2%80%99t%20%E2%80%93%20won"),
        ("never", "Oh%2C%20%E2%80%9Cnever%E2%80%9D-"),
        ("well-known & loved, by all of us", "well%2Dknown%20%26%20loved%2C"),
    ],
)
def test_a_markdown_link_opens_the_page_at_the_words(words: str, directive: str) -> None:
    text = f"Oh, “never” again. “{words}” ends it."
    block = Block(span=Span(start=0, end=len(text)), number=1)
    source = Source(title="T", url="https://a.example/p")
    article = Article(id="i", text=text, blocks=(block,), source=source)
    start = text.rindex(words)
    span = Span(start=start, end=start + len(words))
    reference = cite_passage(article, span, "markdown").reference
    assert "https://a.example/p#:~:text=" in reference
    if words != "never":
        assert directive in reference


def test_a_short_or_repeated_phrase_is_told_apart_by_the_words_beside_it() -> None:
    text = "They say no. We all said no. Nobody moved then."
    block = Block(span=Span(start=0, end=len(text)), number=1)
    source = Source(title="T", url="https://a.example/p")
    article = Article(id="i", text=text, blocks=(block,), source=source)
    start = text.rindex("no.")
    reference = cite_passage(article, Span(start=start, end=start + 3), "markdown").reference
    assert ":~:text=We%20all%20said-,no.)" in reference


def test_very_long_words_are_linked_by_both_ends() -> None:
    text = " ".join(f"w{number}" for number in range(200))
    source = Source(title="T", url="https://a.example/p")
    article = Article(id="i", text=text, source=source)
    reference = cite_passage(article, Span(start=0, end=len(text)), "markdown").reference
    first, last = ("%20".join(f"w{n}" for n in ends) for ends in (range(8), range(192, 200)))
    assert f"text={first},{last})" in reference
