"""What stands before a sum and belongs to it: "about", "more than", "as much as"."""

from pullquote.model.language.tokens import Token

SIZES = frozenset(
    """
    about around roughly approximately some nearly almost over under above below just only
    well exactly reportedly maybe perhaps between another estimated
    """.split()
)

MORE = frozenset("more less fewer greater higher lower".split())


def before_qualifier(tokens: tuple[Token, ...], at: int) -> int:
    """Where "about", "more than", "at least" or "as much as" before a sum begins."""
    while at > 0:
        word, before = tokens[at - 1].lower, tokens[at - 2].lower if at > 1 else ""
        if word in SIZES:
            at -= 1
        elif (word == "than" and before in MORE) or (word == "to" and before == "up"):
            at -= 2
            at -= at > 0 and tokens[at - 1].lower in ("no", "not", "slightly", "much", "far")
        elif word in ("least", "most") and before == "at":
            at -= 2
        elif (word == "as" and at > 2 and tokens[at - 3].lower == "as") or (
            word == "of" and before == "excess" and at > 2
        ):
            at -= 3
        else:
            break
    return at
