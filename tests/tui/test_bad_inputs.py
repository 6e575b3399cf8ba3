"""What people and machines hand over by mistake or in malice: read, or refused in one clear line.

Each case runs the real command; none may take 2 seconds of CPU, 300 MB, or end in a traceback.
"""

import base64
import io
import json
import os
import resource
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

SECONDS = 2.0
MEMORY = 300_000_000
STORY = "The ferry sank on Tuesday night.\n\n“It is over,” Ann Lee said."
HTML = (
    "<html><head><title>Ferry sinks</title></head><body><article><h1>Ferry sinks</h1>"
    "<p>The ferry sank on Tuesday night off the coast, the owner said, and nobody was hurt.</p>"
    "<p>“It is over,” Ann Lee said after the long night in the harbour of the town.</p>{}"
    "</article></body></html>"
)


# An installation has its bytecode.
_INSTALLED = {key: it for key, it in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


@dataclass(frozen=True)
class Outcome:
    """How a command ended."""

    code: int
    out: str
    err: str


def pullquote(*arguments: str | bytes, stdin: bytes = b"", cwd: Path | None = None) -> Outcome:
    """Run the command, and hold it to its limits of time and memory."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    limited = ["sh", "-c", f'ulimit -d {MEMORY // 1024}; exec "$@"', "sh"]
    done = subprocess.run(
        [*limited, sys.executable, "-m", "pullquote.tui", *arguments],
        input=stdin, capture_output=True, cwd=cwd, timeout=60, check=False, env=_INSTALLED,
    )  # fmt: skip
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert cpu <= SECONDS, f"{cpu:.1f} s"
    err = done.stderr.decode()
    assert "Traceback" not in err
    return Outcome(done.returncode, done.stdout.decode(), err)


def refused(path: Path | bytes | str, *words: str) -> None:
    """The command says in one line why it cannot read this."""
    outcome = pullquote("extract", os.fspath(path))
    assert outcome.code == 1
    assert outcome.out == ""
    assert len(outcome.err.splitlines()) == 1, outcome.err
    for word in words:
        assert word in outcome.err


def article(data: bytes | str, path: Path) -> dict[str, object]:
    """The article that the command makes of the data."""
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    outcome = pullquote("extract", str(path))
    assert outcome.code == 0, outcome.err
    made = json.loads(outcome.out)
    assert isinstance(made, dict)
    return made


def text_of(data: bytes | str, path: Path) -> str:
    """The text that the command reads."""
    return str(article(data, path)["text"])


def notes_of(data: bytes | str, path: Path) -> str:
    """What the command remarks on."""
    notes = article(data, path)["notes"]
    assert isinstance(notes, list)
    return " ".join(notes)


# 1–6: nothing, no text, too much, other encodings


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(data)
    refused(path, "empty")


@pytest.mark.parametrize(
    ("data", "seems"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(2000), "PNG"),
        (b"\x7fELF" + bytes(range(256)) * 8, "program"),
        (bytes(range(256)) * 40, "binary"),
    ],
)
def test_a_file_that_is_no_text_is_told_for_what_it_seems(
    tmp_path: Path, data: bytes, seems: str
) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(data)
    refused(path, seems)


def test_a_file_of_200_megabytes_is_refused_with_its_size(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    refused(path, "200 MB", "--max-size")


def test_an_old_encoding_is_read_and_named(tmp_path: Path) -> None:
    data = "The café’s owner said “no”.".encode("cp1252")
    assert "The café’s owner said “no”." in text_of(data, tmp_path / "a.txt")
    assert "Windows-1252" in notes_of(data, tmp_path / "a.txt")


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_every_unicode_encoding_is_read(tmp_path: Path, codec: str) -> None:
    assert text_of(STORY.encode(codec), tmp_path / "a.txt") == STORY


def test_stray_nul_bytes_are_dropped(tmp_path: Path) -> None:
    assert text_of(STORY.replace("sank", "sa\0nk"), tmp_path / "a.txt") == STORY


# 7–11: what would command a terminal or hide in the words; see also test_hostile_text.py


def test_commands_written_as_entities_are_taken_out_and_the_story_is_read(tmp_path: Path) -> None:
    page = HTML.format(
        "<p>It was &#27;]52;c;UFdO&#7;late &#x202e;when it sank, &#155;2J he said.</p>"
    )
    text = text_of(page, tmp_path / "a.html")
    assert "when it sank" in text
    assert not set(text) & set("\x1b\x07\u202e\x9b")


@pytest.mark.parametrize("hidden", ["\u202e", "\u2066", "\u200f", "\u061c"])
def test_marks_that_turn_the_writing_round_are_taken_out(tmp_path: Path, hidden: str) -> None:
    text = STORY.replace("over", f"{hidden}over{hidden}")
    assert text_of(text, tmp_path / "a.txt") == STORY
    assert "direction" in notes_of(text, tmp_path / "a.txt")


def test_arabic_and_hebrew_letters_stay(tmp_path: Path) -> None:
    text = STORY + "\n\nThe sign read שלום and مرحبا."
    assert text_of(text, tmp_path / "a.txt") == text


@pytest.mark.parametrize("hidden", ["\u200b", "\u00ad", "\ufeff", "\u2060", "\U000e0041"])
def test_invisible_characters_are_taken_out(tmp_path: Path, hidden: str) -> None:
    assert text_of(STORY.replace("over", f"ov{hidden}er"), tmp_path / "a.txt") == STORY


def test_emoji_of_several_pieces_stay_whole(tmp_path: Path) -> None:
    tags = "".join(chr(0xE0000 + ord(letter)) for letter in "gbsct") + "\U000e007f"
    text = STORY + f"\n\nHe sent 👨\u200d👩\u200d👧 and 🏴{tags}."
    assert text_of(text, tmp_path / "a.txt") == text


# 12–16: long, deep, broken, explosive


def test_scripts_and_styles_are_no_words(tmp_path: Path) -> None:
    page = HTML.format(
        "<script>alert('PWN')</script><style>p{color:PWN}</style><noscript>PWN</noscript>"
        "<template><p>PWN</p></template><iframe srcdoc='<p>PWN</p>'></iframe><!-- PWN -->"
    )
    text = text_of(page, tmp_path / "a.html")
    assert "PWN" not in text
    assert "It is over" in text


@pytest.mark.parametrize(
    "page",
    [
        HTML.format("<div>" * 5000 + "deep"),
        "<title>Ferry sinks" + HTML.format("").partition("</title>")[2],
        "<html><p>" + STORY.replace("\n\n", "<p>") + "<table><tr><td><b><i></p></b>",
        HTML.format("<p>" * 20000),
    ],
)
def test_a_broken_page_is_read_as_far_as_it_goes(tmp_path: Path, page: str) -> None:
    assert "It is over" in text_of(page, tmp_path / "a.html")


def test_entities_are_neither_fetched_nor_multiplied(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    head = f'<!DOCTYPE html [<!ENTITY e0 "BOOM">{bomb}<!ENTITY x SYSTEM "file://{secret}">]>'
    text = text_of(head + HTML.format("<p>&e8; &x; said the mayor.</p>"), tmp_path / "a.html")
    assert "SECRET" not in text
    assert len(text) < 2000


# 17–21: what is no file


def test_a_link_that_leads_back_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    refused(tmp_path / "a.txt", "leads back")


def test_a_folder_is_told_with_the_articles_in_it(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    refused(tmp_path, "folder", "story.txt")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    refused(tmp_path / "no.txt", "There is no file")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(STORY)
    path.chmod(0)
    refused(path, "permission")


def test_a_pipe_and_a_device_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    refused(tmp_path / "pipe", "pipe")
    refused("/dev/zero", "device")


def test_nothing_by_standard_input_is_told() -> None:
    outcome = pullquote("extract", "-")
    assert outcome.code == 1
    assert "empty" in outcome.err


# 25: other schemes


@pytest.mark.parametrize("link", ["ftp://example.com/a", "data:text/html,x", "javascript:alert(1)"])
def test_only_links_of_the_web_are_opened(link: str) -> None:
    outcome = pullquote("extract", link)
    assert outcome.code == 1
    assert len(outcome.err.splitlines()) == 1


def test_a_file_address_is_a_path(tmp_path: Path) -> None:
    path = tmp_path / "a story.txt"
    path.write_text(STORY)
    assert "It is over" in pullquote("extract", path.as_uri()).out


# 26–28, 31–32: other forms


def test_a_document_that_unpacks_to_200_megabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w") as document:
            for _ in range(200):
                document.write(b" " * 1_000_000)
    refused(path)


def test_a_scan_without_text_is_told(tmp_path: Path) -> None:
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(600, 800)
    path = tmp_path / "a.pdf"
    writer.write(path)
    refused(path, "text")


def test_a_locked_pdf_is_told(tmp_path: Path) -> None:
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(600, 800)
    writer.encrypt("secret", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    path = tmp_path / "a.pdf"
    path.write_bytes(buffer.getvalue())
    refused(path, "password")


def test_another_language_is_told_and_read(tmp_path: Path) -> None:
    french = (
        "Le maire a déclaré mardi que la rivière est montée dans la nuit et que les écoles de la "
        "ville sont fermées. « Nous avons fait ce que nous pouvions », a-t-il dit aux habitants. "
    ) * 4
    assert "English" in notes_of(french, tmp_path / "a.txt")


def test_a_stub_before_a_paywall_is_told(tmp_path: Path) -> None:
    page = (
        "<html><head><title>Ferry sinks</title></head><body><article><h1>Ferry sinks</h1>"
        "<p>The ferry sank on Tuesday night.</p><p>Subscribe to continue reading this article. "
        "Already a subscriber? Log in.</p></article></body></html>"
    )
    assert notes_of(page, tmp_path / "a.html")


# 33–34: names


def test_a_name_that_is_no_text_is_shown_harmless(tmp_path: Path) -> None:
    refused(os.fsencode(tmp_path) + b"/no\xff\xfe.txt", "There is no file")


def test_a_name_with_a_command_and_a_line_break_is_shown_on_one_line(tmp_path: Path) -> None:
    outcome = pullquote("extract", str(tmp_path / "a\n\x1b]0;PWN\x07b.txt"))
    assert outcome.code == 1
    assert len(outcome.err.splitlines()) == 1
    assert "\x1b" not in outcome.err


# 37: nowhere to write


def test_a_home_that_cannot_be_written_is_no_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    for name in ("HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "PULLQUOTE_STATE", "PULLQUOTE_LIBRARY"):
        monkeypatch.setenv(name, str(tmp_path / "file" / "nowhere"))
    assert text_of(STORY, tmp_path / "a.txt") == STORY


# 39–40: impossible facts


@pytest.mark.parametrize("day", ["0000-00-00", "2024-02-31", "2999-01-01T00:00:00Z", "soon"])
def test_an_impossible_date_is_none(tmp_path: Path, day: str) -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": "Ferry sinks", "datePublished": day})
    page = HTML.format(f'<script type="application/ld+json">{data}</script>')
    source = article(page, tmp_path / "a.html")["source"]
    assert isinstance(source, dict)
    assert source["published"] is None or (day.startswith("2999") and source["published"])


@pytest.mark.parametrize("author", ["By", "Staff", "admin", "https://example.com/a", "Newsroom"])
def test_nobody_is_no_author(tmp_path: Path, author: str) -> None:
    page = HTML.format("").replace("<head>", f"<head><meta name=author content='{author}'>")
    source = article(page, tmp_path / "a.html")["source"]
    assert isinstance(source, dict)
    assert source["authors"] == []


def test_an_image_pasted_as_text_is_no_story(tmp_path: Path) -> None:
    image = base64.b64encode(bytes(range(256)) * 40).decode()
    assert article(image, tmp_path / "a.txt")["quotes"] == []
