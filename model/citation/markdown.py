"""Markdown: a block quotation, the speaker below it, the article in a footnote."""

import re

from pullquote.model.citation.chicago import article_note, as_printed
from pullquote.model.citation.deeplink import linked
from pullquote.model.citation.marks import joined, nested, standing_alone
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.style import Citation
from pullquote.model.citation.work import Work

# Every mark that could begin markup; a backslash before punctuation is always taken literally.
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~^]|==|%%|&(?=#?\w+;)|\$\$")
_BEGINS_BLOCK = re.compile(r"^(?:[-+=#:]|\d+[.)](?=\s|$))")
_NOT_IN_LINK = re.compile(r"""[\s()<>\\"`\[\]|*_^{}~]""")


def cite_markdown(work: Work, passage: Passage | None) -> Citation:
    """A block quotation with a footnote; for the article as a whole, a plain line with a link."""
    note = article_note(
        work,
        passage,
        plain=escaped,
        cased=as_printed,
        linked=lambda title: _link(escaped(title), work.url, passage),
        paper=lambda name: f"*{escaped(name)}*",
        address=False,
    )
    if passage is None:
        return Citation("", f"{note[0].upper()}{note[1:]}")
    note = f"Quoted in {note}" if passage.speech else f"{note[0].upper()}{note[1:]}"
    return Citation(_block(passage, f"[^{work.key}]"), f"[^{work.key}]: {note}")


def _block(passage: Passage, footnote: str) -> str:
    whole = joined(passage.pieces, " … ")
    words = standing_alone(nested(whole, inside=passage.fragment))
    words = f"“{escaped(words)}”" if passage.fragment else _at_line_start(escaped(words))
    if passage.credit is None:
        return f"> {words}{footnote}"
    return f"> {words}\n>\n> — {escaped(passage.credit.full)}{footnote}{escaped(passage.inferred)}"


def escaped(text: str) -> str:
    """The text as Markdown that shows exactly it."""
    return _SPECIAL.sub(lambda match: "".join(f"\\{char}" for char in match.group()), text)


def _at_line_start(text: str) -> str:
    match = _BEGINS_BLOCK.match(text)
    return f"{text[: match.end() - 1]}\\{text[match.end() - 1 :]}" if match else text


def _link(title: str, url: str, passage: Passage | None) -> str:
    """The title as a link, to the very words where there are any."""
    if not url:
        return title
    target = _NOT_IN_LINK.sub(lambda match: f"%{ord(match.group()):02X}", url)
    return f"[{title}]({linked(target, passage.directive if passage else '')})"
