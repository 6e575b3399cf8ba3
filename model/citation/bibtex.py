"""BibTeX: an entry that BibTeX and BibLaTeX read, and a LaTeX sentence that cites it.

A field is one line, and its braces are always balanced: BibTeX counts them even behind a
backslash, so a brace in a headline is written by name.
"""

import re

from pullquote.model.citation.dates import bibtex_month
from pullquote.model.citation.marks import before_credit
from pullquote.model.citation.names import Name
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.quoting import inline_words, told
from pullquote.model.citation.style import Citation, locator
from pullquote.model.citation.work import UNTITLED, Work

_LATEX = {
    **{char: f"\\{char}" for char in "&%$#_"},
    "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}", "^": "\\textasciicircum{}", "`": "\\textasciigrave{}",
    "<": "\\textless{}", ">": "\\textgreater{}", "|": "\\textbar{}", '"': "\\textquotedbl{}",
    "“": "``", "”": "''", "‘": "`", "’": "'",
}  # fmt: skip
_TABLE = str.maketrans(_LATEX)

# Figures, and months by the names BibTeX has for them, stand without braces.
_BARE = frozenset(["year", "month", "day"])


def cite_bibtex(work: Work, passage: Passage | None) -> Citation:
    """A sentence with its \\cite and the entry it points at."""
    return Citation(_in_text(work, passage) if passage else "", _entry(work, passage))


def latex(text: str) -> str:
    """The text as LaTeX that prints exactly it."""
    return text.translate(_TABLE)


def _in_text(work: Work, passage: Passage) -> str:
    where = locator(passage.paragraphs).replace(" ", "~").replace("–", "--")
    pin = f"[{where}]" if where else ""
    said = latex(told(passage, f"“{_words(passage)}”"))
    return f"{said} \\cite{pin}{{{work.key}}}.{passage.inferred}"


def _words(passage: Passage) -> str:
    return before_credit(inline_words(passage))


def _entry(work: Work, passage: Passage | None) -> str:
    day = work.published
    fields = {
        "author": " and ".join(map(_author, work.authors)),
        "title": _title(work.title) if work.title else f"[{UNTITLED[0].upper()}{UNTITLED[1:]}]",
        "journal": latex(work.publisher),
        "year": str(day.year) if day else "",
        "month": bibtex_month(day) if day and day.precision != "year" else "",
        "day": str(day.day.day) if day and day.precision == "day" else "",
        "url": _url(work.url),
        "note": f"Accessed: {work.accessed}" if work.accessed and work.url else "",
        "annote": _annote(passage) if passage else "",
    }
    kept = {name: value for name, value in fields.items() if value}
    width = max(map(len, kept))
    rows = [
        f"  {name:<{width}} = {value if name in _BARE else f'{{{value}}}'},"
        for name, value in kept.items()
    ]
    kind = "article" if work.publisher else "misc"
    return "\n".join([f"@{kind}{{{work.key},", *rows, "}"])


def _annote(passage: Passage) -> str:
    credit = passage.credit
    who = f"{latex(credit.short)}{passage.inferred}" if credit else ""
    lead = ", ".join(part for part in (who, locator(passage.paragraphs)) if part)
    words = latex(f"“{_words(passage)}”")
    return f"{lead}: {words}" if lead else words


def _author(name: Name) -> str:
    """Organisations in braces of their own, or BibTeX would turn them round."""
    if name.literal:
        return f"{{{latex(name.family)}}}"
    parts = (name.family, name.suffix, name.given) if name.suffix else (name.family, name.given)
    return ", ".join(_guarded(part) for part in parts)


def _guarded(part: str) -> str:
    held = latex(part)
    return f"{{{held}}}" if "," in part or re.search(r"\band\b", part) else held


def _title(title: str) -> str:
    """Names in braces, so that styles which lower-case titles leave them be."""
    words = title.split()
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    all_capital = sum(word[0].isupper() for word in long) > 0.6 * len(long)
    keep = [_is_name(word, first=not at or all_capital) for at, word in enumerate(words)]
    if len(keep) > 1 and keep[1] and not all_capital:
        keep[0] = words[0][:1].isupper()
    out: list[str] = []
    for at, word in enumerate(words):
        opening = "{" if keep[at] and not (at and keep[at - 1]) else ""
        closing = "}" if keep[at] and not (at + 1 < len(words) and keep[at + 1]) else ""
        out.append(f"{opening}{latex(word)}{closing}")
    return " ".join(out)


def _is_name(word: str, *, first: bool) -> bool:
    letters = [char for char in word if char.isalpha()]
    return any(char.isupper() for char in letters[1 if first else 0 :])


def _url(url: str) -> str:
    """As it is, but for the marks that would end the field."""
    return re.sub(r"[{}\\\s]", lambda match: f"%{ord(match.group()):02X}", url)
