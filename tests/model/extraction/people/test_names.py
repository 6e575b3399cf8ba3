"""Who is found by one word, by a label in capitals, or by a name of a far country."""

import pytest

from pullquote.model.article import Person
from pullquote.model.extraction.people.find import find_people
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain


def people_of(text: str) -> tuple[Person, ...]:
    return find_people(Analysis(read_plain(text)))


def names_of(text: str) -> list[str]:
    return [person.name for person in people_of(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“It was late,” Velstad said in an interview.", ["Velstad"]),
        ("In the end Velstad wept and went to bed.", ["Velstad"]),
        ("In March Velstad was arrested in Leeds.", ["Velstad"]),
        ("The jury in Velstad’s trial went home.", ["Velstad"]),
        ("They were warned by Velstad, who knew the road.", ["Velstad"]),
        ("Velstad, 72, left early.", ["Velstad"]),
        ("The rebels fought the Velstad regime for years.", ["Velstad"]),
        ("By then Pickett thanked Byers for it.", ["Pickett", "Byers"]),
        ("It was the work of the daughter of Ottilie.", ["Ottilie"]),
    ],
)
def test_a_word_alone_is_a_person_by_what_people_do(text: str, names: list[str]) -> None:
    assert names_of(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Velstad shares fell on Friday.",
        "Velstad’s quarterly profit rose.",
        "In Velstad it rained. Officials in Velstad said so.",
        "Velstad police said no arrests were made.",
        "Campaigners wept. Doctors, who were on strike, left. Neighbours said he was quiet.",
        "Reading is fun. Normally, the president flies.",
        "On Tuesday Dutch and Slavic voters met in May.",
        "Residents said so. Some residents left.",
        "Lyon said no. It was cold in Lyon.",
    ],
)
def test_firms_towns_days_and_peoples_are_nobody(text: str) -> None:
    assert names_of(text) == []


def test_a_whole_article_must_say_more_of_a_lone_word_than_an_excerpt() -> None:
    alone = "For Velstad developed a plan. "
    rest = "The ferry was late and the rain fell on the quay all day. " * 12
    sentence = "The plan was late. Then Holmquist suggested that it be dropped. "
    assert names_of(sentence) == ["Holmquist"]
    assert "Velstad" not in names_of(alone + rest)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("SECRETARY HARKAVY: We talked.", ["HARKAVY"]),
        ("MR. TOLLEY: Thanks, everybody.", ["TOLLEY"]),
        ("ANNA VEGA: We will see.", ["ANNA VEGA"]),
        ("QUESTION: Did he agree?", []),
        ("THE COURT: Sit down.", []),
        ("Joan Tolley spoke.\n\nMS TOLLEY: Thanks.", ["Joan Tolley"]),
        ("MS TOLLEY: Thanks.\n\nJoan Tolley spoke.", ["Joan Tolley"]),
    ],
)
def test_the_speakers_of_a_transcript_are_people(text: str, names: list[str]) -> None:
    assert names_of(text) == names


@pytest.mark.parametrize(
    "name",
    [
        "Tokugawa Iemitsu",
        "Lucas Maler the Elder",
        "Kim Song-un",
        "Kim Song Il",
        "Bashir Fattah el-Sayed",
        "Sergei Pavlovich Tarasov",
        "Nguyễn Văn Lộc",
        "Elizabeth (Betty) Hallam",
        "Don Eslinger",
        "Rajan a/l Kumaran",
        "Paramasi s/o Krishnan Nair",
        "Eliyahu (Eli) Ben-Tor",
        "Md Rafiqul Alam",
        "Montri Pongsak",
    ],
)  # fmt: skip
def test_names_of_all_countries_are_kept_whole(name: str) -> None:
    assert names_of(f"The minister met {name}, who said nothing.") == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Greek king Amyntor I fell.", "Amyntor I"),
        ("Letters were sent to Pope Sixtus II in Rome.", "Sixtus II"),
        ("Tsar Aleksei I ruled.", "Aleksei I"),
    ],
)
def test_kings_and_popes_keep_their_numbers(text: str, name: str) -> None:
    assert names_of(text) == [name]


def test_an_office_after_mister_is_nobody() -> None:
    assert names_of("“Thank you, Mr President,” they said. The Lord Mayor left.") == []


@pytest.mark.parametrize("thing", ["plan B", "hepatitis C", "Group D", "section A"])
def test_the_letter_of_a_thing_begins_nobodys_name(thing: str) -> None:
    assert names_of(f"The report spoke of {thing}. Anna Vega left.") == ["Anna Vega"]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Nana Kofi Asante Brew", "Kofi Asante Brew"),
        ("Tan Sri Hamid Yusof", "Hamid Yusof"),
        ("Datuk Seri Hamid Yusof", "Hamid Yusof"),
        ("Puan Sri Aminah Yusof", "Aminah Yusof"),
        ("Hajiya Amina Bello", "Amina Bello"),
        ("Cde Tendai Moyo", "Tendai Moyo"),
        ("SHO Arjun Mehta", "Arjun Mehta"),
        ("Adv Thabo Venter SC", "Thabo Venter"),
        ("Barr. Emeka Obi", "Emeka Obi"),
        ("Kemal Bey", "Kemal"),
        ("Björn Th. Jónsson", "Björn Th. Jónsson"),
        ("Jozef K.", "Jozef K."),
        ("Nana Brew", "Nana Brew"),
        ("Tun Daim Rafiz", "Daim Rafiz"),
        ("Mdm Teo", "Teo"),
    ],
)
def test_forms_of_address_of_the_world_are_no_part_of_a_name(written: str, name: str) -> None:
    assert names_of(f"The minister met {written} who said nothing to her.") == [name]


@pytest.mark.parametrize(
    "firm",
    ["Jardine Fleming", "Julius Baer", "Philip Morris Cos", "Arthur Velder & Co.", "Freddie Mac"],
)
def test_firms_that_are_named_like_people_are_nobody(firm: str) -> None:
    assert names_of(f"{firm} said its profit rose. Analysts at {firm} agreed.") == []


def test_an_office_before_a_full_name_makes_it_a_person() -> None:
    assert names_of("The plan was welcomed by chairman Slavoj Hatin.") == ["Slavoj Hatin"]


@pytest.mark.parametrize(
    "text",
    [
        "The play was given at the Max Hale theatre in Leeds.",
        "The account went to Kirsh & Bolder in May.",
        "It was bought by Van Dijk & Zonen in May.",
        "Campo’s board said no. Campo shares fell.",
        "The fair was on Abu Nuwar Street in May.",
    ],
)
def test_what_is_named_after_people_is_nobody(text: str) -> None:
    assert names_of(text) == []


def test_relatives_are_people_by_one_word() -> None:
    assert names_of("He lives with his father Daeng in Surin.") == ["Daeng"]


@pytest.mark.parametrize(
    ("line", "names"),
    [("Baltimore (Wells 11-14) at Cleveland (Nagy 17-5)", ["Wells", "Nagy"])],
)
def test_pitchers_of_matches_to_come_are_people(line: str, names: list[str]) -> None:
    assert names_of(f"Tuesday's schedule\n\n{line}") == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Champion Rafael "El Yaqui" Delgado will be paid on Monday.', 'Rafael "El Yaqui" Delgado'),
        ('Sen. Ronald "Bato" dela Rosa left.', 'Ronald "Bato" dela Rosa'),
        ("The fair is run by publican Finbarr “Batty” O'Mahony, who drinks.",
         "Finbarr “Batty” O'Mahony"),
        ("SDM (Bilhaur) Rashmi Chaudhary suspended him.", "Rashmi Chaudhary"),
        ("The Edo State Governor, Monday Okpebholo, has offered a loan.", "Monday Okpebholo"),
        ("She must pay landlord Lau Kam-ming HK$7 million.", "Lau Kam-ming"),
        ("Senior Minister of State for Health Janil Puthucheary told Parliament.",
         "Janil Puthucheary"),
        ("Superfan Gladys Opoonechaw, 91, got hers free.", "Gladys Opoonechaw"),
        ("The court told her then partner, R.K., an Indian, to pay.", "R.K."),
    ],
)  # fmt: skip
def test_a_name_is_whole_whatever_stands_in_or_beside_it(text: str, name: str) -> None:
    assert name in names_of(text)


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Halvorsen would owe its adviser, Goldman, Sachs & Co., a fee.", "Goldman"),
        ("The Community Health Assist Scheme (Chas) grew. Patients with Chas Blue cards paid.",
         "Chas"),
        ("She spoke in Washington, D.C., and wrote to the U.S., a friend.", "U.S."),
    ],
)  # fmt: skip
def test_firms_of_partners_and_names_in_short_are_nobody(text: str, nobody: str) -> None:
    assert not any(nobody in name for name in names_of(text))


def mentions_of(text: str, name: str) -> list[str]:
    person = next(person for person in people_of(text) if person.name == name)
    return [one.span.of(text) for one in person.mentions if one.kind == "name"]


def test_the_younger_and_the_elder_of_a_family_are_told_apart() -> None:
    text = (
        "The landlord, Isidor Feingold, 79, lost. Mr. Feingold's son, Alan Feingold, a baker, "
        "said so. “No,” the younger Mr. Feingold said. The elder Mr. Feingold wept."
    )
    assert mentions_of(text, "Alan Feingold") == ["Alan Feingold", "Feingold"]
    assert len(mentions_of(text, "Isidor Feingold")) == 3


def test_a_junior_is_not_his_father() -> None:
    text = "Gov. Angelo Alcasid Jr. spoke of his father, the late Rep. Angelo Alcasid Sr."
    assert len(people_of(text)) == 2


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("The owners, Lee Vista Holdings, paid. Lee Vista is run from Malta.", "Vista"),
        ("His family company Karras Civil has won a contract. She worked for Karras Civil.",
         "Karras"),
        ("The court fined Karim Dad Enterprises on Monday.", "Karim"),
    ],
)  # fmt: skip
def test_what_the_article_shows_to_be_a_firm_is_nobody(text: str, nobody: str) -> None:
    assert not any(nobody in name for name in names_of(text))


def test_a_town_before_its_state_is_not_the_man_of_that_name() -> None:
    text = "Thomas Walcott sold. Walcott Foods, based in Walcott, Iowa, was his. Walcott wept."
    assert mentions_of(text, "Thomas Walcott") == ["Thomas Walcott", "Walcott"]


def test_a_relative_is_found_by_the_surname_but_not_a_participle_before_it() -> None:
    text = "Luis Alvarez, 40, a physicist, won. Using Alvarez's dipole antenna, they landed."
    assert names_of(text) == ["Luis Alvarez"]
