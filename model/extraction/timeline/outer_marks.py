"""Where the words of a clause end: outer marks go, what closes a mark inside it stays."""

from collections.abc import Sequence

from pullquote.model.language.tokens import Token

QUOTES = frozenset(["“", "”", '"', "‘"])
_OPENED_BY = {")": "(", "]": "[", "”": "“", "’": "‘", "»": "«"}


def last_word(tokens: Sequence[Token], begin: int, end: int) -> int:
    """The end of the clause without its outer marks: 'called it "a scar",' ends behind "scar"'."""
    while end > begin and tokens[end - 1].kind == "mark":
        if tokens[end - 1].text == "%" or _closes(tokens, begin, end):
            break
        end -= 1
    return end


def _closes(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether the last mark closes one that was opened in the clause."""
    mark = tokens[end - 1].text
    row = [token.text for token in tokens[begin:end]]
    if mark == '"':
        return row.count(mark) % 2 == 0
    if mark == "''":
        return row.count("``") >= row.count(mark)
    opener = _OPENED_BY.get(mark)
    return opener is not None and row.count(opener) >= row.count(mark)
