"""Figures as the reader writes them: 12,50,000 in India, 1.250.000 in Germany."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from pullquote.model.export.words import plain_number

_PLAIN = frozenset(["", "C", "POSIX", "en_US", "en_GB", "en_AU", "en_CA", "en_IE", "en_NZ"])
"""Locales whose figures are written the plain way, for which no library is loaded."""


def locale_name(environment: Mapping[str, str]) -> str:
    """The locale of figures: that of LC_ALL, else of LC_NUMERIC, else of LANG."""
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_NUMERIC", "LANG"))
    return next(filter(None, names), "").partition(".")[0].partition("@")[0]


def number_for(environment: Mapping[str, str]) -> Callable[[Decimal], str]:
    """How figures are written in the reader's locale; plainly where it is unknown."""
    name = locale_name(environment)
    if name in _PLAIN:
        return plain_number
    from babel import Locale, UnknownLocaleError
    from babel.numbers import format_decimal

    try:
        locale = Locale.parse(name)
    except (UnknownLocaleError, ValueError):
        return plain_number
    return lambda number: format_decimal(number, locale=locale, decimal_quantization=False)
