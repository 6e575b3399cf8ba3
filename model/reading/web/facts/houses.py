"""The names under which an outlet goes on its page, for telling them from titles and authors."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pullquote.model.article import Origin

# Where everybody's pages stand: the name of the platform is not that of the outlet.
PLATFORMS = frozenset(
    """
    medium substack wordpress wordpresscom blogger blogspot tumblr ghost facebook twitter youtube
    linkedin squarespace wix weebly livejournal
    """.split()
)
_NO_SITE = frozenset(
    """
    home homepage website site news blog untitled article wordpress page index www edition mobile
    amp local sport sports
    """.split()
)
SECTIONS = frozenset(
    """
    news sport sports opinion business politics world local national uk us style health travel
    culture entertainment tech technology science money markets video online live local life
    lifestyle features comment analysis breaking latest top daily today's
    """.split()
)
_SECOND_LEVEL = frozenset("co com org net ac gov edu".split())


@dataclass(frozen=True, slots=True)
class House:
    """The names under which the outlet goes on its page, and which of them is its own."""

    name: str | None = None
    origin: Origin = "meta"
    names: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    """The words of its domain."""

    @property
    def letters(self) -> frozenset[str]:
        """The words in its names that are letters of a longer one: "AP", "BBC"."""
        words = {word for name in self.names for word in _WORD.findall(name)}
        return frozenset(word.casefold() for word in words if word.isupper())

    def is_named(self, words: str) -> bool:
        """Whether the words are a name of the outlet, or nearly so: "BBC" for "BBC News"."""
        folded = fold(words)
        if not folded:
            return False
        if any(_near(folded, fold(name)) for name in self.names):
            return True
        stems = (*self.stems, *map(fold, self.names))
        if any(abbreviates(stem, words, whole=True) for stem in stems):
            return True
        return words.isupper() and any(initials_of(name) == folded for name in self.names)

    @property
    def words(self) -> frozenset[str]:
        """The words in its names, and their first letters."""
        words = {word for name in self.names for word in _WORD.findall(name.casefold())}
        return frozenset(words | {initials_of(name) for name in self.names})


_WORD = re.compile(r"[^\W_]+")
_TAILS = ("com", "co", "uk", "org", "net", "news", "online", "digital", "magazine")


def fold(name: str) -> str:
    """A name without the, marks and the ending of a web address."""
    name = re.sub(r"^(?:https?://)?(?:www\.)", "", name.strip().casefold())
    name = re.sub(r"^the\s+", "", name)
    if " " not in name:
        name = re.sub(r"\.[a-z]{2,10}(?:\.[a-z]{2})?$", "", name)
    return "".join(_WORD.findall(name.replace("&", "and")))


def _near(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < 2:
        return False
    shorter, longer = sorted((one, other), key=len)
    rest = longer.removeprefix(shorter)
    if rest != longer and (rest in _TAILS or rest == "the"):
        return True
    return longer.removeprefix("the") == shorter


def abbreviates(stem: str, name: str, *, whole: bool = False) -> bool:
    """Whether a domain is the name or its first words, some perhaps by their letters: "nytimes".

    `whole`: what follows the first words can only be the name of a section.
    """
    words = words_in(name)
    shapes = {"".join(word[0] for word in words[:at]) + "".join(words[at:]) for at in range(9)}
    if stem in (*shapes, "the" + "".join(words)):
        return True
    first = (at for at in range(1, len(words)) if "".join(words[:at]) == stem)
    return any(not whole or SECTIONS.issuperset(words[at:]) for at in first)


def words_in(name: str) -> list[str]:
    """The words of a name in small letters, without "The"."""
    return _WORD.findall(re.sub(r"^the\s+|['’]", "", name.casefold()))


def initials_of(name: str) -> str:
    """The first letters of a name of several words."""
    return "".join(word[0] for word in words_in(name)) if " " in name else ""


def is_site_name(name: str) -> bool:
    """Whether a page may call itself so."""
    return 1 < len(name) <= 60 and fold(name) not in _NO_SITE and "://" not in name


def stems_of(host: str | None) -> Iterable[str]:
    """The words of a host that may be a name: "harbortimes"."""
    labels = (host or "").lower().split(".")
    if len(labels) < 2:
        return
    own = labels[-2] not in _SECOND_LEVEL | PLATFORMS
    stem = labels[-2] if own or len(labels) < 3 else labels[-3]
    yield from (one for one in (stem, *labels[:-2]) if len(one) > 2 and one not in _NO_SITE)
