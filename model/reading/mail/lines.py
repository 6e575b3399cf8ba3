"""The plain text of an e-mail: its lines put together again, and what stands around the story."""

import re
from collections.abc import Iterator, Sequence

from pullquote.model.reading.compose import Piece
from pullquote.model.reading.layout import paragraphs, unquoted
from pullquote.model.reading.mail.around import begin_of_foot, says_online
from pullquote.model.reading.mail.forwarded import Forwarded, find_forwarded, find_quoted

_SIGNATURE = "-- "
_LIST_FOOTER = re.compile(r"_{20,}|-{30,}")
_ADDRESS = re.compile(r"https?://[^\s<>()\[\]]+", re.IGNORECASE)


def unflowed(text: str, *, delsp: bool = False) -> str:
    """The text with its soft line breaks taken back (RFC 3676, format=flowed).

    A line that ends in a blank goes on in the next line of the same quoting depth.
    """
    lines: list[str] = []
    open_depth = -1
    for line in text.splitlines():
        depth = len(re.match(r">*", line).group())  # type: ignore[union-attr]
        body = line[depth:].removeprefix(" ")  # a blank put there to guard "From " and ">"
        soft = body.endswith(" ") and body != _SIGNATURE
        if open_depth == depth and body != _SIGNATURE and lines:
            lines[-1] += body
        else:
            lines.append("> " * depth + body)
        if soft and delsp:
            lines[-1] = lines[-1][:-1]
        open_depth = depth if soft else -1
    return "\n".join(lines)


def story_lines(text: str) -> tuple[list[str], Forwarded | None]:
    """The lines of the message that counts, without marks of quoting; what is passed on wins."""
    lines = text.splitlines()
    forwarded = find_forwarded(lines) or find_quoted(lines)
    if forwarded:
        lines = lines[forwarded.begin :]
    return unquoted("\n".join(lines)).split("\n"), forwarded


def pieces(lines: Sequence[str]) -> Iterator[Piece]:
    """The paragraphs; a signature, and a newsletter's own business at the end, are no story."""
    end = _end_of_story(lines)
    story, tail = "\n".join(lines[:end]), "\n".join(lines[end:])
    blocks = [story[a:b] for a, b in paragraphs(story)]
    foot = begin_of_foot(blocks, [bool(_ADDRESS.search(block)) for block in blocks])
    for at, block in enumerate(blocks):
        yield Piece(block, "furniture" if at >= foot or _is_around(block) else None)
    for a, b in paragraphs(tail):
        yield Piece(tail[a:b], "furniture")


def online_link(lines: Sequence[str]) -> str | None:
    """The address of the "View this email in your browser" line."""
    for line, following in zip(lines, (*lines[1:], ""), strict=True):
        if len(line) > 400 or not says_online(_ADDRESS.sub("", line)):
            continue
        if found := _ADDRESS.search(line) or _ADDRESS.match(following.strip(" <(")):
            return found.group().rstrip(".,")
    return None


def _is_around(paragraph: str) -> bool:
    if len(paragraph) > 400:
        return False
    bare = _ADDRESS.sub("", paragraph).strip(" <>()[]\n")
    return not bare or says_online(bare)


def _end_of_story(lines: Sequence[str]) -> int:
    """Where the signature begins (RFC 3676: a line of two hyphens and a blank), or a list's foot.

    It is sought in the last part only, for some writers rule off their text with it.
    """
    worded = [at for at, line in enumerate(lines) if line.strip()]
    if not worded:
        return 0
    half = worded[len(worded) // 2]
    for at in range(half, len(lines)):
        line = lines[at]
        if line == _SIGNATURE or line == "--" or _LIST_FOOTER.fullmatch(line.strip()):
            return at
    return len(lines)
