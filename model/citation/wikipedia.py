"""Wikipedia: `{{cite news}}` in a footnote, with the source's own sentence as `quote`.

Help:Citation Style 1 and Template:Cite news: names in numbered pairs, `work` for the outlet,
`agency` for whose copy it is, `url-status` only beside an archived copy; straight quotation marks
(MOS:CURLY) and stops outside them unless they were spoken (MOS:LQ).
"""

import re
from collections.abc import Iterator, Sequence

from pullquote.model.citation.dates import day_month_year, iso_date
from pullquote.model.citation.marks import standing_alone
from pullquote.model.citation.names import Name
from pullquote.model.citation.outlets import outlet_of
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.quoting import AP, in_marks, inline_words, told
from pullquote.model.citation.style import Citation, Uses
from pullquote.model.citation.work import BRACKETED, Work

_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
# Whatever begins markup is written by number; a pipe, which ends a value, by its own template.
_MARKUP = re.compile(
    r"[{}<>\[\]|]|&(?=#?\w+;)|~(?=~)|(?<=~)~|'(?=')|(?<=')'|_(?=_)|(?<=_)_|^[*#:;=]|(?<=:)/(?=/)"
)
_NOT_IN_ADDRESS = re.compile(r"""[\s{}<>\[\]|"'~]|\\""")
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/(\d{4})(\d\d)(\d\d)\d*\w*/(http\S+)")


def cite_wikipedia(work: Work, passage: Passage | None) -> Citation:
    """A sentence of an article with its footnote, and the footnote."""
    name = _name(work)
    if passage is None:
        return Citation("", _footnote(work, (), name))
    said = _sentence(passage)
    note = _footnote(work, (passage,), name)
    return Citation(f'{said}<ref name="{name}" />', note, whole=f"{said}{note}")


def wikipedia_list(uses: Sequence[tuple[Work, Passage | None]]) -> Citation:
    """Several passages: sentences, and the list that defines their footnotes, a source once."""
    works: dict[Work, list[Passage]] = {}
    for work, passage in uses:
        works.setdefault(work, []).extend([passage] if passage else [])
    sentences, notes = _sentences_and_notes(list(works.items()))
    return Citation("\n\n".join(sentences), "\n".join(["{{reflist |refs=", *notes, "}}"]))


def wikipedia_file(uses: Uses) -> str:
    """The same as one text."""
    return wikipedia_list([(work, one) for work, some in uses for one in some or (None,)]).both


def _sentences_and_notes(uses: Uses) -> tuple[list[str], list[str]]:
    taken: set[str] = set()
    sentences: list[str] = []
    notes: list[str] = []
    for work, passages in uses:
        name = next(name for name in _names(work) if name not in taken)
        taken.add(name)
        sentences += [f'{_sentence(passage)}<ref name="{name}" />' for passage in passages]
        notes.append(_footnote(work, passages, name))
    return sentences, notes


def wikitext(text: str) -> str:
    """The text as wikitext that shows exactly it, with straight marks."""
    return _MARKUP.sub(
        lambda found: "{{!}}" if found.group() == "|" else f"&#{ord(found.group())};",
        text.translate(_STRAIGHT),
    )


def _sentence(passage: Passage) -> str:
    words = standing_alone(inline_words(passage, AP))
    said = told(passage, in_marks(words))
    stop = "" if words.rstrip("’”").endswith((".", "?", "!")) else "."
    return f"{wikitext(said)}{stop}{wikitext(passage.inferred)}"


def _names(work: Work) -> Iterator[str]:
    name = _name(work)
    yield name
    yield from (f"{name}-{number}" for number in range(2, 10_000))


def _name(work: Work) -> str:
    """Ortega-2025-03-14: letters, figures and hyphens need no care in a `name`."""
    who = work.writers[0].family if work.writers else work.publisher.removeprefix("The ")
    word = "".join(re.findall(r"[A-Za-z0-9]+", who)) or work.key
    return f"{word}-{iso_date(work.dated)}" if work.dated else word


def _footnote(work: Work, passages: Sequence[Passage], name: str) -> str:
    fields = "".join(f" |{field}={value}" for field, value in _fields(work, passages) if value)
    return f'<ref name="{name}">{{{{cite news{fields}}}}}</ref>'


def _fields(work: Work, passages: Sequence[Passage]) -> Iterator[tuple[str, str]]:
    archived = _ARCHIVED.fullmatch(work.url)
    yield from _authors(work)
    yield "date", day_month_year(work.dated)
    yield "title", wikitext(work.title or BRACKETED)
    yield "url", _address(archived.group(4) if archived else work.url)
    if archived:
        year, month, day = archived.group(1, 2, 3)
        yield "archive-url", _address(work.url)
        yield "archive-date", f"{year}-{month}-{day}"
        yield "url-status", "live"
    yield "work", wikitext(work.publisher)
    yield "agency", wikitext(work.agency or "; ".join(name.family for name in _agencies(work)))
    yield "location", wikitext(work.place)
    yield "language", "" if work.language.lower().startswith("en") else wikitext(work.language)
    yield "access-date", day_month_year(work.reading)
    sentences = dict.fromkeys(passage.sentence or _said(passage) for passage in passages)
    # Passages that are cited from several places were never said in one piece.
    yield "quote", wikitext(*sentences) if len(sentences) == 1 else ""


def _said(passage: Passage) -> str:
    return standing_alone(inline_words(passage, AP))


def _authors(work: Work) -> Iterator[tuple[str, str]]:
    agencies = _agencies(work)
    writers = [name for name in work.writers if name not in agencies]
    if not writers:
        yield "author", "<!-- not stated -->"
    for number, name in enumerate(writers, 1):
        if name.literal:
            yield f"author{number}", wikitext(name.family)
        else:
            yield f"last{number}", wikitext(name.family)
            yield f"first{number}", wikitext(" ".join(filter(None, (name.given, name.suffix))))


def _agencies(work: Work) -> list[Name]:
    """Copy that only an agency signed is by nobody; the template has a place for the agency."""
    return [name for name in work.writers if name.literal and outlet_of(name.family) == "agency"]


def _address(url: str) -> str:
    return _NOT_IN_ADDRESS.sub(lambda found: f"%{ord(found.group()):02X}", url)
