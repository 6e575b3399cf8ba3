"""Names of authors: which part leads, what stands as initials, and who is never turned round."""

import re
from dataclasses import dataclass

from pullquote.model.article import Author
from pullquote.model.citation.tidy import tidy

_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv v".split())

# Lower-case words before a family name that belong to it in English sources.
_PARTICLES = frozenset(
    """
    af al ap bin da das de dei del della den der di dos du el ibn la las le los ter van
    vander vom von zu zum zur
    """.split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its parts. `literal` is an organisation or a single name, printed as it is."""

    family: str
    given: str = ""
    suffix: str = ""
    literal: bool = False

    @property
    def natural(self) -> str:
        """As it is spoken: Ludwig van der Berg Jr."""
        return " ".join(part for part in (self.given, self.family, self.suffix) if part)

    @property
    def inverted(self) -> str:
        """As it is listed: van der Berg, Ludwig, Jr."""
        return ", ".join(part for part in (self.family, self.given, self.suffix) if part)

    @property
    def initialled(self) -> str:
        """As APA lists it: van der Berg, L., Jr."""
        initials = " ".join(_initial(part) for part in re.split(r"[\s.]+", self.given) if part)
        return ", ".join(part for part in (self.family, initials.strip(), self.suffix) if part)


def _initial(part: str) -> str:
    pieces = [piece for piece in re.split(r"[-‐‑]", part) if piece[:1].isalpha()]
    return "-".join(f"{piece[0].upper()}." for piece in pieces)


def name_of(author: Author) -> Name | None:
    """An author as a name; None when nothing is given."""
    literal, given, family = (tidy(part or "") for part in _fields(author))
    if literal:
        return Name(literal, literal=True)
    if not (given and family):
        single = given or family
        return Name(single, literal=True) if single else None
    family, suffix = _without_suffix(family)
    if not suffix:
        given, suffix = _without_suffix(given)
    first = given.split()
    particles: list[str] = []
    while len(first) > 1 and first[-1] in _PARTICLES:
        particles.insert(0, first.pop())
    return Name(" ".join([*particles, family]), " ".join(first), suffix)


def _fields(author: Author) -> tuple[str | None, str | None, str | None]:
    return author.literal, author.given, author.family


def _without_suffix(name: str) -> tuple[str, str]:
    words = name.replace(",", " ").split()
    if len(words) > 1 and words[-1].lower() in _SUFFIXES:
        suffix = words.pop()
        dotted = suffix.lower() in ("jr", "sr")
        return " ".join(words), f"{suffix}." if dotted else suffix
    return name.strip(" ,"), ""


def listed(names: list[str], last: str, *, comma_before_two: bool = False) -> str:
    """A, B, and C: the serial comma of American styles, with the style's own word for "and"."""
    if len(names) < 2:
        return "".join(names)
    comma = "," if len(names) > 2 or comma_before_two else ""
    return f"{', '.join(names[:-1])}{comma} {last} {names[-1]}"
