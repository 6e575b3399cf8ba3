"""Datelines: "HARBOR CITY, Ore. (AP) — " at the head of the first paragraph.

They tell the place and the agency. The words stay in the text, so that offsets hold.
"""

import re
from datetime import date
from typing import NamedTuple

from pullquote.model.reading.dates import MONTH, read_date


class Dateline(NamedTuple):
    """What a dateline tells; `published` only where it names the year."""

    place: str | None
    agency: str | None = None
    published: date | None = None


_DASH = r"(?:—|–|--|―|-(?=\s)|(?<=\s)-|_(?=\s))"
"""The Associated Press of the 1990s set "_"; a hyphen within a word is no dash."""
_NAME = r"[A-Z](?:[\w.'’‘]|-(?!-))*"
_CITY = rf"(?:{_NAME}|of|de|do|la|el|al|the|upon|on|di|del|da)"
_DASHED = re.compile(rf"(?:{_DASH}|:)(?=\s|[“\"‘'A-Z])")
_DATELINE = rf"""
    (?P<place> {_NAME} (?:[ /]{_CITY}){{0,4}}
        (?: \ ?,\ (?!(?:{MONTH})\b|\d){_NAME} (?:\ {_CITY}){{0,3}} )? )
    (?: [,\ ]\s* (?P<date> (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:,\ )?)?
        (?: (?:{MONTH})\.?\ \d{{1,2}} | \d{{1,2}}\ (?:{MONTH})\.? )? (?:,?\ \d{{4}})? ) )?
    \s* (?: [(\[] (?P<agency> [A-Z][\w.&'’ /-]{{1,40}}) [)\]]
        | / (?P<wire> [A-Z][\w.&'’ -]{{1,40}}) /(?=\s*{_DASH}) )?
    \s* (?P<dash> {_DASH}|:) (?=\s|[“"‘'A-Z])
    """
_DAY = rf"""(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\ )?
    (?: (?:{MONTH})\.?\ \d\d?(?:st|nd|rd|th)?,?\ \d{{4}}
        | \d\d?(?:st|nd|rd|th)?\ (?:{MONTH})\.?,?\ \d{{4}} | \d{{4}}-\d\d-\d\d )"""
_PLACE = rf"""{_NAME} (?:[ /]{_CITY}){{0,4}}
    (?: \ ?,\ (?!(?:{MONTH})\b|\d|\w+day,)  {_NAME}(?:\ {_CITY}){{0,3}} )?"""
_AGENCY = r"(?: [(\[] [A-Z][\w.&'’ /-]{1,40} [)\]] | /\ ?[A-Z][\w.&'’ -]{1,40} / )"
_PART = rf"(?: [\s,|] | {_DASH} | -- )"
_DATED = re.compile(
    rf"""
    [(\[]?
    (?: (?P<place> {_PLACE} ) {_PART}+ (?: (?P<before> {_AGENCY} ) {_PART}* )?
            [(\[]? (?P<date> {_DAY} ) [)\]]? (?: {_PART}* (?P<after> {_AGENCY} ) )?
        | (?: (?P<lead> {_AGENCY} ) {_PART}* )? (?P<alone> {_DAY} )
            (?: {_PART}* (?P<wire> /[^/]{{2,40}}/ )
                | (?: ,\ | \ \( ) (?P<where> {_PLACE} ) \)? )? )
    (?: [)\]] \s? | \s* (?: {_DASH} | [:|/] ) \s* )+ (?= [“"‘'A-Z] | today\b )
    """,
    re.VERBOSE,
)
"""Datelines that name the year need neither capitals nor agency: "Geneva, 9 July 2024 – "."""
_YEAR = re.compile(r"\d{4}")
_STORY = 60
"""What stands behind such a dateline is a paragraph, and no other label."""
_NO_NAME = frozenset("a after an at before by from if in it on since the this until when".split())
_PLACELESS = re.compile(
    rf"(?:{MONTH})\.? \d{{1,2}} \((?P<agency>[A-Z][\w.&'’ /-]{{1,40}})\) ?{_DASH}(?=\s)"
)
"""Agencies leave the place out where none matters: "April 11 (Reuters) - "."""
_ALONE = re.compile(
    rf"""
    (?P<place> {_NAME} (?:[ /]{_CITY}){{0,4}}
        (?: \ ?,\ (?!(?:{MONTH})\b|\d){_NAME} (?:\ {_CITY}){{0,3}} )? )
    \ ?,?\s (?P<date> \d{{4}}-\d\d-\d\d
        | (?:{MONTH})\.?\ \d{{1,2}} (?:,?\ \d{{4}})? | \d{{1,2}}\ (?:{MONTH})\.? (?:\ \d{{4}})? )
    (?: ,?\ [(\[]? (?P<agency> Reuters?|AP|AFP|UPI|Xinhua|DPA|dpa ) [)\]]? )? \W*
    """,
    re.VERBOSE,
)
_COMPANY = re.compile(r"\b(?:Co|Corp|Inc|Ltd|Plc|PLC)\b")
_NO_PLACE = frozenset(
    """
    advisory analysis breaking column correction exclusive explainer factbox feature interview
    insight live news obituary opinion photo poll preview profile q&a review sport summary timeline
    update updated update1 urgent video watch wrapup
    """.split()
)
_COLON_CITIES = frozenset(
    """
    new_delhi delhi mumbai kolkata calcutta chennai madras bengaluru bangalore hyderabad pune
    ahmedabad jaipur lucknow kanpur nagpur indore bhopal patna ranchi guwahati bhubaneswar
    chandigarh gurgaon gurugram noida ghaziabad faridabad surat vadodara rajkot kochi
    thiruvananthapuram kozhikode mangaluru mysuru coimbatore madurai vijayawada visakhapatnam
    tirupati amaravati
    srinagar jammu shimla dehradun varanasi prayagraj agra meerut raipur panaji imphal shillong
    karachi islamabad lahore peshawar quetta multan faisalabad rawalpindi muzaffarabad dhaka
    chittagong chattogram colombo kathmandu kabul male thimphu kuala_lumpur george_town johor_baru
    johor_bahru kota_kinabalu kuching ipoh putrajaya singapore jakarta manila bangkok hanoi yangon
    riyadh jeddah dubai abu_dhabi doha muscat kuwait_city manama cairo beirut amman baghdad tehran
    damascus jerusalem gaza ankara istanbul london washington new_york moscow beijing tokyo paris
    berlin brussels geneva kyiv kiev sydney canberra nairobi lagos abuja accra johannesburg
    """.split()
)
"""Cities of the papers that print "NEW DELHI: "; a colon stands behind speakers and labels too."""
_VOWEL = re.compile(r"[AEIOUYÀ-Ý.]")
_SMALL = frozenset("de do la el al the of upon on di del da".split())


def read_dateline(paragraph: str) -> Dateline | None:
    """The dateline that the paragraph begins with.

    The place is in capitals, or else an agency or a date stands behind it.
    """
    head = paragraph[:160]
    dated = _DATED.match(head) if _YEAR.search(head) else None
    if dated and len(paragraph) - dated.end() > _STORY:
        return _read_dated(dated)
    match = re.match(_DATELINE, head, re.VERBOSE) if _DASHED.search(head) else None
    if not match:
        placeless = _PLACELESS.match(head)
        return Dateline(None, placeless["agency"]) if placeless else None
    place, when, agency = match["place"], match["date"], match["agency"] or match["wire"]
    city = place.split(",")[0]
    if city.split()[0].lower() in _NO_PLACE or _COMPANY.search(place):
        return None
    shouted = city.isupper() and len(city.replace(".", "")) > 2
    if not agency and not shouted:
        return None
    if not agency and match["dash"] == ":" and not is_city(city):
        return None
    if not shouted and len(city.split()) > 3:
        return None
    published = read_date(when) if when else None
    return Dateline(_unshout(city, place) if shouted else place, agency, published)


def _read_dated(match: re.Match[str]) -> Dateline | None:
    place = match["place"] or match["where"]
    agency = next(filter(None, (match[name] for name in ("before", "after", "lead", "wire"))), None)
    first = place.split()[0].lower() if place else ""
    if first in _NO_NAME | _NO_PLACE or (place and _COMPANY.search(place)):
        return None
    city = place.split(",")[0] if place else ""
    if place and city.isupper():
        place = _unshout(city, place)
    published = read_date(match["date"] or match["alone"])
    return Dateline(place, agency.strip("()[]/ ") if agency else None, published)


def read_dateline_line(line: str) -> Dateline | None:
    """The dateline that the line is and nothing else: "LONDON 1996-08-30", as archives set it."""
    match = _ALONE.fullmatch(line) if len(line) < 80 else None
    if not match:
        return None
    place = re.sub(r"\s+,", ",", match["place"])
    city = place.split(",")[0]
    if not city.isupper() or len(city) < 3 or city.split()[0].lower() in _NO_PLACE:
        return None
    return Dateline(_unshout(city, place), match["agency"], read_date(match["date"]))


def is_city(name: str) -> bool:
    """Whether the name is that of a city in which many papers set their datelines."""
    return name.lower().replace(" ", "_") in _COLON_CITIES


def place_as_written(place: str) -> str:
    """The place in small letters if it is shouted: "OBAN", but not "UAE"."""
    return _unshout(place, place) if place.isupper() and len(place) > 3 else place


def _unshout(city: str, place: str) -> str:
    def lower(match: re.Match[str]) -> str:
        word = match.group()
        if word.lower() in _SMALL and match.start() > 0:
            return word.lower()
        letters = len(word) > 2 and not _VOWEL.search(word)  # "HCM CITY"
        return word if letters or ("." in word and len(word) > 3) else word.capitalize()

    return re.sub(r"[^\W\d_]+(?:\.[^\W\d_]+\.?)*", lower, city) + place[len(city) :]
