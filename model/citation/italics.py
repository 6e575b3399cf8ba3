"""Italics inside a citation, kept apart from the words until it is known where they go.

A clipboard of plain text shows none; a format with markup of its own asks for its marks.
"""

OPENING, CLOSING = "\ufdd0", "\ufdd1"
"""Noncharacters: no text that was read holds them, since `tidy` takes them away."""


def italic(text: str) -> str:
    """The text, to be set in italics."""
    return f"{OPENING}{text}{CLOSING}" if text else ""


def shown(text: str, opening: str = "", closing: str = "") -> str:
    """The text with its italics between these marks; without marks, plain."""
    return text.replace(OPENING, opening).replace(CLOSING, closing)
