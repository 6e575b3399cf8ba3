"""What stands between a verb of saying and its clause: who is told, and when or where."""

from pullquote.model.extraction.quotes.lines import lower
from pullquote.model.extraction.quotes.phrases import Items
from pullquote.model.language.small_words import (
    ADVERBS,
    DETERMINERS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    looks_finite,
)
from pullquote.model.language.tokens import Token

_NO_ADDRESSEE = DETERMINERS | SUBJECT_PRONOUNS | {"to"}
OBJECT_PRONOUNS = frozenset("me him her us them you it".split())


def after_addressee(items: Items, at: int) -> int:
    """Jump over who is told: "him", "reporters", "BBC News", "a friend", "his wife, Ann Reed,"."""
    if at < len(items) and lower(items[at]) in OBJECT_PRONOUNS:
        return at + 1
    described = at < len(items) and lower(items[at]) in DETERMINERS
    start = at = at + described
    while at < len(items) and at - start < 6:
        item = items[at]
        if not isinstance(item, Token) or item.kind != "word" or item.lower in _NO_ADDRESSEE:
            break
        if not item.capital:
            if at > start and not described:
                break
            following = lower(items[at + 1]) if at + 1 < len(items) else ""
            if at > start and looks_finite(following):
                break
            at += 1
            if not described:
                return at
            continue
        tied = lower(items[at - 1]) in ("in", "at", "of")  # "an inquiry in Leeds"
        if described and at > start and not (tied or _capital(items, at - 1)):
            break
        at += 1
    if at < len(items) and lower(items[at]) == ",":
        return _after_name_beside(items, at) if described else at + 1
    return at


def _after_name_beside(items: Items, comma: int) -> int:
    """Behind "his wife*, Ann Reed,*": a name between two commas."""
    end = comma + 1
    while end < len(items) and _capital(items, end):
        end += 1
    closed = end > comma + 1 and end < len(items) and lower(items[end]) == ","
    return end + 1 if closed else comma + 1


def _capital(items: Items, at: int) -> bool:
    item = items[at]
    return isinstance(item, Token) and item.capital


_STATED = frozenset(
    "later separate joint written short brief second further new rare video open public".split()
)


def after_adverbials(items: Items, at: int) -> int:
    """Jump over "later", "on Tuesday", "last week", "in a statement"."""
    moved = True
    while moved and at < len(items):
        moved = False
        word = lower(items[at])
        following = lower(items[at + 1]) if at + 1 < len(items) else ""
        if (word in ADVERBS and word not in ("all", "both", "there", "it", "first", "today")) or (
            word in TIME_WORDS and word != "march"
        ):
            at, moved = at + 1, True
        elif word in ("on", "in") and following in TIME_WORDS:
            at, moved = at + 2, True
            if at < len(items) and isinstance(item := items[at], Token) and item.kind == "number":
                at += 1
        elif word in ("in", "during", "at") and following in ("a", "an", "the"):
            end = at + 2
            if end < len(items) and lower(items[end]) in _STATED:
                end += 1  # "in a *later* statement"
            if end < len(items) and lower(items[end]) in (
                "statement", "interview", "letter", "email", "e-mail", "news", "press", "tweet",
                "speech", "report",
            ):  # fmt: skip
                at, moved = end + 1, True
                if at < len(items) and lower(items[at]) in ("conference", "release"):
                    at += 1
    return at
