"""What stands beside a candidate: titles and relatives before it, verbs, ages, offices behind.

The weights are small whole steps on one scale; 2 is enough for a name of several words.
"""

from collections.abc import Sequence

from pullquote.model.extraction.people.finding.deeds import RULE, RULED
from pullquote.model.extraction.people.finding.firms import apposed, called_firm
from pullquote.model.extraction.people.words.lexicon import (
    VERBS,
    is_people,
    is_trade,
)
from pullquote.model.extraction.people.words.titles import KIN, POSTNOMINALS, RANKS, is_style
from pullquote.model.extraction.people.words.traps import (
    ALSO_SURNAMES,
    ORGANISATION,
)
from pullquote.model.language.names import HONORIFICS, SUFFIXES, TITLES
from pullquote.model.language.small_words import TIME_WORDS
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

_AUXILIARIES = frozenset(
    """
    was is has had will would could should can may might did does won lost grew fell rose began
    made got gave led ran plans planned wants hopes faces faced plan hit sold bought paid saw
    opened earned left took held posted joined never also now later
    """.split()
)
"""Verbs that firms, teams and places stand before as well."""
_DONE_TO_PEOPLE = frozenset(
    """
    met married accused arrested charged convicted killed sentenced named succeeded thanked praised
    criticized criticised interviewed hired sacked elected appointed nominated hugged befriended
    divorced impeached pardoned murdered stabbed freed featuring starring including portrayed
    """.split()
)
_DONE_TO_ONE = frozenset(
    """
    thanked hugged kissed married wed divorced arrested jailed interviewed sentenced impeached
    pardoned befriended consoled embraced congratulated acquitted cleared exonerated
    """.split()
)
"""Of those, what is hardly ever done to firms, teams and countries."""
_MADE = frozenset(
    "founded written directed painted designed composed invented sung coached translated".split()
)
"""What people do rather than firms: "founded in 1962 by"."""
_OFFICES = TITLES - ALSO_SURNAMES - {"earl", "prince", "cardinal", "duke", "marshal", "deacon"}


def before(
    tokens: Sequence[Token], first: int, last: int, run_first: int, opened: int
) -> tuple[float, bool, str]:
    """What stands in front: the score, whether it is a title, and the gender it tells."""
    if first == opened or first == 0:
        return 0.0, False, ""
    previous = tokens[first - 1]
    word = previous.lower
    lead = tokens[first - 2].lower if first - 2 >= opened else ""
    if word in HONORIFICS and previous.capital:
        if last - first == 1 and tokens[first].lower in _OFFICES:
            return 0.0, False, ""  # Mr President, the Lord Mayor
        return 6.0, True, HONORIFICS[word]
    if previous.text in RANKS or _in_brackets(tokens, first, opened):
        return 4.0, True, ""
    if previous.capital and first >= 2 and is_style(lead, word, tokens[first].lower, last - first):
        return 6.0, True, ""
    if called_firm(word, tokens[first].lower):
        return -3.0, False, ""  # "the train operator Velda"
    if is_trade(word) and (
        word in TITLES or word.endswith("-elect") or first - 1 == opened
        if previous.capital
        else word not in ("head", "star", "fan", "chief")
    ):
        if previous.capital and (word in TITLES or word.endswith("-elect")):
            return 4.0, True, ""
        return (3.5, True, "") if not word.endswith("s") else (2.0, False, "")
    if previous.text == "," and first - 2 >= opened:
        word = tokens[first - 2].lower
        if word in KIN:
            return 3.5, False, ""
        if is_trade(word) and _definite(tokens, first - 2, opened):
            return 3.0, False, ""
        if last - first > 1 and word.endswith("s") and is_trade(word[:-1]):
            return 2.0, False, ""  # "two engineers, Ann Lee and ..."
        office = last - first > 1 and _in_office(tokens, first - 2, opened)
        return (1.3 if office else 0.0), False, ""
    if word in KIN:
        return 3.0, True, ""
    linked = lead in ("of", "for") and last - first > 1
    if previous.capital and word in ORGANISATION and linked:
        office = heads_office(tokens, first - 2, opened)
        return (3.5, True, "") if office else (0.0, False, "")  # Leader of Opposition
    if last - first == 1 and word in SPEECH and tokens[min(last, len(tokens) - 1)].lower in VERBS:
        return 0.0, False, ""  # "said Roche would": what is said, not who says it
    if word in SPEECH and word not in ("quoted", "put", "read", "call", "report", "state"):
        return (2.0 if SPEECH[word] in ("say", "tell", "add", "ask", "write") else 1.0), False, ""
    if last - first == 1 and word in _DONE_TO_ONE:
        return 1.8, False, ""
    if last - first == 1 and word == "as" and lead in ("known", "nicknamed", "dubbed"):
        return 1.2, False, ""
    if last - first > 1 and (word in _DONE_TO_PEOPLE or word in ("beat", "defeated")):
        return (1.6 if word in _DONE_TO_PEOPLE else 1.3), False, ""
    if is_people(word) and first > run_first:
        return 1.0, False, ""
    if (word == "of" and lead in KIN) or (word == "to" and lead in ("married", "engaged", "wed")):
        return 2.0, False, ""
    if word in ("from", "at") and lead and (is_trade(lead) or is_trade(lead.removesuffix("s"))):
        return -6.0, False, ""  # "an analyst at", "administrators from": a firm
    if word == "by" and any(t.lower in _MADE for t in tokens[max(opened, first - 8) : first]):
        return 1.3, False, ""
    if word in ("named", "called", "by", "with", "against", "and") or word == "(":
        return 0.3, False, ""
    if word == "the" and last < len(tokens) and tokens[last].text.islower():
        rule = tokens[last].lower in RULE
        rule = rule or (last - first == 1 and tokens[last].lower in RULED)
        return 0.0 if rule else -1.5, False, ""
    if word in ("the", "a", "an", "this", "these", "every", "its", "&", "@", "#", "/"):
        return -4.0, False, ""
    return 0.0, False, ""


def heads_office(tokens: Sequence[Token], link: int, opened: int) -> bool:
    """Whether an office stands before "of" or "for": "Secretary", "Minister of State"."""
    if link > opened + 2 and [t.lower for t in tokens[link - 2 : link]] == ["of", "state"]:
        link -= 2
    return link > opened and is_trade(tokens[link - 1].lower)


def _in_brackets(tokens: Sequence[Token], first: int, opened: int) -> bool:
    """Whether an office and its field stand right before it: "SDM (Bilhaur) | Ann Lee"."""
    if tokens[first - 1].text != ")" or not tokens[first].capital:
        return False
    at = next((n for n in range(first - 2, max(opened, first - 6), -1) if tokens[n].text == "("), 0)
    office = tokens[at - 1] if at > opened else tokens[first]
    return at > opened and (office.text in RANKS or (office.capital and office.lower in TITLES))


def _in_office(tokens: Sequence[Token], end: int, opened: int) -> bool:
    """Whether "*the* head of the union" ends at `end`; "a lawyer for the firm" names the firm."""
    for at in range(end, max(opened, end - 8), -1):
        token = tokens[at]
        if token.kind != "word" or token.lower in SPEECH or token.lower in VERBS:
            return False
        if token.lower in ("of", "for") and is_trade(tokens[at - 1].lower):
            return any(tokens[n].lower == "the" for n in range(max(opened, at - 3), at - 1))
    return False


def _definite(tokens: Sequence[Token], at: int, opened: int) -> bool:
    """Whether an article or a possessive begins the noun phrase that ends at `at`."""
    for back in range(at, max(opened - 1, at - 8), -1):
        token = tokens[back]
        if (
            token.lower in ("the", "his", "her", "its", "their", "a", "an", "my")
            or token.possessive
        ):
            return True
        if token.kind != "word":
            return back + 1 == at
        if back == opened:
            return True
    return False


def _lettered(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether an order's or a court's letters stand behind the name: "Ann Lee SC."."""
    token = tokens[at]
    if token.lower not in POSTNOMINALS or not token.text.isupper() or token.text == "MP":
        return False
    return at + 1 >= stop or not tokens[at + 1].capital


def _speaks_as_it(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Firms and offices say that *it* will: "said on Thursday it would", "said its profit"."""
    if tokens[at].lower not in ("said", "says", "announced", "reported"):
        return False
    at += 1
    if at + 1 < stop and tokens[at].lower == "on":
        at += 1
    if at < stop and tokens[at].lower in TIME_WORDS:
        at += 1
    return at < stop and tokens[at].lower in ("it", "its")


def after(tokens: Sequence[Token], first: int, last: int, stop: int, size: int) -> float:
    """What follows: verbs of speech, an age, an office, a relative clause."""
    if last >= stop:
        return 0.0
    token = tokens[last]
    word = token.lower
    score = 0.0
    if tokens[last - 1].lower in SUFFIXES:
        score += 2.0
    if token.text in ("&", "/") or (first and tokens[first - 1].text == "&"):
        return score - (8.0 if size == 1 else 2.0)
    if size > 1 and _lettered(tokens, last, stop):
        return score + 2.5
    if _speaks_as_it(tokens, last, stop):
        return score - 1.5
    if word in SPEECH and token.kind == "word":
        return score + (2.0 if SPEECH[word] in ("say", "tell", "add", "recall", "joke") else 1.2)
    if word in ("who", "whose"):
        return score + 2.0
    if word in VERBS:
        return score + (0.6 if word in _AUXILIARIES else 1.6 if size > 1 else 1.0)
    if word in ("regime", "government", "administration", "campaign", "family"):
        return score + 1.2
    if token.possessive:
        beyond = tokens[last + 1].lower if last + 1 < stop else ""
        return score + (2.0 if beyond in KIN or beyond in ("lawyer", "lawyers", "death") else 0.2)
    if token.text == "(" and last + 1 < stop and tokens[last + 1].kind == "number":
        return score + 0.5
    if size > 1 and word == "of" and last + 1 < stop and tokens[last + 1].capital:
        return score + 0.6
    if token.text not in (",", "—", "–", "(") or last + 1 >= stop:
        return score
    following = tokens[last + 1]
    if (
        following.kind == "number"
        and following.text.isdecimal()
        and 4 < int(following.text[:4]) < 115
    ):
        closing = tokens[last + 2].text if last + 2 < stop else "."
        return score + (3.5 if closing in (",", ".", ";") and token.text == "," else 0.3)
    if following.lower in ("who", "whose", "whom"):
        return score + 2.0
    if following.lower[:2] in ("d-", "r-") and len(following.text) > 3:
        return score + 4.0
    if called_firm(apposed(tokens, last + 1, stop), tokens[first].lower):
        return score - 4.0
    for at in range(last + 1, min(stop, last + 10)):
        if tokens[at].kind == "mark" and tokens[at].text not in ("'", "’"):
            break
        word = tokens[at].lower
        if word in ("who", "that", "which", "of", "for", "at", "in", "with") and at > last + 1:
            break
        if (is_trade(word) or word.endswith("-year-old")) and (
            size > 1 or tokens[last + 1].lower in ("the", "a", "an", "his", "her")
        ):
            return score + 3.0
    return score
