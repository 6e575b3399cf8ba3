"""Every file in its encoding, whatever its container says of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.reading.decoding import decode

TEXT = "“We’ll see,” said Zoë Müller — of Café Łódź. " * 5
WESTERN = "“Café,” he said – £5 for Zoë’s “crème” …"


@pytest.mark.parametrize(
    "codec",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"],
)
@pytest.mark.parametrize("charset", [None, "utf-8", "iso-8859-1", "windows-1252", "us-ascii", "?"])
def test_unicode_is_recognised_whatever_is_declared(codec: str, charset: str | None) -> None:
    assert decode(TEXT.encode(codec), charset).text == TEXT


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["Hi.", "No", "“No,” he said.", "Ana\r\n\r\nBelo", "£5 – “yes”"])
def test_a_short_text_in_utf_16_needs_no_mark(codec: str, text: str) -> None:
    assert decode(text.encode(codec)).text == text


@pytest.mark.parametrize(
    "charset",
    [None, "utf-8", "ascii", "US-ASCII", "latin1", "ISO-8859-1", "iso8859_1", "windows-1252",
     "cp1252", "x-cp1252", " 'iso-8859-1' ", "no-such-thing", "rot13", "unicode_escape", "idna",
     "punycode", "utf-7", "zlib", "base64", "undefined", "a\0b", "../../x", "é", "x" * 500, ""],
)  # fmt: skip
def test_western_bytes_are_windows_1252_by_every_name_browsers_take_for_it(
    charset: str | None,
) -> None:
    assert decode(WESTERN.encode("cp1252"), charset).text == WESTERN


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("iso-8859-2", "Łódź i Kraków"), ("windows-1250", "„Łódź”"), ("iso-8859-15", "5 € à Caen"),
        ("windows-1251", "Путин"), ("koi8-r", "Путин"), ("macintosh", "“Café” – naïve"),
        ("iso-8859-9", "İstanbul’da ğ".replace("’", "'")), ("shift_jis", "東京 says “yes”"),
        ("gb2312", "北京 says so"), ("gbk", "北京 – 5"), ("big5", "台北 says so"),
        ("euc-kr", "서울 says so"), ("euc-jp", "東京 says so"), ("iso-2022-jp", "東京 says so"),
    ],
)  # fmt: skip
def test_a_declared_character_set_is_believed(charset: str, text: str) -> None:
    data = text.encode("cp1254" if charset == "iso-8859-9" else charset)
    assert decode(data, charset).text == text
    assert decode(data, charset).notes == (f"Read as {charset}.",)


@pytest.mark.parametrize("charset", ["windows-1251", "shift_jis", "gbk", "big5", "koi8-r"])
def test_a_wrong_declaration_is_not_believed_against_utf_8(charset: str) -> None:
    assert decode(TEXT.encode(), charset) == (TEXT, ())


def test_a_cut_letter_of_a_declared_character_set_costs_only_itself() -> None:
    assert decode("5 – café".encode("cp1257") + b"\xa1", "windows-1257").text.startswith("5 – café")
    assert decode("東京 and 東京".encode("shift_jis")[:-1], "shift_jis").text == "東京 and 東\ufffd"


def test_nothing_is_lost_of_bytes_that_windows_1252_has_no_letter_for() -> None:
    assert decode(b"\xe2\x80\x9d and \x81\xff").text == "â€\x9d and \x81ÿ"


@given(st.binary(max_size=200), st.none() | st.text(max_size=30) | st.sampled_from(
    ["utf-16", "utf-8", "shift_jis", "latin1", "gbk", "hz", "utf_7", "big5", "cp037", "mbcs"]
))  # fmt: skip
def test_any_bytes_under_any_name_become_text(data: bytes, charset: str | None) -> None:
    assert isinstance(decode(data, charset).text, str)
