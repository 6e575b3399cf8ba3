"""The link to the exact words: a browser opens the page, scrolls to them and marks them."""

from pullquote.model.citation.deeplink import linked
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.style import Citation, Uses
from pullquote.model.citation.work import Work

NO_LINK = "No link: the article’s web address is not known."


def cite_link(work: Work, passage: Passage | None) -> Citation:
    """The link to the words; as reference, the address of the page."""
    page = linked(work.url, "") if work.url else NO_LINK
    if passage is None:
        return Citation("", page)
    words = linked(work.url, passage.directive) if work.url else NO_LINK
    return Citation(words, page, whole=words)


def link_file(uses: Uses) -> str:
    """A link a line."""
    links = [
        cite_link(work, passage).both
        for work, passages in uses
        for passage in (passages or (None,))
    ]
    return "\n".join(dict.fromkeys(links))
