"""Where a story ends on its page: what stands above the headline and below the last word."""

import re
from collections import Counter
from collections.abc import Sequence

from lxml.html import HtmlElement

from pullquote.model.reading.web.passages import HEADINGS, Passage, is_headline, worn

_BELOW = 0.5
"""The share of the text that has to stand below what may be the headline."""
_BELOW_TITLE = 0.15
"""The same where it is the title word for word."""
_ENOUGH = 15
"""The words that the shortest story has."""
_ABOVE = 0.25
"""What a story measures at least beside what stands below it; replies may be longer."""
_REPLIES = re.compile(r"\W*(?:\w+ )?(?:comments?|responses?|repl(?:y|ies)|discussion)\b", re.I)
_MENU = 6
"""So many links in a row are a menu."""
_END = re.compile(
    r"\W*(?:(?:\d+|leave a|post a|add a|view|reader|join the|show|all) )?(?:comments?|responses?|replies|reply"
    r"|discussion|conversation|(?:more )?related\b.*|more (?:from|on|stories|news|in|like|coverage|to explore"
    r"|articles|headlines|posts|reading)\b.*|(?:you|we) (?:may|might) (?:also )?.*|recommended.*|most (?:read"
    r"|popular|viewed|shared|watched|commented).*|(?:the )?latest\b.{0,30}|trending.*|top stories.*"
    r"|read (?:next|more|also).*|up next.*|what to read next|don['’]t miss.*|editor['’]?s['’]? (?:picks?|choice)"
    r"|popular\b.{0,30}|about (?:us|the (?:author|writer|reporter)s?)|contact us|who we are|our (?:mission|team)|also (?:in|on|read)\b.{0,40}|in other news"
    r"|elsewhere\b.{0,30}|from (?:our partners|around the web|the web)|sponsored.{0,30}|paid (?:content|post)"
    r"|promoted.{0,30}|share this.{0,20}|topics?|tags?|filed under|see also|keep reading|continue reading"
    r"|explore (?:more|our).*|advertisement|newsletters?|sign up.*|subscribe.*|follow (?:us|the topics).*"
    r"|(?:other|recent|similar|previous|next) (?:stories|articles|posts?|news|entries).{0,30}"
    r"|have your say|what others are reading|today['’]s (?:top|headlines).*|in case you missed it)\W*(?:\d+\W*)?$",
    re.IGNORECASE,
)


def headline_at(above: Sequence[Passage], title: str) -> int | None:
    """Where the headline stands."""
    same = [at for at, passage in enumerate(above) if is_headline(passage.plain, title)]
    main = [at for at, passage in enumerate(above) if passage.tag == "h1"]
    for found in ([at for at in same if at in main], same, main if len(main) == 1 else []):
        if found:
            return found[0]
    return None


def within_limits(page: Sequence[Passage], core: Sequence[int], title: str) -> list[int]:
    """The core without what stands above the headline and below the end of the story."""
    return _above_end(page, _below_headline(page, list(core), title)) if core else []


def _below_headline(page: Sequence[Passage], core: list[int], title: str) -> list[int]:
    at = headline_at(page[: core[-1]], title)
    if at is None:
        return core
    below = [one for one in core if one > at]
    sure = page[at].tag == "h1" and is_headline(page[at].plain, title)
    share = _BELOW_TITLE if sure else _BELOW
    return below if _letters(page, below) >= share * _letters(page, core) else core


def _above_end(page: Sequence[Passage], core: list[int]) -> list[int]:
    """Up to a heading of something else, or a menu, if what follows stands elsewhere."""
    homes = {at: page[at].element.getparent() for at in core}
    for cut in _cuts(page, core):
        above = [at for at in core if at < cut]
        below = [at for at in core if at > cut]
        words = sum(len(page[at].text.split()) for at in above)
        if not below or words < _ENOUGH:
            continue
        if _letters(page, above) < _ABOVE * _letters(page, below) and not _REPLIES.match(
            page[cut].text
        ):
            continue
        shared: set[HtmlElement] = {homes[at] for at in above}
        ways = Counter(_way(page[at]) for at in above)
        dresses = {worn(home) for home in shared} - {""}
        if page[cut].tag == "h1":
            if page[cut].element.getparent() in shared:
                continue
        elif any(
            homes[at] in shared or ways[_way(page[at])] > 1 or worn(homes[at]) in dresses
            for at in below
        ):
            continue
        return above
    return core


def _way(passage: Passage) -> tuple[str, ...] | None:
    """How a passage is called and stands, where its page gives such names."""
    above = passage.element.getparent()
    names = (worn(passage.element), "" if above is None else worn(above))
    return (passage.tag, *names) if any(names) else None


def _cuts(page: Sequence[Passage], core: Sequence[int]) -> list[int]:
    cuts = []
    links = 0
    for at in range(core[0] + 1, core[-1]):
        passage = page[at]
        links = links + 1 if passage.linked > 0.8 else 0
        short = passage.tag in HEADINGS or passage.strong or len(passage.text) < 40
        if links == _MENU or passage.tag == "h1" or (short and _END.match(passage.text)):
            cuts.append(at)
    return cuts


def _letters(page: Sequence[Passage], places: Sequence[int]) -> int:
    return sum(len(page[at].text) for at in places)
