"""Where a story ends on its page: what stands above the headline and below the last word."""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from pullquote.model.reading.byline import read_byline
from pullquote.model.reading.dates import read_date_line
from pullquote.model.reading.web.passages import HEADINGS, Passage, is_headline, is_in, worn

_LINE = 120
"""A byline or date has no more letters."""
_BELOW = 0.5
"""The share of the text that has to stand below what may be the headline."""
_BELOW_TITLE = 0.15
"""The same where it is the title word for word."""
_ENOUGH = 15
"""The words that the shortest story has."""
_REPLIES = re.compile(r"\W*(?:\w+ )?(?:comments?|responses?|repl(?:y|ies)|discussion)\b", re.I)
_MENU = 6
"""More links in a row are a menu."""
_UNNAMED = 0.5
"""What a story measures at least beside what stands below a heading that may be its own."""
_TRIES = 40_000
"""So many paragraphs are compared at most, for as many headings as that allows."""
_TELLING = 3
"""So many paragraphs of different names tell that the names are made up."""
_SHORT = 40
"""A line of fewer letters may be a heading in another guise."""
# Headings of what stands below a story.
_ENDS = r"""
    comments?|responses?|replies|reply|discussion|conversation|have your say
    |(?:more )?related\b.*|more (?:from|on|stories|news|in|like|coverage|to explore)\b.*
    |more (?:articles|headlines|posts|reading)\b.*|(?:you|we) (?:may|might) .*|recommended.*
    |most (?:read|popular|viewed|shared|watched|commented).*|(?:the )?latest\b.{0,30}|trending.*
    |top stories.*|read (?:next|more|also).*|up next.*|what to read next|don['’]t miss.*
    |editor['’]?s['’]? (?:picks?|choice)|popular\b.{0,30}|in case you missed it|see also
    |about (?:us|the (?:author|writer|reporter)s?)|contact us|who we are|our (?:mission|team)
    |also (?:in|on|read)\b.{0,40}|in other news|elsewhere\b.{0,30}|what others are reading
    |from (?:our partners|around the web|the web)|(?:sponsored|promoted).{0,30}
    |paid (?:content|post)|share this.{0,20}|topics?|tags?|filed under|keep reading.*
    |continue reading.*|explore (?:more|our).*|advertisement|newsletters?|follow (?:us|the topics).*
    |(?:other|recent|similar|previous|next) (?:stories|articles|posts?|news|entries).{0,30}
    |today['’]s (?:top|headlines).*|sign up.*|subscribe.*|register .*|log ?in.*|sign in.*
    |to (?:continue|keep) reading.*|this (?:article|story|content) is .*|already (?:a|have) .*
    |you['’]ve (?:reached|read|hit).*|you have (?:reached|read|hit).*|unlock .*|want to read .*
    |choose (?:a|your) (?:plan|subscription).*|get (?:full|unlimited) access.*|try .{0,20}free.*
    |start your .{0,12}trial.*|create .{0,12}account.*|support (?:our|us|local|independent)\b.*
    |thank(?:s| you) for reading.*|before you go.*|(?:notes and )?references|bibliography
    |more (?:\w+ )?(?:news|stories|headlines|sports?|reviews|videos?)
    |further reading|works cited
"""
_LED = r"(?:(?:\d+|leave a|post a|add a|view|reader|join the|show|all) )?"
_ANY = re.sub(r"\n *", "", _ENDS)
_END = re.compile(rf"\W*{_LED}(?:{_ANY})\W*(?:\d+\W*)?$", re.IGNORECASE)


@lru_cache(maxsize=2048)
def is_head_line(text: str) -> bool:
    """Whether it is a byline or a date, wherever a page prints it."""
    return len(text) < _LINE and bool(read_date_line(text) or read_byline(text, titled=False))


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
    return _above_end(page, _below_headline(page, list(core), title), title) if core else []


def _below_headline(page: Sequence[Passage], core: list[int], title: str) -> list[int]:
    at = headline_at(page[: core[-1]], title)
    if at is None:
        return core
    below = [one for one in core if one > at]
    sure = page[at].tag == "h1" and is_headline(page[at].plain, title)
    share = _BELOW_TITLE if sure else _BELOW
    return below if letters_in(page, below) >= share * letters_in(page, core) else core


def _above_end(page: Sequence[Passage], core: list[int], title: str) -> list[int]:
    """Up to a heading of something else, or a menu, if what follows stands elsewhere."""
    headline = headline_at(page[: core[0]], title)
    left = _TRIES // len(core) + 1
    for cut in range(core[0] + 1, core[-1]):
        if headline is not None and _is_next_headline(page, cut, page[headline]):
            return core[: bisect(core, cut)]
        share = _share(page, cut)
        if share is None or _is_boxed(page[cut], page[core[0]]):
            continue
        left -= 1
        if left < 0:
            break
        at = bisect(core, cut)
        above, below = core[:at], core[at:]
        words = sum(len(page[one].text.split()) for one in above)
        if words < _ENOUGH or letters_in(page, above) < share * letters_in(page, below):
            continue
        if page[cut].tag == "h1":
            beside = page[cut].element.getparent()
            if all(page[one].element.getparent() is not beside for one in above):
                return above
        elif not _go_on(page, above, below, loosely=share == _UNNAMED):
            return above
    return core


def _is_next_headline(page: Sequence[Passage], at: int, headline: Passage) -> bool:
    """Whether it looks like the headline, stands in line with it and has a byline too."""
    passage = page[at]
    if passage.tag not in HEADINGS or passage.tag != headline.tag:
        return False
    here, there = passage.element, headline.element
    if here.getparent() is not there.getparent() or worn(here) != worn(there):
        return False
    return any(is_head_line(one.text) for one in page[at + 1 : at + 3])


def _is_boxed(heading: Passage, lead: Passage) -> bool:
    """Whether it heads a box of links amid a story, and not what comes after one."""
    return heading.tag == "h1" and any(
        zone.label in ("furniture", "elsewhere") and not is_in(lead.element, zone.element)
        for zone in heading.zones
    )


def _share(page: Sequence[Passage], at: int) -> float | None:
    """If a story may end here: what it measures at least beside what stands below."""
    passage = page[at]
    if passage.tag in HEADINGS or passage.strong or len(passage.text) < _SHORT:
        if _REPLIES.match(passage.text):
            return 0.0
        if _END.match(passage.text) or passage.tag == "h1":
            return 0.25
    if passage.linked > 0.8 and all(one.linked > 0.8 for one in page[max(at - _MENU, 0) : at]):
        return 0.25
    return _UNNAMED if passage.tag in HEADINGS else None


def _go_on(
    page: Sequence[Passage], above: Sequence[int], below: Sequence[int], *, loosely: bool
) -> bool:
    """Whether anything below stands beside, or is called like, what stands above.

    `loosely`: one class in common is enough, or sections side by side.
    """
    homes = {page[at].element.getparent() for at in above}
    dresses = {worn(home) for home in homes} - {""}
    names = {name for dress in dresses for name in dress.split()} if loosely else set()
    shelves = {home.getparent() for home in homes if loosely and home.tag == "section"}
    # Where no two paragraphs are called alike, as machines call them, names tell nothing.
    dressed = Counter(_way(page[at]) for at in above)
    named = len(above) < _TELLING or max(dressed.values()) > 1
    ways = dressed if named else Counter(_tags(page[at]) for at in above)
    for at in below:
        home = page[at].element.getparent()
        if home in homes or worn(home) in dresses or not names.isdisjoint(worn(home).split()):
            return True
        if home.tag == "section" and home.getparent() in shelves:
            return True
        way = _way(page[at]) if named else _tags(page[at])
        if ways[way] > 1 or any(zone.label == "story" for zone in page[at].zones):
            return True
    return False


def _way(passage: Passage) -> tuple[str, ...]:
    """How a passage is called and stands: its classes, else the tags around it."""
    above = passage.element.getparent()
    names = (worn(passage.element), "" if above is None else worn(above))
    return (passage.tag, *names) if any(names) else _tags(passage)


def _tags(passage: Passage) -> tuple[str, ...]:
    return (passage.tag, *(str(one.tag) for one in passage.element.iterancestors()))


def letters_in(page: Sequence[Passage], places: Sequence[int]) -> int:
    """How many characters the passages at these places have."""
    return sum(len(page[at].text) for at in places)
