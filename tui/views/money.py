"""Sums as rows: as printed, exactly, in their sentence, with a bar of their size."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Literal, get_args

from pullquote.model.article import Money
from pullquote.model.export.words import counted, money_words, on_one_line, purpose_words
from pullquote.model.extraction.money.named import parties_words
from pullquote.model.extraction.money.totals import plain_words, size_of
from pullquote.tui.views.reading import Reading
from pullquote.tui.views.row import Row
from pullquote.tui.views.sizes import Scaling, Sizes, kind_of, sizes_of

Order = Literal["text", "size"]
ORDERS: tuple[Order, ...] = get_args(Order)
SCALINGS: tuple[Scaling, ...] = get_args(Scaling)


def money_row(reading: Reading, money: Money) -> Row:
    """A sum: as printed, its exact amount, and its sentence."""
    text = reading.article.text
    return Row(
        key=money.id,
        head=on_one_line(money.span.of(text)),
        body=on_one_line(reading.sentence(money.span).of(text)),
        tail=f"{money_words(money, reading.number)}  {reading.place(money.span)}".rstrip(),
        spans=(money.span,),
        quiet=True,
    )


def rows(reading: Reading) -> tuple[Row, ...]:
    """Every sum, in the order of the text."""
    return tuple(money_row(reading, money) for money in reading.article.money)


def arranged(
    reading: Reading, rows: Sequence[Row], order: Order, scaling: Scaling
) -> tuple[Row, ...]:
    """The rows with their bars, below a line that says how they are ordered and measured.

    By size the currencies stand apart, and prices per unit: nothing tells which of two is more.
    """
    if not rows:
        return ()
    sums = {money.id: money for money in reading.article.money}
    sizes = sizes_of(sums.values(), scaling)
    barred = [replace(row, gauge=sizes.gauge(sums[row.key])) for row in rows]
    if order == "text":
        told = f"as in the text · {scaling} bars per currency"
        return (Row("order", told, heading=True, rule=True), *barred)
    return tuple(_by_size(reading, barred, sizes))


def _by_size(reading: Reading, rows: Sequence[Row], sizes: Sizes) -> Iterator[Row]:
    """The largest first, kind by kind; the currency with the most sums first."""
    sums = {money.id: money for money in reading.article.money}
    codes = Counter(sums[row.key].currency for row in rows)
    kinds = Counter(kind_of(sums[row.key]) for row in rows)

    def place(row: Row) -> tuple[object, ...]:
        money = sums[row.key]
        code, kind = money.currency, kind_of(money)
        return -codes[code], code, len(kind) > 3, -kinds[kind], kind, -size_of(money)

    for kind, group in groupby(sorted(rows, key=place), key=lambda row: kind_of(sums[row.key])):
        number = counted(kinds[kind], "sum")
        title = f"{kind} · {number}"
        if kind in sizes.ends:
            begin = sizes.begins(kind)
            told = f" from {reading.number(begin)}" if begin else ""
            title = f"{kind} · {sizes.scaling} bars{told} · {number} by size"
        yield Row(f"kind-{kind}", title, heading=True, rule=True)
        for row in group:  # what the heading says is not said again
            yield replace(row, gauge=row.gauge and replace(row.gauge, label=""))


def detail(reading: Reading, money: Money) -> tuple[str, ...]:
    """The exact amount, who pays whom for what where the text says so, and why it is not added."""
    text = reading.article.text
    parts = [money_words(money, reading.number)]
    parts += map(on_one_line, parties_words(reading.article, money))
    if money.purpose is not None:
        parts.append(purpose_words(money, text))
    lines = [" · ".join(parts)]
    if why := reading.left_out.get(money.id):
        lines.append(why)
    return tuple(lines)


def purposes(reading: Reading) -> dict[str, tuple[str, int]]:
    """What sums are for: plain words, with "for" or "to" as printed, and how many sums."""
    found: dict[str, tuple[str, int]] = {}
    for money in reading.article.money:
        if money.purpose is not None:
            key = plain_words(money.purpose, reading.article.text)
            words, number = found.get(key, (purpose_words(money, reading.article.text), 0))
            found[key] = words, number + 1
    return found
