"""An e-mail to a Document: a newsletter, a mailed article, one that was passed on.

The text is the best body among the parts; a message inside the message counts more than the note
around it, and an attached article more than an empty body.
"""

import re
from typing import NamedTuple

from pullquote.model.article import Document, SourceField
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.compose import compose
from pullquote.model.reading.formats import format_of, reader_of
from pullquote.model.reading.given import Given
from pullquote.model.reading.known import Known, known_of
from pullquote.model.reading.mail.forwarded import Forwarded
from pullquote.model.reading.mail.headers import decoded, tell_headers
from pullquote.model.reading.mail.lines import online_link, pieces, story_lines, unflowed
from pullquote.model.reading.mail.parts import Part, bytes_of, parts_of, text_of
from pullquote.model.reading.unreadable import Unreadable

_SHORT = 40
"""Words: a body below this is only a note beside what is attached."""
_MBOX = re.compile(rb"(?:\A|\r?\n\r?\n)From \S+.*\d{4}\r?\n(?=[A-Za-z-]+:)")
_TOLD: tuple[SourceField, ...] = ("title", "authors", "publisher", "published", "url")
_NO_ARTICLE = frozenset(
    "text/calendar text/vcard text/x-vcard text/directory text/x-amp-html text/rfc822-headers "
    "application/pgp-signature application/pkcs7-signature message/delivery-status".split()
)


def read_mail(given: Given) -> Document:
    """The article in the message."""
    data = given.data
    messages = len(_MBOX.findall(data)) if data.startswith(b"From ") else 1
    if messages > 1:
        raise Unreadable(
            f"{given.name} is a mailbox of {messages:,} messages. Save the one with the article "
            "as an .eml file and open that."
        )
    parts = parts_of(data, given.name)
    if body := _best_body(parts):
        attached = None if body.words >= _SHORT else _read_attached(parts, given)
        return attached or body.document(given)
    if attached := _read_attached(parts, given):
        return attached
    kinds = ", ".join(dict.fromkeys(clean_line(part.kind) for part in parts[:5]))
    raise Unreadable(
        f"{given.name} is an e-mail without text{f': it holds only {kinds}' if kinds else ''}. "
        "Save what is attached to it and open that."
    )


class _Body(NamedTuple):
    """A body that could be the article."""

    part: Part
    text: str
    words: int
    notes: tuple[str, ...] = ()

    def document(self, given: Given) -> Document:
        """The document that it is."""
        if self.part.kind == "text/html":
            return _read_html(self, given)
        return _read_text(self, given)


def _best_body(parts: list[Part]) -> _Body | None:
    """The body with the words: of the innermost message, and there of the richest form."""
    bodies: list[_Body] = []
    for part in parts:
        if part.kind in ("text/plain", "text/html", "text/enriched") and not part.attached:
            text, notes = text_of(part.message)
            words = len(_bare(text) if part.kind == "text/html" else text.split())
            if words:
                bodies.append(_Body(part, text, words, notes))
    if not bodies:
        return None
    # A message passed on as an attachment is what counts, unless it is the shorter one by far.
    most = {depth: max(b.words for b in bodies if b.part.depth == depth)
            for depth in {b.part.depth for b in bodies}}  # fmt: skip
    depth = max(at for at, words in most.items() if 3 * words >= max(most.values()))
    bodies = [body for body in bodies if body.part.depth == depth]
    plain = max((b for b in bodies if b.part.kind != "text/html"), key=_by_words, default=None)
    rich = max((b for b in bodies if b.part.kind == "text/html"), key=_by_words, default=None)
    if rich is None or plain is None:
        return rich or plain
    return plain if 2 * rich.words < plain.words else rich


def _by_words(body: _Body) -> int:
    return body.words


_NOT_WORDS = re.compile(r"<(style|script|head|title)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.S | re.I)


def _bare(markup: str) -> list[str]:
    return _NOT_WORDS.sub(" ", markup).replace("&nbsp;", " ").split()


def _read_text(body: _Body, given: Given) -> Document:
    message, text = body.part.message, body.text
    if str(message.get_param("format", "")).lower() == "flowed":
        text = unflowed(text, delsp=str(message.get_param("delsp", "")).lower() == "yes")
    lines, forwarded = story_lines(text)
    document = compose(pieces(lines), known_of(given), name=given.name, notes=body.notes)
    return _with(document, _facts_of(body.part, forwarded, online_link(lines)))


def _read_html(body: _Body, given: Given) -> Document:
    from pullquote.model.reading.mail.page import page_of

    page = page_of(body.text)
    if page is None or not page.pieces:
        raise Unreadable(
            f"{given.name} holds no words: the message is made of pictures. "
            "Open its page on the web and save that."
        )
    document = compose(page.pieces, known_of(given), name=given.name, notes=body.notes)
    return _with(document, _facts_of(body.part, page.forwarded, page.online))


def _read_attached(parts: list[Part], given: Given) -> Document | None:
    """The longest article among the attached files that can be read."""
    documents: list[Document] = []
    for part in parts:
        if part.kind in _NO_ARTICLE or part.kind.startswith(("image/", "audio/", "video/")):
            continue
        name = decoded(part.message.get_filename() or "")
        if not name and not part.attached:
            continue
        charset = part.message.get_content_charset()
        inner = Given(
            bytes_of(part.message), name or given.name, media_type=part.kind, charset=charset
        )
        try:
            documents.append(reader_of(format_of(inner))(inner))
        except (Unreadable, RecursionError):
            continue
    return max(documents, key=lambda document: len(document.text), default=None)


def _facts_of(part: Part, forwarded: Forwarded | None, online: str | None) -> Known:
    """What the headers tell; those of a message that was passed on count alone, as far as known."""
    facts = Known()
    facts.tell("url", online, "mail")
    outer = {"subject": part.headers.get("subject")}
    tell_headers(facts, {**outer, **forwarded.headers} if forwarded else part.headers)
    return facts


def _with(document: Document, facts: Known) -> Document:
    """The document with what its message tells; what the article itself tells counts more.

    Only for the title it is the other way about, for a newsletter prints its own name on top:
    a headline wins over the subject where the two share half of their words.
    """
    known = Known(document.source)
    title, subject = known.source.title, facts.source.title
    if subject and not _alike(subject, title or ""):
        known.forget("title")
    for field in _TOLD:
        known.tell(field, getattr(facts.source, field), "mail")
    return document.model_copy(update={"source": known.source})


def _alike(one: str, other: str) -> bool:
    first, second = ({*re.findall(r"\w+", words.lower())} for words in (one, other))
    return 2 * len(first & second) >= max(min(len(first), len(second)), 2)
