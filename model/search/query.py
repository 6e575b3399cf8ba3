"""The language of the search line.

    words                  anywhere, in any order; the last one may be unfinished
    "words in a row"       as they stand
    -word                  without it
    speaker:kirby          also person: source: kind: tab: certain: money:usd; quotes hold blanks
    after:2024-08          from then on; before: until then; on: in it
    money>1m               also >= < <= =; $1.5 bn, 50 lakh, usd2.5m

Whatever is not understood is told in `hints`, and the rest still searches.
"""

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache
from itertools import pairwise
from typing import cast

from pullquote.model.search.amounts import AMOUNT, begins_currency, currencies_of, sum_of
from pullquote.model.search.conditions import (
    CLOSED,
    FIELDS,
    Condition,
    Named,
    Relation,
    Sum,
    When,
    days_of,
)
from pullquote.model.search.folding import folded_words

# A pasted paragraph is cut here: more words do not find better.
_MOST_WORDS = 24

DATES = ("after", "before", "on")
"""The fields whose values are dates."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in a row; the last may be unfinished while the phrase is not closed."""

    words: tuple[str, ...]
    open_ended: bool = False

    def stands_in(self, words: list[str]) -> bool:
        """Whether a text of those words holds it."""
        size = len(self.words)
        *whole, last = self.words
        return any(
            words[at : at + size - 1] == whole
            and (words[at + size - 1] == last
                 or (self.open_ended and words[at + size - 1].startswith(last)))
            for at in range(len(words) - size + 1)
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Query:
    """The folded words of a query, or the marks of one that has no words ("$"); and conditions."""

    words: tuple[str, ...]
    open_ended: bool
    """Whether more letters of the last word may come."""
    marks: str = ""
    phrases: tuple[Phrase, ...] = ()
    without: tuple[Phrase, ...] = ()
    conditions: tuple[Condition, ...] = ()
    none_of: tuple[Condition, ...] = ()
    """Conditions that must not hold: "-speaker:kirby"."""
    hints: tuple[str, ...] = ()
    """What was not understood, a sentence each."""
    unsaid: tuple[str, ...] = ()
    """What still lacks its value: "speaker:"."""

    @property
    def asks(self) -> bool:
        """Whether it asks for anything; what is not understood asks for nothing."""
        return bool(self.words or self.marks or self.narrows)

    @property
    def narrows(self) -> bool:
        """Whether it asks for more than words."""
        return bool(self.phrases or self.without or self.conditions or self.none_of)

    @property
    def sums(self) -> tuple[Sum, ...]:
        """What one sum of a line must be."""
        return tuple(one for one in self.conditions if isinstance(one, Sum))

    def unfinished(self, at: int) -> bool:
        """Whether more letters of the word may come."""
        return self.open_ended and at == len(self.words) - 1

    def joined(self) -> list[tuple[str, bool]]:
        """Neighbours written as one: "counter offensive" may be meant as "counteroffensive"."""
        return [
            (first + second, self.unfinished(at))
            for at, (first, second) in enumerate(pairwise(self.words), 1)
        ]


_OPEN, _CLOSE = '"“”„', '"“”'
_PART = re.compile(
    rf"""
      (?P<no>-(?=[^\s-]))?
      (?: (?P<paid>money|currency) \s* (?P<how>:?(?:[<>]=?|=)|:) \s* (?P<sum>{AMOUNT}) (?!\S)
        | (?P<field>[^\W\d_]+) (?P<mark>:|[<>]=?|=)
          (?: [{_OPEN}] (?P<quoted>[^{_CLOSE}]*) (?P<shut>[{_CLOSE}])? | (?P<value>\S*) )
        | [{_OPEN}] (?P<phrase>[^{_CLOSE}]*) (?P<closed>[{_CLOSE}])?
        | (?P<plain>[^\s]+)
      )
    """,
    re.VERBOSE | re.IGNORECASE,
)


@lru_cache(maxsize=256)
def read_query(typed: str) -> Query:
    """What was typed, taken apart."""
    reader = _Reader()
    for part in _PART.finditer(typed):
        reader.take(part)
    reader.open_ended &= not typed[-1:].isspace()
    return reader.query()


class _Reader:
    def __init__(self) -> None:
        self.words: list[str] = []
        self.phrases: list[Phrase] = []
        self.without: list[Phrase] = []
        self.conditions: list[Condition] = []
        self.none_of: list[Condition] = []
        self.hints: list[str] = []
        self.unsaid: list[str] = []
        self.marks: list[str] = []
        self.open_ended = False

    def query(self) -> Query:
        marks = "" if self.words else " ".join(self.marks)
        return Query(
            tuple(self.words[:_MOST_WORDS]), self.open_ended, marks, tuple(self.phrases),
            tuple(self.without), _of_one_sum(self.conditions), tuple(self.none_of),
            tuple(self.hints), tuple(self.unsaid),
        )  # fmt: skip

    def take(self, part: re.Match[str]) -> None:
        """One part of the query."""
        self.open_ended = False
        field = (part["paid"] or part["field"] or "").lower()
        mark = part["how"] or part["mark"]
        value = next((part[one] for one in ("sum", "quoted", "value") if part[one] is not None), "")
        if field in FIELDS or field in DATES:
            if part["quoted"] and not part["shut"]:
                self.hints.append(_UNCLOSED)
            if not value.strip():
                self.unsaid.append(part.group().strip())
            self._condition(field, mark, value.strip(), bool(part["no"]))
        elif part["phrase"] is not None:
            if not part["phrase"].strip():
                self.unsaid.append(part.group().strip())
            elif not part["closed"]:
                self.hints.append(_UNCLOSED)
            self._phrase(part["phrase"], not part["closed"], bool(part["no"]))
        else:
            if field and value and part["mark"] == ":":
                self.hints.append(f"There is no “{field}:”; searched as words.")
            self._words(part.group().removeprefix("-" if part["no"] else ""), bool(part["no"]))

    def _words(self, typed: str, no: bool) -> None:
        words = folded_words(typed)
        if no:
            self.without += [Phrase((word,)) for word in words]
        else:
            self.words += words
            self.marks += [] if words else [typed]
            self.open_ended = bool(words) and len(self.words) <= _MOST_WORDS

    def _phrase(self, typed: str, open_ended: bool, no: bool) -> None:
        words = tuple(folded_words(typed))[:_MOST_WORDS]
        open_ended = open_ended and not typed[-1:].isspace()
        if not words:
            return
        if no:
            self.without.append(Phrase(words))
            return
        self.phrases.append(Phrase(words, open_ended))
        self.words += words
        self.open_ended = open_ended and len(self.words) <= _MOST_WORDS

    def _condition(self, field: str, mark: str, value: str, no: bool) -> None:
        if mark == ":" and value[:1] in ("<", ">", "=") and value:
            mark = value[:2] if value[1:2] == "=" and value[0] != "=" else value[0]
            value = value[len(mark) :]
        if not value:  # still being typed
            return
        condition: Condition | str
        if field in DATES:
            when = _when(field, value) if mark == ":" else None
            condition = when or f"“{field}{mark}{value}” is no date such as 2024-08."
        elif FIELDS[field] == "money":
            condition = _paid(mark.removeprefix(":"), value)
        elif mark != ":":
            condition = f"“{field}{mark}” is meant for money only; try “{field}:{value}”."
        else:
            condition = Named(FIELDS[field], value)
            if (known := CLOSED.get(condition.field)) and not condition.chosen(known):
                condition = f"No {field} “{value}”: {', '.join(known)}."
        if isinstance(condition, str):
            self.hints.append(condition)
        else:
            (self.none_of if no else self.conditions).append(condition)


_UNCLOSED = "The quotation mark is not closed."


def _paid(relation: str, value: str) -> Condition | str:
    """A sum, or a currency as far as it is typed; else what is wrong with it."""
    if found := sum_of(value):
        return Sum(cast(Relation, relation or "="), *found)
    if not relation and (currencies_of(value) or begins_currency(value)):
        return Named("money", value)
    return f"“{value}” is no sum such as 5k, 1.4 bn or $125,000."


def _of_one_sum(conditions: list[Condition]) -> tuple[Condition, ...]:
    """The currency that is asked for beside sums is theirs."""
    named = (one for one in conditions if isinstance(one, Named) and one.field == "money")
    codes = next(filter(None, (currencies_of(one.value) for one in named)), frozenset())
    return tuple(
        replace(one, currencies=one.currencies or codes) if isinstance(one, Sum) else one
        for one in conditions
    )


def _when(field: str, value: str) -> When | None:
    days = days_of(value)
    if days is None:
        return None
    first, last = days
    match field:
        case "after":
            return When(first, None)
        case "before":
            return When(None, first - timedelta(days=1))
        case _:
            return When(first, last)
