"""In what passages of one page are alike: where they stand, and how they are called."""

from lxml.html import HtmlElement

from pullquote.model.reading.web.passages import Passage, worn

ITEMS = frozenset("li dt dd".split())


def home_of(passage: Passage) -> HtmlElement:
    """The element that the passage shares with its neighbours."""
    element = passage.element
    above = element.getparent()
    if passage.tag in ITEMS and above is not None:
        element, above = above, above.getparent()
    return element if above is None else above


def dress_of(element: HtmlElement) -> tuple[str, str] | None:
    """Tag and classes of an element; None if it has no class."""
    names = worn(element)
    return (str(element.tag), names) if names else None


def shape_of(passage: Passage) -> tuple[str, ...]:
    """Tags and classes of the block and of what it stands in."""
    above = passage.element.getparent()
    names = [passage.tag, worn(passage.element)]
    if above is not None:
        names += [str(above.tag), worn(above)]
    return tuple(names)


def path_of(passage: Passage, root: HtmlElement) -> tuple[str, ...]:
    """The tags between the block and the root."""
    tags = [passage.tag]
    for above in passage.element.iterancestors():
        if above is root:
            break
        tags.append(str(above.tag))
    return tuple(tags)
