from datetime import date

import pytest

from pullquote.model.article import Author
from pullquote.model.reading.plain import read_plain

FIRST = (
    "Mayor Denise Whitfield said the city could not wait for another storm, and the council "
    "agreed by seven votes to two."
)
SECOND = (
    "“We can’t keep bailing water out of the library,” Whitfield said on Tuesday, after the vote "
    "that ended three years of debate."
)

RECORDS = {
    "Factiva with codes": f"""HD    Harbor City approves
      seawall
BY    Maria Ortega
WC    812 words
PD    14 March 2025
SN    The Harbor Courier
SC    HARCO
LA    English
CY    Copyright 2025 The Harbor Courier. All Rights Reserved.
LP    {FIRST}
TD
{SECOND}

CO    harc : Harbor
AN    Document HARCO00020250314el3e0001x
""",
    "Factiva with codes above": f"""HD
Harbor City approves seawall
BY
Maria Ortega
WC
812 words
PD
14 March 2025
SN
The Harbor Courier
LP
{FIRST}
TD
{SECOND}
AN
Document HARCO00020250314el3e0001x
""",
    "Factiva without codes": f"""Harbor City approves seawall
By Maria Ortega
812 words
14 March 2025
08:12
The Harbor Courier
HARCO
A1
English
Copyright 2025 The Harbor Courier. All Rights Reserved.

{FIRST}

{SECOND}

Document HARCO00020250314el3e0001x
""",
    "LexisNexis": f"""                       1 of 12 DOCUMENTS

                      The Harbor Courier

                    March 14, 2025 Friday
                        Final Edition

Harbor City approves seawall

BYLINE: Maria Ortega, Staff Writer

SECTION: NEWS; Pg. A1

LENGTH: 812 words

   {FIRST}

   {SECOND}

LOAD-DATE: March 15, 2025

LANGUAGE: ENGLISH

                Copyright 2025 The Harbor Courier
                       All Rights Reserved
""",
    "Nexis Uni": f"""Harbor City approves seawall

The Harbor Courier

March 14, 2025 Friday

Copyright 2025 The Harbor Courier All Rights Reserved

Section: NEWS; Pg. A1
Length: 812 words
Byline: Maria Ortega

Body


{FIRST}

{SECOND}

Classification


Language: ENGLISH
Subject: FLOODS (90%)
Load-Date: March 15, 2025


End of Document
""",
    "ProQuest": f"""Document 1 of 1

Harbor City approves seawall

Author: Ortega, Maria

Publication info: The Harbor Courier; Harbor City, Ore. 14 Mar 2025: A.1.

ProQuest document link

Abstract: {FIRST}

Full text: {FIRST}

{SECOND}

Subject: Floods

Publication title: The Harbor Courier

Publication date: Mar 14, 2025

ProQuest document ID: 1234567

Copyright: Copyright Harbor Courier Mar 14, 2025
""",
}


@pytest.mark.parametrize("form", RECORDS)
def test_labels_tell_and_only_the_story_is_numbered(form: str) -> None:
    document = read_plain(RECORDS[form])
    source = document.source
    assert source.title == "Harbor City approves seawall"
    assert source.authors == (Author(given="Maria", family="Ortega"),)
    assert source.publisher == "The Harbor Courier"
    assert source.published == date(2025, 3, 14)
    story = [b.span.of(document.text) for b in document.blocks if b.number is not None]
    assert story == [FIRST, SECOND]
    assert document.text == RECORDS[form]


@pytest.mark.parametrize(
    "text",
    [
        f"Harbor City approves seawall\n\n{FIRST}\n\nSubject: he would not say.\n\n{SECOND}",
        f"HD television is here\n\n{FIRST}\n\nTD Bank said no.\n\n{SECOND}",
        f"{FIRST}\n\n812 words\n\nwere spoken on 14 March 2025\n\n{SECOND}\n\n{FIRST}",
    ],
)
def test_a_label_or_two_make_no_record(text: str) -> None:
    document = read_plain(text)
    assert document.source.publisher is None
    assert [b.span.of(document.text) for b in document.blocks] == text.split("\n\n")


def test_several_writers_stand_with_their_family_names_first() -> None:
    text = RECORDS["ProQuest"].replace("Ortega, Maria", "Ortega, Maria; O’Neill, Tom J")
    assert [author.name for author in read_plain(text).source.authors] == [
        "Maria Ortega",
        "Tom J O’Neill",
    ]
