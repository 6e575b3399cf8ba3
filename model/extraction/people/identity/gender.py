"""Whether a person is a man or a woman, as far as the words tell: only for pronouns."""

from pullquote.model.extraction.people.words.lexicon import lexicon
from pullquote.model.extraction.people.words.titles import GENDERED

PRONOUNS: dict[str, str] = {
    **dict.fromkeys(["he", "him", "his", "himself", "he'd", "he'll"], "m"),
    **dict.fromkeys(["she", "her", "hers", "herself", "she'd", "she'll"], "f"),
}
"""Pronouns of the third person → the gender they tell."""

_SHARED = frozenset(
    """
    addison alexis ali andrea angel ariel ashley aubrey avery bailey billie blair blake bobbie
    brett cameron camille carey carmen carol casey charlie chris claude corey courtney dale dana
    darcy daryl devon dominique drew dylan eden elliot elliott emerson evelyn finley francis frances
    frankie gale gene harley harper hayden hilary jackie jaime jamie jan jean jess jesse jessie jo
    jocelyn jody jordan joss jules kai kelly kelsey kendall kerry kim kit lane laurie laverne lee
    leigh leslie lindsay lindsey logan loren lou lynn mackenzie marion mel meredith merle michele
    micah morgan nicky nicola nikita noel noor parker pat patrice paris peyton quinn randy reese
    regan rene riley river robbie robin rory rowan ryan sacha sam sandy sasha sascha shannon
    shawn shay shelby shelley shirley sidney simone skyler stacey stacy stevie sydney taylor terry
    toni tracey tracy valentine vivian wesley whitney yuki
    """.split()
)
"""Given names of women and of men alike: they tell nothing, whatever the name list says."""


def gender_of_name(words: tuple[str, ...]) -> str:
    """By the given name: the first word, or the second where the family name stands first."""
    given = lexicon().given
    if len(words) == 1 and words[0] in lexicon().surnames:
        return ""  # "Owens", "James": most likely the family name
    for word in words[: max(1, len(words) - 1)]:
        if word in given:
            return "" if word in _SHARED else given[word]
    return ""


def gender_of_role(text: str) -> str:
    """By its nouns: "spokeswoman", "widower", "his mother". The last one decides."""
    for word in reversed(text.lower().replace("’", "'").split()):
        if word in GENDERED:
            return GENDERED[word]
    return ""
