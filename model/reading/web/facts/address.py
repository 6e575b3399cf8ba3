"""The address under which an article is found again: the canonical one, where it is to be had."""

from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from lxml.html import HtmlElement

from pullquote.model.article import Origin
from pullquote.model.host import host_of
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.web.facts.meta_tags import MetaTags

_TRACKING = ("utm_", "fbclid", "gclid", "cmpid", "mc_cid", "mc_eid", "ocid", "ref_src", "smid")


def canonical(root: HtmlElement, meta: MetaTags, opened: str | None) -> list[tuple[str, Origin]]:
    """The addresses that the page gives itself, the surest first; whole ones of the web only."""
    base = opened or meta.first("og:url")
    for tag in root.iter("base"):
        base = urljoined(base or "", tag.get("href") or "") or base
    links = [
        tag.get("href") or ""
        for tag in root.iter("link")
        if "canonical" in (tag.get("rel") or "").lower().split()
    ]
    told: list[tuple[str, Origin]] = [(link, "link") for link in links]
    told += [(link, "meta") for link in meta.all("og:url", "twitter:url", "parsely-link")]
    found = ((urljoined(base or "", clean_line(link)), origin) for link, origin in told)
    return [(without_tracking(link), origin) for link, origin in found if link]


def is_of_article(address: str, opened: str | None) -> bool:
    """Whether the address can be that of an article: a front page is given by mistake."""
    path = urlsplit(address).path.strip("/")
    return bool(path or urlsplit(address).query) or (
        opened is not None and not urlsplit(opened).path.strip("/")
    )


def same_site(one: str, other: str) -> bool:
    """Whether two addresses are of one site, its forms for telephones included."""
    return _site(one) == _site(other)


def urljoined(base: str, link: str) -> str | None:
    """The whole address of a link on a page; null where it is none of the web."""
    try:
        whole = urljoin(base, link.strip())
        parts = urlsplit(whole)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or " " in whole:
        return f"https:{whole}" if whole.startswith("//") and len(whole) > 5 else None
    return whole


def _site(address: str) -> str:
    host = host_of(address) or ""
    labels = host.removeprefix("www.").split(".")
    return ".".join(labels[1:] if labels[0] in ("m", "mobile", "amp", "edition") else labels)


def without_tracking(address: str) -> str:
    """The address without the marks of who led to it."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    if not any(mark in parts.query for mark in _TRACKING):
        return address
    kept = [
        (key, value)
        for key, value in parse_qsl(parts.query, keep_blank_values=True)
        if not key.startswith(_TRACKING)
    ]
    return urlunsplit(parts._replace(query=urlencode(kept)))
