"""Ten invented articles: what happened, on which day, also where the sentence names no date."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.model.article import Event
from pullquote.model.extraction.timeline.find import find_events
from pullquote.model.extraction.times.find import find_times
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain


def events_in(text: str, published: date | None) -> tuple[Event, ...]:
    analysis = Analysis(read_plain(text, id="a", published=published))
    return find_events(analysis, find_times(analysis, published), (), published)


def event_of(text: str, words: str, published: date | None) -> Event:
    """The shortest entry that holds the words."""
    at = text.index(words)
    holding = [
        event
        for event in events_in(text, published)
        if event.span.start <= at and at + len(words) <= event.span.end
    ]
    assert holding, f"no entry holds {words!r}"
    return min(holding, key=lambda event: event.span.end - event.span.start)


def when(event: Event) -> str:
    """ "2019-08-03", "2019-08", "2019-Q3", "2019-summer" or "2019"; "before" and "undated"."""
    first = event.earliest
    if first is None:
        return "before" if "before" in event.because else "undated"
    match event.precision:
        case "year":
            return f"{first:%Y}"
        case "month":
            return f"{first:%Y-%m}"
        case "quarter":
            return f"{first:%Y}-Q{(first.month + 2) // 3}"
        case "season":
            return f"{first:%Y}-summer"
        case _:
            return first.isoformat()


WIRE_BUSINESS = """\
Harlow Tool to close Dayton plant

DAYTON, Ohio -- Harlow Tool Co. said Thursday it will close its plant here and cut 340 jobs.

The maker of hand tools said third-quarter net income fell 12% to $41 million, or 63 cents a \
share. Sales declined to $410 million. Analysts had expected higher earnings.

The company agreed in August to sell its paint unit to Brask AG for $90 million. Terms weren't \
disclosed at that time. The sale is subject to approval by regulators.

Paul Renner, 52 years old, was named chief financial officer. He succeeds Ann Doyle, who \
resigned in March to pursue other interests.

In composite trading, Harlow shares closed at $23.50, down 75 cents. "We are disappointed," a \
spokesman said. The company has reduced its work force twice and may sell other units."""
COURT = """\
A former bank clerk who stole £240,000 from pensioners was jailed for six years on Monday.

Derek Foss, 44, of Hull, pleaded guilty in March to nine counts of fraud. He forged signatures \
and moved the money to an account in Malta. The court heard that he spent it on cars.

Foss was arrested on 3 May 2021 after a customer complained. Police searched his house and \
seized two laptops. He was released on bail.

Judge Carol Nye said he had shown no remorse. "You betrayed people who trusted you," she told \
him. Foss will appear at a confiscation hearing in September. If he fails to repay the money, \
he could face two more years."""
OBITUARY = """\
Lena Marchetti, who photographed three wars, died on Feb. 2 in Trieste. She was 88.

She was born in Fiume in 1926. Her family fled to Trieste after the war. She bought her first \
camera in 1949 and sold her first picture that summer.

In 1956 she travelled to Budapest. She hid in a cellar and took 400 pictures of the rising. A \
courier carried the films to Vienna. They appeared in Life.

She married Aldo Brun, a printer, in 1961. They had two sons. He died in 1990."""
MATCH = """\
Norbury beat Easton 3-1 at Canal Road on Saturday to move off the bottom of the table.

Tom Akers scored after four minutes. Easton equalised before the break, but Norbury struck \
twice in the last ten minutes. Manager Jo Pike praised her players. "We never stopped \
running," she said.

Norbury face Calder on Wednesday. They have won three of their last four games. Easton, who \
sacked their coach last month, are now fourth."""
RETELLING = """\
The dam had been a worry for years. It was finished in 1931 and raised in 1954.

On the night of 12 March 1963 the valley below it flooded. The water took nineteen houses and \
a chapel. Men from the mill dug until morning. Two children were found alive under a roof.

An inquiry opened in May 1963. It heard forty witnesses. The engineers blamed the rain. The \
report was published a year later and cleared the company."""
WORLD = """\
Storm kills five on Luzon as rescuers search for missing

A storm killed at least five people on the Philippine island of Luzon, officials said on \
Friday.

The storm, which made landfall on Wednesday night, destroyed hundreds of homes. Rescuers are \
searching for 12 fishermen. Two bridges have collapsed. The president plans to visit the area.

Schools were closed and ferries stopped. Forecasters expect more rain. A typhoon killed 67 \
people in the same region in 2021."""
SCIENCE = """\
Scientists in Norway have found the oldest known boat in the country, a museum announced on \
Wednesday.

Divers discovered the wreck in 2018. They raised it last summer and took samples of the wood. \
Tests showed that the oak was felled in about 1340.

"It changes what we know," said Kari Lund, who led the dig. The boat will go on display in \
Bergen next year. It is 14 metres long and contains tools."""
POLITICS = """\
The council would build 900 homes under a plan unveiled on Thursday.

Council leader Rob Shaw said the scheme would create 200 jobs. He denied that it had been \
rushed. Residents who attended the meeting booed.

The previous plan was dropped in 2016 after a court ruled it unlawful. The council appealed \
but lost. It spent £1.2m on lawyers.

Shaw has promised a vote before Christmas. Labour says it will oppose the plan."""
ACCIDENT = """\
A bus plunged into a ravine in northern Peru early Tuesday, killing at least 14 people, police \
said.

The driver lost control on a bend. Rescuers pulled 20 survivors from the wreck. They were \
taken to hospital in Trujillo.

Accidents are common on the road. Last year a lorry fell from the same bridge and three people \
died. The ministry promised to build a barrier, but work never began."""
QUARTER = """\
Brandt Steel Corp. posted a loss for the second quarter.

The company lost $3 million, compared with a profit of $9 million a year earlier. Second- \
quarter revenue dropped 8%. Prices have fallen since January.

Chief Executive Hal Stern resigned yesterday. The board named Lou Mack to the post. Mr. Mack \
joined the company in 1989 and ran its wire unit. He said he would cut costs. The stock rose \
50 cents."""


TOLD = [
    (WIRE_BUSINESS, date(2019, 10, 17), "close Dayton", "2019-10-17", "planned"),
    (WIRE_BUSINESS, date(2019, 10, 17), "Co. said", "2019-10-17", "happened"),
    (WIRE_BUSINESS, date(2019, 10, 17), "it will close", "2019-10-17", "planned"),
    (WIRE_BUSINESS, date(2019, 10, 17), "net income fell", "2019-Q3", "happened"),
    (WIRE_BUSINESS, date(2019, 10, 17), "Sales declined", "2019-10-17", "happened"),
    (WIRE_BUSINESS, date(2019, 10, 17), "had expected", "before", "happened"),
    (WIRE_BUSINESS, date(2019, 10, 17), "agreed in August", "2019-08", "happened"),
    (WIRE_BUSINESS, date(2019, 10, 17), "Terms weren't", "2019-08", "happened"),
    (WIRE_BUSINESS, date(2019, 10, 17), "was named", "2019-10-17", "happened"),
    (WIRE_BUSINESS, date(2019, 10, 17), "resigned in March", "2019-03", "happened"),
    (WIRE_BUSINESS, date(2019, 10, 17), "shares closed", "2019-10-17", "happened"),
    (WIRE_BUSINESS, date(2019, 10, 17), "has reduced", "2019-10-17", "happened"),
    (COURT, date(2022, 6, 21), "was jailed", "2022-06-20", "happened"),
    (COURT, date(2022, 6, 21), "pleaded guilty", "2022-03", "happened"),
    (COURT, date(2022, 6, 21), "He forged", "2022-03", "happened"),
    (COURT, date(2022, 6, 21), "was arrested", "2021-05-03", "happened"),
    (COURT, date(2022, 6, 21), "a customer complained", "2021-05-03", "happened"),
    (COURT, date(2022, 6, 21), "Police searched", "2021-05-03", "happened"),
    (COURT, date(2022, 6, 21), "seized two", "2021-05-03", "happened"),
    (COURT, date(2022, 6, 21), "Nye said", "2022-06-20", "happened"),
    (COURT, date(2022, 6, 21), "she told", "2022-06-20", "happened"),
    (COURT, date(2022, 6, 21), "will appear", "2022-09", "planned"),
    (OBITUARY, date(2015, 2, 10), "died on Feb. 2", "2015-02-02", "happened"),
    (OBITUARY, date(2015, 2, 10), "was born", "1926", "happened"),
    (OBITUARY, date(2015, 2, 10), "family fled", "1926", "happened"),
    (OBITUARY, date(2015, 2, 10), "her first camera", "1949", "happened"),
    (OBITUARY, date(2015, 2, 10), "travelled to", "1956", "happened"),
    (OBITUARY, date(2015, 2, 10), "hid in a cellar", "1956", "happened"),
    (OBITUARY, date(2015, 2, 10), "courier carried", "1956", "happened"),
    (OBITUARY, date(2015, 2, 10), "They appeared", "1956", "happened"),
    (OBITUARY, date(2015, 2, 10), "married Aldo", "1961", "happened"),
    (OBITUARY, date(2015, 2, 10), "He died", "1990", "happened"),
    (MATCH, date(2023, 4, 2), "Norbury beat", "2023-04-01", "happened"),
    (MATCH, date(2023, 4, 2), "Akers scored", "2023-04-01", "happened"),
    (MATCH, date(2023, 4, 2), "Easton equalised", "2023-04-01", "happened"),
    (MATCH, date(2023, 4, 2), "Norbury struck", "2023-04-01", "happened"),
    (MATCH, date(2023, 4, 2), "Pike praised", "2023-04-01", "happened"),
    (MATCH, date(2023, 4, 2), "she said", "2023-04-01", "happened"),
    (MATCH, date(2023, 4, 2), "face Calder", "2023-04-05", "planned"),
    (MATCH, date(2023, 4, 2), "have won", "2023-04-02", "happened"),
    (MATCH, date(2023, 4, 2), "sacked their coach", "2023-03", "happened"),
    (RETELLING, date(2020, 11, 9), "was finished", "1931", "happened"),
    (RETELLING, date(2020, 11, 9), "raised in 1954", "1954", "happened"),
    (RETELLING, date(2020, 11, 9), "below it flooded", "1963-03-12", "happened"),
    (RETELLING, date(2020, 11, 9), "water took", "1963-03-12", "happened"),
    (RETELLING, date(2020, 11, 9), "inquiry opened", "1963-05", "happened"),
    (RETELLING, date(2020, 11, 9), "heard forty", "1963-05", "happened"),
    (RETELLING, date(2020, 11, 9), "engineers blamed", "1963-05", "happened"),
    (RETELLING, date(2020, 11, 9), "was published", "1964", "happened"),
    (RETELLING, date(2020, 11, 9), "cleared the", "1964", "happened"),
    (WORLD, date(2024, 1, 19), "Storm kills", "2024-01-19", "happened"),
    (WORLD, date(2024, 1, 19), "officials said", "2024-01-19", "happened"),
    (WORLD, date(2024, 1, 19), "made landfall", "2024-01-17", "happened"),
    (WORLD, date(2024, 1, 19), "destroyed hundreds", "2024-01-17", "happened"),
    (WORLD, date(2024, 1, 19), "are searching", "2024-01-19", "happened"),
    (WORLD, date(2024, 1, 19), "have collapsed", "2024-01-19", "happened"),
    (WORLD, date(2024, 1, 19), "plans to visit", "2024-01-19", "planned"),
    (WORLD, date(2024, 1, 19), "Schools were closed", "2024-01-19", "happened"),
    (WORLD, date(2024, 1, 19), "A typhoon killed", "2021", "happened"),
    (SCIENCE, date(2021, 5, 5), "have found", "2021-05-05", "happened"),
    (SCIENCE, date(2021, 5, 5), "museum announced", "2021-05-05", "happened"),
    (SCIENCE, date(2021, 5, 5), "Divers discovered", "2018", "happened"),
    (SCIENCE, date(2021, 5, 5), "They raised", "2020-summer", "happened"),
    (SCIENCE, date(2021, 5, 5), "took samples", "2020-summer", "happened"),
    (SCIENCE, date(2021, 5, 5), "was felled", "1340", "happened"),
    (SCIENCE, date(2021, 5, 5), "will go", "2022", "planned"),
    (POLITICS, date(2018, 9, 28), "Shaw said", "2018-09-28", "happened"),
    (POLITICS, date(2018, 9, 28), "would create", "2018-09-28", "planned"),
    (POLITICS, date(2018, 9, 28), "He denied", "2018-09-28", "happened"),
    (POLITICS, date(2018, 9, 28), "was dropped", "2016", "happened"),
    (POLITICS, date(2018, 9, 28), "court ruled", "2016", "happened"),
    (POLITICS, date(2018, 9, 28), "council appealed", "2016", "happened"),
    (POLITICS, date(2018, 9, 28), "It spent", "2016", "happened"),
    (POLITICS, date(2018, 9, 28), "Labour says", "2018-09-28", "happened"),
    (POLITICS, date(2018, 9, 28), "will oppose", "2018-09-28", "planned"),
    (ACCIDENT, date(2017, 8, 15), "bus plunged", "2017-08-15", "happened"),
    (ACCIDENT, date(2017, 8, 15), "driver lost", "2017-08-15", "happened"),
    (ACCIDENT, date(2017, 8, 15), "Rescuers pulled", "2017-08-15", "happened"),
    (ACCIDENT, date(2017, 8, 15), "were taken", "2017-08-15", "happened"),
    (ACCIDENT, date(2017, 8, 15), "lorry fell", "2016", "happened"),
    (ACCIDENT, date(2017, 8, 15), "three people died", "2016", "happened"),
    (ACCIDENT, date(2017, 8, 15), "never began", "2016", "happened"),
    (QUARTER, date(1998, 7, 22), "posted a loss", "1998-Q2", "happened"),
    (QUARTER, date(1998, 7, 22), "company lost", "1998-Q2", "happened"),
    (QUARTER, date(1998, 7, 22), "revenue dropped", "1998-Q2", "happened"),
    (QUARTER, date(1998, 7, 22), "Stern resigned", "1998-07-21", "happened"),
    (QUARTER, date(1998, 7, 22), "board named", "1998-07-21", "happened"),
    (QUARTER, date(1998, 7, 22), "Mack joined", "1989", "happened"),
    (QUARTER, date(1998, 7, 22), "ran its wire", "1989", "happened"),
    (QUARTER, date(1998, 7, 22), "He said", "1998-07-22", "happened"),
    (QUARTER, date(1998, 7, 22), "would cut", "1998-07-22", "planned"),
    (QUARTER, date(1998, 7, 22), "stock rose", "1998-07-22", "happened"),
]


@pytest.mark.parametrize(
    ("text", "published", "words", "day", "status"), TOLD, ids=[row[2] for row in TOLD]
)
def test_what_happened_stands_on_its_day(
    text: str, published: date, words: str, day: str, status: str
) -> None:
    event = event_of(text, words, published)
    assert (when(event), event.status) == (day, status)


def test_a_date_from_elsewhere_is_inferred_and_says_where_it_is_from() -> None:
    published = date(2022, 6, 21)
    searched = event_of(COURT, "Police searched", published)
    assert (searched.certainty, searched.because) == ("inferred", "carried on from “3 May 2021”")
    arrested = event_of(COURT, "was arrested", published)
    assert (arrested.certainty, arrested.because) == ("stated", "")


def test_without_publication_the_day_of_the_report_stays_open() -> None:
    event = event_of(WORLD, "have collapsed", None)
    assert (event.earliest, event.latest, event.time) == (None, None, None)
    assert event.because == "the day of the report"


def test_an_event_told_twice_takes_the_date_it_is_told_with() -> None:
    text = (
        "The mayor said on Friday that the council had bought the old theatre. It is empty.\n\n"
        "The council bought the theatre on 3 June for £2m."
    )
    assert when(event_of(text, "had bought", date(2022, 6, 10))) == "2022-06-03"


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("The dispute dates to 1979, when Lagos published a map.", "Lagos published", "1979"),
        ("The firm said on 3 May that it will close.", "it will close", "2022-05-03"),
        ("12 March 2019. The roof fell in and nobody was hurt.", "roof fell", "2019-03-12"),
        ("2008: The mill closed its gates.", "mill closed", "2008"),
        ("May 2011 – The last miner left the pit.", "miner left", "2011-05"),
    ],
)
def test_a_date_set_before_a_clause_dates_it(text: str, words: str, day: str) -> None:
    assert when(event_of(text, words, date(2022, 6, 10))) == day


@pytest.mark.parametrize(
    "text",
    [
        "The company owns four mills.",
        "The house is white and has nine rooms.",
        "She is a baker.",
        "It costs £40 and contains milk.",
        "Why did the council sell the mill?",
    ],
)
def test_states_and_questions_are_no_events(text: str) -> None:
    assert events_in(text, date(2022, 6, 10)) == ()


def test_what_is_told_again_in_the_same_words_is_one_entry() -> None:
    text = "Fire destroys the old mill\n\nThe mill burned for nine hours.\n\n"
    twice = text + "The mill burned for nine hours."
    published = date(2022, 6, 10)
    assert len(events_in(twice, published)) == len(events_in(text, published))


def test_events_of_one_day_stay_in_the_order_of_the_text() -> None:
    days = [event for event in events_in(MATCH, date(2023, 4, 2)) if when(event) == "2023-04-01"]
    starts = [event.span.start for event in days if event.precision == "day"]
    assert starts == sorted(starts)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            """
            He said on Tuesday that who which had been , . ; “ ” and but in 2019 was sold will if
            March 3 Smith after before last year while the of to third-quarter profit fell would
            has is are begun \n\n
            """.split(" ")
        ),
        max_size=40,
    ).map(" ".join),
    st.one_of(st.none(), st.dates(min_value=date(1900, 1, 1))),
)
def test_an_inferred_date_always_says_why(text: str, published: date | None) -> None:
    for event in events_in(text, published):
        assert (event.certainty == "inferred") == bool(event.because)


NEWS = date(2024, 8, 13)


@pytest.mark.parametrize(
    "sentence",
    [
        "The union could picket the site.",
        "She visits his grave every Sunday.",
        "For nine years he drove a cab.",
        "Mr Lisi drives an old pickup.",
        "The firm employs 300 people.",
        "They pick limes and avocados.",
        "“I hung up and took a bus,” he said. “I was tired.”",
        "Ana Ruiz, left, hugs her son on Monday. (AP Photo/Jim Lee)",
        "Ana Ruiz leaves court yesterday. Photograph: Ivo Pratt",
    ],
)
def test_habits_thoughts_speech_and_captions_are_no_events(sentence: str) -> None:
    text = f"The bridge shut on Monday.\n\n{sentence}"
    spans = [event.span.of(text) for event in events_in(text, NEWS)]
    assert all(words.startswith(("The bridge", "“I hung up")) for words in spans), spans


def test_speech_stands_on_the_day_with_the_words_said() -> None:
    text = "“I hung up,” Ann Lee said on Monday. “I was tired.”\n\nThe line is dead."
    event = event_of(text, "said on Monday", NEWS)
    assert (when(event), event.span.of(text)) == (
        "2024-08-12",
        "“I hung up,” Ann Lee said on Monday. “I was tired.”",
    )


@pytest.mark.parametrize(
    ("sentence", "words", "day"),
    [
        ("Police found the truck of a man wanted in a bombing that killed a guard last week.",
         "killed", "2024-08-05"),
        ("The ferry that sank off the Azores in May 2020 was built in 1971.", "sank", "2020-05"),
        ("The ferry that sank off the Azores in May 2020 was built in 1971.", "was built", "1971"),
        ("It filed for protection on Friday, two days after its pilots struck.",
         "pilots struck", "2024-08-07"),
        ("The accident comes 16 months after the tanker ran aground.", "ran aground", "2023-04"),
        ("It went public in 1987, nearly failed in 1991 and was saved in 1992.", "failed", "1991"),
        ("Last week, after Brask said that it would sell, Ms Strand called back.",
         "called back", "2024-08-05"),
        ("June 2021: A grand jury indicts him on 31 counts.", "indicts", "2021-06"),
    ],
)  # fmt: skip
def test_each_clause_has_the_date_of_its_own_words(sentence: str, words: str, day: str) -> None:
    event = event_of(sentence, words, NEWS)
    assert (when(event), event.status) == (day, "happened") or event.precision == "week"
    assert when(event) == day


def test_a_plan_without_a_date_lies_after_the_report() -> None:
    event = event_of("The firm shut on Monday. It will build a plant.", "will build", NEWS)
    assert (event.earliest, event.latest, event.status) == (NEWS, None, "planned")


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("The plant has been shut since 2019.", "2019"),
        ("From Monday on, drivers must pay.", "2024-08-19"),
    ],
)
def test_a_stretch_whose_end_is_not_told_is_open(sentence: str, first: str) -> None:
    event = event_of(sentence, sentence.split()[-2], NEWS)
    assert (when(event), event.latest) == (first, None)


def test_what_was_settled_for_a_later_day_was_done_before() -> None:
    text = "The judge ruled on Monday. She set a hearing for September 20."
    events = [event for event in events_in(text, NEWS) if "hearing" in event.span.of(text)]
    assert [(when(event), event.status) for event in events] == [
        ("2024-08-12", "happened"), ("2024-09-20", "planned"),
    ]  # fmt: skip


def test_a_headline_has_the_date_of_what_it_tells_of() -> None:
    text = "Coal mine to reopen\n\nThe coal mine, where nine men died, will reopen on 1 October."
    event = min(events_in(text, NEWS), key=lambda event: event.span.start)
    assert (when(event), event.status) == ("2024-10-01", "planned")


def test_a_clause_keeps_what_closes_a_bracket_or_a_quotation_in_it() -> None:
    for text in (
        "She called it “a scar” on Monday.",
        "He wrote that it was “verry [sic] bad” in 2019.",
        "On Monday she called it “a scar”.",
        "On Monday he left (by boat).",
    ):
        for event in events_in(text, NEWS):
            words = event.span.of(text)
            for opening, closing in ("“”", "[]", "()"):
                assert words.count(opening) == words.count(closing), words


@pytest.mark.parametrize(
    "sentence",
    [
        "Neves, a £4m signing from Braga in August, insisted that he was onside.",
        "Costs are higher than the company assumed in January.",
        "Did he leave on Monday?",
        "I have people calling me at 2 o’clock in the morning.",
        "The £45m promised in the spring had not been spent.",
    ],
)
def test_the_date_of_another_thing_dates_no_event(sentence: str) -> None:
    stated = [event for event in events_in(sentence, NEWS) if event.certainty == "stated"]
    assert not stated


def test_what_was_said_in_an_interview_has_its_year() -> None:
    event = event_of("In a 1988 interview she recalled the war.", "recalled", NEWS)
    assert (when(event), event.certainty) == ("1988", "stated")


def test_an_event_told_again_stands_once() -> None:
    text = (
        "Brask sold its paint unit to Harlow on Monday for $90 million.\n\n"
        "The deal was long awaited.\n\n"
        "Shares rose. Brask sold the paint unit to Harlow on Monday."
    )
    sales = [event for event in events_in(text, NEWS) if "sold" in event.span.of(text)]
    assert len(sales) == 1


@pytest.mark.parametrize(
    "told",
    [
        ("On Monday police arrested three men at the harbour warehouse in Marlow.",
         "On Monday police arrested two women at the harbour warehouse in Marlow."),
        ("On Monday Brask sold its paint unit in the old harbour of Marlow to Harlow.",
         "On Monday Brask sold its tyre works in the old harbour of Marlow to Harlow."),
        ("On Monday the council voted to keep the old harbour bridge by 300 votes.",
         "On Monday the council voted to keep the old harbour bridge by 20 votes."),
        ("The council met in 2019. That June the council voted to keep the old harbour bridge.",
         "The council met in 2021. That June the council voted to keep the old harbour bridge."),
    ],
)  # fmt: skip
def test_two_events_told_alike_both_stay(told: tuple[str, str]) -> None:
    alone = sum(len(events_in(text, NEWS)) for text in told)
    assert len(events_in("\n\n".join(told), NEWS)) == alone


def test_what_an_obituary_leaves_undated_is_not_put_on_the_day_of_the_report() -> None:
    text = (
        "Ann Lee, who has died aged 97, drew plants.\n\nShe was born in 1907. In 1931 she sailed "
        "to Peru.\n\n“She was a hawk,” says Jo Day. “She is missed,” Tom Ray says. Her maps are "
        "studied now. Critics say that she is the best.\n\nShe was expelled from two schools. "
        "\n\nShe retired in 1970."
    )
    expelled = event_of(text, "was expelled", NEWS)
    assert (expelled.earliest, expelled.because) == (None, "the article does not say when")


def test_a_plan_told_on_a_day_lies_after_that_day() -> None:
    event = event_of("Brask said on Monday that it will close its mill.", "it will close", NEWS)
    assert (when(event), event.latest, event.status) == ("2024-08-12", None, "planned")
    assert event.because == "planned on “Monday”; for when is not told"
