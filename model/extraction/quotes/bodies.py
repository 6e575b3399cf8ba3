"""One body, one speaker: “The Enforcement Directorate”, “the ED” and “the agency”.

News names a body in full, then by its initials, told in brackets or not, then by what it is.
Initials of a body named before are that body; what it is means it, as a guess, where only one such
has spoken.
"""

import re

from pullquote.model.article import Person, Speaker

_INITIALS = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z]{1,6}")
_SMALL = r"(?:(?:of|for|and|the|in|on|to|&)[ ]+){0,2}"
_RUN = re.compile(r"(?:(?:[A-Z][\w’'-]*|of|for|and|the|in|on|to|&),?[ ]+){2,12}$")
_BEFORE = 140

# What a body is called by what it is → the words such a name is headed by.
_AGENCY = frozenset(
    """
    agency authority commission office directorate bureau administration inspectorate executive
    regulator ombudsman ofcom ofgem ofsted ofwat
    """.split()
)
_COMPANY = frozenset(
    """
    ltd limited inc plc llc corp corporation co group holdings company bank airlines airways motors
    pharmaceuticals pharma energy systems technologies capital partners industries stores foods
    entertainment media insurance petroleum oil gas mining steel semiconductor electronics telecom
    """.split()
)
_UNION = frozenset("union association federation congress guild college society".split())
_KINDS: dict[str, frozenset[str]] = {
    **dict.fromkeys("agency regulator watchdog body inspectorate".split(), _AGENCY),
    **dict.fromkeys("force police".split(), frozenset("police constabulary sheriff force".split())),
    **dict.fromkeys(
        """
        company firm group retailer airline carrier bank lender carmaker drugmaker manufacturer
        developer chain supplier operator business
        """.split(),
        _COMPANY,
    ),
    **dict.fromkeys("union association federation".split(), _UNION),
}


def same_bodies(speakers: list[Speaker], text: str, people: tuple[Person, ...]) -> list[Speaker]:
    """The speakers in the order of the text, every body called as it was first named in full."""
    bodies = _Bodies(text, people)
    return [
        bodies.known(speaker) if speaker.person is None and speaker.entity else speaker
        for speaker in speakers
    ]


class _Bodies:
    """The bodies that have spoken so far."""

    def __init__(self, text: str, people: tuple[Person, ...]) -> None:
        self._text = text
        self._people = people
        self._printed: dict[str, str] = {}
        """A name without its article, in small letters → as it was first printed."""
        self._short: dict[str, str | None] = {}
        """Initials → the full name."""

    def known(self, speaker: Speaker) -> Speaker:
        """The speaker under the name of the body, where that is known."""
        words = " ".join((speaker.entity or "").split())
        bare = _bare(words)
        before = speaker.mention.start if speaker.mention else len(self._text)
        if full := self._in_full(bare, before):
            return self._as(speaker, full)
        if bare.islower():
            body = self._only(bare) if _has_article(words) else None
            if body is None:
                return speaker
            return self._as(speaker, body).model_copy(
                update={"how": "role", "certainty": "inferred"}
            )
        return self._as(speaker, words) if _named(bare) else speaker

    def _as(self, speaker: Speaker, words: str) -> Speaker:
        printed = self._printed.setdefault(_bare(words).casefold(), words)
        return speaker.model_copy(update={"entity": printed})

    def _in_full(self, short: str, before: int) -> str | None:
        if short not in self._short:
            self._short[short] = self._told(short) or self._spelt(short, before)
        return self._short[short]

    def _told(self, short: str) -> str | None:
        """“the Enforcement Directorate (ED)”: told in brackets."""
        if not short.isalpha() or not short[:1].isupper():
            return None
        at = self._text.find(f"({short})")
        run = _RUN.search(self._text, max(0, at - _BEFORE), at) if at > 0 else None
        if run is None:
            return None
        words = run.group().split()
        capitals = [n for n, word in enumerate(words) if word[0].isupper() and word != "The"]
        first = next((n for n in capitals if _starts(words[n:], short)), None)
        if first is None:  # "Defra": no initials
            first = capitals[0] if capitals else len(words)
        led = first and words[first - 1].lower() == "the"
        full = " ".join(words[first - 1 if led else first :])
        return full if len(words) - first > 1 else None

    def _spelt(self, short: str, before: int) -> str | None:
        """A name before these words whose words begin with the letters."""
        if not _INITIALS.fullmatch(short):
            return None
        letters = [letter for letter in short if letter.isupper()]
        words = rf",?[ ]+{_SMALL}".join(rf"{letter}[a-z][\w’'-]*" for letter in letters)
        led = "[Tt]he[ ]+" if len(letters) < 3 else "(?:[Tt]he[ ]+)?"
        found = re.search(rf"\b{led}{words}(?![ ]+[A-Z])", self._text[:before])
        if found is None or self._person_at(*found.span()):
            return None
        return " ".join(found.group().split())

    def _person_at(self, start: int, end: int) -> bool:
        spans = (mention.span for person in self._people for mention in person.mentions)
        return any(span.start < end and start < span.end for span in spans)

    def _only(self, noun: str) -> str | None:
        """The one body that has spoken and is such: of "the board" the one named so."""
        heads = _KINDS.get(noun, frozenset()) | {noun}
        own = [name for key, name in self._printed.items() if noun in key.split()]
        fitting = own or [
            name for key, name in self._printed.items() if not heads.isdisjoint(_heads(key))
        ]
        return fitting[0] if len(fitting) == 1 else None


def _starts(words: list[str], short: str) -> bool:
    """Whether the capitals of the words are the letters."""
    letters = [letter for letter in short if letter.isupper()]
    return [word[0] for word in words if word[0].isupper()] == letters


def _bare(words: str) -> str:
    return words[4:] if _has_article(words) else words


def _has_article(words: str) -> bool:
    return words[:4] in ("The ", "the ")


def _named(bare: str) -> bool:
    """Whether the words are a name: capitals throughout but for small words."""
    return all(
        word[0].isupper() or word in ("of", "for", "and", "the", "&", "in", "on", "to")
        for word in bare.split()
    )


def _heads(key: str) -> set[str]:
    """The words that tell what a body is: of "office for police conduct" the office."""
    words = re.split(r" (?:of|for|on|and) ", key)[0].replace("’", "'").split()
    return set(words[-1:])
