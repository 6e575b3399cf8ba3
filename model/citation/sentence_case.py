"""A headline printed with capitals, written as a sentence where the article shows how.

APA, Harvard, AMA, IEEE and Vancouver want titles as sentences. Which words are names no rule can
tell, but the article can: it prints the others small. A headline is rewritten only when every one
of its words is accounted for; otherwise it stays as printed, names and all.
"""

import re
from collections.abc import Iterator

_WORD = re.compile(r"[^\W\d_][\w’'.-]*")

# Words that are no part of any name by themselves.
_GRAMMAR = frozenset(
    """
    a about after against all amid an and any are as at be been before behind between but by can
    could did do does down for from had has have he her here his how i if in into is it its just
    me might more most must my near no nor not of off on one only onto or our out over own per
    she should since so some than that the their them then there these they this those through to
    too toward under until up upon us was we were what when where which while who whom whose why
    with within without would yet you your
    """.split()
)

# A small word as long as this, or fewer capitals, and it was no headline in capitals.
_LONG, _MOSTLY = 4, 0.7
# Characters on either side of a word that hold the words beside it.
_NEAR = 24


def sentence_case(title: str, text: str) -> str:
    """The title as a sentence, or as printed where the text does not say enough."""
    if not title.isupper():
        return _small_where_known(title, text)
    rest = text.replace(title, "")
    spoken = _WORD.sub(lambda found: _spoken(found.group(), rest), title)
    sentence = _small_where_known(spoken, rest)
    return title if sentence == spoken else sentence


# Initials whatever the article has: "us" is no word of headlines.
_INITIALS = frozenset("US UK EU UN USA".split())


def _spoken(word: str, text: str) -> str:
    """A word of a headline all in capitals: as it is if the article has it so and not otherwise."""
    initials = _has(word, text) and not _has(word.lower(), text)
    return word if initials or word in _INITIALS else word.capitalize()


def _has(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


def _small_where_known(title: str, text: str) -> str:
    words = list(_WORD.finditer(title))
    telling = [word.group() for word in words if word.group().lower() not in _GRAMMAR]
    small = [word for word in telling if word[0].islower()]
    if (
        len(words) < 3
        or any(len(word) >= _LONG for word in small)
        or len(telling) - len(small) < _MOSTLY * len(telling)
    ):
        return title
    out: list[str] = []
    at = 0
    for match in words:
        word = match.group()
        between = title[at : match.start()]
        begins = not at or any(mark in between for mark in ":?!.“‘—")
        beside = title[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        cased = word if begins else _cased(word, beside, text)
        if cased is None:
            return title
        out += [between, cased]
        at = match.end()
    return "".join((*out, title[at:]))


def _cased(word: str, beside: str, text: str) -> str | None:
    """The word as it stands inside a sentence; None if the article leaves that open."""
    lower = word.lower()
    if word[0].islower() or any(part[1:] != part[1:].lower() for part in word.split("-")):
        return word
    small = lower in _GRAMMAR or _is_small(word, text)
    if not _is_name(word, text):
        return lower if small else None
    # Both "Bill Gates" and "a bill": only together with the next word is it known.
    return word if not small or _in_name(word, beside, text) else None


def _in_name(word: str, beside: str, text: str) -> bool:
    """Whether the title has it beside another capital just as the article has."""
    pairs = re.findall(
        rf"(?=\b([A-Z][\w’'.]* {re.escape(word)}|{re.escape(word)} [A-Z]\w*))", beside
    )
    return any(pair in text for pair in pairs)


def _is_name(word: str, text: str) -> bool:
    """Whether the article has it with a capital inside a sentence, or beside another capital."""
    bare = _possessed(word)
    for found in _found(bare, text):
        if _possessed(found.group()) == bare:
            before = text[max(0, found.start() - 2) : found.start()]
            after = text[found.end() : found.end() + 2]
            within = before[-1:] == " " and (before[:1].isalnum() or before[:1] in (",", ";"))
            beside = after[:1] == " " and after[1:].isupper() and bare.lower() not in _GRAMMAR
            if within or beside:
                return True
    return False


def _is_small(word: str, text: str) -> bool:
    stem = _stem(word.lower())
    return any(
        _stem(found.group()) == stem
        for beginning in (stem, *_PAST.get(stem, "").split())
        for found in _found(beginning, text)
    )


def _found(beginning: str, text: str) -> Iterator[re.Match[str]]:
    """The words of a text that begin so."""
    at = text.find(beginning)
    while at >= 0:
        if not text[at - 1 : at].isalnum() and (word := _WORD.match(text, at)):
            yield word
        at = text.find(beginning, at + 1)


def _possessed(word: str) -> str:
    return word.removesuffix("’s").removesuffix("'s").strip(".-")


def _stem(word: str) -> str:
    """A word without its ending, so that "approves" is known from "approved"."""
    word = _possessed(word)
    if word in _PRESENT:
        return _PRESENT[word]
    for ending in ("ing", "ies", "ied", "ed", "es", "s", "e", "y"):
        if len(word) - len(ending) >= 3 and word.endswith(ending):
            word = word[: -len(ending)]
            break
    # Winning, wins.
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


# Headlines are in the present, articles in the past.
_PAST = {
    "beat": "beaten", "begin": "began begun", "bring": "brought", "build": "built", "buy": "bought",
    "catch": "caught", "choos": "chose chosen", "draw": "drew drawn", "driv": "drove driven",
    "fall": "fell fallen", "fight": "fought", "find": "found", "fle": "fled", "get": "got",
    "giv": "gave given", "grow": "grew grown", "hear": "heard", "hold": "held", "keep": "kept",
    "lead": "led", "leav": "left", "los": "lost", "mak": "made", "meet": "met", "pay": "paid",
    "ris": "rose risen", "run": "ran", "say": "said", "see": "saw seen", "sel": "sold",
    "send": "sent", "speak": "spoke spoken", "stand": "stood", "tak": "took taken",
    "tel": "told", "win": "won", "writ": "wrote written",
}  # fmt: skip
_PRESENT = {past: stem for stem, pasts in _PAST.items() for past in pasts.split()}
