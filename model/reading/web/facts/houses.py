"""The outlet that a page is of, and telling its name from a title or an author."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from pullquote.model.article import Origin
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.web.facts.credits import NEWS_HOUSE
from pullquote.model.reading.web.facts.json_ld import JsonLd, Node, texts_of
from pullquote.model.reading.web.facts.meta_tags import SITES, MetaTags
from pullquote.model.reading.web.facts.microdata import marked, names_of

# Where everybody's pages stand: the name of the platform is not that of the outlet.
_PLATFORMS = frozenset(
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
        if any(_abbreviates(stem, words, whole=True) for stem in stems):
            return True
        return words.isupper() and any(_initials(name) == folded for name in self.names)

    @property
    def words(self) -> frozenset[str]:
        """The words in its names, and their first letters."""
        words = {word for name in self.names for word in _WORD.findall(name.casefold())}
        return frozenset(words | {_initials(name) for name in self.names})


_WORD = re.compile(r"[^\W_]+")
_TAILS = ("com", "co", "uk", "org", "net", "news", "online", "digital", "example", "magazine")


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


def house_of(
    root: HtmlElement, meta: MetaTags, data: JsonLd, host: str | None, titles: tuple[str, ...]
) -> House:
    """The outlet by `og:site_name`, JSON-LD or the program's name; the one like the domain first.

    Failing these, a name that stands in two places: behind the title and on the link to the front
    page, or in one of them and in the domain. The domain alone is no name to print.
    """
    stems = tuple(_stems(host))
    sites = [_without_motto(name, stems) for name in meta.all(*SITES[:1]) if _is_name(name)]
    published = [text for node in data.articles for text in _publishers(data, node)]
    marks = [
        name
        for element in marked(root, None, "publisher")
        for name in names_of(element)[:1]
        if _is_name(name)
    ]
    owners = [
        text for node in data.sites for text in texts_of(node.get("name"))[:1] if _is_name(text)
    ]
    apps = [name for name in meta.all(*SITES[1:]) if _is_name(name)]
    handle = (meta.first("twitter:site") or "").lstrip("@")
    own = [*sites, *published, *marks, *owners, *apps]
    printed = _printed(root, host, titles, House(names=(*own, *stems), stems=stems))
    known = House(names=(*own, *printed, *stems, *filter(None, [handle])), stems=stems)
    tails = [tail for title in titles for tail in _tails(title)]
    ranks: tuple[list[tuple[str, Origin]], ...] = (
        [
            *((name, "meta") for name in sites),
            *((name, "json-ld") for name in published),
            *((name, "microdata") for name in marks),
        ],
        [(name, "meta") for name in apps],
        [(name, "inferred") for name in printed],
        [(name, "json-ld") for name in owners[:1]],
    )
    for choices in (*map(_of_no_platform, ranks), *ranks):
        by_domain = [one for one in choices if any(_abbreviates(stem, one[0]) for stem in stems)]
        for name, origin in _in_full(by_domain or choices):
            return replace(known, name=_best_written(name, [*published, *tails]), origin=origin)
    return known


def _of_no_platform(choices: list[tuple[str, Origin]]) -> list[tuple[str, Origin]]:
    return [one for one in choices if fold(one[0]) not in _PLATFORMS]


def _without_motto(name: str, stems: tuple[str, ...]) -> str:
    """The name out of "The Harbor Times | News from the coast"."""
    pieces = re.split(r"\s+[|–—-]\s+|:\s+", name)
    of_domain = (one for one in pieces if any(_abbreviates(stem, one) for stem in stems))
    return next(of_domain, name)


def _in_full(choices: list[tuple[str, Origin]]) -> list[tuple[str, Origin]]:
    """The choices without a first one that is but the letters of another."""
    if choices and any(_initials(name) == fold(choices[0][0]) for name, _ in choices[1:]):
        return choices[1:]
    return choices


def _abbreviates(stem: str, name: str, *, whole: bool = False) -> bool:
    """Whether a domain is the name or its first words, some perhaps by their letters: "nytimes".

    `whole`: what follows the first words can only be the name of a section.
    """
    words = _words(name)
    shapes = {"".join(word[0] for word in words[:at]) + "".join(words[at:]) for at in range(9)}
    if stem in (*shapes, "the" + "".join(words)):
        return True
    first = (at for at in range(1, len(words)) if "".join(words[:at]) == stem)
    return any(not whole or SECTIONS.issuperset(words[at:]) for at in first)


def _words(name: str) -> list[str]:
    return _WORD.findall(re.sub(r"^the\s+|['’]", "", name.casefold()))


def _initials(name: str) -> str:
    return "".join(word[0] for word in _words(name)) if " " in name else ""


def _printed(root: HtmlElement, host: str | None, titles: Iterable[str], known: House) -> list[str]:
    """Names that the page prints for itself in two places, or in one and its domain."""
    tails = [tail for title in titles for tail in _tails(title)]
    homes = [text for link in root.iter("a") if _leads_home(link, host) for text in _labels(link)]
    feeds = [
        re.split(r"\s+[»|–-]\s+|\s+(?:RSS|Feed|Atom)\b", link.get("title") or "")[0]
        for link in root.iter("link")
        if "alternate" in (link.get("rel") or "") and "xml" in (link.get("type") or "")
    ]
    owners = list(_copyrights(root))
    alts = [image.get("alt") or "" for image in islice(root.iter("img"), 20)]
    told = {fold(title) for title in titles}
    found = [clean_line(one.text_content()) for one in root.xpath(_SITE_TITLES)[:1]]
    for names, others in (
        (homes, tails + feeds + owners), (feeds, tails + owners), (tails, alts + owners),
        (owners, ()), (alts, ()),
    ):  # fmt: skip
        for name in map(clean_line, names):
            twice = any(fold(name) == fold(other) for other in others)
            if len(fold(name)) > 2 and (twice or known.is_named(name)):
                found.append(name)
    found += [tail for title in titles for tail in _behind_title(title, told)]
    return [name for name in dict.fromkeys(found) if _is_name(name)]


_SITE_TITLES = "//*[contains(@class, 'site-title') or contains(@class, 'site-name')]"
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)[\s\d©,–-]*(?:\(c\)\s*)?(?:\d{4}\s*)?(?:by\s+)?"
    r"(?P<name>[A-Z][^.|,\n©/()]{1,50}?)"
    r"(?:\s*[.|,\n/()©]|\s+(?:all rights|ltd|limited|inc|llc)|\s*\Z)",
    re.IGNORECASE,
)


def _copyrights(root: HtmlElement) -> Iterable[str]:
    for words in islice(root.xpath("//text()[contains(., '©') or contains(., 'opyright')]"), 10):
        if len(words) < 400 and (match := _COPYRIGHT.search(words)):
            yield match["name"].strip()


def _behind_title(title: str, told: set[str]) -> Iterable[str]:
    """What stands behind the page's own headline, where it reads like the name of an outlet."""
    head, _, tail = title.rpartition(" | ") if " | " in title else title.rpartition(" - ")
    section = SECTIONS.issuperset(_words(tail))
    if fold(head) in told and not section and NEWS_HOUSE.search(tail) and len(tail.split()) < 6:
        yield tail


def _leads_home(link: HtmlElement, host: str | None) -> bool:
    target = (link.get("href") or "").strip()
    return target == "/" or bool(
        host and re.fullmatch(rf"(?:https?:)?//{re.escape(host)}/?", target)
    )


_HOME = re.compile(
    r"^(?:go to|back to|return to|visit)\s+"
    r"|(?:\s*[-–|,:]\s*|\s+)(?:home ?page|home|logo|front page)$",
    re.IGNORECASE,
)


def _labels(link: HtmlElement) -> Iterable[str]:
    told = [link.get("title"), link.get("aria-label"), link.text_content()]
    told += [image.get("alt") for image in link.iter("img")]
    return (_HOME.sub("", clean_line(text)) for text in told if text)


def _best_written(name: str, others: Iterable[str]) -> str:
    """The same name with capitals or "The" where one source has them: "the Guardian", "bbc.com"."""
    lower = not name[0].isupper() or "." in name
    for other in others:
        if lower and other[:1].isupper() and "." not in other and _abbreviates(fold(name), other):
            return other
        if other.casefold() == f"the {name.casefold()}":
            return other
    return name


def _is_name(name: str) -> bool:
    return 1 < len(name) <= 60 and fold(name) not in _NO_SITE and "://" not in name


def _publishers(data: JsonLd, node: Node) -> Iterable[str]:
    for one in data.nodes(node.get("publisher") or node.get("sourceOrganization")):
        for text in texts_of(one)[:1]:
            if _is_name(text):
                yield text


def _tails(title: str) -> list[str]:
    pieces = re.split(r"\s+[|–—•·»-]\s+", title)
    if len(pieces) < 2:
        pieces = re.split(r":\s+", title, maxsplit=1)
        return pieces[:1] if len(pieces) > 1 else []
    return [pieces[-1], pieces[0]]


def _stems(host: str | None) -> Iterable[str]:
    labels = (host or "").lower().split(".")
    if len(labels) < 2:
        return
    own = labels[-2] not in _SECOND_LEVEL | _PLATFORMS
    stem = labels[-2] if own or len(labels) < 3 else labels[-3]
    yield from (one for one in (stem, *labels[:-2]) if len(one) > 2 and one not in _NO_SITE)


def host_of(url: str | None) -> str | None:
    """The host of an address; null where it has none."""
    try:
        return urlsplit(url or "").hostname
    except ValueError:
        return None
