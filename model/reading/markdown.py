"""Markdown to a Document: the words exactly as printed, without the marks around them.

Source: CommonMark 0.31 with tables and struck-out words, parsed by markdown-it-py; footnotes as
most note programs write them. Two rules of CommonMark are not followed, for no news text means
them: a star within a word makes nothing italic ("f**k", "5*3"), and an indented block is a
paragraph and no program.
"""

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from pullquote.model.article import BlockKind, Document
from pullquote.model.reading.byline import read_byline
from pullquote.model.reading.clean import clean_bytes, clean_line
from pullquote.model.reading.compose import Piece, compose
from pullquote.model.reading.dates import read_date_line
from pullquote.model.reading.front_matter import read_front_matter
from pullquote.model.reading.given import Given
from pullquote.model.reading.known import known_of
from pullquote.model.reading.plain import tell_front_matter
from pullquote.model.reading.unreadable import Unreadable

_NOTE = re.compile(r"^ {0,3}\[\^[^\]\s]{1,40}\]:[ \t]*(.*(?:\n(?: {2,}|\t).*)*)\n?", re.MULTILINE)
_NOTE_MARK = re.compile(r"\[\^[^\]\s]{1,40}\]")
_LONG_HEADING = 200
_HEAD = 6
"""Blocks in which writer and date may stand on lines of one paragraph."""


def read_markdown(given: Given) -> Document:
    """The article in the Markdown text."""
    text, notes = clean_bytes(given.data, charset=given.charset)
    if not text.strip():
        raise Unreadable(f"{given.name} is empty: there is nothing to read.")
    known = known_of(given)
    if matter := read_front_matter(text):
        tell_front_matter(known, matter)
        text = text[matter.end :]
    try:
        pieces = list(pieces_of(text))
    except RecursionError:
        raise Unreadable(f"{given.name} nests its marks too deep to be an article.") from None
    title = next((piece.text for piece in pieces[:_HEAD] if piece.kind == "headline"), None)
    known.tell("title", clean_line(title) if title else None, "heading")
    return compose(pieces, known, name=given.name, notes=notes)


def pieces_of(text: str) -> Iterator[Piece]:
    """The blocks of the text in their order, footnotes last."""
    footnotes = [" ".join(note.split()) for note in _NOTE.findall(text)]
    tokens = _parser().parse(_NOTE_MARK.sub("", _NOTE.sub("", text)))
    blocks = list(_blocks(tokens))
    for at, piece in enumerate(blocks):
        if at < _HEAD and piece.kind is None:
            yield from _lines_of_head(piece.text)
        else:
            yield piece
    for note in footnotes:
        yield Piece(_words(_parser().parseInline(note)), "furniture")


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("code")
    parser.inline.ruler.before("emphasis", "star in word", _star_in_word)
    return parser


_STARS = re.compile(r"\*+")


def _star_in_word(state: StateInline, silent: bool) -> bool:
    """Stars between two letters or digits are printed, as underscores there are."""
    stars = _STARS.match(state.src, state.pos)
    if not stars or not state.pos or stars.end() >= state.posMax:
        return False
    if not (state.src[state.pos - 1].isalnum() and state.src[stars.end()].isalnum()):
        return False
    if not silent:
        state.pending += stars.group()
    state.pos = stars.end()
    return True


def _blocks(tokens: Sequence[Token]) -> Iterator[Piece]:
    within: list[str] = []
    cells: list[str] = []
    number = ""
    for token in tokens:
        name = token.type.removesuffix("_open").removesuffix("_close")
        if token.type == "inline":
            words = _words([token])
            if within[-1] in ("th", "td"):
                cells.append(" ".join(words.split()))
            else:
                yield Piece(number + words, _kind(token, within))
            number = ""
        elif token.nesting == 1:
            if token.info and name == "list_item":
                number = f"{token.info}{token.markup} "
                name = "paragraph" if len(token.info) > 3 else name  # "1986. It was the year"
            within.append(name)
        elif token.nesting == -1:
            within.pop()
            if name == "tr":
                yield Piece(" | ".join(filter(None, cells)), "list")
                cells.clear()
        elif token.type in ("fence", "code_block"):
            yield Piece(token.content)
        elif token.type == "html_block":
            yield from _pieces_of_markup(token.content)


def _kind(token: Token, within: Sequence[str]) -> BlockKind | None:
    """What the marks around the block tell; the words tell the rest."""
    if within[-1] == "heading":
        # A rule right below a paragraph is taken for the line below a heading.
        return "headline" if len(token.content) < _LONG_HEADING else None
    if "list_item" in within:
        return "list"
    if "blockquote" in within:
        return "quote"
    children = token.children or []
    if children and all(_is_picture(child) for child in children):
        return "caption"
    return None


def _is_picture(token: Token) -> bool:
    return token.type in ("image", "softbreak", "hardbreak", "link_open", "link_close") or (
        token.type == "text" and not token.content.strip()
    )


def _words(tokens: Sequence[Token]) -> str:
    """The words of inline marks; a line's end stays one, for a writer's line is known by it."""
    words: list[str] = []
    for token in tokens:
        if token.children is not None:
            words.append(_words(token.children))
        elif token.type in ("softbreak", "hardbreak"):
            words.append("\n")
        elif token.type == "html_inline":
            words.append(_printed(token.content))
        else:
            words.append(token.content)
    return "".join(words)


_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")
_INLINE_TAGS = frozenset(
    "a abbr b big cite code data del dfn em font i iframe img input ins kbd label mark q s samp "
    "script small source span strike strong style sub sup svg time tt u var wbr".split()
)


def _printed(tag: str) -> str:
    """What a tag amid words prints: nothing, a line's end, or itself if it is none ("<cough>")."""
    name = match[1].lower() if (match := _TAG.match(tag)) else ""
    if name in _BLOCK_TAGS:
        return "\n"
    return "" if name in _INLINE_TAGS or not name else tag


def _lines_of_head(words: str) -> Iterator[Piece]:
    """The paragraph; line by line where one of its lines is a writer's or a date."""
    lines = [line.strip() for line in words.split("\n") if line.strip()]
    if 1 < len(lines) < 6 and any(map(_is_head_line, lines)):
        yield from map(Piece, lines)
    else:
        yield Piece(words)


def _is_head_line(line: str) -> bool:
    return read_date_line(line) is not None or (
        line[:3].lower() == "by " and read_byline(line) is not None
    )


_BLOCK_TAGS = frozenset(
    "p div li h1 h2 h3 h4 h5 h6 blockquote figcaption figure section article aside td tr br hr "
    "details summary ul ol table header footer".split()
)
_KINDS: dict[str, BlockKind] = {
    "h1": "headline", "h2": "headline", "h3": "headline", "h4": "headline",
    "li": "list", "blockquote": "quote", "figcaption": "caption", "aside": "furniture",
}  # fmt: skip


class _Markup(HTMLParser):
    """The words between tags, block by block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._words: list[str] = []
        self._kind: BlockKind | None = None
        self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCK_TAGS:
            self.end()
            self._kind = _KINDS.get(tag, self._kind if tag in ("p", "br", "div") else None)
        self._silent = tag in ("script", "style", "iframe")

    def handle_endtag(self, tag: str) -> None:
        self._silent = False
        if tag in _BLOCK_TAGS:
            self.end()
            self._kind = None if tag in _KINDS else self._kind

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._words.append(data)

    def end(self) -> None:
        words = "".join(self._words)
        self._words.clear()
        if words.strip():
            self.pieces.append(Piece(words, self._kind))


def _pieces_of_markup(markup: str) -> list[Piece]:
    """The words of a block of HTML; nothing in it is run or fetched."""
    parser = _Markup()
    parser.feed(markup)
    parser.close()
    parser.end()
    return parser.pieces
