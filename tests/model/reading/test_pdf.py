import io
import random
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.util import find_spec
from itertools import count
from textwrap import wrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject

from pullquote.model.article import Document
from pullquote.model.reading.given import Given
from pullquote.model.reading.pdf import read_pdf
from pullquote.model.reading.read import read_bytes
from pullquote.model.reading.unreadable import Unreadable

TITLE = "Harbor City approves a seawall after the flood vote"
STORY = [
    "The council of Harbor City voted on Tuesday night to build a seawall along the old harbor, "
    "after a debate that went on until two in the morning and drew four hundred residents.",
    "“We can’t keep bailing water out of the library,” said Denise Whitfield, the mayor, who had "
    "pressed for the wall since the flood of 2023 and called the vote a relief.",
    "The wall will cost $48 million, of which the state pays half. Work begins in the spring of "
    "next year and is to end before the storms of the third winter, engineers said.",
    "Opponents said that the money would be better spent on pumps. A seawall, they argued, only "
    "sends the water to the neighbors, and nobody had asked the neighbors.",
    "The library will close for two weeks in June, so that its cellar can be sealed.",
]


@dataclass
class Sheet:
    """A page on which text is put at places. Courier is 0.6 em wide, whatever the letter."""

    shown: list[str] = field(default_factory=list)
    rotate: int = 0
    packed: bool = False

    def put(self, text: str, x: float, y: float, size: float = 10, font: str = "F1") -> None:
        code = text.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(")
        words = code.replace(b")", rb"\)").decode("latin-1")
        self.shown.append(f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({words}) Tj ET")


def pdf(sheets: Iterable[Sheet], info: str = "", resources: str = "") -> bytes:
    """A PDF of the sheets, written by hand."""
    sheets = list(sheets)
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(sheets)}/Kids["
        + " ".join(f"{5 + 2 * at} 0 R" for at in range(len(sheets)))
        + "]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>"
        + resources
        + ">>/MediaBox[0 0 600 800]>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Courier-Bold/Encoding/WinAnsiEncoding>>",
    ]
    for at, sheet in enumerate(sheets):
        content = "\n".join(sheet.shown)
        objects.append(
            f"<</Type/Page/Parent 2 0 R/Contents {6 + 2 * at} 0 R/Rotate {sheet.rotate}>>"
        )
        packed = "/Filter/FlateDecode" if sheet.packed else ""
        if sheet.packed:
            content = zlib.compress(content.encode(), 9).decode("latin-1")
        objects.append(f"<</Length {len(content)}{packed}>>stream\n{content}\nendstream")
    data = "%PDF-1.4\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{one}\nendobj\n"
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    data += "".join(f"{place:010} 00000 n \n" for place in places)
    data += f"trailer<</Size {len(objects) + 1}/Root 1 0 R/Info<<{info}>>>>\nstartxref\n{start}\n"
    return (data + "%%EOF\n").encode("latin-1")


def set_in_columns(
    paragraphs: Iterable[str],
    *,
    columns: int = 1,
    indent: int = 0,
    space: float = 0,
    top: float = 700,
) -> list[Sheet]:
    """The paragraphs typeset in columns, as a newspaper does, under a headline."""
    width = (500 - 20 * (columns - 1)) / columns
    letters = int(width / 6)
    sheets = [Sheet()]
    sheets[0].put(TITLE, 50, 740, 16, "F2")
    places = ((at // columns, at % columns) for at in count())
    page, column = next(places)
    y = top
    for paragraph in paragraphs:
        lines = wrap(paragraph, letters, initial_indent=" " * indent)
        for number, line in enumerate(lines):
            if y < 60:
                page, column = next(places)
                y = 760 if page else top
                if page == len(sheets):
                    sheets.append(Sheet())
            x = 50 + column * (width + 20)
            sheets[page].put(line.strip(), x + (6 * indent if number == 0 else 0), y)
            y -= 12
        y -= space
    return sheets


def read(data: bytes) -> Document:
    return read_pdf(Given(data, "story.pdf"))


def story_of(document: Document) -> list[str]:
    return [
        block.span.of(document.text)
        for block in document.blocks
        if block.kind in ("paragraph", "list", "quote")
    ]


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize(("indent", "space"), [(0, 8), (2, 0)])
def test_paragraphs_come_back_whole_in_one_two_or_three_columns(
    columns: int, indent: int, space: float
) -> None:
    sheets = set_in_columns(STORY * 4, columns=columns, indent=indent, space=space)
    document = read(pdf(sheets))
    assert story_of(document) == STORY * 4
    assert document.source.title == TITLE


WORDS = "harbor wall the of council a voted flood water money since state it".split()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(20, 60), min_size=4, max_size=12), st.integers(), st.integers(1, 3))
def test_any_story_with_indents_is_the_same_story_on_paper_and_off_it(
    lengths: list[int], seed: int, columns: int
) -> None:
    choice = random.Random(seed).choice
    story = [
        " ".join(choice(WORDS) for _ in range(length)).capitalize() + " indeed."
        for length in lengths
    ]
    document = read(pdf(set_in_columns(story, columns=columns, indent=2)))
    assert story_of(document) == story


@pytest.mark.parametrize(("indent", "space"), [(0, 8), (2, 0)])
def test_lines_that_a_picture_narrows_are_no_ends_of_paragraphs(indent: int, space: int) -> None:
    sheet = Sheet()
    sheet.put(TITLE, 50, 740, 16, "F2")
    y = 700
    for number, paragraph in enumerate(STORY * 2):
        width = 50 if number in (2, 3, 4) else 80
        for at, line in enumerate(wrap(paragraph, width, initial_indent=" " * indent)):
            sheet.put(line.strip(), 50 + (6 * indent if at == 0 else 0), y)
            y -= 12
        y -= space
    assert story_of(read(pdf([sheet]))) == STORY * 2


def test_a_paragraph_goes_on_over_the_page() -> None:
    sheets = set_in_columns(STORY * 8, indent=2)
    assert len(sheets) > 1
    assert story_of(read(pdf(sheets))) == STORY * 8


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_laid_on_its_side_is_read_upright(turn: int) -> None:
    across = {90: "0 1 -1 0 600 0", 180: "-1 0 0 -1 600 800", 270: "0 -1 1 0 0 800"}[turn]
    (sheet,) = set_in_columns(STORY, indent=2)
    turned = Sheet([f"q {across} cm", *sheet.shown, "Q"], rotate=turn)
    assert story_of(read(pdf([turned]))) == STORY


def column(*lines: str) -> bytes:
    """A narrow column of these lines, between two long ones that show how wide it is."""
    sheet = Sheet()
    sheet.put(TITLE, 50, 740, 16, "F2")
    for at, line in enumerate(lines):
        sheet.put(line, 50, 700 - 12 * at)
    return pdf([sheet])


def test_a_word_broken_at_the_end_of_a_line_is_made_whole() -> None:
    document = read(
        column(
            "The govern-",
            "ment said that twenty-",
            "five cross-border trains of the govern-",
            "ment would stop, a spokes-",
            "woman said, and that cross-",
            "border trade would suffer for Anglo-",
            "American companies.",
        )
    )
    assert story_of(document) == [
        "The government said that twenty-five cross-border trains of the government would stop, "
        "a spokeswoman said, and that cross-border trade would suffer for Anglo-American companies."
    ]


def test_a_dash_at_the_end_of_a_line_gets_no_blank() -> None:
    document = read(column("The mayor, who had pressed for the wall—", "and paid for it—was glad."))
    assert "for the wall—and paid" in document.text


def test_letters_printed_as_one_sign_are_letters_again() -> None:
    sheet = Sheet()
    font = (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> "
        "endcodespacerange 1 beginbfchar <01> <FB01> endbfchar endcmap end"
    )
    data = pdf([sheet])
    reader = PdfReader(io.BytesIO(data))
    writer = PdfWriter(clone_from=reader)
    from pypdf.generic import DecodedStreamObject

    cmap = DecodedStreamObject()
    cmap.set_data(font.encode())
    page = writer.pages[0]
    page["/Resources"]["/Font"]["/F1"].get_object()[NameObject("/ToUnicode")] = (  # type: ignore[index]
        writer._add_object(cmap)
    )
    shown = DecodedStreamObject()
    shown.set_data(
        b"BT /F1 10 Tf 50 700 Td (A \x01re burned the of\x01ce down on Tuesday night.) Tj ET"
    )
    page[NameObject("/Contents")] = writer._add_object(shown)
    out = io.BytesIO()
    writer.write(out)
    assert read(out.getvalue()).text == "A fire burned the office down on Tuesday night."


def test_words_without_blanks_between_them_are_parted_by_their_places() -> None:
    sheet = Sheet()
    for at, line in enumerate(("The council voted on", "Tuesday night.")):
        x = 50.0
        for word in line.split():
            sheet.put(word, x, 700 - 12 * at)
            x += 6 * len(word) + 3
    assert read(pdf([sheet])).text == "The council voted on Tuesday night."


def test_what_a_browser_prints_on_the_edges_is_not_the_story() -> None:
    sheets = set_in_columns(STORY * 6, space=8, top=690)
    address = "https://www.harborcourier.example/2025/03/14/seawall"
    for number, sheet in enumerate(sheets, 1):
        sheet.put("3/16/25, 9:41 PM", 30, 785, 8)
        sheet.put(f"{TITLE} - The Harbor Courier", 200, 785, 8)
        sheet.put(address, 30, 15, 8)
        sheet.put(f"{number}/{len(sheets)}", 550, 15, 8)
    document = read(pdf(sheets))
    assert story_of(document) == STORY * 6
    assert document.source.title == TITLE
    assert document.source.url == address
    assert document.source.origins.url == "inferred"
    assert str(document.source.accessed) == "2025-03-16"
    assert document.source.published is None


def test_masthead_and_menu_above_the_headline_are_not_the_headline() -> None:
    sheet = Sheet()
    sheet.put("The Harbor Courier", 50, 770, 14, "F2")
    sheet.put("News  Politics  Sport  Opinion", 50, 755, 8)
    sheet.put(TITLE, 50, 720, 18, "F2")
    for at, line in enumerate(wrap(STORY[0], 80)):
        sheet.put(line, 50, 690 - 12 * at)
    document = read(pdf([sheet]))
    assert document.source.title == TITLE
    kinds = [block.kind for block in document.blocks]
    assert kinds == ["furniture", "furniture", "headline", "paragraph"]


def test_small_type_under_a_picture_is_its_caption() -> None:
    (sheet,) = set_in_columns(STORY, space=8, top=480)
    sheet.shown.append("q 300 0 0 180 50 530 cm /Im1 Do Q")
    sheet.put("The old harbor in May, seen from the library.", 50, 518, 8)
    image = "/XObject<</Im1<</Subtype/Image>>>>"
    data = pdf([sheet], resources=image)
    captions = [b.span.of(read(data).text) for b in read(data).blocks if b.kind == "caption"]
    assert captions == ["The old harbor in May, seen from the library."]


def test_running_heads_and_page_numbers_are_told_once_and_apart() -> None:
    sheets = set_in_columns(STORY * 9, columns=2, indent=2)
    for number, sheet in enumerate(sheets, 11):
        sheet.put("The Harbor Courier", 50, 782, 8)
        sheet.put(f"A{number}", 300, 30, 8)
    document = read(pdf(sheets))
    assert story_of(document) == STORY * 9
    furniture = [b.span.of(document.text) for b in document.blocks if b.kind == "furniture"]
    assert furniture == ["The Harbor Courier", "A11"]


def test_a_last_line_that_is_a_year_is_no_page_number() -> None:
    first, second = Sheet(), Sheet()
    first.put("The wall has been planned since the winter of the year", 50, 60)
    second.put("2019.", 50, 760)
    assert read(pdf([first, second])).text.endswith("the year 2019.")


def test_byline_and_date_are_read_from_the_page_and_not_from_the_file() -> None:
    sheet = Sheet()
    sheet.put(TITLE, 50, 740, 16, "F2")
    sheet.put("By Maria Ortega", 50, 715)
    sheet.put("March 14, 2025", 50, 700)
    sheet.put(STORY[4], 50, 670)
    source = read(
        pdf([sheet], "/Title(Microsoft Word - x.docx)/Author(Pat Typist)/CreationDate(D:20250320)")
    ).source
    assert source.title == TITLE
    assert [author.name for author in source.authors] == ["Maria Ortega"]
    assert str(source.published) == "2025-03-14"


def test_whoever_typed_the_file_is_not_its_author() -> None:
    sheets = set_in_columns(STORY, indent=2)
    source = read(pdf(sheets, "/Author(Pat Typist)/CreationDate(D:20250320120000)")).source
    assert source.authors == ()
    assert source.published is None


def test_the_files_title_is_taken_where_the_page_shows_none() -> None:
    sheet = Sheet()
    sheet.put(STORY[4], 50, 700)
    source = read(pdf([sheet], f"/Title({TITLE})")).source
    assert (source.title, source.origins.title) == (TITLE, "properties")


def message_of(data: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        read(data)
    return str(caught.value)


def encrypted(password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(set_in_columns(STORY, indent=2)))))
    writer.encrypt(password, owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_locked_pdf_says_so_and_one_locked_against_printing_alone_opens() -> None:
    assert "locked with a password" in message_of(encrypted("secret"))
    assert story_of(read(encrypted(""))) == STORY


def test_a_pdf_locked_with_aes_says_what_to_install_where_that_is_lacking() -> None:
    aes = b"/V 4\n/R 4\n/CF<</StdCF<</CFM/AESV2/Length 16>>>>/StmF/StdCF/StrF/StdCF\n"
    data, changed = re.subn(rb"/V 2\s/R 3\s", aes, encrypted(""))
    assert changed == 1
    if find_spec("cryptography") or find_spec("Crypto"):
        pytest.skip("what reads AES is installed")
    assert "pullquote[crypto]" in message_of(data)


def test_a_scan_says_that_it_needs_text_recognition() -> None:
    assert "no text layer" in message_of(pdf([Sheet(), Sheet()]))


def test_no_pages_are_told() -> None:
    assert "no pages" in message_of(pdf([]))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_pdf_cut_off_is_read_as_far_as_it_goes_or_called_damaged(share: float) -> None:
    data = pdf(set_in_columns(STORY * 9, indent=2))
    try:
        assert "council" in read(data[: int(share * len(data))]).text
    except Unreadable as why:
        assert "\n" not in str(why)


def test_pages_that_lead_back_to_themselves_end() -> None:
    data = pdf([Sheet()]).replace(b"/Kids[5 0 R]", b"/Kids[2 0 R]")
    assert message_of(data).startswith("story.pdf ")


def test_of_a_book_only_the_first_pages_are_read_and_a_note_says_so() -> None:
    sheet = Sheet()
    sheet.put("A page of a very long book about the harbor.", 50, 700)
    document = read(pdf([sheet] * 2000))
    assert document.notes[0] == "Only the first 200 of 2,000 pages were read."


def test_a_page_that_unpacks_to_a_giant_is_left_out() -> None:
    good = Sheet()
    good.put("The harbor is open again, the council said on Tuesday.", 50, 700)
    document = read(pdf([good, Sheet(["BT ET " * 5_000_000], packed=True)]))
    assert document.text.startswith("The harbor is open again")
    assert "Left out, because damaged or too large: page 2." in document.notes


def test_a_slow_pdf_is_given_up_in_time() -> None:
    ticks = iter(range(1000))
    data = pdf(set_in_columns(STORY * 60, indent=2))
    document = read_pdf(Given(data, "story.pdf"), clock=lambda: float(next(ticks)))
    assert document.notes[0].startswith("Only the first ")


def test_what_the_library_has_to_say_stays_off_the_terminal(
    capfd: pytest.CaptureFixture[str],
) -> None:
    data = b"junk\n" + pdf(set_in_columns(STORY, indent=2))
    assert "seawall" in read(data).text
    assert capfd.readouterr() == ("", "")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_damage_makes_it_crash(data: st.DataObject) -> None:
    sheets = set_in_columns(STORY, columns=2, indent=2)
    damaged = bytearray(pdf(sheets))
    for _ in range(data.draw(st.integers(1, 12))):
        damaged[data.draw(st.integers(8, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    try:
        assert read_bytes(bytes(damaged), name="story.pdf").text
    except Unreadable as why:
        assert "\n" not in str(why)
