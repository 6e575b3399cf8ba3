import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.reading.link.address import read_address, redirected
from pullquote.model.reading.unreadable import Unreadable


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("https://example.com", "https://example.com/"),
        (" HTTPS://Example.COM:443/Story?a=1#part ", "https://example.com/Story?a=1"),
        ("http://example.com.:8080/x", "http://example.com:8080/x"),
        ("https://example.com/#:~:text=words", "https://example.com/"),
        ("https://bücher.example/ä b", "https://xn--bcher-kva.example/%C3%A4%20b"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("https://ｅｘａｍｐｌｅ。com/", "https://example.com/"),
        ("https://example.com/100%25?q=a+b%20c&d=é", "https://example.com/100%25?q=a+b%20c&d=%C3%A9"),
        ("http://[2606:2800:220:1:248:1893:25C8:1946]/x", "http://[2606:2800:220:1:248:1893:25c8:1946]/x"),
        ("http://93.184.216.34/x", "http://93.184.216.34/x"),
        ("https://news.example/@ann/story", "https://news.example/@ann/story"),
        ("https://exam\u200bple.com/a\u200bb", "https://example.com/ab"),
    ],
)  # fmt: skip
def test_a_link_is_read_as_it_will_be_sent(link: str, url: str) -> None:
    assert read_address(link).url == url
    assert read_address(url).url == url


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("ftp://example.com/x", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("data:text/html,<p>x", "only http and https"),
        ("javascript:alert(1)", "only http and https"),
        ("gopher://example.com", "only http and https"),
        ("//example.com/x", "only http and https"),
        ("https:example.com/x", "names no site"),
        ("https:///x", "names no site"),
        ("https://", "names no site"),
        ("https://example.com:0/", "names no site"),
        ("https://example.com:99999/", "no link"),
        ("https://example.com:x/", "no link"),
        ("https://[::1/", "no link"),
        ("https://[fe80::1%25eth0]/", "names no site"),
        ("https://a b.example/", "names no site"),
        ("https://exa%6dple.com/", "names no site"),
        ("https://example..com/", "names no site"),
        ("https://example.com\\@evil.example/", "user or a password"),
        ("https://" + "a" * 64 + ".com/", "names no site"),
        ("https://" + "a." * 200 + "com/", "names no site"),
        ("https://example.com/" + "a" * 9000, "too long"),
        ("http://2130706433/", "unusual number"),
        ("http://127.1/", "unusual number"),
        ("http://0x7f000001/", "unusual number"),
        ("http://0x7f.0.0.1/", "unusual number"),
        ("http://0177.0.0.1/", "unusual number"),
        ("http://１２７.1/", "unusual number"),
        ("http://256.1.1.1/", "unusual number"),
        ("http://1.2.3.4.5/", "unusual number"),
    ],
)
def test_what_may_not_be_asked_for_is_one_clear_line(link: str, said: str) -> None:
    with pytest.raises(Unreadable, match=said) as caught:
        read_address(link)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 250


@pytest.mark.parametrize(
    "link",
    [
        "https://me:secret@example.com/x",
        "https://secret@example.com/x",
        "https://me:secret@/",
        "https://me:secret@[::1/x",
        "https://me:secret@example.com:x/",
        "ftp://me:secret@example.com/",
        "ftp://me:" + "secret" * 40 + "@example.com/",
    ],
)
def test_a_password_in_a_link_is_never_sent_or_shown(link: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_address(link)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/b", "https://example.com:444/b"),
        ("c?d", "https://example.com:444/x/c?d"),
        ("//other.example/b", "https://other.example/b"),
        ("http://other.example", "http://other.example/"),
        ("?only", "https://example.com:444/x/y?only"),
    ],
)
def test_a_page_leads_on_from_where_it_is(location: str, url: str) -> None:
    assert redirected(read_address("https://example.com:444/x/y"), location).url == url


@given(
    st.text(max_size=60)
    | st.builds(
        "{}://{}{}".format,
        st.sampled_from(["http", "https"]),
        st.text(string.ascii_letters + "0123456789.-_:@[]%\\/äß。", max_size=30),
        st.text(max_size=20),
    )
)
def test_any_words_are_an_address_that_reads_back_or_one_clear_line(words: str) -> None:
    try:
        address = read_address(words)
    except Unreadable as problem:
        assert len(str(problem).splitlines()) == 1
        assert "\x1b" not in str(problem)
        return
    assert address.url.isascii()
    assert not set(address.url) & set(' \r\n\t#\\<>"')
    assert read_address(address.url) == address
