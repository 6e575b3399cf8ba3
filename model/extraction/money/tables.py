"""Lists of prize money, pay or gifts: a name and a sum on each line.

Agencies print them under a heading that tells what they are ("Leading earnings:"), and only the
first line need bear the unit. What the heading tells says whether the named are paid or pay.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from pullquote.model.article import Money, Span
from pullquote.model.extraction.money.countries import UNITS
from pullquote.model.extraction.money.home import Home
from pullquote.model.extraction.money.parties.frames import Role

_LINKS = r"(?:(?:de|del|der|den|du|da|di|la|le|van|von|bin|al|of|and|&)[ \t]+)*"
_NAME = rf"[^\W\d_a-z][\w.'’-]+(?:[ \t]+{_LINKS}[^\W\d_a-z][\w.'’-]*){{0,4}}"
_ROW = re.compile(
    rf"""
    ^[ \t]*(?:[-*•][ \t]+)?(?:[T=]?\d{{1,3}}[.):]?[ \t]+)?
    (?P<name>{_NAME})(?:[ \t]*\([^)\n]{{1,30}}\))?[ \t]*[,:–—-]?[ \t]*
    (?P<cell>[^\s\d\n]{{0,4}}\d[\d.,]*[ \t]?[a-z]*(?:[ \t]+[a-z]+)?)(?:[ \t]+\d[\d \t—–-]*)?[ \t]*$
    """,
    re.VERBOSE | re.MULTILINE,
)
_FIGURE = re.compile(r"(?P<figure>\d{1,3}(?:,\d{3})+)(?:[ \t](?P<unit>[a-z]+))?")
_LEAST = 3
"""Lines that make a list."""
_HEADING = 240
"""Characters before the first line in which its heading stands."""
_PAYEES = re.compile(
    r"\b(?:earn(?:ings|ers?)|prize|purse|winnings|money|order of merit|salar(?:y|ies)|pay|paid"
    r"|bonus(?:es)?|payouts?|grants?|recipients|beneficiaries|royalties)\b",
    re.I,
)
_PAYERS = re.compile(
    r"\b(?:donors?|donations?|donated|spenders|spending|fines|fined|debtors|contributors)\b", re.I
)


class _Row(NamedTuple):
    """A name and where its sum stands."""

    name: Span
    cell: Span


def with_tables(text: str, found: Sequence[Money], home: Home) -> tuple[Money, ...]:
    """The sums of an article, those of its lists with whom they name; numbered anew."""
    told = {money.span.start: money for money in found}
    for rows in _tables(text):
        role = _role(text, rows[0])
        if role is not None:
            listed = list(_sums(text, rows, role, told, home))
            told.update((one.span.start, one) for one in listed)
    if told.keys() == {money.span.start for money in found}:
        return tuple(told[money.span.start] for money in found)
    order = sorted(told)
    return tuple(
        told[at].model_copy(update={"id": f"m{number}"}) for number, at in enumerate(order, 1)
    )


def _tables(text: str) -> Iterator[list[_Row]]:
    """Rows on lines that follow one another, three or more of them."""
    rows: list[_Row] = []
    end = -1
    for match in _ROW.finditer(text):
        if rows and text[end : match.start()].strip():
            if len(rows) >= _LEAST:
                yield rows
            rows = []
        rows.append(_Row(_span(match, "name"), _span(match, "cell")))
        end = match.end()
    if len(rows) >= _LEAST:
        yield rows


def _span(match: re.Match[str], group: str) -> Span:
    return Span(start=match.start(group), end=match.end(group))


def _role(text: str, first: _Row) -> Role | None:
    """What the lines above call those who are listed."""
    begin = max(0, first.name.start - _HEADING)
    heading = "\n".join(text[begin : first.name.start].strip().splitlines()[-3:])
    if _PAYERS.search(heading):
        return "payer"
    return "payee" if _PAYEES.search(heading) else None


def _sums(
    text: str, rows: Iterable[_Row], role: Role, told: dict[int, Money], home: Home
) -> Iterator[Money]:
    """The sum of each row, with the unit of a row before where it has none."""
    currency: str | None = None
    for name, cell in rows:
        money = next((told[at] for at in range(cell.start, cell.end) if at in told), None)
        if money is None:
            figure = _FIGURE.fullmatch(text, cell.start, cell.end)
            if figure is None:
                continue
            if unit := UNITS.get(figure["unit"] or ""):
                currency = home.currency(unit, cell.start)
            if currency is None or (figure["unit"] and not unit):
                continue
            amount = Decimal(figure["figure"].replace(",", ""))
            money = Money(id="m0", span=cell, amount=amount, currency=currency)
        currency = money.currency
        yield money.model_copy(update={role: name})
