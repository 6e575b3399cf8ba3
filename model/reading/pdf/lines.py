"""Words on one baseline to lines."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pullquote.model.reading.pdf.words import Word

_SAME_LINE = 0.35
"""How far, in ems, a raised or lowered word may be from the baseline."""
_BLANK = 0.3
"""A gap of so many ems is a blank, even where blanks are shown as glyphs."""
_BLANK_BY_PLACE = 0.15
"""The same where the maker leaves blanks out and only places the words."""
_DROP = 1.8
"""A first letter so many times as large as its line reaches over several lines."""
_MOST_LARGE = 200


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one baseline within a column."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    page: int
    lead: float
    """Width of its first word: what would have had to fit on the line before."""


def rows_of(words: Iterable[Word]) -> list[list[Word]]:
    """The words of every baseline from the top, each row from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -word.y):
        if rows and rows[-1][0].y - word.y <= _SAME_LINE * min(rows[-1][0].size, word.size):
            rows[-1].append(word)
        else:
            rows.append([word])
    for row in rows:
        row.sort(key=lambda word: word.x0)
    return rows


def places_blanks(words: Sequence[Word]) -> bool:
    """Whether the maker shows no blanks, so that every gap must be read as one."""
    return sum(word.spaced or word.trailed for word in words) < 0.1 * len(words)


def lines_of(words: Sequence[Word], page: int, *, placed: bool) -> list[Line]:
    """The lines of one column, from the top."""
    if not words:
        return []
    body = main_size(words)
    large = [word for word in words if word.size > _DROP * body]
    drops = [word for word in large if _is_drop(word, large)]
    rest = [word for word in words if word not in drops] if drops else words
    rows = rows_of(rest)
    lines = [_line(row, page, placed=placed) for row in rows]
    for drop in drops:
        _put_drop(drop, lines, page)
    return sorted(lines, key=lambda line: -line.y)


def main_size(words: Iterable[Word]) -> float:
    """The size of type that most letters have."""
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[round(word.size, 1)] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def joined(row: Sequence[Word], *, placed: bool) -> str:
    """The words of a row as text."""
    text = ""
    last: Word | None = None
    right = 0.0
    for word in row:
        if last is not None:
            if word.text == last.text and abs(word.x0 - last.x0) < 0.1 * word.size:
                continue  # shown twice, to look bold or shadowed
            gap = (word.x0 - right) / max(word.size, last.size)
            if word.spaced or last.trailed or gap > (_BLANK_BY_PLACE if placed else _BLANK):
                text += " "
        text += word.text
        last, right = word, max(right, word.x1) if last is not None else word.x1
    # A soft hyphen is shown at the end of a line only.
    return text[:-1].replace("\u00ad", "") + text[-1:]


def _line(row: list[Word], page: int, *, placed: bool) -> Line:
    text = joined(row, placed=placed)
    first = row[0]
    lead = first.x1
    for before, word in pairwise(row):
        if (
            before.trailed
            or word.spaced
            or (word.x0 - lead) / word.size > (_BLANK_BY_PLACE if placed else _BLANK)
        ):
            break
        lead = word.x1
    letters = sum(len(word.text) for word in row)
    size = main_size(row)
    return Line(
        text=text,
        x0=first.x0,
        x1=max(word.x1 for word in row),
        y=max(row, key=lambda word: len(word.text)).y,
        size=size,
        bold=2 * sum(len(word.text) for word in row if word.bold) > letters,
        page=page,
        lead=lead - first.x0,
    )


def _is_drop(word: Word, large: Sequence[Word]) -> bool:
    letters = word.text.strip("“”‘’\"'")
    if len(letters) > 1 or not letters.isupper() or len(large) > _MOST_LARGE:
        return False
    return not any(
        abs(other.y - word.y) < 0.1 * word.size and other.size > 0.7 * word.size
        for other in large
        if other is not word
    )


def _put_drop(drop: Word, lines: list[Line], page: int) -> None:
    """Put the letter at the start of the line that its top is level with."""
    top = drop.y + 0.7 * drop.size
    beside = [
        at
        for at, line in enumerate(lines)
        if drop.y - 0.3 * line.size <= line.y <= top
        and -0.5 * line.size < line.x0 - drop.x1 < 2 * line.size
    ]
    if not beside:
        text = drop.text
        width = drop.x1 - drop.x0
        lines.append(Line(text, drop.x0, drop.x1, drop.y, drop.size, drop.bold, page, width))
        return
    first = min(beside, key=lambda at: -lines[at].y)
    for at in beside:  # the letter makes them start further right: no indent
        lines[at] = replace(lines[at], x0=drop.x0)
    line = lines[first]
    rest = line.text.split(maxsplit=1)[0].lower()
    others = {word.lower() for one in lines if one is not line for word in one.text.split()}
    lone = drop.text[-1:] in "AI" and rest in others and drop.text.lower() + rest not in others
    lines[first] = replace(line, text=f"{drop.text}{' ' if lone else ''}{line.text}")
