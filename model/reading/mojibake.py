"""Letters that a wrong encoding has damaged: "Itâ€™s" for "It’s", "cafÃ©" for "café".

UTF-8 read as something else leaves sequences that no language writes. They are looked for here;
what they stood for is worked out by ftfy (https://ftfy.readthedocs.io), by `fix_encoding` alone:
its other fixes would flatten quotation marks. It is imported when there is damage.
"""

import re

# What Latin-1 and Windows-1252 show for the bytes 80 to BF, which UTF-8 letters go on with.
_CLOSERS = "”’–—…»›"
"""Of these, what also stands right behind a word in capitals: “AMANHÃ”, “IRMÃ”."""
_REST = _CLOSERS + "\x80-\xba\xbc-\xbf€‚ƒ„†‡ˆ‰Š‹ŒŽ‘“•˜™š›œžŸ"

_DAMAGE = re.compile(
    rf"""
    [À-ô√‚вГ] (?:
        (?<= [Â-ß] ) (?: [{_REST}] (?<! [{_CLOSERS}] )
                       | (?<! [A-ZÀ-Þ“‘«"'(\[] [Â-ß] ) [{_CLOSERS}]
                       | [{_CLOSERS}] (?! s\b ) (?= [^\W\d_] ) )
      | (?<= Ã ) [ ]
      | (?<= [à-ï] ) [{_REST}] [{_REST}]
      | (?<= ð ) [{_REST}] {{2,3}}
      | (?<= â ) €
      | (?<= √ ) [±∂†≠®™´≤≥¥µø©°°]        # Mac OS Roman
      | (?<= ‚ ) Ä[ìîïòôúùû†°¢π]
      | (?<= в ) Ђ                         # Windows-1251
    )
    """,
    re.VERBOSE,
)

# The last byte of a closing quotation mark has no letter in Windows-1252 and is often lost.
_LOST = re.compile(rf"â€(?![{_REST}])\ufffd?")

_EXPECTED = re.compile(
    "[\x00-\u017f\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u02bb\u02bc\u0300-\u030c\u0323\u0327\u0328"
    "\u1e00-\u1eff\u2000-\u22ff\u2500-\u27bf\ufb00-\ufb06\ufe0f\ufeff\ufffd\U0001f000-\U0001faff]"
    "|[\u0370-\u03ff]{2,}|[\u0400-\u04ff]{2,}|[\u0590-\u05ff]{2,}|[\u0600-\u06ff]{2,}"
    "|[\u0900-\u0dff]{2,}|[\u0e00-\u0e7f]{2,}|[\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]{2,}"
)
"""What English news prints: European letters one by one, other scripts by the word."""

# A line, or of a long one a stretch that ends in a plain character: no step may cost quadratic
# time, and damage in one place must not be judged by what stands elsewhere.
_PIECE = re.compile(r"[^\n]{1,2000}(?:(?=\n|\Z)|(?<=[\x00-\x7f]))|[^\n]{1,2000}")


def mend(text: str) -> tuple[str, int]:
    """The text with damaged letters put right, and how many lines or long stretches had some."""
    if text.isascii() or not _DAMAGE.search(text):
        return text, 0
    mended = 0

    def piece(match: re.Match[str]) -> str:
        nonlocal mended
        found = match.group()
        fixed = _mended(found)
        mended += fixed != found
        return fixed

    return _PIECE.sub(piece, text), mended


def _mended(piece: str) -> str:
    if piece.isascii() or not _DAMAGE.search(piece):
        return piece
    from ftfy import fix_encoding

    whole = _LOST.sub("â€\x9d", piece)
    fixed = fix_encoding(whole)
    strange = set(_EXPECTED.sub("", fixed)).difference(piece)
    return piece if strange or fixed == whole else fixed
