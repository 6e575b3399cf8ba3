"""Headlines: which words take a capital in which style, and what a long one is called for short.

Rules rest on the manuals as university guides quote them: MLA and Chicago (17th) leave
prepositions of any length small; APA gives a capital to every word of four letters or more.
A headline in sentence case is never made from one in capitals: names could not be told.
"""

import re
from collections.abc import Callable

from pullquote.model.language.tokens import ABBREVIATIONS

_ARTICLES = frozenset("a an the".split())

# "up", "off", "out" and "down" are left out: in headlines they mostly belong to the verb.
_PREPOSITIONS = frozenset(
    """
    about above across after against along amid amidst among amongst around as at atop before
    behind below beneath beside besides between beyond by circa concerning despite during except
    for from in inside into like near of on onto opposite outside over past per regarding
    respecting round since through throughout till to toward towards under underneath until unto
    upon versus via vs vs. v. with within without
    """.split()
)

Small = Callable[[str], bool]
"""Whether a style leaves a word, given in lower case, small inside a headline."""

_MLA = _ARTICLES | _PREPOSITIONS | frozenset("and but for nor or so yet".split())
_CHICAGO = _ARTICLES | _PREPOSITIONS | frozenset("and but for nor or".split())
_APA = _ARTICLES | frozenset(
    "and as but for if nor or so yet at by in of on per to via vs vs. v. off up".split()
)


def small_in_mla(word: str) -> bool:
    """Articles, prepositions and coordinating conjunctions."""
    return word in _MLA


def small_in_chicago(word: str) -> bool:
    """As MLA, but "so" and "yet" take a capital."""
    return word in _CHICAGO


def small_in_apa(word: str) -> bool:
    """Articles, conjunctions and prepositions of three letters or fewer."""
    return word in _APA


_WORD = re.compile(r"[^\W\d_][\w’'.]*")


def headline_case(title: str, small: Small) -> str:
    """The title with capitals; a word that holds a capital or a figure inside stays as printed."""
    found = list(_WORD.finditer(title))
    pieces: list[str] = []
    at = 0
    last = ""
    for number, match in enumerate(found):
        between = title[at : match.start()]
        edge = number in (0, len(found) - 1) or _begins(last, between)
        pieces += [between, _cased(match.group(), title, match.start(), small, edge=edge)]
        at = match.end()
        last = match.group().lower()
    return "".join((*pieces, title[at:]))


def _begins(last: str, between: str) -> bool:
    """Whether a new sentence or a subtitle begins after a word and the marks behind it."""
    ends = last.endswith(".") and last not in ABBREVIATIONS and "." not in last[:-1]
    return ends or any(mark in between for mark in ":?!—")


def _cased(word: str, title: str, start: int, small: Small, *, edge: bool) -> str:
    if start and (title[start - 1].isdigit() or title[start - 1] in "@#_/"):
        return word
    if any(letter.isupper() for letter in word[1:]) or re.search(r"\w\.\w", word):
        return word
    if not edge and small(word.lower()) and title[start - 1 : start] != "-":
        return word.lower()
    return word[0].upper() + word[1:]


_STOP_BEFORE = re.compile(r"[:;?!—–…|(\[]|\s-\s|\.\s")
_SHORT = 3


def short_title(title: str) -> str:
    """The first words of a title, enough to find it in a list: never ending in a small word."""
    cut = _STOP_BEFORE.search(title, 1)
    words = (title[: cut.start()] if cut else title).split() or title.split()
    take = min(_SHORT, len(words))
    while take < len(words) and words[take - 1].lower() in _MLA:
        take += 1
    short = " ".join(words[:take]).rstrip(",;:.-–—")
    return _without_odd_marks(short) or title


def _without_odd_marks(text: str) -> str:
    """Cut in the middle of a quotation, a title loses the mark left open."""
    for opening, closing in (("“", "”"), ("‘", "’")):
        if text.count(opening) != text.count(closing):
            text = re.sub(rf"(?<!\w){opening}|{closing}(?!\w)", "", text)
    if text.count('"') % 2:
        text = text.replace('"', "")
    return re.sub(r"(?<!\w)'(?=\w)", "", text) if len(re.findall(r"(?<!\w)'", text)) % 2 else text


# What a newspaper is called by: only these lose "The" in Chicago's notes.
_PAPERS = frozenset(
    """
    advertiser advocate age argus bee bugle bulletin call chronicle citizen clarion courant courier
    daily democrat dispatch echo economist enquirer examiner express financial gazette globe
    guardian herald independent inquirer intelligencer irishman journal leader ledger mail mercury
    messenger mirror monitor nation news newspaper observer oregonian post press
    record register reporter republic review scotsman sentinel spectator standard star
    statesman sun tablet telegraph times tribune union weekly worker
    """.split()
)
_NOT_PAPERS = frozenset(["the associated press", "the canadian press", "the free press"])


def without_the(publisher: str) -> str:
    """A newspaper's name as Chicago prints it: "The New York Times" → "New York Times"."""
    if not publisher.startswith("The ") or publisher.lower() in _NOT_PAPERS:
        return publisher
    words = re.findall(r"\w+", publisher.lower())
    return publisher[4:] if _PAPERS.intersection(words) else publisher
