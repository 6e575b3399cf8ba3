import plistlib
import quopri
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.model.article import Document
from pullquote.model.reading.read import read_bytes
from pullquote.model.reading.unreadable import Unreadable

PARAGRAPHS = [
    "Mayor Denise Whitfield said the city could not wait for another storm, and the council "
    "agreed by seven votes to two on Tuesday night after three years of debate.",
    "“We can’t keep bailing water out of the library,” Whitfield said after the vote, which ended "
    "a long dispute over who should pay for the wall along the shore.",
    "The wall will cost $48 million, and most of it will come from the state, which set money "
    "aside in 2023 for towns along the coast that flood each winter.",
]
PAGE = (
    '<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">'
    "<title>Council approves seawall - The Harbor Courier</title></head><body><article>"
    "<h1>Council approves seawall</h1>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    + "</article></body></html>"
)
URL = "https://www.courier.example/2025/03/14/seawall"


def archive(
    *parts: tuple[str, str],
    head: str = f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {URL}\r\n",
    kind: str = 'multipart/related; type="text/html"; boundary="--M--"',
) -> bytes:
    """The archive with the pages, as Chrome writes it; each with its address."""
    out = (
        f"{head}Subject: Council approves seawall\r\nDate: Wed, 2 Apr 2025 21:10:00 -0700\r\n"
        f"MIME-Version: 1.0\r\nContent-Type: {kind}\r\n\r\n\r\n"
    ).encode()
    for address, page in parts:
        out += (
            "----M--\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n"
            f"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: {address}\r\n\r\n"
        ).encode()
        out += quopri.encodestring(page.encode()).replace(b"\n", b"\r\n") + b"\r\n"
    css = b"----M--\r\nContent-Type: text/css\r\nContent-Location: cid:css-1\r\n\r\np { }\r\n"
    return out + css + b"----M----\r\n"


def webarchive(*, form: plistlib.PlistFormat = plistlib.FMT_BINARY, **resource: object) -> bytes:
    main = {
        "WebResourceData": PAGE.encode("utf-8"),
        "WebResourceURL": URL,
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        **resource,
    }
    return plistlib.dumps({"WebMainResource": main, "WebSubresources": []}, fmt=form)


def read(data: bytes, name: str = "page.mhtml") -> Document:
    return read_bytes(data, name=name)


def story(document: Document) -> list[str]:
    return [b.span.of(document.text) for b in document.blocks if b.number is not None]


def test_a_page_saved_by_chrome_is_read_with_its_address_and_the_day_of_saving() -> None:
    document = read(archive((URL, PAGE)))
    source = document.source
    assert story(document) == PARAGRAPHS
    assert source.title == "Council approves seawall"
    assert (source.url, source.accessed) == (URL, date(2025, 4, 2))
    assert (source.origins.url, source.origins.accessed) == ("saved", "saved")


def test_a_page_saved_by_internet_explorer_is_read() -> None:
    head = 'From: "Saved by Windows Internet Explorer 8"\r\n'
    document = read(archive((URL, PAGE), head=head), name="page.mht")
    assert story(document) == PARAGRAPHS
    assert document.source.url == URL


def test_a_page_without_pictures_needs_no_parts() -> None:
    data = (
        b'From: "Saved by Windows Internet Explorer 8"\r\nSubject: x\r\nMIME-Version: 1.0\r\n'
        b"Date: Wed, 2 Apr 2025 10:10:00 -0700\r\nContent-Type: text/html; charset=utf-8\r\n"
        b"Content-Transfer-Encoding: 8bit\r\nContent-Location: " + URL.encode() + b"\r\n\r\n"
    ) + PAGE.encode()
    document = read(data, name="page")
    assert story(document) == PARAGRAPHS
    assert document.source.url == URL


def test_the_root_is_the_page_of_the_address_and_not_the_first_frame() -> None:
    advert = "<html><body><p>Buy a boat today, and get an oar for nothing at all.</p></body></html>"
    document = read(archive(("https://ads.example/", advert), (URL, PAGE)))
    assert story(document) == PARAGRAPHS


def test_an_article_in_a_frame_is_read_when_the_page_around_it_has_no_words() -> None:
    around = '<html><body><iframe src="cid:frame-2@mhtml.blink"></iframe></body></html>'
    assert story(read(archive((URL, around), ("cid:frame-2@mhtml.blink", PAGE)))) == PARAGRAPHS


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_a_page_saved_by_safari_is_read(form: plistlib.PlistFormat) -> None:
    document = read(webarchive(form=form), name="page.webarchive")
    assert story(document) == PARAGRAPHS
    assert (document.source.url, document.source.origins.url) == (URL, "saved")


@pytest.mark.parametrize(
    "data",
    [
        archive(),
        archive((URL, "<html><body></body></html>")),
        webarchive()[:400] + b"WebMainResource",
        webarchive(WebResourceData="no bytes"),
        plistlib.dumps({"WebMainResource": []}),
        plistlib.dumps({"WebMainResource": {"WebResourceData": 1}}),
    ],
)
def test_an_archive_without_a_page_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data, name="page.webarchive")
    assert "page.webarchive" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_letter_with_pictures_is_no_saved_page() -> None:
    data = archive(
        (URL, PAGE), head="From: news@a.example\r\nTo: b@c.example\r\nMessage-ID: <1@a>\r\n"
    )
    source = read(data, name="letter").source
    assert source.origins.published == "mail"
    assert source.accessed is None


@settings(deadline=None)
@given(st.binary(max_size=400), st.integers(0, 3000))
def test_damage_never_ends_in_anything_but_one_line(junk: bytes, at: int) -> None:
    whole = archive((URL, PAGE))
    try:
        read(whole[:at] + junk + whole[at:])
        read(b"bplist00" + junk + b"WebMainResource", name="page.webarchive")
    except Unreadable as why:
        assert "\n" not in str(why)


def test_an_address_cannot_steer_the_terminal() -> None:
    page = "<html><body><h1>Ferry sinks off Maine</h1>" + f"<p>{'A ferry sank. ' * 9}</p>" * 3
    for address in ("https://a.example/\x1b[31mred", "mailto:\x1b]0;x\x07"):
        data = (
            f"From: <Saved by Blink>\nSnapshot-Content-Location: {address}\nSubject: x\n"
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
            f"Content-Type: text/html\nContent-Location: {address}\n\n{page}\n--x--\n"
        )
        document = read_bytes(data.encode(), name="a.mhtml")
        assert "\x1b" not in document.model_dump_json() + str(document)
        assert document.source.url in ("https://a.example/red", None)
