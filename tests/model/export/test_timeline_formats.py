"""The timeline for other programs: any article gives well-formed output that says the same."""

import csv
import json
import re
from datetime import UTC, date, datetime, timedelta
from html import unescape
from io import StringIO
from typing import Any

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from pullquote.model.article import Article, Event, Mention, Person, Precision, Source, Span, Time
from pullquote.model.export.entries import Entry, entries, one_line
from pullquote.model.export.ics import ics
from pullquote.model.export.timeline_csv import COLUMNS, timeline_csv
from pullquote.model.export.timeline_formats import FORMATS
from pullquote.model.export.timeline_json import timeline_json
from pullquote.model.export.timeline_text import timeline_text
from pullquote.model.export.timelinejs import start_date, timelinejs
from pullquote.model.export.timeml import timeml
from pullquote.model.extraction.extract import extract
from pullquote.model.reading.plain import read_plain

MADE = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)

NEWS = (
    "The mayor resigned on Tuesday. In April 2023 the city paid $5 <b>& more</b>; nobody knew. "
    "She led the office from 1994 to 1998. The bridge will open in May. =Ann Lee met him last year."
)

# By the TimeML 1.2.1 annotation guidelines and the layout of the TempEval-3 corpora.
TIMEML = etree.DTD(
    StringIO("""
<!ELEMENT TimeML (DOCID, DCT, TITLE?, TEXT, MAKEINSTANCE*, TLINK*)>
<!ATTLIST TimeML xmlns:xsi CDATA #IMPLIED xsi:noNamespaceSchemaLocation CDATA #IMPLIED>
<!ELEMENT DOCID (#PCDATA)>
<!ELEMENT DCT (TIMEX3)>
<!ELEMENT TITLE (#PCDATA)>
<!ELEMENT TEXT (#PCDATA | EVENT | TIMEX3)*>
<!ELEMENT EVENT (#PCDATA)>
<!ATTLIST EVENT eid ID #REQUIRED
  class (OCCURRENCE|PERCEPTION|REPORTING|ASPECTUAL|STATE|I_STATE|I_ACTION) #REQUIRED>
<!ELEMENT TIMEX3 (#PCDATA)>
<!ATTLIST TIMEX3 tid ID #REQUIRED type (DATE|TIME|DURATION|SET) #REQUIRED
  value CDATA #REQUIRED anchorTimeID IDREF #IMPLIED temporalFunction (true|false) "false"
  functionInDocument (CREATION_TIME|EXPIRATION_TIME|MODIFICATION_TIME|PUBLICATION_TIME
    |RELEASE_TIME|RECEPTION_TIME|NONE) "NONE"
  mod (BEFORE|AFTER|ON_OR_BEFORE|ON_OR_AFTER|LESS_THAN|MORE_THAN|EQUAL_OR_LESS|EQUAL_OR_MORE
    |START|MID|END|APPROX) #IMPLIED>
<!ELEMENT MAKEINSTANCE EMPTY>
<!ATTLIST MAKEINSTANCE eiid ID #REQUIRED eventID IDREF #REQUIRED
  pos (ADJECTIVE|NOUN|VERB|PREPOSITION|OTHER) #REQUIRED
  tense (FUTURE|INFINITIVE|PAST|PASTPART|PRESENT|PRESPART|NONE) #REQUIRED
  aspect (PROGRESSIVE|PERFECTIVE|PERFECTIVE_PROGRESSIVE|NONE) #REQUIRED
  polarity (NEG|POS) #REQUIRED>
<!ELEMENT TLINK EMPTY>
<!ATTLIST TLINK lid ID #REQUIRED eventInstanceID IDREF #REQUIRED relatedToTime IDREF #REQUIRED
  relType (BEFORE|AFTER|INCLUDES|IS_INCLUDED|DURING|SIMULTANEOUS|IAFTER|IBEFORE|IDENTITY
    |BEGINS|ENDS|BEGUN_BY|ENDED_BY) #REQUIRED>
""")
)


def words() -> st.SearchStrategy[str]:
    """Anything at all, and often what some format treats as its own."""
    odd = st.sampled_from(["=1+1", "@x", "<b>", "&amp;", "]]>", ";,\\n", '"', "{}", "\r\n", "\x0b"])
    return st.lists(st.text(max_size=40) | odd | st.just(NEWS), min_size=1, max_size=6).map(
        " ".join
    )


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article with times and events of any kind at any place."""
    text = draw(words()) or "x"

    def span() -> Span:
        start = draw(st.integers(0, len(text) - 1))
        return Span(start=start, end=draw(st.integers(start + 1, len(text))))

    def days() -> dict[str, Any]:
        first = draw(st.none() | st.dates())
        if first is None:
            return {}
        return {"earliest": first, "latest": draw(st.just(first) | st.dates(min_value=first))}

    precision: st.SearchStrategy[Precision] = st.sampled_from(
        ["time", "day", "week", "month", "quarter", "year", "decade"]
    )
    value = st.sampled_from(["XXXX-WXX-2", "BC0044", "2024-08-13T14:30", "2024", "<&>", "{}"])
    times = tuple(
        Time(
            id=f"t{number}",
            span=span(),
            type=draw(st.sampled_from(["DATE", "TIME"])),
            value=draw(value),
            mod=draw(st.sampled_from([None, "approx", "start", "after"])),
            precision=draw(precision),
            anchor=draw(st.sampled_from([None, "publication", "t0", "t1", "explicit"])),
            because=draw(words()),
            **days(),
        )
        for number in range(draw(st.integers(0, 4)))
    )
    timeline = tuple(
        Event(
            id=f"e{number}",
            span=span(),
            sentence=span(),
            time=draw(st.sampled_from([None, *(time.id for time in times)])),
            precision=draw(precision),
            people=draw(st.sampled_from([(), ("p1",)])),
            status=draw(st.sampled_from(["happened", "planned", "hypothetical"])),
            certainty=draw(st.sampled_from(["stated", "inferred"])),
            because=draw(st.just("") | words()),
            **(days() | draw(st.sampled_from([{}, {"latest": None}]))),
        )
        for number in range(draw(st.integers(0, 5)))
    )
    published = draw(st.none() | st.dates())
    url = draw(st.sampled_from([None, "https://example.org/a?b=1&c=2", "javascript:alert(1)"]))
    return Article(
        id=draw(words()),
        text=text,
        source=Source(title=draw(st.none() | words()), published=published, url=url),
        people=(Person(id="p1", name=draw(words()), mentions=(Mention(span=span()),)),),
        times=times,
        timeline=timeline,
    )


def rows_of(article: Article) -> tuple[Entry, ...]:
    return entries(article, inferred=True)


@given(articles())
@settings(max_examples=60, deadline=None)
def test_json_says_everything_again(article: Article) -> None:
    told = json.loads(timeline_json(rows_of(article)))
    assert [one["id"] for one in told] == [event.id for event in article.timeline]
    for one, event in zip(told, article.timeline, strict=True):
        assert article.text[slice(*one["span"])] == event.span.of(article.text)
        assert one["words"] == one_line(event.span.of(article.text))
        first = date.fromisoformat(one["earliest"]) if one["earliest"] else None
        assert first == event.earliest


@given(articles())
@settings(max_examples=60, deadline=None)
def test_a_spreadsheet_gets_every_cell_and_no_formula(article: Article) -> None:
    rows = rows_of(article)
    head, *table = csv.reader(StringIO(timeline_csv(rows), newline=""))
    assert tuple(head) == COLUMNS
    assert len(table) == len(rows)
    for line, row in zip(table, rows, strict=True):
        cells = dict(zip(COLUMNS, line, strict=True))
        assert cells["what"].removeprefix("'") == row.words.removeprefix("'")
        assert cells["first day"] == (row.event.earliest or "") or (
            date.fromisoformat(cells["first day"]) == row.event.earliest
        )
        assert not [cell for cell in line if cell.strip().startswith(("=", "+", "-", "@"))]


@given(articles())
@settings(max_examples=60, deadline=None)
def test_a_calendar_program_reads_the_same_days_and_words(article: Article) -> None:
    rows = [row for row in rows_of(article) if FORMATS["ics"].takes(row)]
    written = ics(article, rows, made=MADE)
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))
    assert not re.search("[^\r]\n|\r[^\n]", written)
    read = icalendar.Calendar.from_ical(written)
    assert not read.errors
    events = read.walk("VEVENT")
    assert len(read.subcomponents) >= 1
    assert bool(read.walk("VJOURNAL")) == (not events)
    for event, row in zip(events, rows, strict=True):
        assert not event.errors
        first, last = row.event.earliest, row.event.latest
        assert first is not None
        assert event.decoded("DTSTART") == first
        if last is not None and last < date.max:
            assert event.decoded("DTEND") == last + timedelta(days=1)
        elif first < date.max:
            assert event.decoded("DTEND") > first
        assert str(event["SUMMARY"]) == row.words
        assert row.sentence in str(event["DESCRIPTION"])
        assert event.decoded("DTSTAMP") == MADE
    assert ics(article, rows, made=MADE) == written


@given(articles())
@settings(max_examples=60, deadline=None)
def test_timelinejs_gets_dates_it_can_place_and_texts_without_markup(article: Article) -> None:
    rows = [row for row in rows_of(article) if FORMATS["timelinejs"].takes(row)]
    told = json.loads(timelinejs(article, rows))
    assert set(told) <= {"title", "events", "eras"}
    for event, row in zip(told["events"], rows, strict=True):
        assert set(event) <= {
            "start_date", "end_date", "display_date", "text", "group", "unique_id",
        }  # fmt: skip
        assert event["start_date"] == start_date(row)
        if row.event.earliest is not None:
            assert event["start_date"]["year"] == row.event.earliest.year
        assert "<" not in event["text"]["headline"] + event["display_date"]
        assert unescape(event["text"]["headline"]) == unescape(row.words.replace("&", "&amp;"))
        assert not re.search(r"<(?!/?p>)", event["text"]["text"])
    assert not re.search(r"<(?!/?a\b)|javascript:alert\(1\)\"", told["title"]["text"]["text"])


@given(articles())
@settings(max_examples=100, deadline=None)
def test_timeml_validates_and_holds_the_whole_text(article: Article) -> None:
    written = timeml(article, rows_of(article))
    tree = etree.fromstring(written.encode())
    assert TIMEML.validate(tree), TIMEML.error_log
    text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", " ", article.text)
    assert "".join(tree.find("TEXT").itertext()) == text
    marked = {timex.text for timex in tree.find("TEXT").iter("TIMEX3")}
    assert not marked or marked <= {
        re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", " ", time.span.of(article.text))
        for time in article.times
    }


def news() -> Article:
    return extract(read_plain(NEWS, published=date(2024, 8, 15)))


def test_a_bare_year_stays_a_year_and_a_month_a_month() -> None:
    told = json.loads(timelinejs(news(), entries(news())))["events"]
    dates = {one["display_date"]: (one["start_date"], one.get("end_date")) for one in told}
    assert dates["Apr 2023"] == ({"year": 2023, "month": 4}, None)
    assert dates["Tue 13 Aug 2024"] == ({"year": 2024, "month": 8, "day": 13}, None)
    assert dates["1994 – 1998"] == ({"year": 1994}, {"year": 1998})


def test_an_entry_keeps_its_uid_when_its_date_changes() -> None:
    later = extract(read_plain(NEWS, published=date(2025, 1, 2)))
    found = [
        {
            str(event["SUMMARY"]): str(event["UID"])
            for event in icalendar.Calendar.from_ical(
                ics(article, entries(article), made=MADE)
            ).walk("VEVENT")
        }
        for article in (news(), later)
    ]
    assert found[0] == found[1]
    assert len(set(found[0].values())) == len(found[0]) > 3


def test_a_stretch_without_an_end_stands_in_a_calendar_where_it_begins_and_says_so() -> None:
    text = "The clinic has been open since 2019. It was shut on Tuesday."
    article = extract(read_plain(text, published=date(2024, 8, 15)))
    read = icalendar.Calendar.from_ical(ics(article, entries(article), made=MADE))
    event = next(one for one in read.walk("VEVENT") if "clinic" in str(one["SUMMARY"]))
    assert event.decoded("DTSTART") == date(2019, 1, 1)
    assert event.decoded("DTEND") == date(2020, 1, 1)
    assert str(event["DESCRIPTION"]).startswith("since 2019 (“2019”)")
    told = json.loads(timelinejs(article, entries(article)))["events"][0]
    assert told["start_date"] == {"year": 2019}
    assert told["display_date"] == "since 2019"


def test_a_habit_recurs_in_no_calendar() -> None:
    text = "Lee has gone to the market every Tuesday since November. She was there on 6 August."
    article = extract(read_plain(text, published=date(2024, 8, 15)))
    written = ics(article, entries(article), made=MADE)
    assert "RRULE" not in written
    assert len(icalendar.Calendar.from_ical(written).walk("VEVENT")) == len(entries(article))


def test_a_calendar_without_any_event_is_a_calendar_all_the_same() -> None:
    article = extract(read_plain("It rained and rained.", title="Rain; again"))
    read = icalendar.Calendar.from_ical(ics(article, (), made=MADE))
    (journal,) = read.subcomponents
    assert (journal.name, str(journal["SUMMARY"])) == ("VJOURNAL", "Rain; again")
    assert str(journal["DESCRIPTION"]) == "No event of this article has a date."
    assert not journal.errors


def test_in_timeml_the_event_is_the_verb_and_stands_at_its_date() -> None:
    tree = etree.fromstring(timeml(news(), entries(news())).encode())
    heads = {event.get("eid"): event.text for event in tree.iter("EVENT")}
    dates = {time.get("tid"): time.get("value") for time in tree.iter("TIMEX3")}
    instances = {one.get("eiid"): one.get("eventID") for one in tree.iter("MAKEINSTANCE")}
    linked = {
        heads[instances[link.get("eventInstanceID")]]: dates[link.get("relatedToTime")]
        for link in tree.iter("TLINK")
    }
    assert linked["resigned"] == "2024-08-13"
    assert linked["paid"] == "2023-04"
    assert linked["met"] == "2023"


def test_without_a_publication_date_symbols_stay_where_the_format_has_them() -> None:
    article = extract(read_plain(NEWS))
    rows = entries(article)
    resigned = next(row for row in rows if "resigned" in row.words)
    assert FORMATS["json"].takes(resigned)
    assert not FORMATS["ics"].takes(resigned)
    assert not FORMATS["timelinejs"].takes(resigned)
    assert 'value="XXXX-WXX-2"' in timeml(article, rows)
    told = {one["words"]: one for one in json.loads(timeline_json(rows))}[resigned.words]
    assert told["earliest"] is None
    assert told["time"]["value"] == "XXXX-WXX-2"


INFERRED = Article(
    id="a",
    text="Ann Lee left. Bo Roe came.",
    timeline=(
        Event(id="e1", span=Span(start=0, end=12), sentence=Span(start=0, end=13),
              earliest=date(2024, 8, 13), latest=date(2024, 8, 13), precision="day",
              certainty="inferred", because="the day of the report"),
        Event(id="e2", span=Span(start=14, end=25), sentence=Span(start=14, end=26),
              earliest=date(2025, 1, 1), latest=date(2025, 12, 31), precision="year",
              status="planned"),
    ),
)  # fmt: skip


def test_inferred_events_come_only_when_asked_for_and_say_that_they_are() -> None:
    assert [entry.event.id for entry in entries(INFERRED)] == ["e2"]
    first, _ = entries(INFERRED, inferred=True)
    assert (first.when, first.because) == ("Tue 13 Aug 2024", "the day of the report")
    assert "CATEGORIES:happened,inferred\r\nSTATUS:TENTATIVE" in ics(INFERRED, [first], made=MADE)
    assert list(timeline_text(INFERRED)) == ["2025 [planned]", "   Bo Roe came"]
    assert next(timeline_text(INFERRED, inferred=True)) == (
        "Tue 13 Aug 2024 [inferred: the day of the report]"
    )


def test_as_text_publication_parts_past_and_future_and_what_has_no_date_comes_last() -> None:
    text = "The mayor resigned on Tuesday. The bridge will open in May."
    article = extract(read_plain(text, published=date(2024, 8, 15)))
    undated = Event(id="x", span=Span(start=0, end=9), sentence=Span(start=0, end=9))
    article = article.model_copy(update={"timeline": (undated, *article.timeline)})
    assert list(timeline_text(article)) == [
        "Tue 13 Aug 2024 [para. 1]", "   The mayor resigned on Tuesday",
        "── published 15 Aug 2024 ──",
        "May 2025 [planned, para. 1]", "   The bridge will open in May",
        "No date", "   The mayor",
    ]  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_an_article_without_events_is_written_all_the_same(name: str) -> None:
    article = Article(id="a", text="It rained.")
    assert FORMATS[name].write(article, (), MADE).strip()
