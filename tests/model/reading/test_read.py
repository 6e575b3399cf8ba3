import hashlib
import json
import os
import random
from pathlib import Path

import pytest

from pullquote.model.article import Document
from pullquote.model.reading.given import Given
from pullquote.model.reading.json_lines import BadLine, read_jsonl
from pullquote.model.reading.read import read_bytes, read_file, read_given, read_path
from pullquote.model.reading.size import MAX_BYTES
from pullquote.model.reading.unreadable import Unreadable

STORY = "A ferry sank off the coast on Tuesday night, the owner said."


def test_a_file_is_read_and_named_after_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(STORY.encode() + b"\r\n")
    document = read_file(path)
    assert document.text == STORY + "\n"
    assert document.source.sha256 == hashlib.sha256(STORY.encode() + b"\r\n").hexdigest()
    assert document.id == document.source.sha256[:12]


def test_cleaning_is_told_in_the_notes() -> None:
    document = read_bytes(b"He s\x00aid that the ferry s\x00ank.", name="x")
    assert document.notes[0] == "Removed 2 control characters."


@pytest.mark.parametrize(
    ("data", "seems"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 20, "a PNG image"),
        (b"PK\x03\x04rest", "a zip archive"),
        (b"\x00\x01\x02\x03" * 50, "a binary file"),
        (b"", "empty"),
        (b" \n\n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"a" * (MAX_BYTES + 1), "20 MB"),
    ],
)
def test_what_cannot_be_read_says_what_it_seems_to_be(data: bytes, seems: str) -> None:
    with pytest.raises(Unreadable, match=seems):
        read_bytes(data, name="story")


def test_a_text_that_begins_like_a_program_is_a_text() -> None:
    assert read_bytes(b"MZ is the mark of programs.", name="x").text.startswith("MZ")


def message_for(path: Path | str) -> str:
    with pytest.raises(Unreadable) as caught:
        read_file(path)
    return str(caught.value)


def test_every_bad_path_gets_one_clear_line(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    (tmp_path / "file").write_text("x")
    assert "There is no file" in message_for(tmp_path / "missing")
    assert "There is no file" in message_for(tmp_path / "file" / "below")
    assert "is a folder" in message_for(tmp_path)
    assert "is a pipe" in message_for(tmp_path / "pipe")
    assert "is a device" in message_for("/dev/zero")
    assert "leads back to itself" in message_for(tmp_path / "loop")
    assert "over the limit" in message_for(tmp_path / "huge")
    assert "too long" in message_for("a" * 5000)
    assert "not the name of a file" in message_for("a\x00b")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
@pytest.mark.parametrize("name", ["secret", "secret.jsonl"])
def test_a_file_without_permission_says_so(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("x")
    path.chmod(0)
    assert "no permission" in message_for(path)


def test_a_message_never_carries_commands_from_a_path() -> None:
    message = message_for("/nowhere/\x1b]0;x\x07evil\nname\udcff")
    assert message.isprintable()
    assert "evil name" in message


def test_documents_a_line_keep_their_facts_and_offsets() -> None:
    line = json.dumps(
        {
            "id": "n1", "text": "A\x00b\r\n" + STORY, "published": "2024-08-13T10:00:00Z",
            "title": "T\x1b[1m", "authors": ["Ana Ruiz", {"name": "Tom Lee"}], "extra": {"x": 1},
        }
    )  # fmt: skip
    (document,) = read_jsonl([line])
    assert isinstance(document, Document)
    assert document.id == "n1"
    assert document.text == "A\ufffdb \n" + STORY
    assert document.source.title == "T"
    assert str(document.source.published) == "2024-08-13"
    assert [author.family for author in document.source.authors] == ["Ruiz", "Lee"]


def test_dct_is_a_publication_date_too() -> None:
    (document,) = read_jsonl([b'{"text": "Hi there.", "dct": "2024-08-13"}'])
    assert isinstance(document, Document)
    assert str(document.source.published) == "2024-08-13"


def test_bad_lines_are_told_and_the_rest_is_read() -> None:
    good = json.dumps({"id": "g", "text": STORY})
    lines = ["{", "", good, "[1]", '{"id": 1}', '{"text": " "}', "[" * 100_000, good]
    read = list(read_jsonl(lines))
    assert [one.number for one in read if isinstance(one, BadLine)] == [1, 4, 5, 6, 7]
    assert [one.id for one in read if isinstance(one, Document)] == ["g", "g"]


def test_a_date_that_is_none_is_left_out_and_told() -> None:
    (document,) = read_jsonl(['{"text": "Hi there.", "published": "soon"}'])
    assert isinstance(document, Document)
    assert document.source.published is None
    assert "“soon”" in document.notes[0]


def test_bad_paths_of_json_lines_get_one_clear_line_too(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jsonl")
    (tmp_path / "folder.jsonl").mkdir()
    assert "There is no file" in message_for(tmp_path / "missing.jsonl")
    assert "is a folder" in message_for(tmp_path / "folder.jsonl")
    assert "is a pipe" in message_for(tmp_path / "pipe.jsonl")
    assert "too long" in message_for("a" * 5000 + ".jsonl")
    assert "not the name of a file" in message_for("a\x00b.jsonl")


def test_a_line_over_the_limit_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    long = b'{"text": "' + b"a" * (2 * MAX_BYTES + 5) + b'"}'
    path.write_bytes(long + b"\n" + json.dumps({"id": "n2", "text": STORY}).encode())
    told, document = read_path(path).documents
    assert isinstance(told, BadLine)
    assert (told.number, "over the limit" in told.message) == (1, True)
    assert isinstance(document, Document)
    assert document.id == "n2"


def test_json_lines_are_one_article_if_they_hold_one(tmp_path: Path) -> None:
    path = tmp_path / "docs.jsonl"
    one = json.dumps({"id": "n1", "text": STORY}) + "\n"
    path.write_text(one)
    assert read_file(path).id == "n1"
    path.write_text("oh\n" + one)
    assert "line 1" in read_file(path).notes[-1]
    path.write_text(one * 12)
    assert "holds 12 documents" in message_for(path)
    path.write_text("oh\n")
    assert "holds no document: line 1" in message_for(path)
    path.write_text("")
    assert "holds no document." in message_for(path)


def test_noise_is_refused_and_a_text_with_a_stray_control_byte_is_read() -> None:
    for seed in range(200):
        noise = random.Random(seed).randbytes(200 + 20 * seed)
        with pytest.raises(Unreadable, match="not an article"):
            read_bytes(noise, name="noise.dat")
    stray = STORY.replace("ferry", "fer\x00ry").encode()
    assert read_bytes(stray + b"\x00" * 64, name="story.txt").text.startswith("A ferry sank")
    for codec in ("utf-16-le", "utf-16-be", "utf-16"):
        assert read_bytes(STORY.encode(codec), name="story.txt").text == STORY


@pytest.mark.parametrize("form", ["text/plain", "text/markdown"])
def test_the_character_set_that_a_server_declares_is_believed(form: str) -> None:
    text = "Ferry sinks\n\nŁódź mourned on Tuesday, the mayor Stanisław Żak said.\n\nIt was late.\n"
    given = Given(text.encode("cp1250"), "link", media_type=form, charset="windows-1250")
    assert "the mayor Stanisław Żak said" in read_given(given).text


@pytest.mark.parametrize(
    "outlet",
    ["The Portland Ledger", "Chicago Sun-Times", "The Times of London", "Daily Mail", "The Hindu"],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_paper_named_below_a_byline_is_where_it_was_published(outlet: str, gap: str) -> None:
    head = gap.join(["Former mayor jailed over harbor contracts", "By Ana Ruiz", outlet])
    source = read_bytes(f"{head}{gap}Oct. 18, 2024\n\n{STORY}\n\n{STORY}".encode(), name="x").source
    assert (source.publisher, source.origins.publisher) == (outlet, "byline")
    assert source.title == "Former mayor jailed over harbor contracts"
    assert source.published is not None


@pytest.mark.parametrize("line", ["World News", "Star witness recants", "The mayor must pay $1m"])
def test_what_else_stands_below_a_byline_is_no_paper(line: str) -> None:
    head = "\n\n".join(["Former mayor jailed over harbor contracts", "By Ana Ruiz", line])
    source = read_bytes(f"{head}\n\nOct. 18, 2024\n\n{STORY}\n\n{STORY}".encode(), name="x").source
    assert source.publisher is None
