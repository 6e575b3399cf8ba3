"""Facts as plain text: for pipes, for screen readers, for a quick look without the app."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from pullquote.model.article import Article, Money
from pullquote.model.export.facts import Facts
from pullquote.model.export.words import (
    KIND_WORDS,
    all_roles,
    counted,
    money_words,
    on_one_line,
    plain_number,
    quote_words,
    role_words,
    speaker_words,
    times_named,
)
from pullquote.model.extraction.money.totals import REASON_WORDS, Total, size_of, sum_of, totals


def quotes_text(article: Article) -> Iterator[str]:
    """Every quotation under its number: who, what kind, where, and the words."""
    facts = Facts(article)
    for number, quote in enumerate(facts.quotes, 1):
        person = facts.people.get(quote.speaker.person or "")
        role = role_words(person) if person else ""
        who = speaker_words(facts, quote) + (f", {role}" if role else "")
        sure = " (inferred)" if quote.speaker.certainty == "inferred" else ""
        place = facts.paragraph(quote.parts[0])
        where = f", para. {place}" if place else ""
        yield f"{number}. {who}{sure} [{KIND_WORDS[quote.kind]}{where}]"
        yield f"   {quote_words(article, quote)}"


def people_text(article: Article) -> Iterator[str]:
    """Everyone under a number: name, roles, other forms, how often named; last the credits."""
    for number, person in enumerate(article.people, 1):
        roles = all_roles(person)
        named = times_named(person)
        told = f"named {named}×" if person.part == "story" else "credit"
        yield f"{number}. {person.name}{f', {roles}' if roles else ''} [{told}]"
        if person.aliases:
            yield f"   also {', '.join(person.aliases)}"


def money_text(article: Article) -> Iterator[str]:
    """Every sum under a number: the exact amount, then its sentence; below, what they come to."""
    facts = Facts(article)
    for number, money in enumerate(article.money, 1):
        place = facts.paragraph(money.span)
        yield f"{number}. {money_words(money)}{f' [para. {place}]' if place else ''}"
        yield f"   {on_one_line(facts.sentence(money.span).of(article.text))}"
    if len(article.money) > 1:
        yield "Totals"
        for total in totals(facts.article.money, facts.analysis):
            yield from (f"   {line}" for line in total_text(facts, total))


def total_text(
    facts: Facts, total: Total, number: Callable[[Decimal], str] = plain_number
) -> Iterator[str]:
    """What the sums of a currency come to at least, or the largest of them; what is left out."""
    named = counted(len(total.sums), "sum")
    different = f", {total.different} different" if total.different < len(total.sums) else ""
    yield f"{total.currency}: {named}{different}"
    if (largest := total.largest) is not None:
        printed = on_one_line(largest.span.of(facts.article.text))
        yield f"   largest {number(size_of(largest))} ({printed})"
    yield from _paid(facts, total, number)
    for reason, sums in total.left.items():
        yield f"   left out, {REASON_WORDS[reason]}: {_listed(facts, sums)}"


def _paid(facts: Facts, total: Total, number: Callable[[Decimal], str]) -> Iterator[str]:
    """What is paid, payer by payer: what two of them pay is no figure of either."""
    payers = total.by_payer(facts.article)
    if len(total.added) == 1:
        (who, sums), *_ = payers
        yield f"   one payment, so no total: {_listed(facts, sums)} {_by(who)}"
    elif (least := total.least) is not None and len(payers) == 1:
        (who, sums), *_ = payers
        yield f"   paid or to be paid by {who}: at least {number(least)} ({_listed(facts, sums)})"
    elif least is not None:
        yield f"   paid or to be paid: at least {number(least)}, of it"
        for who, sums in payers:
            yield f"      {_by(who)}: {number(sum_of(sums))} ({_listed(facts, sums)})"
    elif total.different > 1:
        yield "   no total: of no sum it is sure that it is paid"


_SHOWN = 20
"""Sums that are listed by their words; of more the number is told."""


def _by(who: str) -> str:
    return f"by {who or 'somebody not named'}"


def _listed(facts: Facts, sums: Sequence[Money]) -> str:
    shown = len(sums) if len(sums) <= _SHOWN + 5 else _SHOWN
    words = [on_one_line(one.span.of(facts.article.text)) for one in sums[:shown]]
    more = [f"{len(sums) - shown} more"] if len(sums) > shown else []
    return ", ".join(words + more)
