"""Names that a page prints for its outlet: behind titles, on its front-page link, at its foot."""

import re
from collections.abc import Iterable
from itertools import islice

from lxml.html import HtmlElement

from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.web.facts.credits import NEWS_HOUSE
from pullquote.model.reading.web.facts.houses import SECTIONS, House, fold, is_site_name, words_in


def printed_names(
    root: HtmlElement, host: str | None, titles: Iterable[str], known: House
) -> list[str]:
    """Names that the page prints for itself in two places, or in one and its domain."""
    tails = [tail for title in titles for tail in tails_of(title)]
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
        (owners, alts), (alts, ()),
    ):  # fmt: skip
        for name in map(clean_line, names):
            twice = any(fold(name) == fold(other) for other in others)
            if len(fold(name)) > 2 and (twice or known.is_named(name)):
                found.append(name)
    found += [tail for title in titles for tail in _behind_title(title, told)]
    found += [name for title in titles for name in _with_motto(root, title)]
    return [name for name in dict.fromkeys(found) if is_site_name(name)]


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
    section = SECTIONS.issuperset(words_in(tail))
    if fold(head) in told and not section and NEWS_HOUSE.search(tail) and len(tail.split()) < 6:
        yield tail


def _with_motto(root: HtmlElement, title: str) -> Iterable[str]:
    """ "OpenPress" where "OpenPress, the paper of all" ends the title and stands on the page."""
    motto = tails_of(title)[0] if " - " in title or " | " in title else ""
    name, comma, rest = motto.partition(", ")
    if comma and len(rest.split()) > 2 and "'" not in motto and len(motto) < 80:
        for words in root.xpath(f"/html/body//text()[contains(., '{motto}')]")[:5]:
            if len(words) < 2 * len(motto):
                yield name
                return


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


def tails_of(title: str) -> list[str]:
    """What stands at the end and the start of a title, apart from the headline."""
    pieces = re.split(r"\s+[|–—•·»-]\s+", title)
    if len(pieces) < 2:
        pieces = re.split(r":\s+", title, maxsplit=1)
        return pieces[:1] if len(pieces) > 1 else []
    # "Harbor Times, Harbor City": its town or motto stands behind a comma.
    return list(dict.fromkeys((pieces[-1], pieces[-1].split(",")[0], pieces[0])))
