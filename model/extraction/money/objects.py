"""What stands between a verb and its sum: "give *Ardal county* a further $125 million"."""

from pullquote.model.article import Span
from pullquote.model.extraction.money.currencies import SIGNS
from pullquote.model.extraction.money.phrases import DETERMINERS, PREPOSITIONS, joins
from pullquote.model.language.tokens import Token

_NO_OBJECT = frozenset("up out nearly back off only just well some about around".split())
_SIZES = frozenset(
    """
    a an record total whopping mere reported combined modest hefty staggering cool further
    additional minimum maximum extra average fine bonus
    """.split()
)


def object_behind(tokens: tuple[Token, ...], begin: int, first: int) -> Span | None:
    """Whom the verb before `begin` is done to; not what a sum is "of": "pay a dividend of $2"."""
    end = begin
    while end < first and (tokens[end].kind == "word" or joins(tokens, end)):
        if tokens[end].text in SIGNS:
            break
        lower = tokens[end].lower
        if lower in PREPOSITIONS or (
            end > begin and (lower in DETERMINERS or lower in ("some", "more", "guilty"))
        ):
            break
        end += 1
    nouns, rest = tokens[begin:end], tokens[end:first]
    if rest and rest[0].lower in ("of", "worth"):
        return None
    if any(token.lower in ("to", ",", "or") for token in rest):
        return None
    if not nouns or nouns[0].lower in _NO_OBJECT or nouns[-1].lower in _SIZES:
        return None
    return Span(start=nouns[0].start, end=nouns[-1].end)
