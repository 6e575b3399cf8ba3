"""Any style of the Citation Style Language, from the reader's own `.csl` file: approximate.

The engine, citeproc-py, is an optional extra and loaded only here. Of references to news it gets
a fifth exactly right, and no engine knows a speaker who is not the author: the sentence around the
words is ours, in American marks, and the engine's is what stands in its brackets and its list.
"""

import json
import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from stat import S_ISREG
from types import SimpleNamespace
from typing import NamedTuple

from pullquote.model.citation.csl_json import csl_json_file
from pullquote.model.citation.marks import before_credit, ending_inside
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.quoting import APA, in_marks, inline_words, told
from pullquote.model.citation.style import Citation, Style
from pullquote.model.citation.tidy import ended, raised, tidy
from pullquote.model.citation.work import Work

MOST = 2_000_000
"""Bytes of a style; the longest of the public ones has 150,000."""

NAMESPACE = "{http://purl.org/net/xbiblio/csl}"


class CslProblem(ValueError):
    """The style cannot be used; says why in one line."""


class _Parsed(NamedTuple):
    data: bytes
    title: str
    notes: bool
    """Whether its citations are notes."""


def csl_style(path: str) -> Style:
    """The style in the file. Raises `CslProblem`."""
    try:
        file = Path(path).expanduser()
        found = file.stat()
    except (OSError, RuntimeError, ValueError) as problem:
        why = problem.strerror if isinstance(problem, OSError) else None
        raise CslProblem(f"the style {tidy(path)} can't be read: {why or problem}.") from None
    if not S_ISREG(found.st_mode):
        raise CslProblem(f"the style {tidy(path)} is no file.")
    return _style(str(file), path, found.st_mtime_ns)


@lru_cache(maxsize=8)
def _style(file: str, name: str, changed: int) -> Style:
    parsed = _parse(file)
    _ask_for_engine()

    def cite(work: Work, passage: Passage | None) -> Citation:
        return _cited(parsed, [(work, passage)])

    return Style(
        name,
        f"{parsed.title} (approximate)",
        cite,
        gather=lambda uses: _cited(parsed, uses),
        approximate=True,
    )


def _parse(file: str) -> _Parsed:
    from lxml import etree

    name = tidy(Path(file).name)
    try:
        with Path(file).open("rb") as opened:
            data = opened.read(MOST + 1)
    except OSError as problem:
        raise CslProblem(f"the style {name} can't be read: {problem.strerror}.") from None
    root = None
    with suppress(etree.XMLSyntaxError):
        if len(data) <= MOST:
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            root = etree.fromstring(data, parser)
    # A style declares no entities; one that does could draw in other files.
    declares = root is not None and root.getroottree().docinfo.internalDTD is not None
    if root is None or declares or root.tag != f"{NAMESPACE}style":
        raise CslProblem(f"{name} is no style of the Citation Style Language (.csl).")
    info = root.find(f"{NAMESPACE}info")
    title = tidy(info.findtext(f"{NAMESPACE}title") or "") if info is not None else ""
    if root.find(f"{NAMESPACE}citation") is None:
        links = [] if info is None else info.findall(f"{NAMESPACE}link")
        parent = [one.get("href") for one in links if one.get("rel") == "independent-parent"]
        where = f": take the file of {tidy(parent[0])}" if parent else ""
        raise CslProblem(f"{name} only points to another style{where}.")
    # The engine reads what was looked at here, whatever the file was written in.
    notes = root.get("class") == "note"
    return _Parsed(etree.tostring(root), title or name.removesuffix(".csl"), notes)


def _ask_for_engine() -> None:
    if find_spec("citeproc") is None:
        raise CslProblem("a .csl style needs citeproc-py: pip install 'pullquote[csl]'.")


def _cited(parsed: _Parsed, uses: Sequence[tuple[Work, Passage | None]]) -> Citation:
    """All of it at once, since the style sorts, numbers and tells apart."""
    with _told_in_one_line(parsed):
        credits, entries = _rendered(parsed, uses)
    texts: list[str] = []
    notes: list[str] = []
    for (_, passage), credit in zip(uses, credits, strict=True):
        if passage is None:
            continue
        if parsed.notes:
            notes.append(f"{len(notes) + 1}. {ended(credit)}")
            quoted = in_marks(ending_inside(inline_words(passage)))
            texts.append(f"{told(passage, quoted)}{raised(len(notes))}{passage.inferred}")
        else:
            quoted = in_marks(before_credit(inline_words(passage, APA)))
            between = "" if credit[:1] in "⁰¹²³⁴⁵⁶⁷⁸⁹" else " "
            texts.append(f"{told(passage, quoted)}{between}{credit}.{passage.inferred}")
    return Citation("\n\n".join(texts), "\n".join(entries), "\n\n".join(notes))


@contextmanager
def _told_in_one_line(parsed: _Parsed) -> Iterator[None]:
    """The engine knows a part of the language, and fails in many ways over the rest."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except Exception as fault:
        why = tidy(f"{type(fault).__name__}: {fault}")[:120]
        raise CslProblem(f"citeproc-py can't use the style {parsed.title} ({why}).") from None


def _rendered(
    parsed: _Parsed, uses: Sequence[tuple[Work, Passage | None]]
) -> tuple[list[str], list[str]]:
    from citeproc import Citation as Citing
    from citeproc import (
        CitationItem,
        CitationStylesBibliography,
        CitationStylesStyle,
        Locator,
    )
    from citeproc.source.json import CiteProcJSON

    works = list(dict.fromkeys(work for work, _ in uses))
    source = CiteProcJSON(json.loads(csl_json_file([(work, ()) for work in works])))
    style = CitationStylesStyle(BytesIO(parsed.data), validate=False)
    bibliography = CitationStylesBibliography(style, source, _PLAIN)
    for work in works:
        # Without the paragraph, which else would come into the list.
        bibliography.register(Citing([CitationItem(work.key.lower())]))
    entries: list[str] = []
    if style.has_bibliography():
        bibliography.sort()
        entries = [_GLUED.sub(r"\g<0> ", tidy(str(one))) for one in bibliography.bibliography()]
    citations = []
    for work, passage in uses:
        first, last = (passage and passage.paragraphs) or (0, 0)
        locator = Locator("paragraph", f"{first}–{last}" if last > first else f"{first}")
        item = CitationItem(work.key.lower(), locator=locator if first else None)
        citations.append(Citing([item]))
        bibliography.register(citations[-1])
    return [tidy(str(bibliography.cite(one, lambda item: None))) for one in citations], entries


def _raised(text: object) -> str:
    return raised(int(words)) if (words := str(text)).isdecimal() else words


_PLAIN = SimpleNamespace(
    preformat=str, Italic=str, Oblique=str, Bold=str, Light=str, Underline=str, SmallCaps=str,
    Superscript=_raised, Subscript=str,
)  # fmt: skip
"""How the engine marks its words: not at all, but for raised numbers."""

_GLUED = re.compile(r"^\[?\d+[.)\]](?=\w)")
"""The number of an entry, which a page would set apart."""
