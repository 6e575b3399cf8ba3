"""Sums as rows: as printed, exactly, and in their sentence."""

from pullquote.model.article import Money
from pullquote.model.export.words import money_words, on_one_line
from pullquote.tui.views.reading import Reading
from pullquote.tui.views.row import Row


def money_row(reading: Reading, money: Money) -> Row:
    """A sum: as printed, its exact amount, and its sentence."""
    text = reading.article.text
    return Row(
        key=money.id,
        head=on_one_line(money.span.of(text)),
        body=on_one_line(reading.sentence(money.span).of(text)),
        tail=f"{money_words(money)}  {reading.place(money.span)}".rstrip(),
        spans=(money.span,),
        quiet=True,
    )


def rows(reading: Reading) -> tuple[Row, ...]:
    """Every sum, in the order of the text."""
    return tuple(money_row(reading, money) for money in reading.article.money)


def detail(reading: Reading, money: Money) -> tuple[str, ...]:
    """The exact amount, and who pays whom for what where the text says so."""
    text = reading.article.text
    parts = [money_words(money)]
    for label, span in (("from", money.payer), ("to", money.payee), ("for", money.purpose)):
        if span is not None:
            parts.append(f"{label} {on_one_line(span.of(text))}")
    return (" · ".join(parts),)
