"""How an article uses the words that it somewhere writes with a capital, over all their places."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from pullquote.model.extraction.people.finding.candidates import Candidate
from pullquote.model.extraction.people.words.lexicon import is_trade, lexicon
from pullquote.model.extraction.people.words.traps import ALSO_SURNAMES, ORGANISATION
from pullquote.model.language.analysis import Analysis
from pullquote.model.language.names import HONORIFICS, TITLES
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

_LINKS = {"in": "d=in", "at": "d=in", "near": "d=in", "the": "d=the"}


def usage(analysis: Analysis, named: Sequence[Candidate]) -> dict[str, tuple[str, ...]]:
    """The clues to each word; `named` are the names that the rules kept."""
    tokens = analysis.tokens
    in_names = Counter(tokens[at].lower for one in named for at in range(one.first, one.last))
    small = {token.text for token in tokens if token.kind == "word" and not token.capital}
    times: Counter[str] = Counter()
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for sentence in analysis.sentences:
        row = sentence.tokens
        for at, token in enumerate(row):
            if not _written_large(token):
                continue
            times[token.lower] += 1
            clues = beside[token.lower]
            if at:
                clues.update(_from_before(row[at - 1], token))
            if at + 1 < len(row):
                clues.update(_from_behind(token, row[at + 1]))
    return {
        word: tuple(sorted(clues.union(_how_often(times[word], in_names[word], word in small))))
        for word, clues in beside.items()
    }


def _written_large(token: Token) -> bool:
    return token.capital and token.kind == "word"


def _from_before(before: Token, token: Token) -> list[str]:
    """The clues in the word before: that there is one, and the first use that it fits."""
    mid = [] if token.text.isupper() else ["d=mid"]
    name = before.lower
    if before.capital and (name in HONORIFICS or name in TITLES):
        return [*mid, "d=titled"]
    if not before.capital and (name in TITLES or is_trade(name)):
        return [*mid, "d=trade"]
    if name in SPEECH:
        return [*mid, "d=said-before"]
    if name in _LINKS:
        return [*mid, _LINKS[name]]
    if _written_large(before) and name in lexicon().given:
        return [*mid, "d=given-before"]
    return mid


def _from_behind(token: Token, behind: Token) -> list[str]:
    name = behind.lower
    if name in SPEECH and behind.kind == "word":
        return ["d=said"]
    if behind.capital and name in ORGANISATION and name not in ALSO_SURNAMES:
        return ["d=org-behind"]
    if behind.possessive:
        return ["d='s"]
    if name in ("who", "whose"):
        return ["d=who"]
    if _written_large(behind) and token.lower in lexicon().given:
        return ["d=leads"]
    return []


def _how_often(count: int, in_names: int, small: bool) -> list[str]:
    """How often it has a capital, how often in a name, and whether it is written small too."""
    clues = ["d=once" if count == 1 else "d=few" if count < 4 else "d=often"]
    if small:
        clues.append("d=small")
    share = in_names / count
    if in_names:
        clues.append("e=all" if share > 0.9 else "e=most" if share >= 0.5 else "e=some")
    elif count > 1:
        clues.append("e=never")
    return clues
