"""What the people tab shows for news sentences of many kinds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.model.article import Block, Document, Person, Span
from pullquote.model.extraction.people.find import find_people
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain


def people_of(text: str) -> tuple[Person, ...]:
    return find_people(Analysis(read_plain(text)))


def names_of(text: str) -> list[str]:
    return [person.name for person in people_of(text)]


def mentions_of(text: str, kind: str = "name") -> dict[str, list[str]]:
    return {
        person.name: [m.span.of(text) for m in person.mentions if m.kind == kind]
        for person in people_of(text)
    }


def roles_of(text: str) -> dict[str, list[str]]:
    return {person.name: [role.text for role in person.roles] for person in people_of(text)}


class TestWhoIsAPerson:
    def test_a_full_name_beside_a_verb_of_speech_is_a_person(self) -> None:
        assert names_of("The road is closed, Oksana Paris said on Monday.") == ["Oksana Paris"]

    @pytest.mark.parametrize(
        "text",
        [
            "The choir of the First Baptist Church sang.",
            "It was held at Zion Baptist Church on Sunday.",
            "The work went to Veltronix, a rival, in May.",
            "The baths will be run by Lyric Leisure, a private operator.",
            "Quarryside, a firm based in Leeds, said it would appeal.",
            "The train operator Veltronix said no.",
        ],
    )
    def test_congregations_and_firms_are_no_people(self, text: str) -> None:
        assert names_of(text) == []

    def test_a_rival_may_be_a_person_all_the_same(self) -> None:
        assert names_of("Peter Moss, a rival, said no.") == ["Peter Moss"]

    def test_the_town_of_an_address_is_no_person(self) -> None:
        text = "Ruth Tolley, 47, of Kiln Row, Westbury, a cashier, was jailed."
        assert names_of(text) == ["Ruth Tolley"]

    def test_defendants_in_a_list_with_their_towns_are_all_people(self) -> None:
        text = "Colin Webb, 61, of Ashby, Tom Lacey, 30, of Leeds, and Ann Lee, 22, of York, left."
        assert names_of(text) == ["Colin Webb", "Tom Lacey", "Ann Lee"]

    def test_a_couple_shares_the_surname_that_is_printed_once(self) -> None:
        text = "Harold and Jean Bixby moved in. “We liked it,” said Harold."
        assert names_of(text) == ["Harold Bixby", "Jean Bixby"]
        assert mentions_of(text)["Harold Bixby"] == ["Harold", "Harold"]

    def test_a_family_shares_the_surname_behind_the_last_of_them(self) -> None:
        text = "Ann, Tom and Jean van der Meer moved in."
        assert names_of(text) == ["Ann van der Meer", "Tom van der Meer", "Jean van der Meer"]

    def test_a_first_name_that_is_explained_elsewhere_borrows_no_surname(self) -> None:
        text = "Harold Osgood left. Harold and Jean Bixby stayed."
        assert names_of(text) == ["Harold Osgood", "Jean Bixby"]

    def test_titles_stay_outside_the_name(self) -> None:
        text = "Sen. Corinne Haverstock met Judge Amara Whitlock and Dr. Tsitsi Moyo."
        assert names_of(text) == ["Corinne Haverstock", "Amara Whitlock", "Tsitsi Moyo"]

    @pytest.mark.parametrize(
        "text",
        [
            "The Dorian Hale Foundation gave money to Fenwick University.",
            "Administrators from Dorian Hale said on Monday that the shops would close.",
            "Shares of Hale Motors fell in New York, the Bank of England said.",
            "Lviv and Kharkiv lost power on Monday. In May, Jordan sent fuel.",
            "Officials said nothing. Critics disagreed. Police said so too.",
            "Brexit talks stalled. Covid cases rose in Vienna. Hurricane Lucia moved on.",
        ],
    )
    def test_organisations_places_and_ordinary_words_are_no_people(self, text: str) -> None:
        assert names_of(text) == []

    @pytest.mark.parametrize(
        "text",
        [
            "By ANA RUIZ and TOM LEE\n\nThe ferry sank.",
            "The ferry sank.\n\nReporting by Ana Ruiz; editing by Tom Lee",
            "The ferry sank.\n\nNorthwire writer Ana Ruiz contributed to this report.",
            "A ferry at dawn. Photograph: Ana Ruiz/Crown Lens",
        ],
    )
    def test_writers_and_photographers_are_not_in_the_story(self, text: str) -> None:
        assert names_of(text) == []

    def test_someone_with_one_name_is_found_by_what_is_said_about_them(self) -> None:
        assert "Sulastri" in names_of(
            "“Nobody asks the fish,” said Sulastri, an Indonesian fisheries official."
        )
        assert names_of("Her late husband, Wilf, drove the van.") == ["Wilf"]

    def test_nationality_before_a_name_is_left_out(self) -> None:
        assert names_of("Welshman Rhys Tudor beat Kenyan Kipchumba Lel. Lel, 24, fell.") == [
            "Rhys Tudor",
            "Kipchumba Lel",
        ]

    def test_household_names_need_no_first_name(self) -> None:
        assert names_of("Critics of Trump met allies of Obama.") == ["Trump", "Obama"]

    def test_a_headline_in_capitals_names_whom_the_story_names(self) -> None:
        text = "KESTERTON QUITS AS FERRY CHIEF\n\nAlan Kesterton resigned, his deputy said."
        blocks = (
            Block(span=Span(start=0, end=30), kind="headline"),
            Block(span=Span(start=32, end=len(text)), number=1),
        )
        (person,) = find_people(Analysis(Document(id="kesterton", text=text, blocks=blocks)))
        names = [m.span.of(text) for m in person.mentions if m.kind == "name"]
        assert names == ["KESTERTON", "Alan Kesterton"]


class TestFormsOfNames:
    @pytest.mark.parametrize(
        "name",
        [
            "Ilse van der Meulen",
            "Khalid bin Rashid al-Mansour",
            "Colin Stopes-Hartley",
            "George W. Hartigan",
            "J.T. Lowry",
            "Martin Hale Jr.",
            'Robin "ropz" Kool',
            "Moon Jae-in",
            "Luca dell'Orto",
        ],
    )
    def test_a_name_is_kept_whole(self, name: str) -> None:
        assert names_of(f"The minister met {name}, who said nothing.") == [name]

    def test_the_possessive_is_not_part_of_the_name(self) -> None:
        text = "Ines Calloway's witness spoke. Critics of Calloway’s case left."
        assert mentions_of(text) == {"Ines Calloway": ["Ines Calloway", "Calloway"]}


class TestOnePersonOnce:
    def test_surname_and_first_name_join_the_full_name(self) -> None:
        text = (
            "Rufus Harkavy, a sleep researcher, calls it noise. “Rufus is wonderful,” "
            "Min-ji Park says. Harkavy disagrees."
        )
        assert mentions_of(text)["Rufus Harkavy"] == ["Rufus Harkavy", "Rufus", "Harkavy"]

    def test_a_surname_before_the_full_name_joins_it(self) -> None:
        text = "Tolliver won. Only later did Edwina Tolliver speak to reporters."
        assert mentions_of(text) == {"Edwina Tolliver": ["Tolliver", "Edwina Tolliver"]}

    def test_mr_and_mrs_tell_a_shared_surname_apart(self) -> None:
        text = (
            "Martin Dray denies theft. Bernadette Dray founded the charity. "
            "Mrs Dray said she felt sick. Mr Dray said nothing."
        )
        found = mentions_of(text)
        assert found["Bernadette Dray"] == ["Bernadette Dray", "Dray"]
        assert found["Martin Dray"] == ["Martin Dray", "Dray"]
        assert people_of(text)[0].mentions[-1].span.start == text.rindex("Dray")

    def test_two_spellings_are_one_person(self) -> None:
        text = "President Volodymyr Zelensky spoke. Volodymyr Zelenskyy said he would go."
        assert len(people_of(text)) == 1

    @pytest.mark.parametrize(
        "text",
        [
            "Ruth Okafor, a singer better known as Mara Bell, left. Mara Bell smiled.",
            "Ruth Okafor, alias Mara Bell, left. Mara Bell said no.",
            "Ruth Okafor left. Ruth Okafor-Bell said no.",
            "Hugh Lorimer left. Hughie Lorimer said no.",
        ],
    )
    def test_two_names_told_to_be_one_persons_are_one_person(self, text: str) -> None:
        assert len(people_of(text)) == 1

    def test_a_short_given_name_alone_is_the_one_bearer_of_the_long_one_at_a_guess(self) -> None:
        (person, _) = people_of("Robert Maxton spoke. “Bob is a fighter,” said Ann Lee.")
        told = [(m.certainty, m.kind) for m in person.mentions]
        assert told == [("stated", "name"), ("inferred", "name")]

    def test_other_spellings_of_a_name_are_one_person_at_a_guess(self) -> None:
        text = "Sergei Lavrov spoke in Moscow. Later Sergey Lavrov left. Lavrov was tired."
        (person,) = people_of(text)
        told = [(mention.span.of(text), mention.certainty) for mention in person.mentions]
        assert told == [
            ("Sergei Lavrov", "stated"), ("Sergey Lavrov", "inferred"), ("Lavrov", "stated"),
        ]  # fmt: skip

    def test_a_surname_that_two_bear_and_nothing_decides_is_a_guess(self) -> None:
        text = (
            "Joe Kettle met Nora Kettle in May. They talked. It was mild all week there."
            " “No,” Kettle said on Friday."
        )
        told = [one for person in people_of(text) for one in person.mentions]
        assert [one.span.of(text) for one in told if one.certainty == "inferred"] == ["Kettle"]

    def test_a_surname_that_two_bear_is_sure_where_a_courtesy_title_decides(self) -> None:
        text = "Joe Kettle met Nora Kettle in May. They talked. “No,” Mrs Kettle said."
        told = {person.name: person.mentions for person in people_of(text)}
        assert [one.certainty for one in told["Nora Kettle"]] == ["stated", "stated"]

    def test_ids_follow_the_order_of_appearance(self) -> None:
        found = people_of("Ann Keller sued Peter Brook. Brook said Keller was wrong.")
        assert [(p.id, p.name) for p in found] == [("p1", "Ann Keller"), ("p2", "Peter Brook")]

    def test_the_name_at_birth_is_the_same_person(self) -> None:
        text = "Mary Hale has died aged 91. Born Mary Ellen Clough in Halifax, she was a teacher."
        assert mentions_of(text) == {"Mary Hale": ["Mary Hale", "Mary Ellen Clough"]}

    def test_a_country_is_not_the_man_named_like_it(self) -> None:
        text = "Israel's Defence Minister Israel Katz blamed Hamas."
        assert mentions_of(text) == {"Israel Katz": ["Israel Katz"]}

    def test_other_forms_are_aliases(self) -> None:
        (person,) = people_of("Odalys Brandt spoke. “Thank you,” Brandt said.")
        assert person.aliases == ("Brandt",)


class TestRoles:
    @pytest.mark.parametrize(
        ("text", "name", "role"),
        [
            ("President Joe Biden spoke.", "Joe Biden", "President"),
            (
                "On Friday, Secretary of State Antony Blinken announced aid.",
                "Antony Blinken",
                "Secretary of State",
            ),
            (
                "White House National Security Council spokesman John Kirby declined.",
                "John Kirby",
                "White House National Security Council spokesman",
            ),
            (
                "A rebellion led by mercenary leader Yevgeny Prigozhin failed.",
                "Yevgeny Prigozhin",
                "mercenary leader",
            ),
            ("Former President Donald Trump won.", "Donald Trump", "Former President"),
            (
                "Helena Marchbank, the culture minister, told MPs so.",
                "Helena Marchbank",
                "culture minister",
            ),
            ("It failed, said Ann Lee, a Democrat from Ohio.", "Ann Lee", "Democrat from Ohio"),
            ("Sen. Thaddeus Brill, D-Maine, agreed.", "Thaddeus Brill", "Sen."),
            ("Its chairman, the Rev Colin Ashe, was blunter.", "Colin Ashe", "chairman"),
            (
                "Vietnam’s chief negotiator, Nguyen Thi Hanh, left.",
                "Nguyen Thi Hanh",
                "Vietnam’s chief negotiator",
            ),
            ("Joan Finch, who chairs the council, wrote.", "Joan Finch", "chairs the council"),
        ],
    )  # fmt: skip
    def test_a_role_is_kept_word_for_word(self, text: str, name: str, role: str) -> None:
        assert roles_of(text)[name][0] == role

    def test_every_role_lies_where_its_words_are(self) -> None:
        text = "Edith Pallister, 88, a teacher, met defence minister Owen Tark."
        for person in people_of(text):
            for role in person.roles:
                assert role.span.of(text) == role.text

    def test_a_role_repeated_alone_means_its_person(self) -> None:
        text = "Helena Marchbank, the culture minister, resigned. The culture minister left early."
        assert mentions_of(text, "role") == {"Helena Marchbank": ["The culture minister"]}

    def test_a_role_that_two_people_hold_means_nobody(self) -> None:
        text = "President Ann Lee met President Bob Roy. The president smiled."
        assert mentions_of(text, "role") == {"Ann Lee": [], "Bob Roy": []}

    def test_the_midfielder_is_the_player_just_named(self) -> None:
        text = "City want to keep Chidi Okonjo. The midfielder is wanted by Juventus."
        assert mentions_of(text, "role") == {"Chidi Okonjo": ["The midfielder"]}
        assert roles_of(text) == {"Chidi Okonjo": ["midfielder"]}


class TestPronouns:
    def test_he_means_the_subject_of_the_sentence_before(self) -> None:
        text = "Martin Dray praised Peter Lowe. He said the work was done."
        assert mentions_of(text, "pronoun") == {"Martin Dray": ["He"], "Peter Lowe": []}

    def test_gender_decides_between_two(self) -> None:
        text = "Helena Marchbank met Desmond Aukett. She smiled. He added that it was late."
        assert mentions_of(text, "pronoun") == {
            "Helena Marchbank": ["She"],
            "Desmond Aukett": ["He"],
        }

    def test_who_means_the_name_before_it(self) -> None:
        text = "Odalys Brandt, 41, whose house burned, was told by Ann Lee, who wept."
        assert mentions_of(text, "pronoun") == {"Odalys Brandt": ["whose"], "Ann Lee": ["who"]}

    def test_pronouns_inside_a_quotation_are_left_alone(self) -> None:
        text = "“He never paid and she knew,” Martin Dray said."
        assert mentions_of(text, "pronoun") == {"Martin Dray": []}

    def test_a_pronoun_without_anybody_before_it_means_nobody(self) -> None:
        assert mentions_of("She left. It rained. Martin Dray stayed.", "pronoun") == {
            "Martin Dray": []
        }


class TestAnyText:
    words = st.sampled_from(
        ["Mr", "Ann", "Lee", "said", "she", ",", "“", "”", "the", "President", "of", "van", '"',
         "'s", "\n\n", "AND", "J.", "Jr.", "🙂", "who", "88", ".", "(", "al-Sisi", "was",
         "born", "4²"]
    )  # fmt: skip

    @given(st.one_of(st.text(max_size=200), st.lists(words, max_size=60).map(" ".join)))
    @settings(max_examples=150, deadline=None)
    def test_any_text_yields_names_that_stand_in_it(self, text: str) -> None:
        taken: set[int] = set()
        for person in people_of(text):
            assert any(m.kind == "name" for m in person.mentions)
            for mention in person.mentions:
                place = set(range(mention.span.start, mention.span.end))
                assert mention.span.end <= len(text)
                assert not place & taken
                taken |= place

    @pytest.mark.parametrize(
        "piece", ["Mr Lee ", "Ann Lee, ", "van der ", "“Ann ", "President of "]
    )
    def test_endless_repetition_is_read_to_its_end(self, piece: str) -> None:
        assert len(people_of(piece * 3000 + "said Odalys Brandt, a nurse.")) <= 3

    def test_people_of_the_same_text_are_the_same(self) -> None:
        text = "Ann Keller sued Peter Brook. Brook said Keller was wrong. She wept."
        assert people_of(text) == people_of(text)


def test_a_common_noun_written_as_one_word_is_no_part_of_the_name_behind_it() -> None:
    assert names_of("Homebuyer Priya Rao said prices were absurd.") == ["Priya Rao"]


def test_who_a_credit_says_held_an_interview_is_not_in_the_story() -> None:
    text = "The cellist who says no\n\nInterview by Hanna Brandt\n\nOlga Pirelli has not played."
    assert "Hanna Brandt" not in names_of(text)
