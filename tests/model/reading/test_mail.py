import base64
import quopri
import time
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.model.article import Author, Document
from pullquote.model.reading.read import read_bytes
from pullquote.model.reading.unreadable import Unreadable

FIRST = (
    "HARBOR CITY, Ore. (AP) — Mayor Denise Whitfield said the city could not wait for another "
    "storm, and the council agreed by seven votes to two on Tuesday night."
)
SECOND = (
    "“We can’t keep bailing water out of the library,” Whitfield said after the vote that ended "
    "three years of debate over who should pay for the wall."
)
THIRD = (
    "The wall will cost $48 million, and most of it will come from the state, which set money "
    "aside in 2023 for towns along the coast that flood each winter."
)
STORY = [FIRST, SECOND, THIRD]
SENDER = "The Harbor Courier <newsletter@courier.example>"


def mail(
    body: bytes | str,
    *,
    kind: str = "text/plain; charset=utf-8",
    coding: str = "8bit",
    sender: str = SENDER,
    subject: str = "Council approves seawall",
    day: str = "Fri, 14 Mar 2025 23:30:00 -0700",
    more: str = "",
) -> bytes:
    head = (
        f"MIME-Version: 1.0\r\nMessage-ID: <1@a.example>\r\nFrom: {sender}\r\n"
        f"To: me@b.example\r\nSubject: {subject}\r\nDate: {day}\r\n{more}"
        f"Content-Type: {kind}\r\nContent-Transfer-Encoding: {coding}\r\n\r\n"
    )
    return head.encode() + (body.encode() if isinstance(body, str) else body)


def part(kind: str, body: bytes | str, more: str = "") -> str:
    data = body.encode() if isinstance(body, str) else body
    return (
        f"--=b=\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n{more}\r\n"
        f"{base64.encodebytes(data).decode()}\r\n"
    )


def multipart(*parts: str, kind: str = "alternative", **headers: str) -> bytes:
    body = "".join(parts) + "--=b=--\r\n"
    return mail(body, kind=f'multipart/{kind}; boundary="=b="', **headers)


def read(data: bytes) -> Document:
    return read_bytes(data, name="letter.eml")


def story(document: Document) -> list[str]:
    return [b.span.of(document.text) for b in document.blocks if b.number is not None]


def wrapped(width: int = 70, end: str = "\n") -> str:
    def lines(paragraph: str) -> str:
        rows, row = [], ""
        for word in paragraph.split(" "):
            if row and len(row) + 1 + len(word) > width:
                rows.append(row)
                row = word
            else:
                row = f"{row} {word}".strip()
        return end.join([*rows, row])

    return "\n\n".join(map(lines, STORY)) + "\n"


def test_headers_tell_title_day_in_the_senders_zone_and_publication() -> None:
    document = read(mail(wrapped()))
    source = document.source
    assert story(document) == STORY
    assert source.title == "Council approves seawall"
    assert source.published == date(2025, 3, 14)
    assert source.publisher == "The Harbor Courier"
    assert source.authors == ()
    assert source.origins.title == source.origins.published == "mail"


@pytest.mark.parametrize(
    ("sender", "author", "publisher"),
    [
        ("Maria Ortega <mortega@courier.example>", "Maria Ortega", None),
        ("=?utf-8?Q?Mar=C3=ADa_Ortega?= <ortega@a.example>", "María Ortega", None),
        ("Maria Ortega at The Courier <hi@courier.example>", "Maria Ortega", "The Courier"),
        ("Maria Ortega, The Courier <hi@courier.example>", "Maria Ortega", "The Courier"),
        ("Morning Briefing <newsletters@courier.example>", None, None),
        ("The Harbor Courier <news@courier.example>", None, "The Harbor Courier"),
        ("news@courier.example", None, None),
        ("", None, None),
        ('"The Wire" via Postbox <x@y.example>', None, "The Wire"),
        ("Harbor Courier <hello@harborcourier.example>", None, "Harbor Courier"),
    ],
)
def test_a_sender_is_the_author_only_where_it_is_evidently_a_person(
    sender: str, author: str | None, publisher: str | None
) -> None:
    source = read(mail(wrapped(), sender=sender)).source
    assert [one.name for one in source.authors] == ([author] if author else [])
    assert source.publisher == publisher


def test_a_name_of_two_words_in_a_mailing_list_is_the_publication() -> None:
    listed = "List-Unsubscribe: <https://a.example/u>\r\n"
    data = mail(wrapped(), sender="Morning Briefing <newsletters@a.example>", more=listed)
    assert read(data).source.publisher == "Morning Briefing"


def test_the_byline_of_the_article_outranks_the_sender() -> None:
    body = f"Council approves seawall\n\nBy Jo Park\n\n{wrapped()}"
    source = read(mail(body, sender="Maria Ortega <mortega@courier.example>")).source
    assert source.authors == (Author(given="Jo", family="Park"),)
    assert source.origins.authors == "byline"


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Fwd: RE: FW: Council approves seawall", "Council approves seawall"),
        ("Fwd: [coast-news] Council approves seawall", "Council approves seawall"),
        ("=?utf-8?B?Q2Fmw6k=?= =?utf-8?Q?_closes?=", "Café closes"),
        ("=?iso-8859-1?Q?Caf=E9?= closes", "Café closes"),
        ("=?no-such-set?Q?Caf=C3=A9?= closes", "Café closes"),
        ("=?utf-8?B?broken", "=?utf-8?B?broken"),
        ("Regional vote: seawall", "Regional vote: seawall"),
        ("Long title\r\n that goes on", "Long title that goes on"),
        ("A \x1b]52;c;aGk=\x07title", "A title"),
    ],
)
def test_the_subject_is_read_without_what_mailers_put_to_it(subject: str, title: str) -> None:
    assert read(mail(wrapped(), subject=subject)).source.title == title


@pytest.mark.parametrize("day", ["", "yesterday", "Fri, 99 Mar 2025 10:00:00", "0", "-" * 4000])
def test_a_date_that_is_none_is_left_out(day: str) -> None:
    assert read(mail(wrapped(), day=day)).source.published is None


def test_flowed_lines_are_put_together_again() -> None:
    data = mail(wrapped(end=" \n"), kind="text/plain; charset=utf-8; format=flowed")
    assert story(read(data)) == STORY


def test_a_signature_and_the_foot_of_a_list_are_furniture() -> None:
    for foot in (
        "-- \nJo Park\nOwn words only.",
        "_______________________________________________\nlist@a.example\nhttps://a.example/l",
        "You are receiving this email because you signed up.\n\nUnsubscribe: https://a.example/u"
        "\n\n1 Pier Street, Harbor City",
    ):
        document = read(mail(f"{wrapped()}\n{foot}\n"))
        assert story(document) == STORY
        assert document.blocks[-1].kind == "furniture"


FORWARDED = {
    "gmail": "Worth a read.\n\n---------- Forwarded message ---------\n"
    "From: Maria Ortega <mortega@courier.example>\nDate: Thu, Mar 13, 2025 at 9:12 AM\n"
    "Subject: Seawall wins\nTo: <list@a.example>\n\n\n{0}",
    "gmail with stars": "---------- Forwarded message ----------\n"
    "*From:* Maria Ortega <mortega@courier.example>\n*Date:* Thursday, March 13, 2025\n"
    "*Subject:* Seawall wins\n*To:* list@a.example\n\n{0}",
    "apple": "Begin forwarded message:\n\n> From: Maria Ortega <mortega@courier.example>\n"
    "> Subject: Seawall wins\n> Date: 13 March 2025 at 09:12:33 GMT\n> To: x@y.example\n> \n{1}",
    "outlook": "See below.\n\n________________________________\n"
    "From: Maria Ortega <mortega@courier.example>\nSent: Thursday, March 13, 2025 9:12 AM\n"
    "To: a@b.example; c@d.example\nSubject: Seawall wins\n\n{0}",
    "thunderbird": "-------- Forwarded Message --------\nSubject: \tSeawall wins\n"
    "Date: \tThu, 13 Mar 2025 09:12:33 +0000\nFrom: \tMaria Ortega <mortega@courier.example>\n"
    "To: \tme@b.example\n\n{0}",
    "quoted below an answer": "Read!\n\nOn Thu, Mar 13, 2025 at 9:12 AM Maria Ortega\n"
    "<mortega@courier.example> wrote:\n\n{1}",
    "twice": "---------- Forwarded message ---------\nFrom: Al <al@a.example>\n"
    "Date: Fri, Mar 14, 2025\nSubject: Fwd: Seawall wins\n\n---------- Forwarded message "
    "---------\nFrom: Maria Ortega <mortega@courier.example>\nDate: Thu, Mar 13, 2025\n"
    "Subject: Seawall wins\n\n{0}",
}


@pytest.mark.parametrize("form", FORWARDED)
def test_the_article_that_was_passed_on_is_what_counts(form: str) -> None:
    quoted = "\n".join(f"> {line}" for line in wrapped().split("\n"))
    document = read(mail(FORWARDED[form].format(wrapped(), quoted), subject="Fwd: Seawall wins"))
    source = document.source
    assert story(document) == STORY
    assert source.title == "Seawall wins"
    assert source.authors == (Author(given="Maria", family="Ortega"),)
    assert source.published == date(2025, 3, 13)


def test_a_message_passed_on_as_an_attachment_counts() -> None:
    inner = mail(
        wrapped(),
        sender="Maria Ortega <mortega@courier.example>",
        subject="Seawall wins",
        day="Thu, 13 Mar 2025 09:00:00 +0000",
    ).decode()
    body = (
        "--=b=\r\nContent-Type: text/plain\r\n\r\nSee attached.\r\n"
        f"--=b=\r\nContent-Type: message/rfc822\r\n\r\n{inner}\r\n--=b=--\r\n"
    )
    document = read(mail(body, kind='multipart/mixed; boundary="=b="', subject="Fwd: x"))
    assert story(document) == STORY
    assert (document.source.title, document.source.published) == ("Seawall wins", date(2025, 3, 13))


NEWSLETTER = f"""<html><head><title>Template 7</title><style>p{{color:red}}</style></head><body>
<div style="display:none;max-height:0;overflow:hidden">What is inside &zwnj;&nbsp;</div>
<div style="font-size:1px;line-height:1px">Hidden as well</div><div>&#847; &zwnj; &#847;</div>
<span class="preheader">Hidden words</span>
<table width="100%" role="presentation"><tr><td align="center"><table width="600">
<tr><td><a href="https://courier.example/n/123">View this email in your browser</a></td></tr>
<tr><td><h1>Council approves seawall at last</h1><p>By Jo Park</p><p>{FIRST}</p></td></tr>
<tr><td><img src="https://a.example/p.jpg" width="600">
<p style="font-size:11px">The pier on Monday. Photo: Ivo Pratt</p></td></tr>
<tr><td>{SECOND}<br><br>{THIRD}</td></tr>
<tr><td><a href="https://a.example/s">Share</a> | <a href="https://a.example/t">Tweet</a></td></tr>
<tr><td>You are receiving this email because you signed up.<br>
<a href="https://a.example/u">Unsubscribe</a></td></tr>
<tr><td>1 Pier Street, Harbor City</td></tr>
</table></td></tr></table><img src="https://a.example/o.gif" width="1" height="1"></body></html>"""


def test_a_newsletter_laid_out_in_tables_is_read_box_by_box() -> None:
    data = multipart(
        part("text/plain; charset=utf-8", "Read the news online."),
        part("text/html; charset=utf-8", NEWSLETTER),
    )
    document = read(data)
    assert story(document) == STORY
    assert document.source.title == "Council approves seawall at last"
    assert document.source.authors == (Author(given="Jo", family="Park"),)
    assert document.source.url == "https://courier.example/n/123"
    assert "idden" not in document.text
    assert "inside" not in document.text
    kinds = {b.span.of(document.text): b.kind for b in document.blocks}
    assert kinds["The pier on Monday. Photo: Ivo Pratt"] == "caption"
    assert kinds["View this email in your browser"] == "furniture"
    assert kinds["1 Pier Street, Harbor City"] == "furniture"


def test_a_newsletter_keeps_its_subject_where_its_headline_is_its_own_name() -> None:
    page = NEWSLETTER.replace("Council approves seawall at last", "The Harbor Courier")
    source = read(mail(page, kind="text/html; charset=utf-8")).source
    assert source.title == "Council approves seawall"


HTML_FORWARDED = {
    "gmail": '<div>Read!<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded '
    "message ---------<br>From: <b>Maria Ortega</b> <span>&lt;<a>mortega@courier.example</a>&gt;"
    "</span><br>Date: Thu, Mar 13, 2025 at 9:12 AM<br>Subject: Seawall wins<br>To: &lt;x@y.example"
    "&gt;<br></div><br>{}</div></div>",
    "apple": '<div>Read!</div><blockquote type="cite"><div>Begin forwarded message:</div><br>'
    "<div><b>From: </b>Maria Ortega &lt;mortega@courier.example&gt;<br></div><div><b>Subject: "
    "</b><b>Seawall wins</b><br></div><div><b>Date: </b>13 March 2025 at 09:12:33 GMT</div>"
    "<div><b>To: </b>x@y.example</div><br><div>{}</div></blockquote>",
    "outlook": '<div>Read!</div><div style="border:none"><p><b>From:</b> Maria Ortega '
    "&lt;mortega@courier.example&gt;<br><b>Sent:</b> Thursday, March 13, 2025 9:12 AM<br>"
    "<b>To:</b> x@y.example<br><b>Subject:</b> Seawall wins</p></div>{}",
}


@pytest.mark.parametrize("form", HTML_FORWARDED)
def test_a_page_that_was_passed_on_counts_without_the_note_above_it(form: str) -> None:
    page = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    data = mail(
        HTML_FORWARDED[form].format(page), kind="text/html; charset=utf-8", subject="Fwd: x"
    )
    document = read(data)
    assert story(document) == STORY
    assert document.source.title == "Seawall wins"
    assert document.source.published == date(2025, 3, 13)
    assert document.source.authors == (Author(given="Maria", family="Ortega"),)


@pytest.mark.parametrize("page", ["", "<html><body></body></html>", "<img src=x>", "<p>Hi</p>"])
def test_an_html_part_without_the_words_gives_way_to_the_plain_one(page: str) -> None:
    data = multipart(
        part("text/plain; charset=utf-8", wrapped()), part("text/html; charset=utf-8", page)
    )
    assert story(read(data)) == STORY


def test_an_attached_file_is_read_when_the_body_is_only_a_note() -> None:
    note = part("text/plain", "See attached.")
    named = 'Content-Disposition: attachment; filename="story.md"\r\n'
    story_file = part("application/octet-stream", "# Seawall wins\n\n" + "\n\n".join(STORY), named)
    picture = part(
        "image/png", b"\x89PNG\r\n", 'Content-Disposition: attachment; filename="a.png"\r\n'
    )
    document = read(multipart(note, picture, story_file, kind="mixed"))
    assert story(document) == STORY
    assert document.source.title == "Seawall wins"


LOST = b"--x1\nContent-Type: text/plain\n\n"


@pytest.mark.parametrize(
    ("kind", "coding", "body"),
    [
        ("text/plain; charset=utf-8", "quoted-printable", quopri.encodestring(wrapped().encode())),
        ("text/plain; charset=utf-8", "base64", base64.encodebytes(wrapped().encode())),
        ("text/plain; charset=us-ascii", "8bit", wrapped().encode()),
        ("text/plain; charset=nonsense", "8bit", wrapped().encode()),
        ("text/plain", "8bit", wrapped().encode("cp1252")),
        ("text/plain; charset=iso-8859-1", "8bit", wrapped().encode("cp1252")),
        ("text/plain; charset=utf-16", "base64", base64.encodebytes(wrapped().encode("utf-16"))),
        ("text/plain; charset=utf-8", "7bit", quopri.encodestring(wrapped().encode())),
        ("text/plain; charset=utf-8", "base64", b"*" + base64.encodebytes(wrapped().encode())),
        ('multipart/mixed; boundary="lost"', "8bit", wrapped().encode()),
        ("multipart/alternative", "8bit", LOST + wrapped().encode()),
    ],
)  # fmt: skip
def test_damaged_codings_are_mended(kind: str, coding: str, body: bytes) -> None:
    assert story(read(mail(body, kind=kind, coding=coding))) == STORY


@pytest.mark.parametrize("charset", ["utf-7", "punycode", "idna", "unicode_escape", "rot13", "hex"])
def test_a_codec_that_no_mail_is_written_in_is_not_believed(charset: str) -> None:
    line = "Profits rose by +AB4- and \\\\u0041 on Monday, the owner said."
    document = read(mail(f"{line}\n\n{wrapped()}", kind=f"text/plain; charset={charset}"))
    assert document.text.startswith(line)
    subject = f"=?{charset}?q?Ferry_sinks_+AB4-_off_Maine?="
    headers = mail(wrapped(), kind=f"text/plain; charset={charset}", subject=subject)
    assert read(headers).source.title == "Ferry sinks +AB4- off Maine"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Few children read a whole book online.", "paragraph"),
        ("The online version was taken down.", "paragraph"),
        ("He wanted to see what the app had kept.", "paragraph"),
        ("View this email in your browser", "furniture"),
        ("Having trouble? Read it online.", "furniture"),
        ("To view this message as a web page, click here.", "furniture"),
        ("Web version", "furniture"),
    ],
)
def test_a_sentence_about_reading_online_is_the_story(line: str, kind: str) -> None:
    document = read(mail(f"{FIRST}\n\n{line}\n\n{SECOND}\n\n{THIRD}\n"))
    assert [b.kind for b in document.blocks if b.span.of(document.text) == line] == [kind]


@pytest.mark.parametrize("charset", ["punycode", "idna"])
def test_a_slow_codec_cannot_be_asked_for(charset: str) -> None:
    began = time.monotonic()
    with suppress(Unreadable):
        read(mail("a" * 400_000 + "-b" * 50_000, kind=f"text/plain; charset={charset}"))
    assert time.monotonic() - began < 2


def test_words_that_could_be_base64_are_not_decoded_twice() -> None:
    head = (
        "Senate panel advances ferry safety bill after deadly sinking in the harbor\n\nBy JO PARK"
    )
    body = base64.encodebytes(f"{head}\n\n{wrapped()}".encode())
    document = read(mail(body, coding="base64"))
    assert document.text.startswith("Senate panel advances")
    assert story(document) == STORY


@pytest.mark.parametrize(
    "data",
    [
        mail("BEGIN:VCALENDAR\nEND:VCALENDAR", kind="text/calendar"),
        mail(""),
        mail("", kind="multipart/mixed; boundary=x"),
        mail("<img src='cid:1'>", kind="text/html"),
        multipart(part("image/png", b"\x89PNG"), kind="mixed"),
    ],
)
def test_a_mail_without_words_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data)
    assert "letter.eml" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_mailbox_is_opened_only_with_one_message_in_it() -> None:
    one = b"From ana@a.example Fri Mar 14 10:00:00 2025\n" + mail(wrapped()).replace(b"\r", b"")
    assert story(read(one)) == STORY
    with pytest.raises(Unreadable, match="mailbox of 3 messages"):
        read(b"\n".join([one, one, one]))


MIXED = "multipart/mixed; boundary=x"


def test_a_message_of_apple_mail_is_read_without_its_own_notes() -> None:
    message = mail(wrapped()).replace(b"\r", b"")
    data = b"%d      \n%s<?xml version='1.0'?><plist><dict/></plist>" % (len(message), message)
    assert story(read_bytes(data, name="1234.emlx")) == STORY


@pytest.mark.parametrize(
    "data",
    [
        mail(wrapped(), subject="x" * 3_000_000),
        mail(wrapped(), more="X-A: b\r\n" * 30_000),
        mail("> " * 200_000),
        mail(f"--x\r\nContent-Type: {MIXED}\r\n\r\n" * 3000, kind=MIXED),
        mail("From: a\n" * 60_000),
        mail("<div>" * 50_000 + "word", kind="text/html"),
        mail("=?utf-8?q?" * 100_000, subject="=?utf-8?q?" * 10_000),
    ],
    ids=["long subject", "many headers", "quoting", "nesting", "from", "divs", "words"],
)  # fmt: skip
def test_bombs_end_soon_and_in_one_line(data: bytes) -> None:
    begin = time.process_time()
    try:
        read(data)
    except Unreadable as why:
        assert "\n" not in str(why)
    assert time.process_time() - begin < 8


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                b"From: A <a@b.example>\n",
                b"To: x\n",
                b"Date: Fri\n",
                b"MIME-Version: 1.0\n",
                b"\n",
                b"--x\n",
                b"Content-Type: multipart/mixed; boundary=x\n",
                b"Content-Type: text/html\n",
                b'Content-Type: text/plain; charset="\n',
                b"Content-Type: message/rfc822\n",
                b"Content-Transfer-Encoding: base64\n",
                b"Content-Disposition: attachment; filename*=x''%\n",
                b"Message-ID: <1@a>\n",
                b"Subject: =?utf-8?B?/w==?=\n",
                b"QUJD\n",
                b"> From: B\n",
                b"\xff\xfe\n",
                b"-- \n",
                b"From x 2025\n",
                b"---------- Forwarded message ---------\n",
                b"A ferry sank.\n",
                b"<p>A ferry sank.",
            ]
        ),
        max_size=16,
    ).map(b"".join)
)
def test_any_mail_is_read_or_refused(data: bytes) -> None:
    try:
        document = read(b"MIME-Version: 1.0\nMessage-ID: <1@a>\nFrom: a@b.example\n" + data)
    except Unreadable as why:
        assert "\n" not in str(why)
    else:
        assert document.text.strip()
