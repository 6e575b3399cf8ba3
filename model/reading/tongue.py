"""Whether a text is English, by the share of its commonest words."""

import re

_HEAD = 3000
"""So many characters tell the language."""
_FEW = 60
"""In fewer words chance decides."""
_SHARE = 0.2
"""English prose has more of these words, even in telegraphic style; no other language has."""
_COMMON = frozenset(
    """
    the of and to in a is that for it was on with as he be by at i from his have are not they had
    this but she or which were an has will been their said would there who we you her its about
    after more one out when up than into year
    """.split()
)
_WORD = re.compile(r"[^\W\d_]+")
NOT_ENGLISH = (
    "This does not seem to be English. What is found in it (people, quotes, times) may be wrong."
)


def is_english(text: str) -> bool:
    """Whether it is English; a short text is taken as such."""
    words = _WORD.findall(text[:_HEAD].lower())
    letters = sum(map(str.isalpha, text[:_HEAD]))
    if len(words) < _FEW:
        # Chinese, Japanese and Thai write no blanks.
        return letters < _FEW * 4 or sum(map(str.isascii, text[:_HEAD])) > letters / 2
    return sum(word in _COMMON for word in words) >= _SHARE * len(words)
