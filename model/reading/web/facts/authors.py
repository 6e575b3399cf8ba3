"""Who wrote the article: the fields of the page and the byline it prints, weighed together.

The first field that names a person is believed, unless the byline beside the headline names
more people, or others: fields often tell only who entered the article into the system.
"""

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from pullquote.model.article import Author, Origin
from pullquote.model.reading.web.facts.bylines import printed_byline
from pullquote.model.reading.web.facts.houses import House
from pullquote.model.reading.web.facts.json_ld import JsonLd, texts_of, types_of
from pullquote.model.reading.web.facts.meta_tags import AUTHORS, MetaTags
from pullquote.model.reading.web.facts.microdata import marked, names_of
from pullquote.model.reading.web.facts.names import (
    Named,
    is_news_house,
    names_in,
    organisation_in,
    together,
)
from pullquote.model.reading.web.facts.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class Credit:
    """Whom one source names."""

    named: Named
    origin: Origin


def find_authors(
    root: HtmlElement, meta: MetaTags, data: JsonLd, near: Surroundings, house: House
) -> tuple[tuple[Author, ...], Origin]:
    """The writers in order, and where they are from; none where nobody is named."""
    fields = [
        Credit(_in_data(data, house), "json-ld"),
        Credit(_in_meta(meta, house), "meta"),
        Credit(_in_marks(root, near, house), "microdata"),
    ]
    byline = Credit(printed_byline(near, house), "byline")
    organisations = frozenset(
        _plain(one.literal or "") for credit in fields for one in credit.named.houses
    )
    fields = [_with_organisations(credit, organisations) for credit in fields]
    byline = _with_organisations(byline, organisations)
    told = next((credit for credit in fields if credit.named.people), byline)
    agency = not byline.named.people and any(map(is_news_house, byline.named.houses))
    if byline.named.nobody or agency:
        told = byline
    chosen = _agreed(told, byline)
    if chosen.named.people:
        return _best_written(chosen.named.people, [byline, *fields]), chosen.origin
    houses = (credit for credit in (byline, *fields) if credit.named.houses)
    if not byline.named.nobody and (first := next(houses, None)):
        return first.named.houses, first.origin
    return (), "byline"


def _with_organisations(credit: Credit, names: frozenset[str]) -> Credit:
    """A name is an organisation's where one source says that it is one."""
    people, houses, nobody = credit.named
    same = [one for one in people if _plain(one.name) in names]
    if not same:
        return credit
    people = tuple(one for one in people if one not in same)
    more = tuple(Author(literal=one.name) for one in same)
    return Credit(Named(people, (*houses, *more), nobody), credit.origin)


def _agreed(told: Credit, byline: Credit) -> Credit:
    """The field's people or the byline's, where they are not the same."""
    printed = byline.named.people
    common = [one for one in told.named.people if any(_same(one, other) for other in printed)]
    if not printed or len(common) >= len(printed):
        return told
    if len(common) == len(told.named.people) or not common:
        return byline
    return told


def _same(one: Author, other: Author) -> bool:
    """Whether two names are of one person: "J. Smith" and "John Smith"."""
    if _plain(one.name) == _plain(other.name):
        return True
    if f" {one.name} ".casefold().endswith(f" {other.name} ".casefold()):
        return True  # the byline's elements tell only a part
    if not one.family or not other.family or _plain(one.family) != _plain(other.family):
        return False
    first, second = _plain(one.given or ""), _plain(other.given or "")
    return first.startswith(second) or second.startswith(first)


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())


def _best_written(people: tuple[Author, ...], credits: list[Credit]) -> tuple[Author, ...]:
    """Each name as the source writes it that has the right capitals, and is not cut short."""
    known = [other for credit in credits for other in credit.named.people]
    found: list[Author] = []
    for one in people:
        same = [other for other in (one, *known) if _plain(other.name) == _plain(one.name)]
        mixed = [other for other in same if any(map(str.islower, other.name[1:]))]
        fuller = [
            other
            for other in known
            if _same(one, other)
            and len(other.name) > len(one.name)
            and "." in (one.given or "")[:3]
        ]
        found.append((fuller or _with_inner_capitals(mixed) or [one])[0])
    return tuple(found)


def _with_inner_capitals(names: list[Author]) -> list[Author]:
    """ "MacAskill" before "Macaskill", which is but the shouted name in small letters."""
    return sorted(names, key=lambda one: -sum(map(str.isupper, one.name)))


def _in_data(data: JsonLd, house: House) -> Named:
    for node in data.articles:
        for key in ("author", "creator"):
            found = [
                organisation_in(text, house) if _is_organisation(one) else names_in(text, house)
                for one in data.nodes(node.get(key))
                for text in _texts(one)
            ]
            if any(named.people for named in found):
                # A department beside its minister is an author, an agency beside a writer is not.
                found = [Named(named.houses) if _is_body(named) else named for named in found]
            if any(named.people or named.houses for named in found):
                return together(found)
    return Named()


def _is_organisation(one: object) -> bool:
    kinds = types_of(one) if isinstance(one, dict) else ()
    return any(kind.endswith("Organization") for kind in kinds)


def _is_body(named: Named) -> bool:
    return bool(named.houses) and not named.people and not any(map(is_news_house, named.houses))


def _texts(one: object) -> tuple[str, ...]:
    if isinstance(one, dict) and "name" not in one:
        parts = [text for key in ("givenName", "familyName") for text in texts_of(one.get(key))]
        return (" ".join(parts),) if parts else ()
    return texts_of(one)


def _in_meta(meta: MetaTags, house: House) -> Named:
    for name in AUTHORS:
        found = [
            names_in(text, house)
            for text in meta.all(name)
            if "://" not in text and not text.startswith("@")
        ]
        if any(named.people or named.houses for named in found):
            return together(found)
    return Named()


def _in_marks(root: HtmlElement, near: Surroundings, house: House) -> Named:
    found = [
        names_in(text, house)
        for element in marked(root, near.article, "author")
        for text in names_of(element)
    ]
    return together(found[:20])
