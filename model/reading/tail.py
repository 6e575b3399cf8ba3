"""The end of an article: when it came out, and who wrote it."""

import re
from collections.abc import Sequence

from pullquote.model.article import BlockKind
from pullquote.model.reading.dates import read_dates
from pullquote.model.reading.known import Known

_TAIL = 6
"""How many blocks at the end may be about the article and its writer."""
_DATED = re.compile(r"(?:first |originally |last )?(?:published|posted|updated)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“”\"]")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w|(?<!\w)@\w{3,}\W*$")
_WRITE_TO = re.compile(
    r"(?:Contact|Reach|Follow|E-?mail|Write to|Twitter|Instagram)\b(?: (?:him|her|them|[A-Z])|:)"
)
_COVERS = re.compile(
    r"\b(?:covers?|covered|is (?:an?|the|our|based)|writes|reports? (?:on|from)"
    r"|has (?:been|written)|can be reached|joined)\b"
)
_NOTE = re.compile(
    r"^this (?:article|story|piece|report|column|interview|release|post) (?:was |is )?"
    r"(?=(?:first |originally )?(?:published|posted|updated|issued))",
    re.IGNORECASE,
)
_IN_PAPER = re.compile(r"(?<=ed) in (?:the )?(?:[A-Z][\w’'&-]* ){1,5}(?=on\b)")
_WORD = re.compile(r"[^\W\d_]{2}")
_COPYRIGHT = re.compile(r"^(?:copyright|©)[^.]{2,60}[.|] ", re.IGNORECASE)


def read_last_date(words: Sequence[str], kinds: list[BlockKind], known: Known) -> None:
    """A date may stand at the very end too: "Published 14 March 2025"."""
    for at in range(max(len(words) - _TAIL, 0), len(words)):
        line = _COPYRIGHT.sub("", _NOTE.sub("", words[at])).strip(".() ")
        owned = _COPYRIGHT.match(words[at]) or _NOTE.match(words[at])
        if kinds[at] != "paragraph" and not owned:
            continue
        found = read_dates(_IN_PAPER.sub(" ", line)) if _DATED.match(line) else None
        if found and not any(map(_WORD.search, found.around)):
            known.tell("published", found.published, "byline")
            known.tell("modified", found.modified, "byline")
            kinds[at] = "furniture"


def read_tail(words: Sequence[str], kinds: list[BlockKind], known: Known) -> None:
    """The last lines are often about the writer: the job, and where to write to."""
    writers = tuple(author.name for author in known.source.authors if author.family)
    for at in range(len(words) - 1, max(len(words) - _TAIL, 0) - 1, -1):
        words_at = words[at]
        if kinds[at] != "paragraph":
            continue
        if len(words_at) > 400 or _QUOTED.search(words_at):
            return
        about = writers and words_at.startswith(writers) and _COVERS.search(words_at)
        named = _WRITE_TO.match(words_at) or any(writer in words_at for writer in writers)
        if not about and not (named and _ADDRESS.search(words_at) and len(words_at) < 200):
            return
        kinds[at] = "furniture"
