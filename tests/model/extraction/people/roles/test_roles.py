"""What people are called, before their names, behind them, and instead of them."""

import pytest

from pullquote.model.article import Person
from pullquote.model.extraction.people.find import find_people
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain


def people_of(text: str) -> tuple[Person, ...]:
    return find_people(Analysis(read_plain(text)))


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("Election Clerk Amy Doucet stamped it.", "Amy Doucet", ["Election Clerk"]),
        ("Substitute Femi Ola scored late.", "Femi Ola", ["Substitute"]),
        ("The ambassador, HE Ana Reyes, spoke.", "Ana Reyes", ["ambassador"]),
        (
            "DEA Special Agent in Charge Raul Ibarra said so.",
            "Raul Ibarra",
            ["DEA Special Agent in Charge"],
        ),
        (
            "The bill was signed by the leader of the opposition, Ana Reyes, on Monday.",
            "Ana Reyes",
            ["leader of the opposition"],
        ),
        (
            "Dr Inés Condori, a zoologist at the University of Cusco and the paper's author.",
            "Inés Condori",
            ["zoologist at the University of Cusco", "paper's author"],
        ),
        (
            "Greta Holm, who led the 2011 expedition, died.",
            "Greta Holm",
            ["led the 2011 expedition"],
        ),
        ("Ida Stolz, a professor at Iowa State, left.", "Ida Stolz", ["professor at Iowa State"]),
        (
            "Mary Anne Tolley, 47, of Kiln Row, Westbury, a cashier, was cleared.",
            "Mary Anne Tolley",
            ["cashier"],
        ),
        (
            "Ken Doyle, 61, of 9 Mill Road, Ashby, a retired glazier, died.",
            "Ken Doyle",
            ["retired glazier"],
        ),
        ("Rita Voss, a 24-year-old signaller, was hurt.", "Rita Voss", ["signaller"]),
        ("Ida Stolz, who worked as a part-time cook, died.", "Ida Stolz", ["part-time cook"]),
        ("Ida Stolz, who served as mayor for ten years, died.", "Ida Stolz", ["mayor"]),
        ("Ida Stolz, who was a cook at the base, died.", "Ida Stolz", ["cook at the base"]),
        ("Ida Stolz, who was a bit late, ran.", "Ida Stolz", []),
        ("Ida Stolz, formerly a teacher, wrote it.", "Ida Stolz", ["teacher"]),
        ("The Rev. Amos Tully spoke.", "Amos Tully", ["Rev."]),
        ("The vicar thanked Dame Ruth Osgood.", "Ruth Osgood", ["Dame"]),
        ("The chairman, Sir Keith Oram, left.", "Keith Oram", ["chairman"]),
        ("“No,” said Rep. Bill Knapp, R-Okla.", "Bill Knapp", ["Rep.", "R-Okla."]),
        ("“No,” said Rep. Bill Knapp, R-Texas.", "Bill Knapp", ["Rep.", "R-Texas"]),
        ("Prosecuting, Ann Lee said he lied.", "Ann Lee", []),
        ("Carla Whitman, R-Tenn., left.", "Carla Whitman", ["R-Tenn."]),
        ("The match referee, Bilal Shetty, left.", "Bilal Shetty", ["match referee"]),
        ("It is thanks to greenkeeper Bert Moss.", "Bert Moss", ["greenkeeper"]),
        # whose name it is can't be told
        ("A lawyer for the defendant, Ann Pike, wept.", "Ann Pike", []),
        ("His parents, Otto and Ida Kern, fled.", "Ida Kern", []),
    ],
)
def test_the_role_is_told_by_the_words_beside_the_name(
    text: str, name: str, roles: list[str]
) -> None:
    found = {person.name: [role.text for role in person.roles] for person in people_of(text)}
    assert found[name] == roles


def test_a_plural_title_belongs_to_no_name() -> None:
    names = [one.name for one in people_of("Justices Meera Nair and Arun Bose heard the case.")]
    assert names == ["Meera Nair", "Arun Bose"]


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Ann Lee, leader of Marlow town council, sat. The leader of the town council rose.", True),
        ("Ann Lee, leader of Marlow town council, sat. The leader of the party rose.", False),
        ("Mr Justice Fairlie spoke. The judge left.", True),
        ("Ann Lee, leader of the opposition, sat. The leader of the opposition party rose.", False),
    ],
)
def test_a_role_with_its_complement_means_who_has_it(text: str, called: bool) -> None:
    (person,) = people_of(text)
    assert any(mention.kind == "role" for mention in person.mentions) is called


def test_a_firm_is_not_its_founder() -> None:
    text = (
        "Tolva Optics said on Friday it would close a plant. Tolva's sales fell. "
        "The firm was founded by two brothers-in-law and engineers, Henk Tolva and Ana Ruiz."
    )
    mentions = {p.name: [m.span.of(text) for m in p.mentions] for p in people_of(text)}
    assert mentions == {"Henk Tolva": ["Henk Tolva"], "Ana Ruiz": ["Ana Ruiz"]}


def test_a_firm_named_as_the_landlord_is_no_person() -> None:
    assert people_of("The landlord, Crown Homes, raised the rent.") == ()


def test_the_bare_surname_is_the_subject_and_not_the_spouse() -> None:
    text = (
        "Rosa Demir painted for years. She married Jakob Demir, a baker, in 1961. "
        "They parted. A friend stayed. Nobody asked. Demir never spoke of it."
    )
    rosa = people_of(text)[0]
    assert [m.span.of(text) for m in rosa.mentions if m.kind == "name"] == ["Rosa Demir", "Demir"]


def test_the_midfielder_is_whom_the_sentence_before_began_with() -> None:
    text = (
        "Lee Pryor, the captain, thanked groundsman Bob Tuck. "
        "“Bob was here first,” the midfielder said. The 29-year-old said he would stay."
    )
    captain = people_of(text)[0]
    roles = [m.span.of(text) for m in captain.mentions if m.kind == "role"]
    assert roles == ["the midfielder", "The 29-year-old"]


def test_who_founded_it_is_a_person_without_further_signs() -> None:
    (founder,) = people_of("The chain, founded in Swansea in 1962 by Dilys Crwmb, shut.")
    assert founder.name == "Dilys Crwmb"


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("Ida Stolz, the harbour master, left.", "Ida Stolz", ["harbour master"]),
        ("Ida Stolz, a carpet fitter, left.", "Ida Stolz", ["carpet fitter"]),
        ("Ida Stolz, a number of times, left.", "Ida Stolz", []),
        ("Ida Stolz, the new manager, left.", "Ida Stolz", ["new manager"]),
        ("Governor-elect Ida Stolz left.", "Ida Stolz", ["Governor-elect"]),
        ("Rep. Ida Stolz (D., Mass.) left.", "Ida Stolz", ["Rep.", "D., Mass."]),
        ("Ida Stolz was elected mayor of Marlow in 2011.", "Ida Stolz", ["mayor of Marlow"]),
        ("Ida Stolz has been named editor.", "Ida Stolz", ["editor"]),
        ("As mayor, Ida Stolz cut taxes.", "Ida Stolz", ["mayor"]),
        ("A trained nurse, Ida Stolz works at night.", "Ida Stolz", ["trained nurse"]),
        ("She would replace outgoing governor Ida Stolz.", "Ida Stolz", ["outgoing governor"]),
        ("The protégé of Pope Sixtus II died.", "Sixtus II", ["Pope"]),
        ("Ida Stolz, secretary of state, agreed.", "Ida Stolz", ["secretary of state"]),
        ("Ida Stolz, a boy from Waco, Texas, ran.", "Ida Stolz", ["boy from Waco, Texas"]),
        ("Dr Ida Stolz came.", "Ida Stolz", ["Dr"]),
        ("Judge Ann Lee, Justice Ida Stolz and Speaker Al Roe met.", "Ann Lee", ["Judge"]),
    ],
)
def test_roles_before_behind_and_by_election(text: str, name: str, roles: list[str]) -> None:
    found = {person.name: [role.text for role in person.roles] for person in people_of(text)}
    assert found[name] == roles


def test_a_role_is_told_at_each_place() -> None:
    text = "President Ida Stolz spoke. President Stolz left."
    (person,) = people_of(text)
    assert [role.span.start for role in person.roles] == [0, text.rindex("President")]


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        # several behind one name, and in front of it
        (
            "Rep. Bea Oatley, D-Ill., the panel's senior Democrat, said no.",
            "Bea Oatley",
            ["Rep.", "D-Ill.", "panel's senior Democrat"],
        ),
        ("“No,” said Daniel Moyle, D-N.Y.", "Daniel Moyle", ["D-N.Y."]),
        ("Robert Bird, D-W.Va., was absent.", "Robert Bird", ["D-W.Va."]),
        (
            "Ned Gask, the firm's chairman, president and chief executive, told them.",
            "Ned Gask",
            ["firm's chairman, president and chief executive"],
        ),
        (
            "His lawyer, former Sen. James Abbey, said no.",
            "James Abbey",
            ["lawyer", "former Sen."],
        ),
        (
            "The foreman, a bus dispatcher named Leon Attey, read it.",
            "Leon Attey",
            ["foreman", "bus dispatcher"],
        ),
        (
            "The executor, Herman Lieb, a retired clerk, wept.",
            "Herman Lieb",
            ["executor", "retired clerk"],
        ),
        ("Its sole director is Ann Poe, a baker.", "Ann Poe", ["sole director", "baker"]),
        (
            "A senior adviser to the president, Paul Begg, fired back.",
            "Paul Begg",
            ["senior adviser to the president"],
        ),
        # offices given, taken up and left
        (
            "The company named Ronald Pruitt, 47 years old, president and chief executive.",
            "Ronald Pruitt",
            ["president and chief executive"],
        ),
        (
            "Lois Amory, vice president, finance, was elected a director.",
            "Lois Amory",
            ["vice president, finance", "director"],
        ),
        (
            "The Senate confirmed Jim Field, a toy maker, as ambassador to Chad.",
            "Jim Field",
            ["toy maker", "ambassador to Chad"],
        ),
        ("Ann Lee, who stepped down as mayor in May, spoke.", "Ann Lee", ["mayor"]),
        ("Gary Lynch, who was enforcement chief then, left.", "Gary Lynch", ["enforcement chief"]),
        # what is none of it
        ("He sat on a trunk beside Manager Joe Torrel.", "Joe Torrel", ["Manager"]),
        ("He refused to blame England keeper Jack Ford.", "Jack Ford", ["England keeper"]),
        ("Ann Cord, a nurse with three children, spoke.", "Ann Cord", ["nurse"]),
        ("Ann Nair, the trader known as “the Bull”, left.", "Ann Nair", ["trader"]),
        (
            "Roger Strauss, president of Farrar, Strauss & Giroux, left.",
            "Roger Strauss",
            ["president of Farrar, Strauss & Giroux"],
        ),
    ],
)
def test_every_role_of_a_person_is_told_by_itself(text: str, name: str, roles: list[str]) -> None:
    found = {person.name: [role.text for role in person.roles] for person in people_of(text)}
    assert found[name] == roles


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Senators Joe Mann and Kirsten Sinn balked.", "Senators"),
        ("Ministers Joe Mann, Ann Lee and Kirsten Sinn resigned.", "Ministers"),
        ("Reps. Joe Mann, D-Wis., and Kirsten Sinn, D-Calif., walked out.", "Reps."),
        (
            "Joe Mann and Kirsten Sinn, the defence chiefs of Chad and Mali, met.",
            "defence chiefs of Chad and Mali",
        ),
    ],
)
def test_a_plural_is_the_role_of_everyone_in_the_row(text: str, role: str) -> None:
    found = people_of(text)
    assert {"Joe Mann", "Kirsten Sinn"} <= {person.name for person in found}
    assert all(role in [one.text for one in person.roles] for person in found)


def test_kinship_is_told_only_of_those_without_an_office() -> None:
    found = people_of("His daughter, Joan Finch, a baker, wept. His son, Tom Finch, left.")
    assert [[role.text for role in person.roles] for person in found] == [["baker"], ["son"]]


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("CYCLING - Swiss champion Ann Lee fell on Sunday.", "Ann Lee", ["Swiss champion"]),
        ("In Kinshasa Prime Minister Ann Lee spoke.", "Ann Lee", ["Prime Minister"]),
        ("Her Ladyship Justice Ann Lee agreed.", "Ann Lee", ["Justice"]),
        ("He met High Commissioner Ann Lee in May.", "Ann Lee", ["High Commissioner"]),
        ("They asked All Blacks coach Tom Bray.", "Tom Bray", ["All Blacks coach"]),
        ("She is the wife of jailed mayor Tom Bray.", "Tom Bray", ["jailed mayor"]),
        ("He thanked Precinct 3 Commissioner Tom Bray.", "Tom Bray", ["Precinct 3 Commissioner"]),
        ("MLA and former Minister Ann Lee left.", "Ann Lee", ["MLA", "former Minister"]),
        ("Umpires: Tom Bray and Sam Roy.", "Sam Roy", ["Umpires"]),
        ("Match referee: Tom Bray", "Tom Bray", ["Match referee"]),
        ("Governor Tom Bray (PL) hailed it.", "Tom Bray", ["Governor", "PL"]),
        ("Tom Bray would succeed Ann Lee as treasurer.", "Tom Bray", ["treasurer"]),
        ("The court is naming Tom Bray as head of a board.", "Tom Bray", ["head of a board"]),
        ("Tom Bray, president of the BKU (Doaba), left.", "Tom Bray",
         ["president of the BKU (Doaba)"]),
        ("Tom Bray remained chairman until 1998.", "Tom Bray", ["chairman"]),
        ("He met Leader of Opposition Partap Bajwa.", "Partap Bajwa", ["Leader of Opposition"]),
    ],
)  # fmt: skip
def test_roles_are_bounded_as_the_world_prints_them(text: str, name: str, roles: list[str]) -> None:
    found = {person.name: [role.text for role in person.roles] for person in people_of(text)}
    assert found[name] == roles


def test_an_office_joined_to_another_name_is_not_shared() -> None:
    people = people_of("He dropped striker Li Son and captain Ann Lee from the squad.")
    assert {p.name: [role.text for role in p.roles] for p in people}["Ann Lee"] == ["captain"]


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("The head of the army's Fifth Brigade, General Tom Bray, left.", "Tom Bray",
         ["head of the army's Fifth Brigade", "General"]),
        ("The pastor of Holy Mount Church, Bishop Tom Bray, denied it.", "Tom Bray",
         ["pastor of Holy Mount Church", "Bishop"]),
        ("The Minister of State for Works (Roads), Senator Ann Lee, had asked.", "Ann Lee",
         ["Minister of State for Works (Roads)", "Senator"]),
        ("A spokesman for the mayor of Leeds, Sheikh Tom Bray, left.", "Tom Bray", ["Sheikh"]),
        ("Her husband and co-founder, Tom Bray, sold stock.", "Tom Bray", ["co-founder"]),
        ("They met fellow trader Tom Bray.", "Tom Bray", ["trader"]),
        ("Minister of state Ann Lee, who is ill, left.", "Ann Lee", ["Minister of state"]),
        ("The army chief of staff Ann Lee said so.", "Ann Lee", ["army chief of staff"]),
        ("Tom Bray, who is listed as a donor, is a parking attendant.", "Tom Bray",
         ["parking attendant"]),
        ("Cascade, whose chairman is businessman Tom Bray, paid.", "Tom Bray",
         ["chairman", "businessman"]),
        ("“We left,” said Ann Lee, a tinker and mother of five, on Monday.", "Ann Lee",
         ["tinker"]),
        ("A supply chain manager, Tom Bray, resigned.", "Tom Bray", ["supply chain manager"]),
        ("Roads CS Tom Bray told the meeting.", "Tom Bray", ["Roads CS"]),
        ("Coun Tom Bray, portfolio holder for safer streets, left.", "Tom Bray",
         ["Coun", "portfolio holder for safer streets"]),
    ],
)  # fmt: skip
def test_offices_stand_apart_from_ranks_kinship_and_clauses(
    text: str, name: str, roles: list[str]
) -> None:
    found = {person.name: [role.text for role in person.roles] for person in people_of(text)}
    assert found[name] == roles


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("His attorney, Tom Bray, said so.\n\nThe Dallas lawyer said his client had paid.",
         "Tom Bray", ["attorney", "Dallas lawyer"]),
    ],
)  # fmt: skip
def test_the_next_sentence_may_tell_another_role(text: str, name: str, roles: list[str]) -> None:
    found = {person.name: [role.text for role in person.roles] for person in people_of(text)}
    assert found[name] == roles


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("The National President, Petroleum Marketers Association of Nigeria, Alhaji Ali Garba, "
         "spoke.", "Ali Garba", ["National President, Petroleum Marketers Association of Nigeria"]),
        ("Advocate Dali Mkhize told the court.", "Dali Mkhize", ["Advocate"]),
        ("The Devolution Minister, Advocate Dali Mkhize, said so.", "Dali Mkhize",
         ["Devolution Minister", "Advocate"]),
    ],
)  # fmt: skip
def test_africas_papers_name_office_body_and_style(text: str, name: str, roles: list[str]) -> None:
    found = {person.name: [role.text for role in person.roles] for person in people_of(text)}
    assert found[name] == roles
