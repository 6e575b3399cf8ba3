"""Headlines tell what is past in the present; their bare past forms are participles.

"Water firm fined £90m", "Ex-chief handed £212k payoff": nobody is told who paid. "Paid" is one only
behind a word for a person ("Rail boss paid £1.4m"): "Trump paid $750" is the past of a report.
"""

from pullquote.model.extraction.money.parties.chunks import Chunk
from pullquote.model.extraction.people.words.professions import is_profession
from pullquote.model.language.tokens import Token

_LONGEST = 20
_DONE_TO = frozenset(
    """
    hand award offer promise deny refuse charge owe grant lend give leave send dock
    """.split()
)
_ENDS = frozenset([".", "!", "?", '"', "”", "’", "''"])


def is_headline(tokens: tuple[Token, ...]) -> bool:
    """Whether a line is short and ends without a full stop."""
    return len(tokens) <= _LONGEST and tokens[-1].text not in _ENDS


def mark_participles(tokens: tuple[Token, ...], chunks: list[Chunk]) -> None:
    """Bare past forms right before a sum, as what is done to their subject.

    To fine takes somebody who is fined, so "fined £90m" is passive anywhere.
    """
    headline = is_headline(tokens)
    if _opens_clause(chunks):
        chunks[0].passive = True
    for at, chunk in enumerate(chunks):
        if chunk.kind != "verb" or chunk.mood != "past" or at + 1 == len(chunks) or at == 0:
            continue
        if chunks[at + 1].sum < 0 or chunks[at - 1].kind != "noun":
            continue
        behind = chunks[at + 2].word if at + 2 < len(chunks) else ""
        done = chunk.word in _DONE_TO or (
            chunk.word == "pay" and is_profession(tokens[chunks[at - 1].end - 1])
        )
        if chunk.word == "fine" or (headline and done and behind != "to"):
            chunk.passive = True


def _opens_clause(chunks: list[Chunk]) -> bool:
    """ "*Paid* £300 a week, the nurses went on strike"."""
    if len(chunks) < 2 or (chunks[0].kind, chunks[0].mood) != ("verb", "past"):
        return False
    kinds = [chunk.kind for chunk in chunks]
    clauses = zip(kinds[2:], kinds[3:], kinds[4:], strict=False)
    return kinds[1] == "sum" and ("comma", "noun", "verb") in clauses
