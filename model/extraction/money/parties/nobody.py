"""Words that never pay nor get anything, wherever they stand beside a sum.

"By the end of March" tells when, "from reserves" out of which pot, "a dividend of $2" what for.
Who is named wrongly misleads more than who is left out.
"""

from bisect import bisect_left

from pullquote.model.article import Span
from pullquote.model.extraction.money.parties.lexicon import (
    CALENDAR,
    DETERMINERS,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIME_UNITS,
)
from pullquote.model.language.calendar import DAYS
from pullquote.model.language.tokens import Token

_TIMES = (
    CALENDAR
    | TIME_UNITS
    | frozenset(
        """
        end start beginning middle close turn deadline time times date moment dawn gmt bst diwali
        eid
        """.split()
    )
)
_THINGS = frozenset(
    """
    reserve reserves savings surplus budget cash pocket pockets sale sales auction proceeds revenue
    revenues profit profits income earnings dividend dividends bribe bribes kickback kickbacks fine
    fines penalty restitution compensation damages cost costs charge charges fee fees price prices
    salary wage wages bonus allowance rent rents loan loans debt debts interest total average sum
    sums amount amounts bill bills tax taxes bail bond case scheme door way means phone cheque
    check card mistake accident mail post hand rail road sea air loss losses expense expenses
    accounts porch house home street car bag flat apartment building room safe vault till
    bid offer deal plan guarantee agreement proposal package suitcase box drawer envelope wallet
    purse machine money job post role raffle fundraiser concert gala appeal
    """.split()
)
_BRINGS = frozenset(
    """
    job post role raffle fundraiser concert gala appeal sale sales auction tax taxes fee fees charge
    charges rent rents scheme fine fines
    """.split()
)
"""What money comes from, and is for."""
CARDS = frozenset("card cards account accounts".split())
_POTS = CARDS | frozenset("reserves savings coffers pocket pockets budget purse".split())
"""What is paid out of them, their owner pays."""
_NO_NAMES = frozenset(
    """
    more less six one two three four five seven eight nine ten hundred thousand million billion
    trillion another others both half most least all each this that these those it's there here
    half first second third guilty
    """.split()
)
_TRAILS = frozenset(["last", "next", "this", "late", "early"])


_POINTERS = PRONOUNS | OWNERS | RELATIVES | {"there", "one", "ones"}


def something(tokens: tuple[Token, ...], span: Span | None) -> Span | None:
    """What a sum is for; null for a word that only points, "theirs", or names the sum."""
    if span is None:
        return None
    begin = bisect_left(tokens, span.start, key=lambda token: token.start)
    end = bisect_left(tokens, span.end, key=lambda token: token.start)
    words = [token.lower for token in tokens[begin:end]]
    if words[:1] == ["a"] and words[1:] in (["cost"], ["price"], ["sum"], ["figure"]):
        return None  # "at a cost of £640,000": the sum itself
    return None if len(words) == 1 and words[0] in _POINTERS else span


def is_thing(tokens: tuple[Token, ...], span: Span | None) -> bool:
    """Whether what is told as a party is a sale, a fee or the like: what the sum is for."""
    if span is None:
        return False
    last = tokens[bisect_left(tokens, span.end, key=lambda token: token.start) - 1]
    return last.lower in _BRINGS and not last.capital


def somebody(tokens: tuple[Token, ...], span: Span | None) -> Span | None:
    """The party, without the time told behind it; null for words that name nobody."""
    if span is None:
        return None
    begin = bisect_left(tokens, span.start, key=lambda token: token.start)
    end = bisect_left(tokens, span.end, key=lambda token: token.start)
    head = next(
        (at for at in range(begin + 1, end) if tokens[at].lower in PREPOSITIONS), end
    )  # "the end of March"
    if head < end and tokens[end - 1].lower in DAYS:
        end = head  # "a jury on Friday"
    if end - begin > 2 and tokens[end - 2].lower in _TRAILS and tokens[end - 1].lower in _TIMES:
        head = end = end - 2  # "Federated Stores last year"
    if begin >= end or head <= begin:
        return None
    words, last = tokens[begin:end], tokens[head - 1]
    if words[0].kind == "number" and words[0].end - words[0].start > 3 and len(words) == 1:
        return None  # "0934 GMT"
    if words[-1].possessive:
        return None  # cut off: "the county's budget"
    if (last.lower in DETERMINERS and last.lower != "her") or last.lower in _NO_NAMES:
        return None
    owner = next((n for n in range(head - 1, begin, -1) if tokens[n].possessive), None)
    if owner is not None and last.lower in _POTS:  # "from the charity's accounts"
        return Span(start=span.start, end=tokens[owner - 1].end)
    if last.lower in _TIMES or (last.lower in _THINGS and not last.capital):
        return None
    if len(words) == 1 and not last.capital and last.lower.endswith("ing"):
        return None  # "by promising to"
    return Span(start=span.start, end=words[-1].end)


_COURTS = frozenset(
    "judge judges magistrate magistrates justice court courts jury jurors tribunal".split()
)


def is_court(tokens: tuple[Token, ...], found: Span | None) -> bool:
    """Whether it is a court, that says what others pay."""
    if found is None:
        return False
    return any(token.lower in _COURTS for token in tokens if found.start <= token.start < found.end)
