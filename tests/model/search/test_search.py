"""What a reader types finds what they mean."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.article import (
    Article,
    Block,
    Event,
    Mention,
    Money,
    Person,
    Quote,
    Role,
    Source,
    Span,
    Speaker,
    Time,
)
from pullquote.model.search.highlight import match_positions
from pullquote.model.search.index import Index, build_index
from pullquote.model.search.lines import Line, Paid

TEXT = """\
Mayor Denise Whitfield said Tuesday the seawall was a “real dilemma” for Harbor City.
“We can’t keep bailing water out of the library,” Whitfield said, near the Air Force museum.
José Müller-Núñez, the city engineer, put the cost at $125 million on 6 August.
Crews from the U.S. Coast Guard began a counteroffensive against the tide in Smørdal Street."""


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words))


def article() -> Article:
    paragraphs = [
        Block(span=span(line), number=number) for number, line in enumerate(TEXT.split("\n"), 1)
    ]
    mayor = Speaker(person="p1", mention=span("Denise Whitfield"), certainty="stated")
    return Article(
        id="a",
        text=TEXT,
        blocks=tuple(paragraphs),
        people=(
            Person(
                id="p1",
                name="Denise Whitfield",
                aliases=("Whitfield",),
                roles=(Role(text="Mayor", span=span("Mayor")),),
                mentions=(Mention(span=span("Denise Whitfield")),),
            ),
            Person(
                id="p2",
                name="José Müller-Núñez",
                mentions=(Mention(span=span("José Müller-Núñez")),),
            ),
        ),
        quotes=(
            Quote(id="q1", parts=(span("real dilemma"),), kind="mixed", speaker=mayor),
            Quote(
                id="q2",
                parts=(span("We can’t keep bailing water out of the library,"),),
                kind="direct",
                speaker=mayor,
                cue=Span(start=TEXT.index("said, near"), end=TEXT.index("said, near") + 4),
            ),
        ),
        money=(
            Money(id="m1", span=span("$125 million"), amount=Decimal(125_000_000), currency="USD"),
        ),
        times=(
            Time(id="t1", span=span("6 August"), type="DATE", value="2024-08-06", precision="day"),
        ),
        timeline=(
            Event(
                id="e1",
                span=span("the city engineer, put the cost at $125 million"),
                sentence=span("José Müller-Núñez, the city engineer, put the cost at $125 million"),
                time="t1",
                earliest=date(2024, 8, 6),
                latest=date(2024, 8, 6),
                precision="day",
                people=("p2",),
            ),
        ),
    )


@pytest.fixture(scope="module")
def index() -> Index:
    return build_index(article())


@pytest.mark.parametrize(
    ("typed", "kind", "found"),
    [
        ("witfield dilema", "quote", "q1"),
        ("dilemma whitfield", "quote", "q1"),
        ("mayor bailing", "quote", "q2"),
        ("cant keep", "quote", "q2"),
        ("bail", "quote", "q2"),
        ("bailed", "quote", "q2"),
        ("muller nunez", "person", "p2"),
        ("jose", "person", "p2"),
        ("mayor", "person", "p1"),
        ("125m", "money", "m1"),
        ("$125m", "money", "m1"),
        ("125,000,000", "money", "m1"),
        ("125 million dollars", "money", "m1"),
        ("engineer", "money", "m1"),
        ("august 2024", "event", "e1"),
        ("2024-08-06", "event", "e1"),
        ("tuesday", "event", "e1"),
        ("nunez", "event", "e1"),
        ("US coast", "text", "b3"),
        ("u.s. coast", "text", "b3"),
        ("airforce museum", "text", "b1"),
        ("counter offensive", "text", "b3"),
        ("smordal", "text", "b3"),
        ("BAILING WATTER", "text", "b1"),
    ],
)
def test_what_is_typed_finds_the_line_that_is_meant(
    index: Index, typed: str, kind: str, found: str
) -> None:
    assert found in [hit.id for hit in index.search(typed, kind)]


def test_every_word_must_be_met(index: Index) -> None:
    assert [hit.id for hit in index.search("whitfield dilemma", "quote")] == ["q1"]


def test_a_word_met_nowhere_is_forgiven_when_nothing_else_answers(index: Index) -> None:
    assert [hit.id for hit in index.search("dilemma xylophone", "quote")] == ["q1"]


def test_words_unlike_anything_find_nothing(index: Index) -> None:
    assert index.search("xylophone") == ()


def test_an_empty_query_lists_every_line_in_order(index: Index) -> None:
    listed = [hit.id for hit in index.search("  ")]
    assert listed == ["p1", "p2", "q1", "q2", "m1", "e1", "b0", "b1", "b2", "b3"]


def test_a_finished_word_known_to_the_article_does_not_bring_in_words_like_it() -> None:
    lines = [Line("text", "1", "Biden spoke"), Line("text", "2", "They widen the road")]
    assert [hit.id for hit in Index(lines).search("biden ")] == ["1"]


def test_a_slip_onto_another_word_still_finds_the_line_that_holds_the_rest() -> None:
    lines = [Line("text", "1", "letter from the bank"), Line("text", "2", "a form to fill")]
    assert [hit.id for hit in Index(lines).search("letter form bank")] == ["1"]


def test_words_in_the_order_typed_come_first() -> None:
    lines = [
        Line("text", "1", "the water was high and the bank was closed"),
        Line("text", "2", "the bank of the high water mark"),
        Line("text", "3", "a bank with high water marks"),
    ]
    assert Index(lines).search("high water")[0].id in ("2", "3")


def test_a_query_of_marks_alone_is_met_as_it_stands(index: Index) -> None:
    assert {hit.id for hit in index.search("$")} == {"m1", "e1", "b2"}
    assert match_positions("$", "from $5 to $6") == ((5, 6), (11, 12))
    assert index.search("€") == ()


def test_the_verb_of_saying_finds_a_quotation(index: Index) -> None:
    assert [hit.id for hit in index.search("bailing said", "quote")] == ["q2"]


def test_a_quotation_is_found_by_the_rest_of_its_sentence_behind_lines_that_show_it() -> None:
    text = "Brandt warned that cocoa costs remained “brutal”. Nobody asked.\n\nCocoa rose."
    article = Article(
        id="x",
        text=text,
        source=Source(),
        blocks=(
            Block(span=Span(start=0, end=63), kind="paragraph"),
            Block(span=Span(start=65, end=len(text)), kind="paragraph"),
        ),
        quotes=(
            Quote(
                id="q1",
                parts=(Span(start=text.index("brutal"), end=text.index("brutal") + 6),),
                kind="mixed",
                speaker=Speaker(certainty="unknown"),
            ),
        ),
    )
    index = build_index(article)
    assert [hit.id for hit in index.search("cocoa costs", "quote")] == ["q1"]
    assert [hit.id for hit in index.search("cocoa")] == ["b0", "b1", "q1"]
    assert index.search("nobody", "quote") == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dillemmmma", "dilemma"),
        ("rumpelstiltskin", None),
        ('"real dilemnaa"', '"real dilemma"'),
        ('"library dilemna"', None),
        ("museum xylophone", None),
        ("librarys xylophone", None),
        ('"bailing the water"', None),
    ],
)
def test_only_what_is_truly_near_is_offered_instead(
    index: Index, typed: str, meant: str | None
) -> None:
    assert index.nearest(typed) == meant


def test_conditions_on_sums_hold_for_one_sum_of_a_line() -> None:
    def line(id: str, *sums: tuple[int, int, str]) -> Line:
        paid = tuple(Paid(Decimal(low), Decimal(high), code) for low, high, code in sums)
        values = tuple(("money", one.currency) for one in paid)
        return Line("text", id, "words", values=values, sums=paid)

    index = Index([
        line("apart", (1_900_000, 1_900_000, "GBP"), (600_000_000, 600_000_000, "GBP")),
        line("range", (250_000_000, 350_000_000, "USD")),
        line("euros", (300_000_000, 300_000_000, "EUR"), (5, 5, "USD")),
    ])  # fmt: skip

    def found(query: str) -> list[str]:
        return [hit.id for hit in index.search(query)]

    assert found("money=300m") == ["range", "euros"]
    assert found("money>2m money<500m") == ["range", "euros"]
    assert found("money=$300m") == ["range"]
    assert found("money>100m money:usd") == ["range"]
    assert found("-money>500m") == ["range", "euros"]


def test_equal_lines_keep_the_order_of_the_article() -> None:
    lines = [Line("text", str(number), "the same words") for number in range(300)]
    assert [hit.id for hit in Index(lines).search("same")] == [str(n) for n in range(300)]


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ("bidn dilema", "a real dilemma for Putin", ["dilemma"]),
        ("dil", "a real dilemma", ["dil"]),
        ("us", "the U.S. aid", ["U.S."]),
        ("nunez", "José Núñez spoke", ["Núñez"]),
        ("nunez", "Jose\u0301 Nu\u0301n\u0303ez", ["Nu\u0301n\u0303ez"]),
        ("strasse", "the Straße here", ["Straße"]),
        ("airforce", "the Air Force museum", ["Air", "Force"]),
        ("cant", "We can’t stay", ["can’t"]),
        ("biden", "Biden’s men widen it", ["Biden"]),
        ("", "anything", []),
        ("zzz", "anything", []),
    ],
)
def test_the_letters_that_answer_are_marked(typed: str, text: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in match_positions(typed, text)] == marked


words = st.text(st.characters(categories=["Ll", "Lu", "Nd", "Mn"]), min_size=1, max_size=12)
texts = st.lists(words, max_size=12).map(" ".join)


@given(st.lists(texts, min_size=1, max_size=8), st.data())
def test_a_word_of_a_line_finds_that_line(rows: list[str], data: st.DataObject) -> None:
    index = Index(Line("text", str(number), row) for number, row in enumerate(rows))
    number = data.draw(st.integers(0, len(rows) - 1))
    if rows[number].split():
        word = data.draw(st.sampled_from(rows[number].split()))
        assert str(number) in [hit.id for hit in index.search(word)]


@given(st.text(), st.lists(st.text(), max_size=6))
def test_any_query_over_any_text_gets_the_same_answer_twice(query: str, rows: list[str]) -> None:
    lines = [Line("text", str(number), row) for number, row in enumerate(rows)]
    assert Index(lines).search(query) == Index(lines).search(query)


@given(st.text())
def test_asking_for_one_kind_never_adds_hits(query: str) -> None:
    index = build_index(article())
    everything = {(hit.kind, hit.id) for hit in index.search(query)}
    assert {(hit.kind, hit.id) for hit in index.search(query, "quote")} <= everything


@given(st.text(), st.text())
def test_marks_lie_in_the_text_in_order_and_apart(query: str, text: str) -> None:
    last = 0
    for start, end in match_positions(query, text):
        assert last <= start < end <= len(text)
        last = end


@given(words, texts)
def test_a_word_that_stands_in_the_text_is_marked(word: str, text: str) -> None:
    shown = f"{text} {word}"
    if any(char.isalnum() for char in word):
        assert match_positions(word, shown)
