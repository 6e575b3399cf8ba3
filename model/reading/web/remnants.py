"""What is left where a page holds no article: bare words, or a notice in its place."""

import re
from collections.abc import Sequence
from html import unescape

_SILENT = re.compile(
    r"<(script|style|template|svg|head|noscript|iframe)\b.{0,2000000}?</\1\s*>", re.I | re.S
)
_BREAKING = re.compile(
    r"</?(?:address|article|blockquote|br|div|dd|dl|dt|figure|h[1-6]|hr|li|main|ol|p|pre|section"
    r"|table|td|th|tr|ul)\b[^<>]*>",
    re.I,
)
_TAG = re.compile(r"</?[a-z!][^<>]*>", re.I)


def bare_text(markup: str) -> list[str]:
    """The lines of the page's text, by its tags alone and not by how they are nested."""
    text = _TAG.sub("", _BREAKING.sub("\n", _SILENT.sub(" ", markup)))
    return [line for one in unescape(text).split("\n") if (line := " ".join(one.split()))]


# What stands in the place of an article, and what to say of it. The first that fits counts.
_NOTICES = (
    (
        r"(?:enable|turn on|requires?|activate) (?:your )?javascript"
        r"|javascript (?:is )?(?:disabled|required|to run)|checking (?:if the site|your browser)"
        r"|verify (?:that )?you are|are you a (?:robot|human)|unusual (?:traffic|activity)"
        r"|access (?:to this page )?(?:has been )?denied",
        "This seems to be a page that asks for JavaScript or a check, not the article. Open it in "
        "the browser, wait for the text and save it again.",
    ),
    (
        r"subscri(?:be|ption|ber)|already (?:a member|registered)"
        r"|(?:sign|log) in to (?:read|continue)"
        r"|to (?:continue|keep) reading|register (?:now )?to|free articles?|unlock (?:this|the)"
        r"|members? only|become a member",
        "This seems to be only the beginning of an article whose rest is for subscribers.",
    ),
    (
        r"(?:accept|use|using|uses|agree to) (?:\w+ )?cookies"
        r"|cookie (?:policy|settings|preferences)"
        r"|your privacy|consent to|our \d* ?partners",
        "This seems to be a notice about cookies, not the article. Accept or refuse them in the "
        "browser and save the page again.",
    ),
    (
        r"page (?:not|cannot be|can't be|could not be) found|error 404|404 (?:error|not found)"
        r"|no longer (?:available|exists)",
        "This seems to be a page that says the article was not found.",
    ),
)
_READ = tuple((re.compile(words, re.IGNORECASE), note) for words, note in _NOTICES)


def stub_note(lines: Sequence[str]) -> str | None:
    """What a page with hardly any words seems to be."""
    text = " ".join(lines)[:20_000]
    return next((note for words, note in _READ if words.search(text)), None)


_CONSENT = re.compile(
    r"\b(cookies?|consent|our (?:\d+ )?partners|privacy (?:policy|notice|settings)|vendors"
    r"|legitimate interests?|personal data|preferences|geolocation|device (?:scanning|identifiers)"
    r"|personali[sz]ed (?:ads|advertising|content)|similar technologies|audience research)\b",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(?:we|our)\b", re.IGNORECASE)


def is_consent(text: str) -> bool:
    """Whether a passage asks for consent to cookies."""
    if _WE.search(text) is None:
        return False
    return len({match.lower() for match in _CONSENT.findall(text[:1500])}) > 2
