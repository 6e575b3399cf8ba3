"""What is known of the article itself, where each fact came from, and the notes on its text."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from pullquote.model.article import Document, Origin, SourceField
from pullquote.model.export.when import day_words, published_words
from pullquote.model.export.words import on_one_line
from pullquote.tui.screens.window import Window

if TYPE_CHECKING:
    from pullquote.model.extraction.people.finder import Finder

ORIGIN_WORDS: dict[Origin, str] = {
    "user": "given by you",
    "json-ld": "the page's data for search engines",
    "microdata": "marked in the page",
    "meta": "the page's meta tags",
    "heading": "the visible headline",
    "link": "the page's own link",
    "front-matter": "the lines above the text",
    "byline": "the byline",
    "dateline": "the dateline",
    "properties": "the file's properties",
    "mail": "the e-mail's headers",
    "address": "the link that was opened",
    "saved": "the note your browser saved",
    "inferred": "inferred",
}
UNKNOWN = "not known (e gives it)"
"""Said of the facts that every citation wants."""
_LABELS: dict[SourceField, str] = {
    "title": "Title", "authors": "By", "publisher": "In", "published": "Published",
    "modified": "Changed", "place": "From", "agency": "Agency", "url": "Link",
    "accessed": "Fetched", "language": "Language",
}  # fmt: skip


def facts_of(document: Document) -> Iterator[tuple[str, str, str]]:
    """Label, value and origin of every fact that is known of the article."""
    source = document.source
    values: dict[SourceField, str | None] = {
        "title": source.title or UNKNOWN,
        "authors": ", ".join(author.name for author in source.authors) or UNKNOWN,
        "publisher": source.publisher or UNKNOWN,
        "published": published_words(source) or UNKNOWN,
        "modified": day_words(source.modified) if source.modified else None,
        "place": source.place,
        "agency": source.agency,
        "url": source.url or UNKNOWN,
        "accessed": day_words(source.accessed) if source.accessed else None,
        "language": source.language if source.origins.language else None,
    }
    for field, label in _LABELS.items():
        if value := values[field]:
            origin: Origin | None = getattr(source.origins, field)
            yield label, on_one_line(value), ORIGIN_WORDS[origin] if origin else ""


class About(Window[None]):
    """The article's own facts. Closed by Esc, q or i."""

    DEFAULT_CSS = """
    About > Vertical { width: 90; }
    About VerticalScroll { height: auto; max-height: 30; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,i", "close", "Close", show=False),
        Binding("j", "scroll(1)", show=False),
        Binding("k", "scroll(-1)", show=False),
        Binding("e", "give_source", show=False),
    ]

    def __init__(self, document: Document, name: str, finder: "Finder | None" = None) -> None:
        super().__init__()
        self._document, self._name, self._finder = document, name, finder

    def compose(self) -> ComposeResult:
        """The facts, each with its origin; then the notes."""
        with Vertical():
            yield Static("About this article", classes="title", markup=False)
            with VerticalScroll():
                yield Static(self._told(), markup=False)
            yield Static(
                "\ne mends what citations use · Esc closes · j k scroll",
                classes="hint",
                markup=False,
            )

    async def action_give_source(self) -> None:
        """Give or mend the facts that citations use."""
        self.dismiss()
        await self.app.run_action("app.give_source")

    def _told(self) -> Content:
        lines = [
            Content.assemble(
                (f"{label:<10}", "$accent"), value, (f" · {origin}" if origin else "", "dim")
            )
            for label, value, origin in facts_of(self._document)
        ]
        blocks = self._document.blocks
        paragraphs = sum(block.number is not None for block in blocks)
        hidden = sum(block.kind == "furniture" for block in blocks)
        told = f"{self._name}: {paragraphs} paragraphs"
        told += f", {hidden} hidden (. shows them)" if hidden else ""
        lines.append(Content.assemble((f"{'Read':<10}", "$accent"), told))
        if self._finder:
            lines.append(Content.assemble((f"{'Names':<10}", "$accent"), self._finder.name))
        if digest := self._document.source.sha256:
            lines.append(Content.assemble((f"{'SHA-256':<10}", "$accent"), digest))
        if self._document.notes:
            lines += [Content(""), Content.styled("Notes", "bold")]
            lines += [Content(f"· {note}") for note in self._document.notes]
        return Content("\n").join(lines)
