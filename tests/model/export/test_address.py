"""What a speaker is called in lists, read as a user reads them."""

from pullquote.model.export.text import quotes_text
from pullquote.model.extraction.extract import extract
from pullquote.model.reading.plain import read_plain


def test_a_form_of_address_is_no_role_in_a_list_and_an_office_is() -> None:
    text = (
        "Dr Mei Lin, 40, said she would appeal.\n\n"
        "“It is over,” Comrade Tunde Salako said.\n\n"
        "“We will fight,” said Mayor Ann Lee."
    )
    listed = "\n".join(quotes_text(extract(read_plain(text))))
    assert "Mei Lin [" in listed
    assert "Tunde Salako [" in listed
    assert "Ann Lee, Mayor [" in listed
