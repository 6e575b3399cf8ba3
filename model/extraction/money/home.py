"""Where the article is at home: what a bare "$", "pounds" or "rupees" means in it.

Agencies write US dollars wherever they are. Elsewhere the dateline decides, and for words
such as "rupees" or "pesos" the country that the sentence names, or else those of the article.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cached_property

from pullquote.model.extraction.money.countries import AT_HOME, PLACES, SHARED
from pullquote.model.extraction.money.currencies import CENT_CURRENCIES, Unit
from pullquote.model.host import host_of
from pullquote.model.language.analysis import Analysis
from pullquote.model.language.tokens import Token

_AGENCIES = frozenset("ap afp reuters upi bloomberg".split()) | {"associated press"}
_ABROAD = frozenset(["dollar", "pound"])
_PARTS = {
    "centavo": (frozenset("BRL MXN PHP ARS CLP COP CUP DOP BOB HNL MZN PTE".split()), "peso"),
    "fils": (frozenset("AED BHD KWD JOD IQD".split()), "dirham"),
    "piastre": (frozenset("EGP LBP SYP SDG".split()), "pound"),
    "centime": (frozenset("FRF CHF BEF XOF XAF DZD MAD".split()), "franc"),
}
"""Parts of a unit that several countries have, and the unit that tells which is meant."""
_GRAND = CENT_CURRENCIES | {"GBP", "EUR"}
"""Currencies that a thousand of is called a grand."""
_GOODS = frozenset("gold silver platinum palladium bullion crude brent oil copper".split())
_QUOTED = frozenset("london comex nymex ounce barrel spot fixed fixing quoted".split())
"""What is traded in American dollars, and the words of its markets."""
_DATELINE = 4
"""A dateline counts as much as so many mentions in the text."""


_MARKED = re.compile(r"(?<![(\w])U\.?S\.?\s?\$\s?\d")
_CONVERTED = re.compile(r"\((?:[a-z]+ )?\$\s?\d")
_OWN_DOLLARS = frozenset("AUD CAD NZD SGD HKD JMD TTD BBD FJD BSD GYD BZD XCD".split())
_HOME_PRESS = _OWN_DOLLARS - {"AUD", "CAD", "HKD"}
"""Dollars of countries that few write about but their own papers."""
_NAMED = 3
"""Mentions of such a country that make its own paper likely, where none is of America."""
_ENDINGS = {
    "au": "AUD", "ca": "CAD", "nz": "NZD", "sg": "SGD", "hk": "HKD", "jm": "JMD", "tt": "TTD",
    "bb": "BBD", "fj": "FJD", "gy": "GYD", "bz": "BZD", "na": "NAD",
}  # fmt: skip


def _printed_in(url: str | None) -> str | None:
    """The dollar of the country whose ending the address has: "….com.sg"."""
    return _ENDINGS.get((host_of(url) or "").rpartition(".")[2])


class Home:
    """What the article tells about its country; looked at only when a sum asks for it."""

    def __init__(self, analysis: Analysis, units: Iterable[Unit] = ()) -> None:
        self._analysis = analysis
        self._told = Counter(unit.code for unit in units if unit.code)
        """Sums whose own words tell the currency, wherever they stand."""
        self._sums = self._told.copy()
        self._sentences: dict[int, Counter[str]] = {}
        self._abroad: dict[int, bool] = {}
        self._best: dict[str, tuple[str, int]] = {}

    def count(self, unit: Unit, code: str) -> None:
        """The unit was taken for this currency: "cents" later on are likely its own."""
        if not unit.code:
            self._sums[code] += 1

    def currency(self, unit: Unit, start: int) -> str:
        """The currency of the unit in this article, for a sum at the offset."""
        if unit.code:
            return unit.code
        if unit.word == "dollar" and self._priced_abroad(start):
            return "USD"
        if unit.word == "grand":
            return self._main(_GRAND) or self._of("dollar")
        if unit.word == "cent":
            return self._main(CENT_CURRENCIES) or self._of("dollar")
        if unit.word in _PARTS:
            codes, usual = _PARTS[unit.word]
            return self._main(codes) or self._near(usual, start) or self._of(usual)
        if unit.word == "penny":
            main = self._main(CENT_CURRENCIES | {"GBP"})
            return main or ("GBP" if self._places["GBP"] > self._places["USD"] else "USD")
        told = [code for code in SHARED[unit.word] if self._told[code]]
        if unit.word != "dollar" and len(told) == 1:
            return told[0]
        return self._near(unit.word, start) or self._of(unit.word)

    def _priced_abroad(self, start: int) -> bool:
        """Gold, oil and metals are priced in American dollars wherever they are quoted."""
        sentence = self._analysis.sentence_at(start)
        if sentence is None:
            return False
        abroad = self._abroad.get(sentence.index)
        if abroad is None:
            words = {token.lower for token in sentence.tokens}
            abroad = not (words.isdisjoint(_GOODS) or words.isdisjoint(_QUOTED))
            self._abroad[sentence.index] = abroad
        return abroad

    def _near(self, word: str, start: int) -> str | None:
        """The currency of the only country that the sentence names; bare dollars travel too far."""
        sentence = self._analysis.sentence_at(start)
        if word in _ABROAD or len(SHARED[word]) == 1 or sentence is None:
            return None
        named = self._sentences.get(sentence.index)
        if named is None:
            named = self._sentences[sentence.index] = _named(sentence.tokens)
        found = [code for code in SHARED[word] if named[code]]
        return found[0] if len(found) == 1 else None

    def _main(self, codes: frozenset[str]) -> str | None:
        found = [(count, code) for code, count in self._sums.items() if code in codes]
        return max(found)[1] if found else None

    def _of(self, word: str) -> str:
        usual = SHARED[word][0]
        best, count = self._likeliest(word)
        if word == "dollar":
            source = self._analysis.document.source
            if (source.agency or "").lower() in _AGENCIES:
                return usual
            if told := _printed_in(source.url):
                return told
            if told := self._own_dollar(best, count):
                return told
            if self._sums["USD"]:
                return usual
            dated = best in PLACES.get((source.place or "").lower(), ())
            enough = count > self._places[usual] and (dated or count > 2 * _DATELINE)
        elif word == "pound":
            enough = count >= 2 and count > self._places[usual]
        else:
            enough = count > self._places[usual]
        return best if enough else usual

    def _own_dollar(self, best: str, count: int) -> str | None:
        """The country's own dollar, where the text sets it apart from the American one.

        Who prints "US$" beside a bare "$" means another by it; so does who prints "NZ$" once,
        speaks of no American place and converts nothing.
        """
        abroad = self._places["USD"]
        if sum(self._told.values()) - self._dollars_told > count:
            return None  # the article is at home in another currency
        if best in _OWN_DOLLARS and count > abroad and self._marks_american:
            return best
        told = max(sorted(_OWN_DOLLARS), key=lambda code: self._told[code])
        if abroad or self._converts:
            return None
        if self._told[told] and (self._places[told] or told in _HOME_PRESS):
            return told
        named = best in _HOME_PRESS and count >= _NAMED
        return best if named or (not self._dollars_told and self._is_at_home(best)) else None

    def _is_at_home(self, code: str) -> bool:
        """Whether the article names what seldom anybody names abroad, twice or with the country."""
        named = len(self._at_home & AT_HOME.get(code, frozenset()))
        return named > 1 or (named == 1 and self._places[code] >= _NAMED)

    @cached_property
    def _at_home(self) -> frozenset[str]:
        return frozenset(_places_in(self._analysis.tokens, PLACES))

    @property
    def _dollars_told(self) -> int:
        return self._told["USD"] + sum(self._told[code] for code in _OWN_DOLLARS)

    @cached_property
    def _marks_american(self) -> bool:
        return _MARKED.search(self._analysis.text) is not None

    @cached_property
    def _converts(self) -> bool:
        return _CONVERTED.search(self._analysis.text) is not None

    def _likeliest(self, word: str) -> tuple[str, int]:
        """The currency, other than the usual one, whose country is named most, and how often."""
        if word not in self._best:
            usual, *others = SHARED[word]
            best = max(others, key=lambda code: self._places[code], default=usual)
            self._best[word] = best, self._places[best]
        return self._best[word]

    @cached_property
    def _places(self) -> Counter[str]:
        """How often each currency's country is named."""
        found = _named(self._analysis.tokens)
        for word in (self._analysis.document.source.place or "").lower().split(","):
            for code in PLACES.get(word.strip(), ()):
                found[code] += _DATELINE
        return found


def _named(tokens: Sequence[Token]) -> Counter[str]:
    """How often the country of each currency is named in these tokens."""
    return Counter(code for place in _places_in(tokens, PLACES) for code in PLACES[place])


def _places_in(tokens: Sequence[Token], places: Container[str]) -> Iterator[str]:
    """Which of the places the tokens name, of two words or of one."""
    for at, token in enumerate(tokens):
        if not token.capital:
            continue
        two = f"{token.lower} {tokens[at + 1].lower}" if at + 1 < len(tokens) else ""
        one = token.lower.rstrip(".")
        if two in places or one in places:
            yield two if two in places else one
