"""The end of one line and the start of the next, joined as the writer wrote them."""

import re
from collections import Counter
from collections.abc import Iterable

_HYPHENS = "-‐\u00ad"
_END = re.compile(r"(?P<word>[^\W_][\w’'.-]*?)(?P<hyphen>[-‐\u00ad])$")
_START = re.compile(r"[^\W_]+(?:[’'][^\W\d_]+)?|[$£€¥]\d")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

# First and second parts that are nearly always written with a hyphen, after the house styles of
# news agencies.
_FIRST = frozenset(
    """
    self well half cross long short high low full two three four five six seven eight nine twenty
    thirty forty fifty sixty seventy eighty ninety hundred first second third right left hard soft
    best worst better much most least great month year week attorney middle upper lower early late
    large big open close double single fast slow
    """.split()
)
# Second parts that are written solid behind these: "highway", "shortage", "firstly".
_ENDINGS = frozenset(
    """
    ly ing er ers en ens ened ening est ship ships ware way ways age ages end ends ed ist ists ness
    land lands eous fully less time times side sides light lights ty
    """.split()
)
_SECOND = frozenset(
    """
    old based led backed owned elect mile foot inch related friendly wing ranking rated funded
    law thirds quarters fifths sponsored year-old year
    """.split()
)
# First parts that are written solid, whatever the text itself shows of their parts.
_SOLID = frozenset(
    "over under out up inter super trans re un dis in im sub mis be for with any some every".split()
)


class Hyphens:
    """What the text itself tells about its hyphens."""

    def __init__(self, lines: Iterable[str]) -> None:
        texts = [line.rstrip() for line in lines]
        self._seen: Counter[str] = Counter()
        broken = False
        for text in texts:
            words = _WORD.findall(text.lower())[1 if broken else 0 :]
            broken = text.endswith(tuple(_HYPHENS))
            self._seen.update(words[:-1] if broken else words)  # no half words
        ends = sum(text.endswith(tuple(_HYPHENS)) for text in texts)
        inside = sum("‐" in text[:-1] for text in texts)
        self._own_sign = inside == 0 and any("-" in text for text in texts)
        """Whether the typesetter has a hyphen of his own, U+2010, and the writer another."""
        self._hyphenated = ends > max(0.03 * len(texts), 1)
        """Whether the typesetter broke words: otherwise a hyphen at the end is the writer's."""

    def join(self, text: str, following: str) -> str:
        """The text and the following line in one, with a blank where one belongs."""
        text, following = text.rstrip(), following.lstrip()
        if not text or not following:
            return text + following
        if text[-1] == "\u00ad" or (text[-1] == "‐" and self._own_sign):
            return text[:-1] + following
        end, start = _END.search(text), _START.match(following)
        if end and start:
            if self._keeps(end["word"], start.group()):
                return text + following
            return text[:-1] + following
        if _glued(text, following):
            return text + following
        return f"{text} {following}"

    def _keeps(self, first: str, second: str) -> bool:
        """Whether the hyphen belongs to the word."""
        if not second[0].islower() or not first[-1].isalpha():
            return True
        one, two = first.lower(), second.lower()
        solid, compound = self._seen[one + two], self._seen[f"{one}-{two}"]
        if solid or compound:
            return compound > solid
        if "-" in first:
            return True
        if one in _SOLID or (one in _FIRST and two in _ENDINGS):
            return False
        if one in _FIRST or two in _SECOND:
            return True
        if not self._hyphenated:
            return True
        return bool(len(two) > 3 and len(one) > 2 and self._seen[one] and self._seen[two])


_ADDRESS = re.compile(r"(?:https?://|www\.)\S*[/\-_.=&?%]$")


def _glued(text: str, following: str) -> bool:
    """Whether the line was broken where there is no blank: at a dash, a slash, within a link."""
    last = text.rsplit(maxsplit=1)[-1]
    if _ADDRESS.search(last):
        return True
    if last[-1] in "—–/" and len(last) > 1 and last[-2].isalnum():
        return not (last[-1] == "–" and last[-2].isspace())
    return following[0] == "—" and len(following) > 1 and following[1].isalnum()
