"""Who "it" is in "it said": the body or the paper of the sentences before, and never a person."""

from pullquote.model.extraction.people.identity.gender import gender_of_name
from pullquote.model.extraction.quotes.credit import Cast
from pullquote.model.extraction.quotes.draft import Draft
from pullquote.model.extraction.quotes.lines import lower
from pullquote.model.extraction.quotes.named import LEADING_TITLES
from pullquote.model.extraction.quotes.phrases import Items, Phrase
from pullquote.model.extraction.quotes.subjects import first_subject
from pullquote.model.extraction.quotes.voices import is_body, is_person
from pullquote.model.language.marks import Quoted
from pullquote.model.language.small_words import DETERMINERS, PREPOSITIONS, TIME_WORDS

# What is written or read out, and speaks for itself.
_PAPERS = frozenset(
    """
    report letter statement study paper document memo memorandum email e-mail message note notice
    tweet post text article editorial column book diary poem song sign banner poster placard plaque
    inscription tribute eulogy obituary advert advertisement warning ruling verdict judgment
    judgement order indictment complaint lawsuit suit filing affidavit petition review survey poll
    audit bill leaflet letter bulletin communique communiqué declaration submission summary caption
    """.split()
)
_GROUPS = frozenset(
    """
    retailer airline carrier bank lender carmaker drugmaker manufacturer developer chain supplier
    operator business regulator watchdog charity church force tribunal parliament senate congress
    house cabinet administration embassy newspaper magazine broadcaster station network panel
    inquiry company firm corporation corp corp. inc inc. ltd plc commission authority agency
    ministry college league federation insurer publisher utility studio brewery start-up startup
    """.split()
)


def is_it(items: Items, phrase: Phrase) -> bool:
    """Whether a speaker is called "it" and no more."""
    return phrase.first == phrase.last and lower(items[phrase.first]) == "it"


def what_it_is(draft: Draft, phrase: Phrase, cast: Cast) -> tuple[Items, Phrase] | None:
    """The body or paper that is the subject of a sentence before, the nearest first.

    Right before it may also be a paper somebody wrote or read: "read *her tribute*. ‘…,’ it said".
    """
    near = [(block, items) for block, items in draft.behind if items is not draft.items]
    lines = [(draft.block, draft.items[: phrase.first]), *reversed(near)]
    for number, (block, items) in enumerate(lines):
        if block < draft.block - 1:
            break
        subject = first_subject(items)
        thing = _thing(items, subject, cast) if subject else None
        if thing is None and number == 1 and block == draft.block:
            thing = _paper(items)
        if thing is not None:
            return items, thing
    return None


def names_thing(words: str) -> bool:
    """Whether these are the words of a body or a paper: "the union", "Acme"."""
    row = words.split()
    if row[0].lower() in LEADING_TITLES or is_person(row[-1].lower()):
        return False
    head = next((n for n, word in enumerate(row) if word.lower() in PREPOSITIONS), len(row))
    named = all(word[0].isupper() for word in row) and not gender_of_name(
        tuple(word.lower() for word in row)
    )
    return named or _is_kind(row[head - 1].lower()) or is_body(words)


def _thing(items: Items, subject: Phrase, cast: Cast) -> Phrase | None:
    """The subject, if a body or a paper; of "the council's leader" the council."""
    if lower(items[subject.first]) in ("it", "its"):
        return None
    if _is_thing(items, subject, cast):
        return Phrase(subject.first, subject.last)
    owned = (n for n in range(subject.first + 1, subject.last) if lower(items[n]) == "'s")
    at = next(owned, None)
    owner = Phrase(subject.first, at - 1) if at else None
    return owner if owner and _is_thing(items, owner, cast) else None


def _is_thing(items: Items, phrase: Phrase, cast: Cast) -> bool:
    row = items[phrase.first : phrase.last + 1]
    if cast.named(items, phrase) or any(isinstance(item, Quoted) for item in row):
        return False
    words = [lower(item) for item in row]
    tied = (n for n, word in enumerate(words) if n and word in PREPOSITIONS)
    if _is_kind(words[next(tied, len(words)) - 1]):
        return True
    names = row[1:] if words[0] in DETERMINERS else row
    if not names or words[-1] in TIME_WORDS or is_person(words[-1]):
        return False
    if any(word in LEADING_TITLES for word in words):
        return False
    if len(row) == 1 and phrase.first == 0 and _plain(items):
        return False
    capitals = all(not isinstance(item, Quoted) and item.capital for item in names)
    return capitals and not gender_of_name(tuple(words))


def _plain(items: Items) -> bool:
    """“*Shares* in the firm fell”: the first word has its capital from its place."""
    following = lower(items[1]) if len(items) > 1 else ""
    return following in PREPOSITIONS or lower(items[0]).endswith("s")


def _is_kind(head: str) -> bool:
    return head in _PAPERS or head in _GROUPS or is_body(head)


def _paper(items: Items) -> Phrase | None:
    """The last paper in a line, with what stands before it: "her tribute", "a letter"."""
    for at in range(len(items) - 1, 0, -1):
        if lower(items[at]) in _PAPERS:
            first = at
            while first and at - first < 4 and lower(items[first]) not in DETERMINERS:
                first -= 1
            return Phrase(first if lower(items[first]) in DETERMINERS else at, at)
    return None
