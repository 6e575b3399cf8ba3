"""Whether a person is a man or a woman, as far as the words tell: only for pronouns."""

from pullquote.model.extraction.people.lexicon import lexicon
from pullquote.model.extraction.people.words import GENDERED

PRONOUNS: dict[str, str] = {
    **dict.fromkeys(["he", "him", "his", "himself", "he'd", "he'll"], "m"),
    **dict.fromkeys(["she", "her", "hers", "herself", "she'd", "she'll"], "f"),
}
"""Pronouns of the third person → the gender they tell."""


def gender_of_name(words: tuple[str, ...]) -> str:
    """By the given name: the first word, or the second where the family name stands first."""
    given = lexicon().given
    if len(words) == 1:
        return given.get(words[0], "")
    for word in words[: max(1, len(words) - 1)]:
        if word in given:
            return given[word]
    return ""


def gender_of_role(text: str) -> str:
    """By its nouns: "spokeswoman", "widower", "his mother". The last one decides."""
    for word in reversed(text.lower().replace("’", "'").split()):
        if word in GENDERED:
            return GENDERED[word]
    return ""
