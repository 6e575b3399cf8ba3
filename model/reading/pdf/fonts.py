"""The bytes of a string shown in a font: which characters they are, and how wide."""

from pypdf.generic import DictionaryObject
from pypdf.generic._font import Font

_TYPESET = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
"""Ligatures are the printer's, not the writer's: a word must be found by its letters."""

Glyph = tuple[str, float, bool]
"""Characters, width in thousandths of an em, and whether it is the one-byte blank."""


class Glyphs:
    """A font, as far as text is concerned."""

    def __init__(self, font: Font | None, bold: bool) -> None:
        self._font = font
        self._known: dict[str | int, Glyph] = {}
        self.bold = bold

    def of(self, shown: bytes) -> list[Glyph]:
        """The glyphs that the string shows."""
        font = self._font
        if font is None:
            return []
        if isinstance(font.encoding, str):
            try:
                codes = shown.decode(font.encoding, "surrogatepass")
            except (UnicodeDecodeError, LookupError):
                codes = shown.decode("utf-16-be", "replace")
            return [self._known.get(code) or self._learn(code, code, code) for code in codes]
        return [
            self._known.get(code)
            or self._learn(code, chr(code), font.encoding.get(code, chr(code)))
            for code in shown
        ]

    def _learn(self, code: str | int, width_of: str, char: str) -> Glyph:
        font = self._font
        assert font is not None
        char = str(font.character_map.get(char, char)).translate(_TYPESET).replace("\0", "")
        widths = font.character_widths
        width = float(widths.get(width_of, widths.get("default", 500)))
        glyph = (char, width, code == 32)
        self._known[code] = glyph
        return glyph


def glyphs_of(font: object) -> Glyphs:
    """The glyphs of a font of the PDF; none of a font that is broken."""
    if not isinstance(font, DictionaryObject):
        return Glyphs(None, False)
    try:
        known = Font.from_font_resource(font)
    except Exception:  # pypdf raises whatever a broken font makes it trip over
        return Glyphs(None, False)
    name = known.name.lower()
    heavy = any(word in name for word in ("bold", "black", "heavy", "semibold", "demi"))
    return Glyphs(known if known.interpretable else None, heavy)
