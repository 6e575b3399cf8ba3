"""The parts of a story once more, each in the light of the others."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from pullquote.model.article import Author, BlockKind
from pullquote.model.reading.web.passages import Passage, is_headline

_STORY = frozenset({"paragraph", "quote", "list"})
_DOUBLED = 40
"""So many letters are not printed twice by chance."""
_MANY = 800
"""Each of more paragraphs is not compared with each."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Part:
    """A passage of the page, and what it is in the story."""

    passage: Passage
    kind: BlockKind

    @property
    def is_story(self) -> bool:
        """Whether its words are the story's own running text."""
        return self.kind in _STORY

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(_WORD.findall(self.passage.text))


def settled(parts: Sequence[Part], title: str, writers: Sequence[Author]) -> Iterator[Part]:
    """The parts of a story, with what only their neighbours tell. `title`: in plain letters."""
    kinds: list[BlockKind] = [part.kind for part in parts]
    passages = [part.passage for part in parts]
    _lists(passages, kinds)
    _repeated(passages, kinds, title)
    _foot(passages, kinds, writers)
    _headings(kinds)
    return (Part(passage, kind) for passage, kind in zip(passages, kinds, strict=True))


def _lists(passages: Sequence[Passage], kinds: list[BlockKind]) -> None:
    """A list in which every item is a link leads elsewhere."""
    lists: dict[HtmlElement | None, list[int]] = {}
    for at, passage in enumerate(passages):
        if kinds[at] == "list":
            lists.setdefault(passage.element.getparent(), []).append(at)
    for items in lists.values():
        if all(passages[at].linked > 0.8 for at in items):
            for at in items:
                kinds[at] = "furniture"


def _repeated(passages: Sequence[Passage], kinds: list[BlockKind], title: str) -> None:
    """Words of the story printed a second time: a pull quote, the headline, a double."""
    story = [at for at, kind in enumerate(kinds) if kind in _STORY]
    plains = {at: passages[at].plain for at in story}
    seen: set[str] = set()
    for at in story:
        words = plains[at]
        again = words in seen and len(words) > _DOUBLED
        if is_headline(words, title) or again or _is_pulled(at, plains, passages, kinds):
            kinds[at] = "furniture"
        seen.add(words)


def _is_pulled(
    at: int, plains: dict[int, str], passages: Sequence[Passage], kinds: Sequence[BlockKind]
) -> bool:
    """Whether a block quote's words stand in a paragraph too, or it is named a pull quote."""
    if kinds[at] == "quote" and any(zone.label == "pull" for zone in passages[at].zones):
        return True
    if len(plains) > _MANY:
        return False
    words = plains[at]
    enough = 9 if kinds[at] == "quote" else _DOUBLED
    return len(words) > enough and any(
        words in other and words != other
        for one, other in plains.items()
        if kinds[one] == "paragraph" and one != at
    )


_FOOT = 6
"""So many blocks at the end may be about the writer or the sender."""
_BOILERPLATE = re.compile(
    r"\W{0,3}(?:media contacts?|press contacts?|media enquiries|media inquiries|contacts?:"
    r"|notes? to editors"
    r"|source:? [A-Z][\w.& ]+$|forward[- ]looking statements|safe harbou?r|ends$|#+$|-30-$)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\W{0,3}(?:About|ABOUT) (?:the (?:author|writer)|[A-Z](?!.{0,60}\b(?:said|says)\b))"
)
_JOB = re.compile(
    r"\b(?:covers?|writes?|reports? (?:on|from)|reported from|reporter|correspondent|writer|editor"
    r"|columnist|journalist|professor|lecturer|fellow|author of|joined|can be reached"
    r"|contact (?:him|her|them)|follow (?:him|her|them)|@\w+|email)\b"
)


def _foot(passages: Sequence[Passage], kinds: list[BlockKind], writers: Sequence[Author]) -> None:
    """What stands below a story: about the writer; about the sender of a press release."""
    story = [at for at, kind in enumerate(kinds) if kind in _STORY]
    names = [name for one in writers for name in (one.name, one.given, one.family) if name]
    for at in reversed(story[2:][-_FOOT:]):
        text = passages[at].text
        about = text.startswith(tuple(names)) and _JOB.search(text)
        if (
            not about
            and not _is_link_line(passages[at])
            and not _stands_out(passages[at], passages[at - 1])
        ):
            break
        kinds[at] = "furniture"
    for at in range(len(kinds) // 2, len(kinds)):
        left = len(story) - bisect_left(story, at)
        text, headed = passages[at].text, kinds[at] == "headline"
        if left > _FOOT and not headed:
            continue
        if _BOILERPLATE.match(text) or (at > 3 and left < len(story) / 2 and _ABOUT.match(text)):
            kinds[at:] = ["furniture" if kind in _STORY else kind for kind in kinds[at:]]
            return


_STOP = re.compile(r"[.!?:;…—][\"'”’»)\]]*$")


def _is_link_line(last: Passage) -> bool:
    """Whether it is a short line with a link, and no sentence: "Play the daily crossword"."""
    return last.linked > 0.2 and len(last.text) < 80 and _STOP.search(last.text) is None


def _stands_out(last: Passage, before: Passage) -> bool:
    """Whether a passage is all in italics or bold, as notes below a story are."""
    return (last.slanted and not before.slanted) or (last.strong and not before.strong)


def _headings(kinds: list[BlockKind]) -> None:
    """A heading with none of the story under it is that of something else."""
    under = False
    for at in range(len(kinds) - 1, -1, -1):
        if kinds[at] in _STORY:
            under = True
        elif kinds[at] == "headline" and not under:
            kinds[at] = "furniture"
        elif kinds[at] == "furniture":
            under = False
