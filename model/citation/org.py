"""Org: a quotation block, the speaker in it, the article in a footnote.

Org has no sign that takes any mark literally: marks of emphasis are written by the names of its
entities or as verbatim text, and a zero width space keeps brackets from beginning anything, as
its manual advises ("Escape Character").
"""

import re
from functools import partial

from pullquote.model.citation.chicago import article_note, as_printed
from pullquote.model.citation.deeplink import linked
from pullquote.model.citation.marks import joined, nested, standing_alone
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.style import Citation
from pullquote.model.citation.tidy import capital
from pullquote.model.citation.work import Work

_NOTHING = "\u200b"
_WRITTEN = {
    **{mark: f"\\{name}{{}}" for mark, name in (
        ("*", "ast"), ("/", "slash"), ("+", "plus"), ("<", "lt"), (">", "gt"),
        ("$", "dollar"), ("|", "vert"),
    )},
    **{mark: f"{_NOTHING}={mark}={_NOTHING}" for mark in "_~\\"},
    "=": f"{_NOTHING}~=~{_NOTHING}",
    **{mark: f"{mark}{_NOTHING}" for mark in "[]{^"},
}  # fmt: skip
# Dashes and points that follow each other would become others; a colon could begin an address.
_SPECIAL = re.compile(r"[*/+<>$|_~\\=\[\]{^]|(?<=([-.@]))\1|:(?=//)")
_BEGINS_BLOCK = re.compile(r"[-#:]|\d+[.)]|\w[.)]\s|[A-Z]+:")
_NOT_IN_LINK = re.compile(r"""[\s\[\]\\<>"`{}|^]""")


def cite_org(work: Work, passage: Passage | None) -> Citation:
    """A quotation block with a footnote; for the article as a whole, a plain line with a link."""
    note = article_note(
        work,
        passage,
        plain=escaped,
        cased=as_printed,
        linked=partial(_link, work=work, passage=passage),
        paper=_paper,
        address=False,
    )
    if passage is None:
        return Citation("", capital(note))
    note = f"Quoted in {note}" if passage.speech else capital(note)
    footnote = f"[fn:{work.key}]"
    return Citation(_block(passage, footnote), f"{footnote} {note}")


def _block(passage: Passage, footnote: str) -> str:
    whole = joined(passage.pieces, " … ")
    words = standing_alone(nested(whole, inside=passage.fragment))
    lines = [f"“{escaped(words)}”" if passage.fragment else at_line_start(escaped(words))]
    if passage.credit:
        lines += ["", f"— {escaped(passage.credit.full)}"]
    lines[-1] += f"{footnote}{escaped(passage.inferred)}"
    return "\n".join(["#+begin_quote", *lines, "#+end_quote"])


def escaped(text: str) -> str:
    """The text as Org that shows exactly it."""
    return _SPECIAL.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    return _WRITTEN.get(found.group(), f"{_NOTHING}{found.group()}")


def at_line_start(text: str) -> str:
    """The text where a line begins: no item, keyword, table or headline."""
    return f"{_NOTHING}{text}" if _BEGINS_BLOCK.match(text) else text


def _paper(name: str) -> str:
    """In italics, which take no verbatim marks."""
    return escaped(name) if _SPECIAL.search(name) else f"/{name}/"


def _link(title: str, work: Work, passage: Passage | None) -> str:
    if not work.url:
        return escaped(title)
    url = _NOT_IN_LINK.sub(lambda found: f"%{ord(found.group()):02X}", work.url)
    target = linked(url, passage.directive if passage else "")
    # Not every reader takes brackets within a link.
    return (
        f"{escaped(title)} [[{target}]]"
        if re.search(r"[\[\]]", title)
        else (f"[[{target}][{escaped(title)}]]")
    )
