"""BibTeX and BibLaTeX: an entry for a bibliography, and a LaTeX sentence that cites it.

A field is one line, and its braces are always balanced: BibTeX counts them even behind a
backslash, so a brace in a headline is written by name.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from pullquote.model.citation.dates import bibtex_month, iso_date
from pullquote.model.citation.marks import before_credit
from pullquote.model.citation.names import Name
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.quoting import inline_words, told
from pullquote.model.citation.style import Citation, Uses, locator
from pullquote.model.citation.work import BRACKETED, Work

_LATEX = {
    **{char: f"\\{char}" for char in "&%$#_"},
    "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}", "^": "\\textasciicircum{}", "`": "\\textasciigrave{}",
    "<": "\\textless{}", ">": "\\textgreater{}", "|": "\\textbar{}", '"': "\\textquotedbl{}",
    "“": "``", "”": "''", "‘": "`", "’": "'",
}  # fmt: skip
_TABLE = str.maketrans({**_LATEX, "\0": "{}"})
# Two hyphens, commas or apostrophes would be set as one dash or mark, a single mark beside a double
# one on its wrong side, a mark after ? or ! as one upside down.
_LIGATURE = re.compile(
    r"(?<=-)(?=-)|(?<=,)(?=,)|(?<=['’])(?=['’”])|(?<=‘)(?=[‘“])|(?<=[?!])(?=[‘“])"
)

# Figures, and months by the names BibTeX has for them, stand without braces.
_BARE = frozenset(["year", "month", "day"])


def cite_bibtex(work: Work, passage: Passage | None) -> Citation:
    """A sentence with its \\cite and the entry it points at."""
    return _cited(work, passage, _bibtex)


def cite_biblatex(work: Work, passage: Passage | None) -> Citation:
    """The same with an entry for BibLaTeX: newspapers as articles, sites as `@online`."""
    return _cited(work, passage, _biblatex)


def bibtex_file(uses: Uses) -> str:
    """A `.bib` file for BibTeX."""
    return "\n\n".join(_bibtex(work, passages) for work, passages in uses)


def biblatex_file(uses: Uses) -> str:
    """A `.bib` file for BibLaTeX."""
    return "\n\n".join(_biblatex(work, passages) for work, passages in uses)


_Entry = Callable[[Work, Sequence[Passage]], str]


def _cited(work: Work, passage: Passage | None, entry: _Entry) -> Citation:
    if passage is None:
        return Citation("", entry(work, ()))
    return Citation(latex_sentence(work, passage), entry(work, (passage,)))


def latex(text: str) -> str:
    """The text as LaTeX that prints exactly it."""
    return _LIGATURE.sub("\0", text).translate(_TABLE)


def latex_sentence(work: Work, passage: Passage) -> str:
    """The words, who said them, and \\cite."""
    where = locator(passage.paragraphs).replace(" ", "~").replace("–", "--")
    pin = f"[{where}]" if where else ""
    said = latex(told(passage, f"“{_words(passage)}”"))
    return f"{said} \\cite{pin}{{{work.key}}}.{passage.inferred}"


def _words(passage: Passage) -> str:
    return before_credit(inline_words(passage))


def _bibtex(work: Work, passages: Sequence[Passage]) -> str:
    day = work.dated
    fields = {
        **_named(work),
        "journal": latex(work.publisher),
        "year": str(day.year) if day else "",
        "month": bibtex_month(day) if day and day.precision != "year" else "",
        "day": str(day.day.day) if day and day.precision == "day" else "",
        "url": latex_url(work.url),
        "note": f"Accessed: {work.accessed}" if work.accessed and work.url else "",
        "annote": "; ".join(map(annotation, passages)),
    }
    return _entry("article" if work.publisher else "misc", work.key, fields)


def _biblatex(work: Work, passages: Sequence[Passage]) -> str:
    """A page of a site is `@online`, which must have an address; a date may lack its day."""
    online = work.outlet == "site" and work.url != ""
    paper = work.outlet == "newspaper"
    fields = {
        **_named(work),
        "organization" if online else "journaltitle": latex(work.publisher),
        "entrysubtype": "newspaper" if paper else "",
        "date": iso_date(work.dated),
        "url": latex_url(work.url),
        "urldate": iso_date(work.reading),
        "langid": _LANGUAGES.get(work.language.lower(), "english"),
        "annotation": "; ".join(map(annotation, passages)),
    }
    kind = "online" if online else "article" if work.publisher else "misc"
    return _entry(kind, work.key, fields)


# What the packages babel and polyglossia call them.
_LANGUAGES = {
    "en-us": "american", "en-gb": "british", "en-ca": "canadian", "en-au": "australian",
    "en-nz": "newzealand",
}  # fmt: skip


def _named(work: Work) -> dict[str, str]:
    return {
        "author": " and ".join(map(latex_name, work.authors)),
        "title": latex_title(work.title, work.sentence) if work.title else BRACKETED,
    }


def _entry(kind: str, key: str, fields: Mapping[str, str]) -> str:
    kept = {name: value for name, value in fields.items() if value}
    width = max(map(len, kept))
    rows = [
        f"  {name:<{width}} = {value if name in _BARE else f'{{{value}}}'},"
        for name, value in kept.items()
    ]
    return "\n".join([f"@{kind}{{{key},", *rows, "}"])


def annotation(passage: Passage) -> str:
    """Who said what, and where, for a note in an entry."""
    credit = passage.credit
    who = f"{latex(credit.short)}{passage.inferred}" if credit else ""
    lead = ", ".join(part for part in (who, locator(passage.paragraphs)) if part)
    words = latex(f"“{_words(passage)}”")
    return f"{lead}: {words}" if lead else words


def latex_name(name: Name) -> str:
    """Organisations in braces of their own, or BibTeX would turn them round."""
    if name.literal:
        return f"{{{latex(name.family)}}}"
    parts = (name.family, name.suffix, name.given) if name.suffix else (name.family, name.given)
    return ", ".join(_guarded(part) for part in parts)


def _guarded(part: str) -> str:
    held = latex(part)
    return f"{{{held}}}" if "," in part or re.search(r"\band\b", part) else held


def latex_title(title: str, sentence: str) -> str:
    """Names in braces, so that styles which lower-case titles leave them be.

    In a headline with capitals the names are those words that keep theirs in the `sentence`; where
    nobody knows, every capital is kept.
    """
    words = title.split()
    keep = [_is_name(word, first=not at) for at, word in enumerate(sentence.split())]
    if len(keep) > 1 and keep[1]:
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


def latex_url(url: str) -> str:
    """As it is, but for the marks that would end the field."""
    return re.sub(r"[{}\\\s]", lambda match: f"%{ord(match.group()):02X}", url)
