"""Finding the people of an article."""

from collections.abc import Iterable, Sequence

from pullquote.model.article import Mention, MentionKind, Person, Role, Span
from pullquote.model.extraction.people.credits.lines import credit_lines
from pullquote.model.extraction.people.finder import Finder
from pullquote.model.extraction.people.finding.candidates import Candidate
from pullquote.model.extraction.people.identity.aliases import join_aliases
from pullquote.model.extraction.people.identity.callings import find_callings, find_epithets
from pullquote.model.extraction.people.identity.gender import gender_of_role
from pullquote.model.extraction.people.identity.grown import part_grown, style_of
from pullquote.model.extraction.people.identity.identity import Identity, identify
from pullquote.model.extraction.people.identity.mononyms import wording
from pullquote.model.extraction.people.identity.pronouns import Place, resolve
from pullquote.model.extraction.people.names import find_names
from pullquote.model.extraction.people.roles.roles import is_kinship, roles_of
from pullquote.model.extraction.people.roles.shared import shared_roles
from pullquote.model.extraction.people.roles.styles import title_of
from pullquote.model.language.analysis import Analysis


def find_people(analysis: Analysis, finder: Finder | None = None) -> tuple[Person, ...]:
    """Everyone named in the story, once, in the order they appear."""
    find = finder.find if finder else find_names
    people = identify(find(analysis, credit_lines(analysis)), wording(analysis.tokens))
    if not people:
        return ()
    people = part_grown(analysis, join_aliases(analysis, people))
    named = sorted(
        (Place(c.first, c.last, n) for n, person in enumerate(people) for c in person.names),
        key=lambda place: place.first,
    )
    roles = [_roles(analysis, person) for person in people]
    _add_shared(roles, shared_roles(analysis, named))
    owners = _owners(analysis, named)
    genders = [_gender(person, row) for person, row in zip(people, roles, strict=True)]
    called = find_callings(analysis, roles, named)
    begun = {place.first for place in called}
    if epithets := [e for e in find_epithets(analysis, named) if e.first not in begun]:
        _add_epithets(analysis, roles, epithets)
        begun = {place.first for place in epithets}
        called = [c for c in find_callings(analysis, roles, named) if c.first not in begun]
        called += epithets
    known = sorted([*named, *called], key=lambda place: place.first)
    relatives = frozenset(number for number, person in enumerate(people) if person.kin)
    meant = resolve(analysis, known, genders, relatives)
    mentions: list[list[Mention]] = [[] for _ in people]
    kinds: tuple[tuple[MentionKind, list[Place]], ...] = (
        ("name", named), ("role", called), ("pronoun", meant),
    )  # fmt: skip
    for kind, places in kinds:
        for place in places:
            span = _span(analysis, place)
            guess = place.unsure or (kind == "name" and span.start in people[place.person].unsure)
            mentions[place.person].append(
                Mention(span=span, kind=kind, certainty="inferred" if guess else "stated")
            )
    return tuple(
        Person(
            id=f"p{number}",
            name=_name(analysis, person),
            aliases=_aliases(analysis, person),
            roles=tuple(_telling([_unowned(analysis, role, owners) for role in row])),
            mentions=tuple(sorted(found, key=lambda mention: mention.span.start)),
        )
        for number, (person, row, found) in enumerate(zip(people, roles, mentions, strict=True), 1)
    )


def _span(analysis: Analysis, place: Place) -> Span:
    return Span(start=analysis.tokens[place.first].start, end=analysis.tokens[place.last - 1].end)


def _roles(analysis: Analysis, person: Identity) -> list[Role]:
    """Every place a role is told, in the order of the text; not what speakers say."""
    told = [
        name
        for name in person.names
        if not name.capitals and (not analysis.quoted_tokens[name.first] or _alone(analysis, name))
    ]
    found = [role for name in told for role in roles_of(analysis, name)]
    if not found:
        found = [title for title in (title_of(analysis, name) for name in person.names) if title]
    return found


def _alone(analysis: Analysis, name: Candidate) -> bool:
    """Whether a name is all that its quotation marks hold: "a commander called “Chucho”"."""
    tokens = analysis.tokens
    inside = name.first > 0 and name.last < len(tokens) and tokens[name.first - 1].kind == "mark"
    return inside and tokens[name.first - 1].text in "“\"‘'" and tokens[name.last].text in "”\"’'"


def _owners(analysis: Analysis, named: Sequence[Place]) -> dict[int, int]:
    """Where names in the possessive begin → where what is theirs begins: "Shaw's | lawyer"."""
    tokens = analysis.tokens
    return {
        tokens[place.first].start: tokens[place.last + 1].start
        for place in named
        if place.last + 1 < len(tokens) and tokens[place.last].possessive
    }


def _unowned(analysis: Analysis, role: Role, owners: dict[int, int]) -> Role:
    """The role without the person it serves; a firm's or a country's name stays."""
    within = range(role.span.start, role.span.end)
    start = max((owners[at] for at in within if owners.get(at, -1) in within), default=0)
    if not start:
        return role
    span = Span(start=start, end=role.span.end)
    return Role(text=" ".join(span.of(analysis.text).split()), span=span)


def _telling(roles: list[Role]) -> list[Role]:
    """The roles without kinship, if there are others."""
    return [role for role in roles if not is_kinship(role)] or roles


def _add_shared(roles: list[list[Role]], shared: Iterable[tuple[int, Role]]) -> None:
    """Each shared role at its place, unless something was read there already."""
    for person, role in shared:
        row = roles[person]
        if not any(role.span.touches(other.span) for other in row):
            row.append(role)
            row.sort(key=lambda one: one.span.start)


def _add_epithets(analysis: Analysis, roles: list[list[Role]], epithets: list[Place]) -> None:
    """ "The midfielder" tells a role as well, "the 48-year-old" does not."""
    for place in epithets:
        start = analysis.tokens[place.first + 1].start
        span = Span(start=start, end=analysis.tokens[place.last - 1].end)
        text, row = span.of(analysis.text), roles[place.person]
        told = any(text.split()[-1].lower() in role.text.lower() for role in row)
        if not text[0].isdigit() and not told:
            row.append(Role(text=text, span=span))


def _gender(person: Identity, roles: list[Role]) -> str:
    told = next((name.gender for name in person.names if name.gender), "")
    return (
        told
        or next((g for g in map(gender_of_role, (r.text for r in roles)) if g), "")
        or (person.gender)
    )


def _name(analysis: Analysis, person: Identity) -> str:
    name = person.fullest
    words = _form(analysis, person, name).split()
    if name.lent:
        first, last = name.lent
        words += [token.text for token in analysis.tokens[first : last + 1]]
    return " ".join(words)


def _aliases(analysis: Analysis, person: Identity) -> tuple[str, ...]:
    forms = dict.fromkeys(_form(analysis, person, one) for one in person.names)
    forms.pop(_name(analysis, person), None)
    return tuple(forms)


def _form(analysis: Analysis, person: Identity, name: Candidate) -> str:
    """A name as printed; with its "Mr" where that tells its bearer from others."""
    style = style_of(analysis.tokens, name) if person.styled else None
    start = style.start if style else name.start
    return " ".join(analysis.text[start : name.end].split())
