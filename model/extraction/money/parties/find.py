"""Who paid whom, and for what: the sentence around a sum is read, and frames name the parties.

A sum hangs on a verb ("paid *$5* to the widow"), on a noun ("a *$5* loan from the bank", "a loan of
*$5*") that hangs on a verb, or a verb hangs on it ("the *$5* spent on roads", "*$5* went to the
widow"). The frame of each tells which of its neighbours is payer, payee or purpose; where none
is known, or what stands there is nobody, nothing is told.
"""

from pullquote.model.article import Span
from pullquote.model.extraction.money.parties.antecedents import antecedent_of
from pullquote.model.extraction.money.parties.behind import clause_behind, told_behind
from pullquote.model.extraction.money.parties.carriers import carrier_of
from pullquote.model.extraction.money.parties.chunks import Spans
from pullquote.model.extraction.money.parties.frames import MEASURES
from pullquote.model.extraction.money.parties.headlines import mark_participles
from pullquote.model.extraction.money.parties.holds import hold_of
from pullquote.model.extraction.money.parties.meanings import frame_of
from pullquote.model.extraction.money.parties.nobody import is_court, is_thing, somebody, something
from pullquote.model.extraction.money.parties.nouns import by_noun
from pullquote.model.extraction.money.parties.persons import is_named_person
from pullquote.model.extraction.money.parties.phrases import CLAUSE_VERBS, REACH, Hold, Phrases
from pullquote.model.extraction.money.parties.pronouns import meant
from pullquote.model.extraction.money.parties.reader import Reader
from pullquote.model.extraction.money.parties.roles import by_verb
from pullquote.model.extraction.money.parties.sum_subjects import as_subject, done_with
from pullquote.model.extraction.money.parties.told import Parties
from pullquote.model.language.tokens import Token

_SINGLE = frozenset("a one single".split())
_HANDED_OUT = frozenset("release releases disbursal disbursals disbursement disbursements".split())
"""Nouns that tell less of what money is for than what stands behind "for"."""
_LONGEST = 250
"""Tokens of a sentence; what is longer is a table or a list, and has no sentence to read."""


def parties_in(tokens: tuple[Token, ...], sums: Spans) -> list[Parties]:
    """The parties to each sum of a sentence, its rate counted in."""
    if len(tokens) > _LONGEST:
        return [Parties()] * len(sums)
    chunks = Reader(tokens, sums).read()
    mark_participles(tokens, chunks)
    phrases = Phrases(tokens, chunks)
    places = {chunk.sum: at for at, chunk in enumerate(chunks) if chunk.sum >= 0}
    return [
        _parties(phrases, places[number]) if number in places else Parties()
        for number in range(len(sums))
    ]


def _parties(p: Phrases, at: int) -> Parties:
    """To the sum of one phrase; without those who are nobody."""
    begin = p.chunks[at].begin
    if p.tokens[begin].lower in _SINGLE and begin and p.tokens[begin - 1].lower == "not":
        return Parties()  # "not one cent goes to Lee"
    found = _labelled(p, at, _read(p, at))
    judge = is_court(p.tokens, found.payee)
    thing = next((span for span in (found.payee, found.payer) if is_thing(p.tokens, span)), None)
    found = found.told("purpose", thing)
    payer, payer_antecedent = _party(p, found.payer)
    payee, payee_antecedent = _party(p, found.payee)
    if is_court(p.tokens, payer_antecedent or payer):
        payer = payer_antecedent = None
    if judge:
        payee = payee_antecedent = None
    if payee_antecedent == payer_antecedent:
        payee_antecedent = None  # "Orme said it paid them": nobody but "itself" pays itself
    purpose = something(p.tokens, found.purpose)
    return Parties(payer, payee, purpose, payer_antecedent, payee_antecedent)


def _party(p: Phrases, span: Span | None) -> tuple[Span | None, Span | None]:
    """A party as printed, and whom a pronoun stands for; nobody where it stands for a thing."""
    antecedent = meant(p, span)
    named = somebody(p.tokens, antecedent)
    if antecedent is not None and named is None:
        return None, None
    return somebody(p.tokens, span), named


def _read(p: Phrases, at: int) -> Parties:
    carrier, noun, purpose = carrier_of(p, at)
    link = p.word(carrier - 2) if p.kind(carrier - 1) == "rel" else ""
    if link in ("to", "from") and p.finite(at + 1):
        return _of_whom(p, carrier, at, link).or_of(Parties(purpose=purpose))
    if p.word(at + 1) == "of" and p.kind(at + 2) == "rel" and p.kind(at + 3) == "verb":
        return done_with(p, at + 3)  # "$5 of which went to Lee"
    hold = hold_of(p, carrier)
    if hold and _is_clause(p, hold, at):
        hold = None
    if hold and _compares(p, carrier, at):
        return clause_behind(p, at + 1, at, Parties(purpose=purpose))
    right = told_behind(p, at, hold)
    owned = by_noun(p, carrier, noun, at)
    found = by_verb(p, hold, carrier, noun) if hold else as_subject(p, carrier, at)
    found = _without_courts(p, found)
    if right.payer == owned.payee:
        right = right._replace(payer=None)  # "a signing from Real Betis"
    told = owned.purpose or right.purpose
    if noun in _HANDED_OUT and told is not None:
        purpose = told  # "the release of $5 for repairs"
    aim = Parties(purpose=purpose)
    if hold and _is_thing(p, hold, noun) and not hold.joined:
        return aim.or_of(found).or_of(owned).or_of(right)
    return aim.or_of(found._replace(purpose=None)).or_of(owned).or_of(right).or_of(found)


def _without_courts(p: Phrases, found: Parties) -> Parties:
    """ "A judge imposed costs of $5 on Lee, to be paid to the widow": a court says who pays."""
    return found._replace(
        payer=None if is_court(p.tokens, found.payer) else found.payer,
        payee=None if is_court(p.tokens, found.payee) else found.payee,
    )


def _of_whom(p: Phrases, carrier: int, at: int, link: str) -> Parties:
    """ "Lee, *to whom* a pension of *$5* is paid by the state"."""
    noun = antecedent_of(p, carrier - 1)
    who = None if noun is None else p.span(noun)
    found = as_subject(p, carrier, at)
    return found.told("payee" if link == "to" else "payer", who)


def _labelled(p: Phrases, at: int, found: Parties) -> Parties:
    """ "EUROPEAN UNION: up to $9 billion in loans", "Beaumont Oil Corp. -- $75 million"."""
    mark = next((n for n in range(min(at, 5)) if p.word(n) in (":", "--", "—")), None)
    if (person := _listed(p, at)) is not None:
        return found.told("payee", p.span(person))
    if mark is None or p.kind(mark - 1) != "noun" or p.kind(mark - 2) not in ("", "mark"):
        return found
    span = p.span(mark - 1)
    if at > REACH or any(p.finite(n) for n in range(mark, at)):
        return found  # a dateline: "TAIF: Farmers expect"
    chunk = p.chunks[mark - 1]
    words = p.tokens[chunk.begin : chunk.end]
    if p.word(mark) != ":":
        close = mark == at - 1 and p.word(at + 1) in ("of", "in")
        return found.told("payee", span if close else None)
    if not all(token.text.isupper() for token in words):
        return found.told("purpose", span if mark == at - 1 else None)
    listed = mark == at - 1 and not any(p.finite(n) for n in range(at, len(p.chunks)))
    return found.told("payer", span) if found.payee is None or listed else found


def _listed(p: Phrases, at: int) -> int | None:
    """ "*John F. Brandt*, Continental Thread: $5", "; *Ann Lee*, chief executive, $4;": pay."""
    if p.kind(at - 1) not in ("comma", "mark") or p.kind(at + 1) not in ("comma", "mark", ""):
        return None
    at -= 2
    if p.kind(at - 1) == "comma" and p.kind(at - 2) == "noun":
        at -= 2
    if p.kind(at) != "noun" or p.kind(at - 1) not in ("", "mark"):
        return None
    chunk = p.chunks[at]
    words = p.tokens[chunk.begin : chunk.end]
    return at if len(words) > 1 and is_named_person(words) else None


def _is_thing(p: Phrases, hold: Hold, noun: str) -> bool:
    """Whether what is bought, sold or measured comes before what stands behind the sum."""
    frame = frame_of(p, hold, noun)
    return frame is not None and (hold.link != "" or frame.name in MEASURES | {"costs"})


def _is_clause(p: Phrases, hold: Hold, at: int) -> bool:
    """ "Ordered $5 million *be paid*": the sum is a subject."""
    clause = p.word(hold.verb) in CLAUSE_VERBS and not hold.beside
    return clause and p.finite(at + 1)


def _compares(p: Phrases, carrier: int, at: int) -> bool:
    """ "Up *from* $5", "*against* a minimum of $5": another sum, told to compare with."""
    if p.word(carrier - 1) in ("against", "than", "versus"):
        return True
    begin = p.chunks[at - 1].begin if at else 0
    before = p.tokens[begin - 1].lower if begin else ""
    return p.word(at - 1) == "from" and before in ("up", "down")


__all__ = ["Parties", "parties_in"]
