"""Links, asked of a real server that behaves well, badly and worse. Only this machine is asked."""

import gzip
import itertools
import shutil
import socket
import ssl
import struct
import subprocess
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path
from threading import Event, Timer
from threading import enumerate as enumerate_threads
from time import monotonic, sleep
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pullquote.model.reading.link.address import read_address
from pullquote.model.reading.link.exchange import Limits
from pullquote.model.reading.link.fetch import fetch
from pullquote.model.reading.link.page import Page
from pullquote.model.reading.link.public import anything_goes, not_public
from pullquote.model.reading.link.wire import Cancelled
from pullquote.model.reading.unreadable import Unreadable

Serve = Callable[..., Any]
STORY = b"<html><p>A ferry sank off the coast on Tuesday, its owner said.</p></html>" * 20
LOCAL = Limits(seconds=5, refused=anything_goes)
BRIEF = Limits(seconds=0.5, refused=anything_goes)


def http(body: bytes = STORY, status: str = "200 OK", **headers: str) -> bytes:
    """An answer; a header's name is written with “_” for “-”."""
    lines = [f"HTTP/1.1 {status}"]
    given = {"Content_Length": str(len(body)), "Content_Type": "text/html"} | headers
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in given.items() if value]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def got(url: str, limits: Limits = LOCAL) -> Page:
    return fetch(read_address(url), limits)


def refusal(url: str, limits: Limits = LOCAL) -> str:
    with pytest.raises(Unreadable) as caught:
        got(url, limits)
    message = str(caught.value)
    assert message.isprintable()
    return message


def test_a_page_comes_with_what_its_server_says_of_it(serve: Serve) -> None:
    served = serve(http(Content_Type='text/html; charset="ISO-8859-2"'))
    page = got(served.url("/a?b=c#part"))
    assert page.data == STORY
    assert (page.media_type, page.charset) == ("text/html", "iso-8859-2")
    assert page.asked == page.url == served.url("/a?b=c")
    assert page.notes == ()


def test_the_request_is_modest_and_tells_nothing_of_its_reader(serve: Serve) -> None:
    served = serve(http())
    got(served.url("/a?b=c#part"))
    line, *headers = served.requests[0].decode().strip().split("\r\n")
    assert line == "GET /a?b=c HTTP/1.1"
    sent = dict(header.split(": ", 1) for header in headers)
    assert sent.keys() == {
        "Host", "User-Agent", "Accept", "Accept-Language", "Accept-Encoding", "Connection",
    }  # fmt: skip
    assert sent["Host"] == served.authority
    assert sent["User-Agent"].startswith("pullquote/")


def test_letters_beyond_ascii_are_sent_as_browsers_send_them(serve: Serve) -> None:
    served = serve(http())
    got(served.url("/über uns/%C3%A9?q=naïve"))
    assert served.requests[0].startswith(b"GET /%C3%BCber%20uns/%C3%A9?q=na%C3%AFve HTTP/1.1")


def packed(data: bytes, bits: int) -> bytes:
    packer = zlib.compressobj(wbits=bits)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(STORY, mtime=0)),
        ("x-gzip", gzip.compress(STORY[:500], mtime=0) + gzip.compress(STORY[500:], mtime=0)),
        ("gzip", gzip.compress(STORY, mtime=0) + bytes(8)),
        ("deflate", packed(STORY, 15)),
        ("deflate", packed(STORY, -15)),
        ("identity", STORY),
    ],
)
def test_a_packed_page_is_unpacked(serve: Serve, encoding: str, body: bytes) -> None:
    page = got(serve(http(body, Content_Encoding=encoding)).url())
    assert (page.data, page.notes) == (STORY, ())


def test_a_page_in_chunks_is_put_together(serve: Serve) -> None:
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (STORY[:7], STORY[7:]))
    head = http(b"", Content_Length="", Transfer_Encoding="chunked")
    page = got(serve(head + chunks + b"0\r\n\r\n").url())
    assert (page.data, page.notes) == (STORY, ())


def test_a_page_that_ends_with_its_connection_is_whole(serve: Serve) -> None:
    page = got(serve(http(Content_Length="")).url())
    assert (page.data, page.notes) == (STORY, ())


def test_a_redirect_is_followed_and_the_last_address_is_told(serve: Serve) -> None:
    served = serve(
        {
            "/a": http(b"", "301 Moved", Location="/b?x=1#y"),
            "/b?x=1": http(b"", "307 Elsewhere", Location="c/é"),
            "/c/%C3%A9": http(),
        }
    )
    page = got(served.url("/a"))
    assert (page.asked, page.url) == (served.url("/a"), served.url("/c/%C3%A9"))


def test_redirects_end(serve: Serve) -> None:
    def on(path: str, status: str = "302 Found") -> bytes:
        return http(b"", status, Location=path)

    served = serve({"/0": on("/0"), "/1": on("/2"), "/2": on("/1")})
    assert "leads back to itself" in refusal(served.url("/0"))
    assert "leads back to itself" in refusal(served.url("/1"))
    served = serve({f"/{at}": on(f"/{at + 1}") for at in range(20)} | {"*": http()})
    message = refusal(served.url("/0"))
    assert "more than 5 times" in message
    assert served.url("/6") in message
    assert len(served.requests) == 6
    assert got(served.url("/15")).data == STORY


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("ftp://example.com/x", "only http and https"),
        ("javascript:alert(1)", "only http and https"),
        ("data:text/html,x", "only http and https"),
        ("http://me:secret@127.0.0.1/", "user or a password"),
        ("http://10.0.0.1/", "a private network"),
        ("http://[::ffff:127.0.0.1]/", "in disguise"),
        ("http://localhost/", "this machine"),
        ("http://0x7f.1/", "unusual number"),
        ("http://inside.example/", "the local link"),
        ("http://[", "cannot be read"),
        ("https://", "names no site"),
    ],
)
def test_every_redirect_is_checked_as_the_link_was(serve: Serve, location: str, said: str) -> None:
    """The server stands for one in public; beyond it nothing on this machine may be asked."""

    def resolve(host: str, port: int) -> list[str]:
        return {"news.example": ["127.0.0.1"], "inside.example": ["169.254.169.254"]}.get(
            host, [host]
        )

    def refused(number: str) -> str | None:
        return None if number == "127.0.0.1" else not_public(number)

    served = serve(http(b"", "302 Found", Location=location))
    limits = Limits(seconds=2, refused=refused, resolve=resolve)
    message = refusal(f"http://news.example:{served.port}/", limits)
    assert said in message
    assert "secret" not in message
    assert len(served.requests) == 1


def test_without_leave_nothing_on_this_machine_is_asked(serve: Serve) -> None:
    served = serve(http())
    limits = Limits(seconds=2)
    for host in ("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "x.localhost"):
        message = refusal(f"http://{host}:{served.port}/", limits)
        assert "no article is published" in message
        assert "--allow-local" in message
    assert served.requests == []


def test_one_address_that_is_not_public_is_enough_to_refuse(serve: Serve) -> None:
    limits = Limits(seconds=2, resolve=lambda host, port: ["93.184.216.34", "192.168.1.1"])
    assert "a private network" in refusal("http://news.example/", limits)


def test_the_address_that_was_checked_is_the_one_that_is_asked(serve: Serve) -> None:
    """A name server that changes its mind after the check gains nothing."""
    served = serve(http())
    told = itertools.chain([["127.0.0.1"]], itertools.repeat(["127.0.0.2"]))
    limits = Limits(seconds=2, refused=anything_goes, resolve=lambda host, port: next(told))
    assert got(f"http://news.example:{served.port}/", limits).data == STORY
    assert f"Host: news.example:{served.port}".encode() in served.requests[0]


def test_the_next_address_of_a_site_is_asked_when_one_does_not_answer(serve: Serve) -> None:
    served = serve(http())
    limits = Limits(
        seconds=3, refused=anything_goes, resolve=lambda host, port: ["127.0.0.9", "127.0.0.1"]
    )
    assert got(f"http://news.example:{served.port}/", limits).data == STORY


def drips(beginning: bytes, drop: bytes) -> Callable[[socket.socket], None]:
    def answer(connection: socket.socket) -> None:
        connection.sendall(beginning)
        for _ in range(400):
            sleep(0.02)
            connection.sendall(drop)

    return answer


@pytest.mark.parametrize(
    "answer",
    [
        drips(b"", b"H"),
        drips(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"),
        drips(b"HTTP/1.1 200 OK\r\nX: ", b"y"),
        drips(http(b"", Content_Length="100000"), b"a"),
        drips(http(b"", Content_Length=""), b"a"),
        drips(http(b"", Content_Length="", Transfer_Encoding="chunked"), b"1\r\na\r\n"),
        drips(http(b"", Content_Length="", Transfer_Encoding="chunked") + b"1", b"0"),
        drips(b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\n"),
        lambda connection: sleep(4),
    ],
)
def test_a_server_that_takes_its_time_is_left_at_the_deadline(
    serve: Serve, answer: Callable[[socket.socket], None]
) -> None:
    served = serve(answer)
    begun = monotonic()
    message = refusal(served.url(), BRIEF)
    assert monotonic() - begun < 3
    assert "within 0.5 seconds" in message or "as a web server does" in message


def test_redirects_share_one_deadline(serve: Serve) -> None:
    def slowly(connection: socket.socket) -> None:
        sleep(0.2)
        connection.sendall(http(b"", "302 Found", Location=f"/{next(numbers)}"))

    numbers = itertools.count()
    begun = monotonic()
    assert "within 0.5 seconds" in refusal(serve(slowly).url("/begin"), BRIEF)
    assert monotonic() - begun < 3


def test_a_slow_name_server_is_not_waited_for() -> None:
    hold = Event()

    def resolve(host: str, port: int) -> list[str]:
        hold.wait(5)
        return ["127.0.0.1"]

    begun = monotonic()
    message = refusal("http://news.example/", Limits(seconds=0.3, resolve=resolve))
    hold.set()
    assert monotonic() - begun < 3
    assert "news.example did not send the page within 0.3 seconds" in message


def test_what_is_cancelled_stops_at_once_and_leaves_no_thread(serve: Serve) -> None:
    def begins(connection: socket.socket) -> None:
        connection.sendall(http(b"A ferry", Content_Length="100000"))
        sleep(4)

    stop = Event()
    Timer(0.2, stop.set).start()
    begun = monotonic()
    with pytest.raises(Cancelled):
        fetch(read_address(serve(begins).url()), LOCAL, stop=stop)
    for thread in enumerate_threads():
        if thread.name == "fetching":
            thread.join(3)
    assert monotonic() - begun < 3


def test_how_much_has_come_is_told(serve: Serve) -> None:
    served = serve(drips(http(b"", Content_Length="99999"), b"a"))
    told: list[tuple[str, int]] = []
    with pytest.raises(Unreadable):
        fetch(read_address(served.url()), BRIEF, lambda *how_far: told.append(how_far))
    assert {host for host, _ in told} == {"127.0.0.1"}
    assert told[-1][1] > told[0][1]


def test_a_page_over_the_limit_is_refused_before_it_is_fetched(serve: Serve) -> None:
    small = Limits(seconds=5, max_bytes=10_000, refused=anything_goes)
    for answer in (
        http(b"", Content_Length="10001"),
        http(b"a" * 10_001, Content_Length=""),
        drips(http(b"", Content_Length=""), b"a" * 5000),
    ):
        message = refusal(serve(answer).url(), small)
        assert "over the limit" in message
        assert "--max-size" in message
    assert len(got(serve(http(b"a" * 10_000)).url(), small).data) == 10_000


def test_a_bomb_is_not_unpacked(serve: Serve) -> None:
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(400)) + packer.flush()
    served = serve(http(bomb, Content_Encoding="gzip"))
    assert "over the limit of 20 MB" in refusal(served.url())
    tracemalloc.start()
    try:
        small = Limits(seconds=5, max_bytes=1_000_000, refused=anything_goes)
        assert "over the limit of 1 MB" in refusal(served.url(), small)
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "answer",
    [
        http(STORY, Content_Length=str(len(STORY) + 1000)),
        http(STORY, Content_Length=str(len(STORY) - 100)),
        http(gzip.compress(STORY * 99, 0, mtime=0)[:2000], Content_Encoding="gzip"),
        http(gzip.compress(STORY * 99, 0, mtime=0)[:2000] + b"\xff" * 99, Content_Encoding="gzip"),
        http(b"300\r\n" + STORY[:0x300] + b"\r\nnonsense\r\n", Content_Length="",
             Transfer_Encoding="chunked"),
        http(b"900\r\n" + STORY[:0x300], Content_Length="", Transfer_Encoding="chunked"),
    ],
)  # fmt: skip
def test_a_page_cut_short_is_shown_with_a_note(serve: Serve, answer: bytes) -> None:
    page = got(serve(answer).url())
    assert page.data.startswith(STORY[:500])
    assert len(page.notes) == 1
    assert "incomplete" in page.notes[0]


def resets(beginning: bytes) -> Callable[[socket.socket], None]:
    def answer(connection: socket.socket) -> None:
        connection.sendall(beginning)
        sleep(0.05)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    return answer


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (b"", "broke off"),
        (b"HTTP/1.1 200", "empty"),
        (resets(b""), "broke off"),
        (resets(http(b"abc", Content_Length="999")), "broke off"),
        (http(b"abc", Content_Length="999"), "broke off"),
        (http(b"zz\r\n", Content_Length="", Transfer_Encoding="chunked"), "broke off"),
        (http(b"nonsense", Content_Encoding="gzip"), "broke off"),
        (http(b""), "empty"),
        (http(b" \r\n \t"), "empty"),
        (http(b"", "204 No Content"), "empty"),
        (b"<html>An answer of 1991</html>", "web server"),
        (b"\x00\xff" * 500 + b"\r\n\r\n", "web server"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "web server"),
        (b"HTTP/1.1 999999 What\r\n\r\n", "web server"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70_000 + b"\r\n\r\n", "web server"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n", "web server"),
        (http(Content_Encoding="br"), "packed in a way"),
        (http(b"", "302 Found"), "does not give the page"),
        (http(b"", "304 Not Modified"), "does not give the page"),
    ],
)
def test_an_answer_that_is_no_page_is_one_clear_line(
    serve: Serve, answer: bytes | Callable[[socket.socket], None], said: str
) -> None:
    message = refusal(serve(answer).url())
    assert said in message


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (400, "does not give the page (400)"),
        (401, "password (401)"),
        (402, "payment (402)"),
        (403, "to programs (403). Save the page in your browser"),
        (404, "no such page (404). Check the link"),
        (410, "taken this page down (410)"),
        (429, "too often (429). Try again later"),
        (451, "legal reasons (451)"),
        (500, "trouble of its own (500). Try again later"),
        (503, "not available now (503)"),
    ],
)
def test_the_status_of_an_answer_is_told_with_its_meaning(
    serve: Serve, status: int, said: str
) -> None:
    assert said in refusal(serve(http(STORY, f"{status} Reason")).url())


@pytest.mark.parametrize(
    ("media_type", "seems"),
    [
        ("image/png", "an image"), ("video/mp4", "a film"), ("audio/mpeg", "a sound"),
        ("application/json; charset=utf-8", "data"), ("application/rss+xml", "a news feed"),
    ],
)  # fmt: skip
def test_what_is_declared_to_be_no_article_is_not_fetched(
    serve: Serve, media_type: str, seems: str
) -> None:
    answer = http(b"", Content_Type=media_type, Content_Length="5000000000")
    assert f"seems to be {seems}" in refusal(serve(answer).url())


@pytest.mark.parametrize(
    "declared", ["", "nonsense", "text/html; charset=", "a/b/c; charset=\x1b[1m"]
)
def test_nonsense_in_headers_is_passed_over(serve: Serve, declared: str) -> None:
    page = got(serve(http(Content_Type=declared)).url())
    assert page.data == STORY
    assert page.charset is None


def test_nobody_listening_and_nobody_of_that_name_are_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("HTTPS_PROXY", raising=False)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert "127.0.0.1 refuses connections" in refusal(f"http://127.0.0.1:{port}/")

    def nowhere(host: str, port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    limits = Limits(seconds=2, resolve=nowhere)
    assert "No site news.example could be found" in refusal("http://news.example/", limits)
    limits = Limits(seconds=2, resolve=lambda host, port: [])
    assert "No site news.example could be found" in refusal("http://news.example/", limits)


def test_where_a_proxy_is_set_it_is_said_that_none_is_asked(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = serve(http())
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, proxy.url())
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert "A proxy is set" in refusal(f"http://127.0.0.1:{port}/")
    assert proxy.requests == []


HEADS = (
    b"", b"HTTP/1.1 200 OK\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"HTTP/1.1 302 Found\r\nLocation: ",
    b"HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n", b"HTTP/1.1 ",
    b"HTTP/1.1 200 OK\r\nContent-Length: ", b"HTTP/1.1 200 OK\r\nContent-Type: ",
    b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x00\x00\x00\x00\x00",
)  # fmt: skip


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.sampled_from(HEADS), st.binary(max_size=80), st.sampled_from([b"", b"\r\n\r\n", STORY]))
def test_any_answer_is_a_page_or_one_clear_line(
    serve: Serve, head: bytes, middle: bytes, end: bytes
) -> None:
    limits = Limits(seconds=2, refused=lambda number: None if number == "127.0.0.1" else "no",
                    resolve=lambda host, port: ["127.0.0.1"])  # fmt: skip
    served = serve(head + middle + end)
    try:
        page = got(f"http://news.example:{served.port}/", limits)
    except Unreadable as problem:
        assert len(str(problem).splitlines()) == 1
        assert "\x1b" not in str(problem)
    else:
        assert page.data.strip()


Certificate = Callable[[str], tuple[Path, Path]]


@pytest.fixture
def certificate(tmp_path: Path) -> Certificate:
    """A self-signed certificate for a name, and its key."""
    if not shutil.which("openssl"):
        pytest.skip("openssl is not here")

    def make(names: str) -> tuple[Path, Path]:
        cert, key = tmp_path / "cert.pem", tmp_path / "key.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
             "-nodes", "-days", "2", "-subj", "/CN=test", "-addext", f"subjectAltName={names}",
             "-keyout", str(key), "-out", str(cert)],
            check=True, capture_output=True,
        )  # fmt: skip
        return cert, key

    return make


def secured(cert: Path, key: Path) -> Callable[[socket.socket], socket.socket]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return lambda connection: context.wrap_socket(connection, server_side=True)


def test_a_certificate_is_checked_against_the_name_of_the_link(
    serve: Serve, certificate: Certificate, monkeypatch: pytest.MonkeyPatch
) -> None:
    cert, key = certificate("DNS:news.example")
    served = serve(http(), secured(cert, key))
    limits = Limits(seconds=3, refused=anything_goes, resolve=lambda host, port: ["127.0.0.1"])
    untrusted = refusal(f"https://news.example:{served.port}/", limits)
    assert "The certificate of news.example is not to be trusted" in untrusted
    monkeypatch.setenv("SSL_CERT_FILE", str(cert))
    assert got(f"https://news.example:{served.port}/", limits).data == STORY
    other = refusal(f"https://other.example:{served.port}/", limits)
    assert "The certificate of other.example is not to be trusted" in other
    assert len(served.requests) == 1


def test_a_server_that_speaks_no_tls_is_one_clear_line(serve: Serve) -> None:
    plain = serve(http())

    def talks_first(connection: socket.socket) -> socket.socket:
        connection.sendall(b"220 mail ready\r\n")
        return connection

    mail = serve(http(), talks_first)
    for one in (plain, mail):
        message = refusal(one.url().replace("http:", "https:"), BRIEF)
        assert "No secure connection" in message or "within" in message
