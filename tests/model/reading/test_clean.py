import re
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.model.reading.clean import clean_bytes, clean_in_place, clean_line, clean_text


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_text_reads_the_same_in_every_encoding_of_unicode(codec: str) -> None:
    text = "“We’ll see,” said Zoë Müller — in Café Łódź. " * 5
    assert clean_bytes(text.encode(codec)).text == text


def test_text_that_is_not_utf_8_is_read_as_windows_1252_and_says_so() -> None:
    cleaned = clean_bytes("“Café,” he said – £5".encode("cp1252"))
    assert cleaned.text == "“Café,” he said – £5"
    assert cleaned.notes == ("Read as Windows-1252, since the text is not valid UTF-8.",)


def test_a_cut_in_the_last_letter_does_not_spoil_the_others() -> None:
    cleaned = clean_bytes("“Zoë’s café” — “naïveté”".encode()[:-1])
    assert cleaned.text == "“Zoë’s café” — “naïveté\ufffd"
    assert cleaned.notes == ("Replaced 1 unreadable character.",)


def test_punctuation_read_as_latin_1_is_put_right() -> None:
    cleaned = clean_text("\x93Yes,\x94 he said.")
    assert cleaned.text == "“Yes,” he said."
    assert cleaned.notes == ("Read 2 damaged characters as Windows-1252 punctuation.",)


PAYLOADS = [
    # Colours, the cursor, the screen, the window's size, the mouse, pasting, the cursor's place
    "\x1b[31m", "\x1b[2J", "\x1b[?1049h", "\x1b[8;1;1t", "\x1b[?1003h", "\x1b[200~", "\x1b[6n",
    # The title, links, the clipboard, notifications, files: ended by BEL, by ST, in one byte
    "\x1b]0;title\x07", "\x1b]8;;http://x\x1b\\", "\x1b]52;c;aGk=\x1b\\", "\x1b]52;c;aGk=\x07",
    "\x1b]52;c;aGk=\x9c", "\x1b]777;notify;a;b\x07", "\x1b]1337;File=:AA\x07", "\x9d52;c;aGk=\x07",
    # Strings for devices and applications, and private messages
    "\x1bP1$r\x1b\\", "\x1bP+q544e\x1b\\", "\x1b_Gf=100\x1b\\", "\x1b^hello\x1b\\",
    "\x1bXhello\x1b\\",
    "\x90$q m\x9c", "\x9fGf=100\x1b\\", "\x9ehello\x1b\\", "\x98hello\x1b\\",
    # Resetting, character sets, C1
    "\x1bc", "\x1b(B", "\x1b#8", "\x9b31m", "\x9b2J",
    # Control characters
    "\x07", "\x00", "\x08", "\x7f", "\x0e", "\x05", "\ufff9", "\ufdd0", "\uffff",
    # The direction of writing
    "\u202e", "\u202d", "\u202c", "\u2066", "\u2067", "\u2069", "\u200e", "\u200f", "\u061c",
    "\u206a",
    # What nobody sees
    "\u200b", "\u200c", "\u200d", "\ufeff", "\u00ad", "\u2060", "\u2063", "\u180e", "\u034f",
    "\u3164",
    "\U000e0041", "\U000e0001", "\U000e0100", "\U0001d173",
]  # fmt: skip


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_could_steer_the_terminal_or_hide_leaves_no_trace(payload: str) -> None:
    cleaned = clean_text(f"He sa{payload}id so.")
    assert cleaned.text == "He said so."
    assert len(cleaned.notes) == 1
    assert cleaned.notes[0].startswith("Removed 1 ")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_several_in_a_row_leave_no_trace_either(payload: str) -> None:
    assert clean_text(f"“{payload * 3}Oui,”{payload} he said.").text == "“Oui,” he said."
    assert clean_line(f"a{payload}.txt") == "a.txt"
    assert clean_bytes(f"He sa{payload}id so.".encode()).text == "He said so."


def test_an_unterminated_sequence_stops_at_the_line_end() -> None:
    assert clean_text("One.\x1b]0;never ends\nTwo.").text == "One.\nTwo."


def test_a_note_counts_what_was_removed() -> None:
    assert clean_text("a\x00b\x01c\x02").notes == ("Removed 3 control characters.",)


def test_line_ends_become_one_kind() -> None:
    assert clean_text("a\r\nb\rc\nd\u2028e\u2029f\tg").text == "a\nb\nc\nd\ne\n\nf g"


@pytest.mark.parametrize(
    "text",
    [
        "“It’s ‘so’—so…” he said",
        "a\u00a0b",
        "Zoë e\u0301",
        "👩‍🔬 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️",
        "«Oui» $5",
        "[red]sic[/]",
    ],
)
def test_what_a_page_prints_stays_exactly_as_printed(text: str) -> None:
    assert clean_text(text) == (text, ())


def test_cleaning_in_place_swaps_one_for_one() -> None:
    assert clean_in_place("a\x00b\x93\r\nc\rd\u202ee\ud800f\tg") == (
        "a\ufffdb“ \nc\nd\ufffde\ufffdf g"
    )


def test_a_shown_name_is_one_line_without_commands() -> None:
    assert clean_line("evil\x1b[2J\nname\x07 .txt") == "evil name .txt"


SIGNS_OF_SCRIPTS = (
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
"""Marks of Arabic, Syriac and Kaithi that Unicode counts as format characters and that are seen."""
DANGER = st.sampled_from(
    [
        *PAYLOADS,
        "\x1b",
        "\x9b",
        "\x9d",
        "\x90",
        "\\",
        "\x9c",
        "\ud800",
        "\udcff",
        "Ã",
        "©",
        "â€",
        "\x9d",
    ]
)


def _forbidden(text: str) -> list[str]:
    pictures = re.sub("\U0001f3f4[\U000e0030-\U000e007a]+\U000e007f", "", text)
    pictures = re.sub("(?<=[^\x00-\u25ff])\u200d(?=[^\x00-\u25ff])", "", pictures)
    return [
        mark
        for mark in pictures
        if unicodedata.category(mark) in ("Cc", "Cf", "Cs")
        and mark != "\n"
        and mark not in SIGNS_OF_SCRIPTS
        and not 0x13430 <= ord(mark) <= 0x13455  # Egyptian hieroglyphs are joined by them
    ]


@given(st.lists(st.text(st.characters(), max_size=20) | DANGER, max_size=20).map("".join))
@settings(max_examples=500)
def test_any_text_is_clean_after_one_cleaning(text: str) -> None:
    once = clean_text(text).text
    assert not _forbidden(once)
    assert clean_text(once) == (once, ())
    assert not _forbidden(clean_line(text)) and "\n" not in clean_line(text)
    once.encode()
    kept = clean_in_place(text)
    assert len(kept) == len(text)
    assert clean_in_place(kept) == kept
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]", kept
    )
    kept.encode()


@given(st.binary(max_size=300))
def test_any_bytes_become_text(data: bytes) -> None:
    clean_bytes(data).text.encode()


@pytest.mark.parametrize(
    "unit",
    [
        "\x1b[",
        "\x1b]",
        "\x1b]0;",
        "\x9b1",
        "\x9d1;",
        "\u200d",
        "\x1bP",
        "\x90",
        "\x9f",
        "\x90\x1b",
        "\x98a",
    ],
)
def test_a_megabyte_of_broken_sequences_takes_no_time(unit: str) -> None:
    begin = time.process_time()
    clean_text(unit * (1_000_000 // len(unit)))
    assert time.process_time() - begin < 2
