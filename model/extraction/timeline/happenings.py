"""The clauses of a sentence that tell a happening, each with its verb and its own date if any."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pullquote.model.article import EventStatus, Span
from pullquote.model.extraction.timeline.extent import clause_around
from pullquote.model.extraction.timeline.pieces import Opening, Piece
from pullquote.model.extraction.timeline.verbs import STATES, Form, Verb, read_verb
from pullquote.model.language.small_words import DETERMINERS
from pullquote.model.language.tokens import Token

_NEAR = 16
"""Pieces of one clause among which its verb is looked for: a bound on the work."""
_FAR = 20
_ELSE = (["without"], ["otherwise"], ["barring"])
_WOULD = frozenset(["would", "could", "might"])
_OPENERS = frozenset(["“", '"', "‘", "(", "and", "but", "or", ","])


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause, the verb that carries it, and how it hangs on those before it."""

    span: Span
    begin: int
    end: int
    opening: Opening
    verb: Verb | None
    conditional: bool
    """Whether it, or the clause around it, hangs on an "if"."""


def clause_at(
    tokens: Sequence[Token], at: int, pieces: Sequence[Piece], condition: int
) -> Clause | None:
    """The clause of the token at `at`; from `condition` on all hangs on an "if"."""
    begin, end = clause_around(tokens, at, pieces)
    if end <= begin:
        return None
    here = bisect_right(pieces, at, key=lambda piece: piece.begin) - 1
    own = pieces[here]
    verb = own.verb
    if verb is None:
        first = bisect_right(pieces, begin, key=lambda piece: piece.begin) - 1
        near = [
            piece for piece in pieces[first : first + _NEAR]
            if piece.verb is not None and begin <= piece.verb < end
        ]  # fmt: skip
        outer = [piece for piece in near if piece.opening not in ("embedded", "content")]
        verb = next((piece.verb for piece in outer or near), None)
    return Clause(
        span=Span(start=tokens[begin].start, end=tokens[end - 1].end),
        begin=begin,
        end=end,
        opening=own.opening,
        verb=None if verb is None else read_verb(tokens, verb, end),
        conditional=condition <= at,
    )


def condition_in(tokens: Sequence[Token], pieces: Sequence[Piece]) -> int:
    """Where the first "if" begins a clause of the sentence; its end if none does.

    "Without the rise it would have to close" hangs on one too.
    """
    for piece in pieces:
        first = piece.begin
        while first < piece.end - 1 and tokens[first].lower in _OPENERS:
            first += 1
        if tokens[first].lower in ("if", "unless"):
            return piece.begin
        if tokens[first].lower == "that":
            first += 1
        words = [token.lower for token in tokens[first : first + _FAR]]
        if words[:1] in _ELSE and not _WOULD.isdisjoint(words):
            return piece.begin
    return len(tokens)


def happenings(
    tokens: Sequence[Token], pieces: Sequence[Piece], stated: Sequence[Clause]
) -> Iterator[Clause]:
    """The clauses with a verb of happening that no time of their own dates.

    A sentence in which no verb is known has one in the present ("This brings the total to 230").
    """
    if "?" in (tokens[-1].text, tokens[max(0, len(tokens) - 2)].text):
        return  # what is asked has not happened
    if not stated and _hides_its_verb(tokens, pieces):
        whole = Span(start=tokens[0].start, end=tokens[-2].end)
        yield Clause(whole, 0, len(tokens) - 1, "start", Verb(0, "present"), conditional=False)
    condition = condition_in(tokens, pieces)
    taken = {(one.begin, one.end) for one in stated}
    dated = {one.verb.at for one in stated if one.verb is not None}
    for piece in pieces:
        if piece.verb is None:
            continue
        clause = clause_at(tokens, piece.verb, pieces, condition)
        if clause is None or (clause.begin, clause.end) in taken:
            continue
        if clause.verb is not None and clause.verb.at in dated:
            continue
        taken.add((clause.begin, clause.end))
        if clause.verb is None or _describes(tokens, clause):
            continue
        if clause.verb.form != "state" or clause.verb.speech or _names_an_event(tokens, clause):
            yield clause


def _hides_its_verb(tokens: Sequence[Token], pieces: Sequence[Piece]) -> bool:
    return (
        len(tokens) >= _LEAST
        and tokens[-1].text == "."
        and tokens[0].text == "This"
        and not any(piece.finite for piece in pieces)
        and not any(token.lower in STATES for token in tokens)
    )


def _describes(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether a bare participle tells of the noun before it: ", sponsored by a senator,"."""
    return (
        clause.opening == "embedded"
        and clause.verb is not None
        and clause.verb.at == clause.begin
        and tokens[clause.begin].lower.endswith("ed")
    )


def _names_an_event(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether a state is of something that happens: "The take-off was normal"."""
    return any(
        (word := token.lower) in _EVENTS
        or (word[-1] == "s" and word[:-1] in _EVENTS)
        or (word.endswith(("tion", "sion", "tions", "sions")) and word not in _NO_EVENTS)
        for token in tokens[clause.begin : clause.end]
        if token.kind == "word" and not token.capital
    )


def status_of(clause: Clause, *, reported: bool, ahead: bool) -> EventStatus:
    """Whether the clause tells what was, what is to be, or what is only thought of.

    "Would" is a plan where somebody is `reported` to have told it, else a thought; what stands at
    a date still `ahead` is planned whatever the tense ("The window closes on Friday").
    """
    form = clause.verb.form if clause.verb else "past"
    if clause.conditional or form == "modal":
        return "hypothetical"
    if form == "would":
        return "planned" if reported or ahead else "hypothetical"
    return "planned" if form == "planned" or ahead else "happened"


def headline_of(
    tokens: Sequence[Token], pieces: Sequence[Piece], stated: Sequence[Clause]
) -> list[Clause]:
    """The headline as one clause: its present is what has just happened, "to" what will.

    Questions and promises of an explanation ("How ...", "5 ways to ...") tell no event.
    """
    if stated or len(tokens) < _LEAST or tokens[-1].text == "?":
        return []
    if tokens[0].kind == "number" and tokens[1].lower in _LISTED:
        return []
    if tokens[0].lower in _ASKING:
        return []
    whole = Span(start=tokens[0].start, end=tokens[-1].end)
    words = [token.lower for token in tokens]
    form: Form = "past"
    if _PROMISED & set(words[1:]) or _is_to_come(tokens):
        form = "planned"
    elif _DOUBTED & set(words[1:]):
        form = "modal"
    return [Clause(whole, 0, len(tokens), "start", Verb(0, form), conditional=False)]


def _is_to_come(tokens: Sequence[Token]) -> bool:
    """ "Harlow Tool to close plant"; but not "Boeing allowed to bid", "Fans flock to the final"."""
    for at in range(1, len(tokens) - 1):
        if tokens[at].lower == "to":
            before, after = tokens[at - 1], tokens[at + 1]
            verb = before.lower.endswith(("ed", "s")) and not before.capital
            return not verb and after.kind == "word" and after.lower not in DETERMINERS
    return False


_LEAST = 4
_ASKING = frozenset("how why what who when where which should can is are does do".split())
_LISTED = frozenset(
    """
    ways things reasons tips facts questions photos pictures takeaways charts steps lessons best of
    """.split()
)
_PROMISED = frozenset("will 'll".split())
_DOUBTED = frozenset("may might could would".split())
_EVENTS = frozenset(
    """
    accident agreement announcement appeal appearance arrest arrival attack award bid blast
    bombing breakthrough bust ceremony clash closure collapse conference coup crash cut deal death
    debut decline defeat delay delivery departure development disaster dismissal drop earthquake
    election event failure fall fight fire flight flood funeral game hearing hike increase injury
    inquiry investment job-cut killing landing launch loss match meeting merger milestone move
    murder negotiation offer order outbreak payment plan protest purchase raid rally release
    resignation result rise robbery sale settlement shooting speech storm strike summit surgery
    surge takeover take-off takeoff talk tour trial trip verdict victory visit vote war wedding win
    withdrawal
    """.split()
)
_NO_EVENTS = frozenset(
    """
    question questions section sections million nation nations position positions station stations
    region regions version versions religion television organisation organization organisations
    organizations institution institutions corporation corporations population proportion tradition
    generation generations mission missions mention pension pensions passion mansion dimension
    addition fraction portion option options fashion condition conditions situation function
    """.split()
)
"""Nouns of events that no ending tells, and those whose ending misleads."""
