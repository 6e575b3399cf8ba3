"""Who a party to a sum is, in words for a reader: whom the pronoun that is printed stands for.

By the sum's own sentence ("Nordavia said *it* had secured"), else by the mentions of people, and
of "I" by who is quoted.
"""

from pullquote.model.article import Article, Money, Span

_OBJECTS = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me", "who": "whom"}
"""Pronouns as they stand behind "by", "from" and "to"."""
_SMALL = frozenset("the a an his her its their our my your one two three some many".split())
_SPEAKERS = frozenset("i me myself".split())
_ANYBODY = frozenset(
    """
    he she it they we i you who which that him her them us me one some each both all
    himself herself itself themselves ourselves myself yourself others those these this dem
    """.split()
)


def payer_words(article: Article, money: Money) -> str:
    """Who pays, as it stands behind "by": "the city"; of an unknown "her" and "it" nothing."""
    words = _words(article, money.payer, money.payer_antecedent)
    return "" if words.casefold() in _ANYBODY else words


def parties_words(article: Article, money: Money) -> list[str]:
    """From whom and to whom: "from the city", "to her"."""
    told = (
        ("from", _words(article, money.payer, money.payer_antecedent)),
        ("to", _words(article, money.payee, money.payee_antecedent)),
    )
    return [f"{link} {_OBJECTS.get(who.casefold(), who)}" for link, who in told if who]


def _words(article: Article, printed: Span | None, antecedent: Span | None) -> str:
    """The name where a pronoun is known to stand for one, else the words as printed."""
    if printed is None:
        return ""
    name = _person(article, antecedent or printed)
    first, *rest = (name or (antecedent or printed).of(article.text)).split()
    return " ".join([first.lower() if first.lower() in _SMALL else first, *rest])


def _named(article: Article, printed: Span) -> str | None:
    """ "Homebuyer Sunita Yadav", "Mrs Yadav": one person, by the fullest name."""
    named = {
        person.name
        for person in article.people
        for mention in person.mentions
        if mention.kind == "name" and mention.certainty == "stated" and printed.holds(mention.span)
        if mention.span.end == printed.end
    }
    return named.pop() if len(named) == 1 else None


def _person(article: Article, printed: Span) -> str | None:
    """The name of the person whom a pronoun means, or whose name ends the words."""
    pronoun = printed.of(article.text).casefold()
    if pronoun not in _ANYBODY:
        return _named(article, printed)
    if pronoun in _SPEAKERS:
        names = {person.id: person.name for person in article.people}
        spoken = (one for one in article.quotes if any(part.holds(printed) for part in one.parts))
        return next((names.get(one.speaker.person or "") for one in spoken), None)
    meant = (
        person.name
        for person in article.people
        for mention in person.mentions
        if mention.span == printed and mention.certainty == "stated"
    )
    return next(meant, None)
