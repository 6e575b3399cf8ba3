"""Headlines: which words take a capital in which style, and what a long one is called for short.

Rules rest on the manuals as university guides quote them: MLA and Chicago (17th) leave
prepositions of any length small, Chicago (18th) those of four letters or fewer; APA gives a
capital to every word of four letters or more.
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
_CHICAGO_18 = frozenset(word for word in _CHICAGO if len(word) < 5)
_APA = _ARTICLES | frozenset(
    "and as but for if nor or so yet at by in of on per to via vs vs. v. off up".split()
)


def small_in_mla(word: str) -> bool:
    """Articles, prepositions and coordinating conjunctions."""
    return word in _MLA


def small_in_chicago(word: str) -> bool:
    """As MLA, but "so" and "yet" take a capital."""
    return word in _CHICAGO


def small_in_chicago_18(word: str) -> bool:
    """As before, but prepositions of five letters or more take a capital (18th edition)."""
    return word in _CHICAGO_18


def small_in_apa(word: str) -> bool:
    """Articles, conjunctions and prepositions of three letters or fewer."""
    return word in _APA


_WORD = re.compile(r"[^\W\d_][\w’'.]*")
_COUNTED = re.compile(r"[^\W_]")


def headline_case(title: str, small: Small) -> str:
    """The title with capitals; a word that holds a capital or a figure inside stays as printed."""
    pieces: list[str] = []
    at = 0
    last = ""
    for match in _WORD.finditer(title):
        between = title[at : match.start()]
        edge = _is_edge(title, match) or _begins(last, between)
        pieces += [between, _cased(match.group(), title, match.start(), small, edge=edge)]
        at = match.end()
        last = match.group().lower()
    return "".join((*pieces, title[at:]))


def _is_edge(title: str, word: re.Match[str]) -> bool:
    """Whether no word stands before or behind; a figure is one: "Dies at 93", "2025 in Review"."""
    return not (_COUNTED.search(title[: word.start()]) and _COUNTED.search(title[word.end() :]))


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


_STOP_BEFORE = re.compile(r"(?P<end>)(?:[:;?!—–…|(\[]|\s-\s|(?<=[a-z]{4})\.\s)")
# A headline that opens with a quotation is known by it.
_QUOTED_FIRST = re.compile(r"[“‘](?:[^\s“”]+ ){2,3}[^\s“”]+?(?P<end>)[,.]?[”’](?!\w)")
# "Margaret Eddington, who mapped the ocean floor": the name is enough; one word is too little.
_BEFORE_COMMA = re.compile(r"(?:[^\s,]+ )+[^\s,]+(?P<end>),\s")
_SHORT = 3
_SHORT_ENOUGH = 4


def short_title(title: str, *, article: bool = True) -> str:
    """The first words of a title, enough to find it in a list: never ending in a small word.

    Four words or fewer are not shortened (Chicago). Chicago and MLA leave out an `article`
    at the beginning.
    """
    quoted = _QUOTED_FIRST.match(title)
    cuts = (quoted,) if quoted else (_STOP_BEFORE.search(title, 1), _BEFORE_COMMA.match(title))
    end = min((cut.start("end") for cut in cuts if cut), default=len(title))
    words = title[:end].split() or title.split()
    if not article and len(words) > 2 and words[0].lower().lstrip("“‘\"'") in _ARTICLES:
        words = words[1:]
    take = min(_SHORT if len(words) > _SHORT_ENOUGH else _SHORT_ENOUGH, len(words))
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
