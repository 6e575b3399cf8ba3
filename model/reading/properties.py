"""What a document's file says of itself: weak hints, since a typist or a program wrote them.

The day the file was made is never taken for the day of publication. The person it names is most
often whoever typed or printed it, so nobody is credited who is not named at the top of the page
as well: no author is better than a wrong one.
"""

import re

from pullquote.model.article import Document
from pullquote.model.reading.byline import to_authors
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.known import Known

# "Microsoft Word - story.docx", "untitled", "https://…": names of files and pages, no titles.
_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint)\b.*|untitled.*|(?:word )?document ?\d*|print(?:er)?.*"
    r"|.*\.(?:docx?|odt|pages|pdf|indd|qxd|html?|rtf|txt|aspx?|php)|https?:.*|about:blank|\W*\d*\W*"
    r"|full ?(?:page|screen).*|slide \d+|page \d+|scan.*|layout \d.*|press release|presentation\d*"
    r"|title|template|article|news)",
    re.IGNORECASE,
)
_LONGEST = 300
_TOP = 600
"""So many characters are the top of the page, where a writer is named."""


def credible_title(title: str | None) -> str | None:
    """The title that the file gives itself, if it is one."""
    line = clean_line(title or "")
    return None if not line or len(line) > _LONGEST or _NO_TITLE.fullmatch(line) else line


def with_properties(document: Document, title: str | None, names: str | None) -> Document:
    """The document, with what is printed on it nowhere else taken from the file's properties."""
    told = Known(document.source)
    told.tell("title", credible_title(title), "properties")
    top = document.text[:_TOP].casefold()
    authors = tuple(
        author
        for author in to_authors(clean_line(names or ""))
        if author.family and author.name.casefold() in top
    )
    told.tell("authors", authors, "properties")
    return document.model_copy(update={"source": told.source})
