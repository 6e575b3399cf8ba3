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
        return self.listed_as(self.given)

    @property
    def initialled(self) -> str:
        """As APA lists it: van der Berg, L. M., Jr."""
        return self.listed_as(self.initials())

    @property
    def closed_up(self) -> str:
        """As Harvard lists it: van der Berg, L.M., Jr."""
        return self.listed_as(self.initials(gap=""))

    @property
    def led_by_initials(self) -> str:
        """As IEEE prints it: L. M. van der Berg Jr."""
        return " ".join(part for part in (self.initials(), self.family, self.suffix) if part)

    @property
    def bare(self) -> str:
        """As AMA lists it, with no stops at all: van der Berg LM Jr."""
        initials = self.initials(stop="", gap="", hyphen="")
        suffix = self.suffix.rstrip(".")
        return " ".join(part for part in (self.family, initials, suffix) if part)

    def listed_as(self, given: str) -> str:
        """Family name first, the given names in this form."""
        return ", ".join(part for part in (self.family, given, self.suffix) if part)

    def initials(self, stop: str = ".", gap: str = " ", hyphen: str = "-") -> str:
        """L. M., or as these marks say."""
        parts = (_initial(part, stop, hyphen) for part in re.split(r"[\s.]+", self.given) if part)
        return gap.join(part for part in parts if part)


def _initial(part: str, stop: str, hyphen: str) -> str:
    pieces = [piece for piece in re.split(r"[-‐‑]", part) if piece[:1].isalpha()]
    return hyphen.join(f"{piece[0].upper()}{stop}" for piece in pieces)


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


@dataclass(frozen=True, slots=True)
class Most:
    """How many authors a style names: all up to `all`, of more the `first` and "et al."."""

    all: int
    first: int = 1

    def of(self, names: list[str]) -> tuple[list[str], bool]:
        """The names that are printed, and whether "et al." follows."""
        return (names, False) if len(names) <= self.all else (names[: self.first], True)
