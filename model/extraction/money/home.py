"""Where the article is at home: what a bare "$", "pounds" or "rupees" means in it.

Agencies write US dollars wherever they are. Elsewhere the dateline decides, and for words
such as "rupees" or "pesos" the countries that the article names.
"""

from collections import Counter
from functools import cached_property

from pullquote.model.extraction.money.countries import PLACES, SHARED
from pullquote.model.extraction.money.currencies import CENT_CURRENCIES, Unit
from pullquote.model.language.analysis import Analysis

_AGENCIES = frozenset("ap afp reuters upi bloomberg".split()) | {"associated press"}
_DATELINE = 4
"""A dateline counts as much as so many mentions in the text."""


class Home:
    """What the article tells about its country; looked at only when a sum asks for it."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._sums: Counter[str] = Counter()

    def count(self, code: str) -> None:
        """A sum in this currency was found: "cents" later on are likely its own."""
        self._sums[code] += 1

    def currency(self, unit: Unit) -> str:
        """The currency of the unit in this article."""
        if unit.code:
            return unit.code
        if unit.word == "cent":
            return self._main(CENT_CURRENCIES) or self._of("dollar")
        if unit.word == "penny":
            main = self._main(CENT_CURRENCIES | {"GBP"})
            return main or ("GBP" if self._places["GBP"] > self._places["USD"] else "USD")
        return self._of(unit.word)

    def _main(self, codes: frozenset[str]) -> str | None:
        found = [(count, code) for code, count in self._sums.items() if code in codes]
        return max(found)[1] if found else None

    def _of(self, word: str) -> str:
        usual, *others = SHARED[word]
        best = max(others, key=lambda code: self._places[code], default=usual)
        count = self._places[best]
        if word == "dollar":
            source = self._analysis.document.source
            if (source.agency or "").lower() in _AGENCIES or self._sums["USD"]:
                return usual
            dated = best in PLACES.get((source.place or "").lower(), ())
            enough = count > self._places[usual] and (dated or count > 2 * _DATELINE)
        elif word == "pound":
            enough = count >= 2 and count > self._places[usual]
        else:
            enough = count > self._places[usual]
        return best if enough else usual

    @cached_property
    def _places(self) -> Counter[str]:
        """How often each currency's country is named."""
        found: Counter[str] = Counter()
        tokens = self._analysis.tokens
        for token in tokens:
            if not token.capital:
                continue
            following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
            two = f"{token.lower} {following.lower}" if following else ""
            for code in PLACES.get(two) or PLACES.get(token.lower.rstrip(".")) or ():
                found[code] += 1
        for word in (self._analysis.document.source.place or "").lower().split(","):
            for code in PLACES.get(word.strip(), ()):
                found[code] += _DATELINE
        return found
