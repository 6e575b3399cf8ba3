"""What a browser does not show: by attribute, by style, by the page's own style sheet."""

import re

from lxml.html import HtmlElement

_UNSEEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|left\s*:\s*-\d{4}|text-indent\s*:\s*-\d{3,}"
    r"|clip\s*:\s*rect\(\s*[01]|opacity\s*:\s*0\s*(?:[;}!]|$)",
    re.IGNORECASE,
)
_UNSEEN_CLASSES = frozenset("hidden hide is-hidden u-hidden d-none invisible sf-hidden".split())
"""As the common style sheets, and the programs that save pages, call it."""
_SHEET = 400_000
_AT_RULE = re.compile(r"@[^{};]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_CLASS = re.compile(r"\.([\w-]+)")


def unseen_classes(root: HtmlElement) -> frozenset[str]:
    """The classes whose elements are not shown, whatever the width of the window."""
    found = set(_UNSEEN_CLASSES)
    for sheet in root.iter("style"):
        for selectors, style in _RULE.findall(_AT_RULE.sub("", (sheet.text or "")[:_SHEET])):
            if _UNSEEN_STYLE.search(style):
                names = (_CLASS.fullmatch(one.strip()) for one in selectors.split(","))
                found |= {name[1] for name in names if name}
    return frozenset(found)


def is_hidden(element: HtmlElement, unseen: frozenset[str]) -> bool:
    """Whether a browser shows nothing of the element."""
    attributes = element.attrib
    if not attributes:
        return False
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    style = attributes.get("style")
    if style and _UNSEEN_STYLE.search(style):
        return True
    names = attributes.get("class")
    if names and not unseen.isdisjoint(classes := names.split()):
        # "hidden md:block" shows on wide screens.
        return not any(":" in one or "block" in one or "-md-" in one for one in classes)
    return False
