import io
import re
import zipfile
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.model.article import Document
from pullquote.model.reading.read import read_bytes
from pullquote.model.reading.unreadable import Unreadable

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OPEN = "urn:oasis:names:tc:opendocument:xmlns"
STYLES = "".join(
    f'<w:style w:styleId="{id}"><w:name w:val="{name}"/></w:style>'
    for id, name in (
        ("T", "Title"), ("H1", "heading 1"), ("Q", "Quote"), ("C", "caption"), ("B", "Normal"),
    )
)  # fmt: skip


def docx(body: str, *, core: str = "", **parts: str) -> bytes:
    """A .docx with this body."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zip:
        zip.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body>'
                     "</w:document>")  # fmt: skip
        zip.writestr("word/styles.xml", f'<w:styles xmlns:w="{WORD}">{STYLES}</w:styles>')
        dublin = "http://purl.org/dc/elements/1.1/"
        zip.writestr("docProps/core.xml", f'<about xmlns:dc="{dublin}">{core}</about>')
        for name, content in parts.items():
            zip.writestr(f"word/{name}.xml", f'<w:{name} xmlns:w="{WORD}">{content}</w:{name}>')
    return file.getvalue()


def p(*runs: str, style: str = "", about: str = "") -> str:
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{style}{about}</w:pPr>{inside}</w:p>"


def r(text: str, about: str = "") -> str:
    return f'<w:r><w:rPr>{about}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def read(data: bytes, name: str = "story.docx") -> Document:
    return read_bytes(data, name=name)


def blocks_of(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def message_of(data: bytes, name: str = "story.docx") -> str:
    with pytest.raises(Unreadable) as caught:
        read(data, name)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_an_article_with_styles_is_read_as_what_it_looks_like() -> None:
    document = read(
        docx(
            p("Council approves seawall", style="T")
            + p("By Maria Ortega")
            + p("The council voted on Tuesday.")
            + p("What it costs", style="H1")
            + p("“We can’t keep bailing,” the mayor said.", style="Q")
            + p("The old harbor in May.", style="C")
            + p("Pumps", about='<w:numPr><w:numId w:val="3"/></w:numPr>')
        )
    )
    assert blocks_of(document) == [
        ("headline", "Council approves seawall"),
        ("byline", "By Maria Ortega"),
        ("paragraph", "The council voted on Tuesday."),
        ("headline", "What it costs"),
        ("quote", "“We can’t keep bailing,” the mayor said."),
        ("caption", "The old harbor in May."),
        ("list", "Pumps"),
    ]
    assert document.source.title == "Council approves seawall"
    assert [author.name for author in document.source.authors] == ["Maria Ortega"]


def text_of(*paragraphs: str) -> str:
    return read(docx("".join(paragraphs))).text


def test_runs_are_joined_exactly_as_typed() -> None:
    assert text_of(p("The coun", "cil — “at ", "last”\u00a0— vo", "ted.")) == (
        "The council — “at last”\u00a0— voted."
    )


def test_tabs_and_line_breaks_are_blanks_and_two_breaks_part_paragraphs() -> None:
    signs = p(
        "The<council".replace("<", " "),
        "<w:r><w:tab/></w:r>",
        "voted",
        "<w:r><w:br/></w:r>",
        "late.",
    )
    assert text_of(signs) == "The council voted late."
    parted = p("The council voted.", "<w:r><w:br/><w:br/></w:r>", "It was late.")
    assert text_of(parted) == "The council voted.\n\nIt was late."


def test_of_tracked_changes_the_new_words_are_read_and_the_old_are_not() -> None:
    changed = p(
        "The wall costs ",
        "<w:del><w:r><w:delText>$40</w:delText></w:r></w:del>",
        f"<w:ins>{r('$48')}</w:ins>",
        " million.",
    )
    assert text_of(changed) == "The wall costs $48 million."


def test_links_keep_their_words_and_fields_lose_their_codes() -> None:
    linked = p("See ", f"<w:hyperlink>{r('the plan')}</w:hyperlink>", " of ",
               '<w:r><w:instrText> HYPERLINK "x" </w:instrText></w:r>',
               f'<w:fldSimple w:instr="DATE">{r("May 2")}</w:fldSimple>', ".")  # fmt: skip
    assert text_of(linked) == "See the plan of May 2."


def test_hidden_words_are_not_read() -> None:
    hidden = r(" or else", "<w:vanish/>") + r(" now", '<w:vanish w:val="0"/>')
    assert text_of(p("Vote", hidden, ".")) == "Vote now."


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p('Two million people live here.')}</w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = (
        f"<w:r><mc:AlternateContent {mc}><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert text_of(p("The city is large.", both)) == (
        "The city is large.\n\nTwo million people live here."
    )


def test_tables_are_read_cell_by_cell() -> None:
    row = (
        "<w:tr>"
        + "".join(f"<w:tc>{p(cell)}</w:tc>" for cell in ("Wall", "$48 million"))
        + "</w:tr>"
    )
    document = read(docx(p("The costs are high.") + f"<w:tbl>{row}</w:tbl>" + p("So they say.")))
    assert blocks_of(document)[1:3] == [("list", "Wall"), ("list", "$48 million")]


def test_footnotes_come_last_and_are_not_the_story() -> None:
    line = f'<w:footnote w:type="separator">{p("---")}</w:footnote>'
    notes = f"{line}<w:footnote>{p('See it.')}</w:footnote>"
    body = p("The council voted.", "<w:r><w:footnoteReference/></w:r>") + p("It was late.")
    assert blocks_of(read(docx(body, footnotes=notes)))[2:] == [("furniture", "See it.")]


def test_whoever_typed_the_document_is_not_its_author_unless_the_page_names_them() -> None:
    core = "<dc:title>Document1</dc:title><dc:creator>Pat Typist</dc:creator>"
    story = p("The council voted on Tuesday.") + p("It was late.")
    source = read(docx(story, core=core)).source
    assert (source.authors, source.title) == ((), None)
    named = read(docx(p("Story: Pat Typist") + story, core=core)).source
    assert [author.name for author in named.authors] == ["Pat Typist"]
    assert named.origins.authors == "properties"


def test_a_title_of_the_file_serves_where_the_page_has_none() -> None:
    core = "<dc:title>Council approves seawall</dc:title>"
    source = read(docx(p("The council voted on Tuesday."), core=core)).source
    assert (source.title, source.origins.title) == ("Council approves seawall", "properties")


def odt(content: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as zip:
        zip.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        zip.writestr(
            "content.xml",
            f'<o:document-content xmlns:o="{OPEN}:office:1.0" xmlns:t="{OPEN}:text:1.0"><o:body>'
            f"<o:text>{content}</o:text></o:body></o:document-content>",
        )
    return file.getvalue()


def test_an_open_document_is_read_too() -> None:
    document = read(
        odt(
            "<t:tracked-changes><t:p>old words</t:p></t:tracked-changes>"
            "<t:h>Council approves seawall</t:h>"
            "<t:p>The <t:span>council</t:span> voted<t:s/>late<t:note><t:p>x</t:p></t:note>.</t:p>"
            "<t:list><t:list-item><t:p>Pumps</t:p></t:list-item></t:list>"
        ),
        "story.odt",
    )
    assert blocks_of(document) == [
        ("headline", "Council approves seawall"),
        ("paragraph", "The council voted late."),
        ("list", "Pumps"),
    ]


def test_a_bomb_is_refused_before_it_goes_off() -> None:
    bomb = docx(p("a" * 60_000_000))
    assert len(bomb) < 200_000
    assert "unpacks to more" in message_of(bomb)


def test_a_bomb_that_lies_about_its_size_is_refused_as_well() -> None:
    bomb = bytearray(docx(p("a" * 60_000_000)))
    at = bomb.index(b"PK\x01\x02")
    bomb[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    assert "story.docx" in message_of(bytes(bomb))


def test_entities_and_document_types_are_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as zip:
        zip.writestr(
            "word/document.xml",
            '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
            f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body>'
            "</w:document>",
        )
    assert "damaged" in message_of(file.getvalue())


def test_tables_nested_without_end_are_told_not_followed() -> None:
    deep = 5_000
    assert "damaged" in message_of(
        docx("<w:tbl><w:tr><w:tc>" * deep + "</w:tc></w:tr></w:tbl>" * deep)
    )


@pytest.mark.parametrize("inside", ["EncryptedPackage", "WordDocument"])
def test_documents_of_the_old_form_say_what_they_are(inside: str) -> None:
    data = b"\xd0\xcf\x11\xe0" + b"\0" * 500 + inside.encode("utf-16-le") + b"\0" * 500
    expected = {"EncryptedPackage": "locked with a password", "WordDocument": "Word document"}
    assert expected[inside] in message_of(data)


def test_other_zips_say_what_they_are() -> None:
    def zip_of(name: str) -> bytes:
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as zip:
            zip.writestr(name, "x")
        return file.getvalue()

    assert "a Pages document" in message_of(zip_of("Index/Document.iwa"))
    assert "a spreadsheet" in message_of(zip_of("xl/workbook.xml"))
    assert "no text document" in message_of(zip_of("word/media.txt"))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_damage_makes_it_crash(data: st.DataObject) -> None:
    damaged = bytearray(docx(p("The council voted on Tuesday.") * 5))
    for _ in range(data.draw(st.integers(1, 8))):
        damaged[data.draw(st.integers(4, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    try:
        assert read(bytes(damaged)).text
    except Unreadable as why:
        assert "\n" not in str(why)


@given(st.lists(st.text("abc XYZ.,“”’—é\u00a0[]<&>", min_size=1), min_size=1, max_size=6))
def test_whatever_is_typed_is_read(runs: list[str]) -> None:
    typed = re.sub(" +", " ", "".join(["The ", *runs, " council."]))
    assert typed in text_of(p("The ", *(r(run) for run in runs), " council."))
