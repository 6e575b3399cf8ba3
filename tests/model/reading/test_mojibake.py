"""Damaged letters are put right, and text that is sound is never touched."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.reading.clean import clean_bytes, clean_in_place, clean_text
from pullquote.model.reading.mojibake import mend

TEXTS = [
    "“It’s over,” she said — and left.",
    "He paid £5, €6 or ¥700 for it…",
    "Zoë Müller’s café in Besançon serves crème brûlée.",
    "São Paulo’s João Guimarães said: “Não.”",
    "Łukasz Żółć met Gökçe Şahin and Tomáš Dvořák in Łódź.",
    "Mayor Ștefan Țurcanu of Iași said so.",
    "Ho Chi Minh City’s Nguyễn Văn Đức agreed.",
    "ESPAÑA, CAFÉ, ÉLAN, ÅLAND, ÖSTERREICH: “JOSÉ”",
    "It was 5° – 10° outside, ½ of it rain™ ©",
    "Владимир Путин, Αθήνα, 東京 and سلام",
    "She wrote: 👍🏽 🎉 ❤️",
    "«Oui», dit-il à la mairie.",
]


def _read_as(text: str, codec: str) -> str:
    """UTF-8 read as another encoding, as browsers and mailers do."""
    data = text.encode()
    if codec == "latin-1":
        return data.decode("latin-1")
    return "".join(
        chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([byte]).decode("cp1252")
        for byte in data
    )


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("codec", ["latin-1", "cp1252"])
@pytest.mark.parametrize("times", [1, 2])
def test_utf_8_read_as_something_else_is_put_right(text: str, codec: str, times: int) -> None:
    damaged = text
    for _ in range(times):
        damaged = _read_as(damaged, codec)
    cleaned = clean_text(damaged)
    assert cleaned.text == text
    assert cleaned.notes == ("Put right letters that a wrong encoding had damaged.",)


@pytest.mark.parametrize("text", TEXTS)
def test_damaged_bytes_are_put_right_too(text: str) -> None:
    assert clean_bytes(_read_as(text, "cp1252").encode()).text == text


def test_damage_in_one_paragraph_leaves_the_others_alone() -> None:
    sound = "“AMANHÃ”, said Zoë: “Ça va.”"
    cleaned = clean_text(f"{sound}\n\nItâ€™s here, sheâ€™ll say.\n\n{sound}\n\ncafÃ©")
    assert cleaned.text == f"{sound}\n\nIt’s here, she’ll say.\n\n{sound}\n\ncafé"
    assert cleaned.notes == ("Put right letters that a wrong encoding had damaged, in 2 places.",)


def test_a_closing_mark_that_lost_its_last_byte_is_put_right() -> None:
    assert clean_text("â€œHi,â€ he said. â€œYes.â€").text == "“Hi,” he said. “Yes.”"
    assert clean_text("â€œHi,â€\ufffd he said.").text == "“Hi,” he said."


def test_damage_beside_sound_letters_is_put_right() -> None:
    assert clean_text("Zoë’s łódź: â€œHi,â€\x9d and “café”").text == "Zoë’s łódź: “Hi,” and “café”"


@pytest.mark.parametrize(
    "text",
    [
        *TEXTS,
        "“AMANHÃ”, disse. A “IRMÃ”? “MAÇÃ…” – “LÃ’s” «IRMÃ» «VILÃ»",
        "the letters “Ã”, ‘Ã’ and (Â)",
        "SÃO PAULO, ROMÂNIA, MÂCON, BÂLE, FRANÇAIS, ÂGE, Â la carte, Âme",
        "“CLICHÉ”s “CAFÉ”, “NESTLÉ®”, POKÉMON™, NESCAFÉ®, CAFÉ©",
        "ANGSTRÖM … Å – Å” 5 Å", "STRASSE „GROß“ Spaß”", "«É», “É”, É…", "“voilà”… “là”—où",
        "à “Paris” à ‘Rome’ à … – à", "“naïve”» «é”»", "2×–3 × “4”", "5€ – £“5” 10°”, ½”",
        "l’été “à” £5, “5€”", "ÉÀÈÙÂÊÎÔÛËÏÜÇ éàèùâêîôûëïüç ÃÕÁÍÓÚ ãõáíóú",
        "ÞÐ þð ÅÄÖ åäö ØÆ øæ Ñ ñ ¿qué? ¡no!",
    ],
)  # fmt: skip
def test_sound_text_never_changes(text: str) -> None:
    assert clean_text(text) == (text, ())


ALPHABETS = [
    "aeiouslntr" + letters
    for letters in (
        "àâæçéèêëîïôœùûüÿ", "ãáàâçéêíóôõúü", "áéíñóúü", "äöüß", "åäöæøé", "ąćęłńóśźż",
        "áčďéěíňóřšťúůýž", "çğıöşü", "ăâîșț", "áéíóöőúüű", "ðþáéíóúýæö", "čćđšž", "āčēģīķļņšūž",
    )
]  # fmt: skip
CASES = st.sampled_from([str.lower, str.capitalize, str.upper])
WORDS = st.sampled_from(ALPHABETS).flatmap(
    lambda letters: st.lists(
        st.builds(
            lambda word, case: case("n".join(word)),
            # No language has words that end so.
            st.text(st.sampled_from(letters), min_size=2, max_size=8).filter(
                lambda word: word[-1] not in "âã"
            ),
            CASES,
        ),
        min_size=1,
        max_size=8,
    )
)


@given(WORDS)
def test_words_of_accented_letters_in_curly_marks_never_change(words: list[str]) -> None:
    text = f"“{' '.join(words)}” – ‘{', '.join(words)}’… («{words[0]}»)"
    assert mend(text) == (text, 0)


@given(
    st.text(
        st.characters(categories=["Lu", "Ll", "Po", "Zs"]) | st.sampled_from("“”’—Ã"), max_size=60
    )
)
def test_mending_again_changes_nothing(text: str) -> None:
    once = clean_text(text).text
    assert clean_text(once) == (once, ())


def test_offsets_of_given_documents_stay() -> None:
    assert clean_in_place("Itâ€™s") == "Itâ€™s"


@pytest.mark.parametrize(
    "unit",
    ["Ã©", "Ã© ", "â€œHi,â€\x9d he said. ", "Ã", "â€", "É®", "Ã¢â‚¬Å“", "“ÃłÃ© ", "ð", "Ã©\n"],
)
def test_a_megabyte_of_damage_takes_time_in_proportion(unit: str) -> None:
    begin = time.process_time()
    clean_text((unit * 500_000)[:500_000])
    assert time.process_time() - begin < 4
