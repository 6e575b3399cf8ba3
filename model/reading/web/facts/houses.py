"""The outlet that a page is of, and telling its name from a title or an author."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from pullquote.model.article import Origin
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.web.facts.json_ld import JsonLd, Node, texts_of
from pullquote.model.reading.web.facts.meta_tags import SITES, MetaTags

# Where everybody's pages stand: the name of the platform is not that of the outlet.
_PLATFORMS = frozenset(
    """
    medium substack wordpress wordpresscom blogger blogspot tumblr ghost facebook twitter youtube
    linkedin squarespace wix weebly livejournal
    """.split()
)
_NO_SITE = frozenset(
    "home homepage website site news blog untitled article wordpress page index".split()
)
_SECOND_LEVEL = frozenset("co com org net ac gov edu".split())


@dataclass(frozen=True, slots=True)
class House:
    """The names under which the outlet goes on its page, and which of them is its own."""

    name: str | None = None
    origin: Origin = "meta"
    names: tuple[str, ...] = ()

    def is_named(self, words: str) -> bool:
        """Whether the words are a name of the outlet, or nearly so: "BBC" for "BBC News"."""
        folded = fold(words)
        return bool(folded) and any(_near(folded, fold(name)) for name in self.names)

    @property
    def words(self) -> frozenset[str]:
        """The words in its names."""
        return frozenset(word for name in self.names for word in _WORD.findall(name.casefold()))


_WORD = re.compile(r"[^\W_]+")
_TAILS = ("com", "co", "uk", "org", "net", "news", "online", "digital", "example", "magazine")


def fold(name: str) -> str:
    """A name without the, marks and the ending of a web address."""
    name = re.sub(r"^(?:https?://)?(?:www\.)", "", name.strip().casefold())
    name = re.sub(r"^the\s+", "", name)
    name = re.sub(r"\.(?:com|co\.uk|org|net|news|co|uk|io|example)(?:\.\w\w)?$", "", name)
    return "".join(_WORD.findall(name.replace("&", "and")))


def _near(one: str, other: str) -> bool:
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    rest = longer.removeprefix(shorter)
    if rest != longer and (rest in _TAILS or rest == "the"):
        return True
    return longer.removeprefix("the") == shorter


def house_of(meta: MetaTags, data: JsonLd, host: str | None, titles: tuple[str, ...]) -> House:
    """The outlet by `og:site_name`, JSON-LD, the program's name or the tail of the title.

    What only the domain tells is no name to print, but helps to know one.
    """
    stems = tuple(_stems(host))
    sites = [name for name in meta.all(*SITES[:1]) if _is_name(name)]
    published = [text for node in data.articles for text in _publishers(data, node)]
    owners = [text for node in data.sites for text in texts_of(node.get("name"))]
    apps = [name for name in meta.all(*SITES[1:]) if _is_name(name)]
    tails = [tail for title in titles for tail in _tails(title)]
    handle = (meta.first("twitter:site") or "").lstrip("@")
    known = House(names=(*sites, *published, *owners, *apps, *stems, *filter(None, [handle])))
    printed = [tail for tail in tails if known.is_named(tail)]
    choices: tuple[tuple[list[str], Origin], ...] = (
        (sites, "meta"), (published, "json-ld"), (apps, "meta"), (printed, "inferred"),
    )  # fmt: skip
    for names, origin in choices:
        for name in names:
            if fold(name) in _PLATFORMS and (better := _others(published + owners + printed)):
                return House(better, "json-ld", known.names)
            return House(_best_written(name, published + printed), origin, known.names)
    for node in data.sites:
        if "Organization" in str(node.get("@type")) and (names := list(texts_of(node.get("name")))):
            return House(names[0], "json-ld", known.names)
    return known


def _best_written(name: str, others: Iterable[str]) -> str:
    """The same name with capitals where one source has them: "the Guardian", "bbc.com"."""
    lower = not name[0].isupper() or "." in name
    for other in others:
        if lower and other[:1].isupper() and fold(other) == fold(name) and "." not in other:
            return other
    return name


def _others(names: list[str]) -> str | None:
    return next((name for name in names if fold(name) not in _PLATFORMS), None)


def _is_name(name: str) -> bool:
    return 1 < len(name) <= 60 and fold(name) not in _NO_SITE and "://" not in name


def _publishers(data: JsonLd, node: Node) -> Iterable[str]:
    for one in data.nodes(node.get("publisher") or node.get("sourceOrganization")):
        for text in texts_of(one)[:1]:
            if _is_name(text):
                yield text


def _tails(title: str) -> list[str]:
    pieces = re.split(r"\s+[|–—•·»-]\s+", title)
    return [clean_line(piece) for piece in (pieces[-1:] + pieces[:1] if len(pieces) > 1 else [])]


def _stems(host: str | None) -> Iterable[str]:
    labels = (host or "").lower().split(".")
    if len(labels) < 2:
        return
    stem = labels[-3] if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else labels[-2]
    if len(stem) > 2:
        yield stem


def host_of(url: str | None) -> str | None:
    """The host of an address; null where it has none."""
    try:
        return urlsplit(url or "").hostname
    except ValueError:
        return None
