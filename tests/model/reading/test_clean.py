import time

import pytest
from hypothesis import given
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


@pytest.mark.parametrize(
    "payload",
    [
        "\x1b[31m", "\x1b[2J", "\x1b[?1049h", "\x1b]0;title\x07", "\x1b]52;c;aGk=\x1b\\",
        "\x1b]8;;http://x\x1b\\", "\x1bP1$r\x1b\\", "\x1b_Gf=100\x1b\\", "\x1bc", "\x1b(B",
        "\x9b31m",
        "\x9d52;c;aGk=\x07", "\x07", "\x00", "\x08", "\u202e", "\u2066", "\u200f", "\u200b",
        "\ufeff", "\u00ad", "\U000e0041", "\u2060",
    ],
)  # fmt: skip
def test_what_could_steer_the_terminal_or_hide_leaves_no_trace(payload: str) -> None:
    cleaned = clean_text(f"He sa{payload}id so.")
    assert cleaned.text == "He said so."
    assert len(cleaned.notes) == 1


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


@given(st.text(st.characters(), max_size=200))
def test_any_text_is_clean_after_one_cleaning(text: str) -> None:
    once = clean_text(text).text
    assert not any((ord(mark) < 32 and mark != "\n") or 0x7F <= ord(mark) < 0xA0 for mark in once)
    once.encode()
    kept = clean_in_place(text)
    assert len(kept) == len(text)
    assert clean_in_place(kept) == kept
    kept.encode()


@given(st.binary(max_size=300))
def test_any_bytes_become_text(data: bytes) -> None:
    clean_bytes(data).text.encode()


@pytest.mark.parametrize(
    "unit", ["\x1b[", "\x1b]", "\x1b]0;", "\x9b1", "\x9d1;", "\u200d", "\x1bP"]
)
def test_a_megabyte_of_broken_sequences_takes_no_time(unit: str) -> None:
    begin = time.process_time()
    clean_text(unit * (1_000_000 // len(unit)))
    assert time.process_time() - begin < 2
