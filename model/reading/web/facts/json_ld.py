"""JSON-LD: what a page says of itself in the words of schema.org."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

from pullquote.model.reading.clean import clean_line

Node = Mapping[str, object]

_RANKS = {
    "NewsArticle": 3, "ReportageNewsArticle": 3, "OpinionNewsArticle": 3, "AnalysisNewsArticle": 3,
    "BackgroundNewsArticle": 3, "AskPublicNewsArticle": 3, "ReviewNewsArticle": 3,
    "LiveBlogPosting": 3, "Article": 2, "BlogPosting": 2, "AdvertiserContentArticle": 2,
    "SatiricalArticle": 2, "ScholarlyArticle": 2, "TechArticle": 2, "MedicalScholarlyArticle": 2,
    "Report": 2, "Review": 1, "Recipe": 1, "SocialMediaPosting": 1, "DiscussionForumPosting": 1,
    "CreativeWork": 1,
}  # fmt: skip
_PAGES = frozenset({"WebPage", "ItemPage", "AboutPage", "MedicalWebPage", "Webpage", "QAPage"})
# What these hold is another article: lists of other stories, entries of a live blog, comments.
_OTHERS = frozenset(
    """
    itemListElement liveBlogUpdate comment hasPart isPartOf citation relatedLink mentions about
    isBasedOn review reviews publisher author creator contributor provider copyrightHolder
    sourceOrganization sponsor funder video image workExample significantLink
    """.split()
)
_DEEP = 12
_MANY = 5000


@dataclass(frozen=True, slots=True)
class JsonLd:
    """The nodes that speak of this page's article, the fittest first."""

    articles: tuple[Node, ...] = ()
    sites: tuple[Node, ...] = ()
    """Nodes of the web site and of the house behind it."""
    by_id: Mapping[str, Node] | None = None

    def texts(self, key: str) -> tuple[str, ...]:
        """The words under the key in each node that has some."""
        found = (text for node in self.articles for text in texts_of(node.get(key)))
        return tuple(dict.fromkeys(found))

    def nodes(self, value: object) -> Iterator[Node | str]:
        """The nodes or words that a value stands for, references followed."""
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                if isinstance(listed := one.get("@list"), list):
                    yield from self.nodes(listed)
                elif "name" not in one and (known := (self.by_id or {}).get(_id(one))):
                    yield {**known, **one}
                else:
                    yield one
            elif isinstance(one, str):
                yield known if (known := (self.by_id or {}).get(one)) else one


def texts_of(value: object) -> tuple[str, ...]:
    """The words of a value, clean and without markup; those of a node are its name."""
    if isinstance(value, str):
        return (text,) if (text := plain(value)) else ()
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return (str(int(value)),) if abs(value) < 1e15 else ()
    if isinstance(value, list):
        return tuple(text for one in value[:50] for text in texts_of(one))
    if isinstance(value, dict):
        return texts_of(value.get("@value") or value.get("name"))
    return ()


_TAG = re.compile(
    r"</?(?:a|em|i|b|strong|span|br|sup|sub|p|u|cite|q|mark|small|wbr)\b[^<>]*>", re.I
)


def plain(text: str) -> str:
    """Text of a field without the entities and tags that some systems leave in it."""
    return clean_line(_TAG.sub(" ", html.unescape(text)) if "<" in text or "&" in text else text)


def types_of(node: Node) -> tuple[str, ...]:
    """The node's types without their vocabulary: "http://schema.org/NewsArticle"."""
    types = node.get("@type")
    listed = types if isinstance(types, list) else [types]
    return tuple(re.split(r"[/:#]", one)[-1] for one in listed if isinstance(one, str))


def read_json_ld(root: HtmlElement, addresses: frozenset[str], titles: tuple[str, ...]) -> JsonLd:
    """The nodes of the article that has one of the addresses or titles (see `same_address`)."""
    by_id: dict[str, Node] = {}
    articles: list[tuple[tuple[bool, bool, bool, int, int], Node]] = []
    sites: list[Node] = []
    wanted = [words_of(title) for title in titles]
    for number, (node, own) in enumerate(_all_nodes(root)):
        known = by_id.get(_id(node))
        if _id(node) and (known is None or len(known) < len(node)):
            by_id[_id(node)] = node
        types = types_of(node)
        if own and any(one == "WebSite" or one.endswith("Organization") for one in types):
            sites.append(node)
        rank = max((_RANKS.get(one, 0) for one in types), default=0)
        page = not rank and bool(_PAGES.intersection(types))
        if not rank and not page:
            continue
        here = bool(addresses.intersection(_addresses(node)))
        named = any(shares_half(words_of(text), wanted) for text in texts_of(node.get("headline")))
        if page:
            if here or (own and not _addresses(node)):
                articles.append(((here, False, own, 0, -number), node))
        elif own or here or named:
            articles.append(((here or named, here and named, own, rank, -number), node))
    # One that fits neither by address nor by title may stand alone, but not beside one that does.
    articles.sort(key=lambda one: (bool(one[0][3]), one[0]), reverse=True)
    fitting = [one for one in articles if one[0][0]] or articles[:1]
    return JsonLd(tuple(node for _, node in fitting), tuple(sites), by_id)


def words_of(text: str) -> frozenset[str]:
    """The different words of a title, without regard to capitals and punctuation."""
    return frozenset(re.findall(r"[^\W_]+", text.casefold().replace("’", "").replace("'", "")))


def shares_half(words: frozenset[str], titles: list[frozenset[str]]) -> bool:
    """Whether the words share at least half of the shorter title's with one of the titles."""
    return any(
        len(words & title) * 2 >= min(len(words), len(title)) for title in titles if words and title
    )


def same_address(address: str) -> str:
    """What two ways of writing one address have in common."""
    bare = re.sub(r"^(?:https?:)?//(?:www\.|m\.|mobile\.|amp\.)?", "", address.strip().lower())
    bare = re.split(r"[?#]", bare)[0].rstrip("/")
    return re.sub(r"(?:/amp|\.amp)?(?:/?index)?(?:\.html?)?$", "", bare)


def _addresses(node: Node) -> frozenset[str]:
    found = [node.get("url"), node.get("@id")]
    for page in (node.get("mainEntityOfPage"), node.get("mainEntityofPage")):
        found += [page.get("@id"), page.get("url")] if isinstance(page, dict) else [page]
    return frozenset(
        same_address(one) for one in found if isinstance(one, str) and "/" in one.strip("/")
    )


def _id(node: Node) -> str:
    name = node.get("@id")
    return name if isinstance(name, str) else ""


def _all_nodes(root: HtmlElement) -> Iterator[tuple[Node, bool]]:
    """Every node of every block, and whether it is the page's own and not one it points to."""
    count = 0
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        below: list[tuple[object, bool, int]] = [
            (value, True, 0) for value in reversed(_values(script.text or ""))
        ]
        while below and count < _MANY:
            value, own, depth = below.pop()
            if isinstance(value, list):
                below += [(one, own, depth + 1) for one in reversed(value)]
            elif isinstance(value, dict):
                count += 1
                yield value, own
                if depth < _DEEP:
                    below += [
                        (one, own and key not in _OTHERS, depth + 1)
                        for key, one in reversed(value.items())
                        if isinstance(one, (dict, list))
                    ]


_WRAPPING = re.compile(
    r"^\s*(?://|/\*)?\s*(?:<!\[CDATA\[|<!--)?\s*(?:\*/)?|(?:[\s;]|//|/\*|\*/|\]\]>|-->)+\Z"
)
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_FIELD = re.compile(
    r'"(headline|datePublished|dateModified|dateCreated)"\s*:\s*"((?:[^"\\]|\\.){1,300})"'
)
_AUTHOR = re.compile(r'"author"\s*:\s*\[?\s*\{[^{}]{0,300}?"name"\s*:\s*"((?:[^"\\]|\\.){1,100})"')


def _values(text: str) -> list[object]:
    """The values in a block: one as a rule, several in a row or a broken one now and then."""
    text = _WRAPPING.sub("", text.replace("\ufeff", ""))
    if "&quot;" in text and '"' not in text:  # the whole block was escaped
        text = html.unescape(text)
    for attempt in (text, _TRAILING_COMMA.sub("", text)):
        if values := _decoded(attempt):
            return values
    return _salvaged(text)


_DECODER = json.JSONDecoder(strict=False)


def _decoded(text: str) -> list[object]:
    values: list[object] = []
    at = 0
    while start := re.compile(r"[\[{]").search(text, at):
        try:
            value, at = _DECODER.raw_decode(text, start.start())
        except (ValueError, RecursionError):
            return []
        values.append(value)
    return values


def _salvaged(text: str) -> list[object]:
    """The plain fields of a block that is no JSON at all: a bare quotation mark in a headline."""
    if not re.search(r'"@type"\s*:\s*\[?\s*"\w*(?:Article|Posting)"', text):
        return []
    node: dict[str, object] = {"@type": "Article"}
    for key, value in _FIELD.findall(text):
        node.setdefault(key, _unescaped(value))
    if author := _AUTHOR.search(text):
        node["author"] = _unescaped(author[1])
    return [node]


def _unescaped(value: str) -> str:
    try:
        return str(json.loads(f'"{value}"', strict=False))
    except ValueError:
        return value
