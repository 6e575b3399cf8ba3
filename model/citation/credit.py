"""Who is credited with quoted words, and how they are called.

APA names the speaker in the sentence, never in the list; the others follow it here. A title stands
before the name as printed ("Mayor Denise Whitfield"), any other role behind it.
"""

import re
from dataclasses import dataclass

from pullquote.model.article import Article, Person, Quote, Role
from pullquote.model.citation.tidy import capital, tidy


@dataclass(frozen=True, slots=True)
class Credit:
    """A speaker as the article names them."""

    name: str
    family: str = ""
    """The name by which the article calls them later: Whitfield."""
    before: str = ""
    """A title printed before the name: Mayor."""
    after: str = ""
    """A role that stands apart from the name: the city engineer."""
    named: bool = True
    """Whether this is a person's name; else words such as "a spokeswoman"."""
    inferred: bool = False

    @property
    def full(self) -> str:
        """Name with title or role, fit to begin a sentence."""
        if not self.named:
            return capital(self.name)
        lead = f"{capital(self.before)} {self.name}" if self.before else self.name
        return f"{lead}, {self.after}" if self.after else lead

    @property
    def within(self) -> str:
        """Name with title or role, inside a sentence: "the port", "Mayor Denise Whitfield"."""
        if not self.named:
            first, _, rest = self.name.partition(" ")
            return f"{first.lower()} {rest}" if first in ("A", "An", "The") else self.name
        lead = f"{self.before} {self.name}" if self.before else self.name
        return f"{lead}, {self.after}" if self.after else lead

    @property
    def subject(self) -> str:
        """As the subject of "said"."""
        return f"{self.full}," if "," in self.full else self.full

    @property
    def short(self) -> str:
        """The bare name."""
        return self.name if self.named else capital(self.name)

    @property
    def shortest(self) -> str:
        """The family name where the article has it alone, else the whole name."""
        return self.family or self.name


INFERRED = "[speaker inferred]"
"""Follows a citation whose speaker the article does not state beside the words."""


def credit_of(article: Article, quote: Quote) -> Credit | None:
    """The speaker, or None: nobody is ever credited on a guess of ours."""
    speaker = quote.speaker
    if speaker.certainty == "unknown":
        return None
    inferred = speaker.certainty == "inferred"
    person = next((one for one in article.people if one.id == speaker.person), None)
    if person is None:
        words = tidy(speaker.entity or "")
        if not words or words.lower() in _NOBODY:
            return None
        return Credit(words, named=False, inferred=inferred)
    name = tidy(person.name)
    if not name:
        return None
    before, after = _role(person, article.text)
    return Credit(name, _family(person, name), before, after, inferred=inferred)


def _family(person: Person, name: str) -> str:
    """The end of the name that the article calls the person by later: Whitfield, van der Berg.

    Where it never does, only a reader can tell which name is the family's ("Xi Jinping").
    """
    words = name.split()
    known = {tidy(alias) for alias in person.aliases}
    ends = (" ".join(words[at:]) for at in range(len(words) - 1, 0, -1))
    return next((end for end in ends if end in known), "")


# Words that name nobody once they stand away from the article.
_NOBODY = frozenset("he she they it we i you who one another others this that".split())

_LONGEST_ROLE = 12

# Somebody's brother is nobody in particular where that somebody is not named.
_KIN = frozenset(
    """
    aunt brother brother-in-law child companion cousin daughter daughter-in-law father
    father-in-law fiance fiancee fiancé fiancée friend grandchild granddaughter grandfather
    grandmother grandson husband mother mother-in-law neighbor neighbour nephew niece parent partner
    sibling sister sister-in-law son son-in-law spouse stepfather stepmother twin uncle widow
    widower wife
    """.split()
)


def _role(person: Person, text: str) -> tuple[str, str]:
    """A title if one is printed right before the name, else a role."""
    starts = {mention.span.start for mention in person.mentions if mention.kind == "name"}
    fit = [role for role in person.roles if _tells(tidy(role.text))]
    for role in fit:
        end = role.span.end
        if text[end : end + 1].isspace() and (end + 1 in starts or _follows(person, text, end)):
            return tidy(role.text), ""
    return "", _as_printed(fit[0], text) if fit else ""


def _tells(role: str) -> bool:
    words = role.lower().split()
    return 0 < len(words) <= _LONGEST_ROLE and words[-1] not in _KIN


_BEFORE_ROLE = re.compile(r"\b(?:(the|a|an)|(who)(?: now| also| then)?)\s$", re.IGNORECASE)


def _as_printed(role: Role, text: str) -> str:
    """The role with the "the", "a" or "who" that is printed before it."""
    start = role.span.start
    lead = _BEFORE_ROLE.search(text[max(0, start - 12) : start])
    printed = tidy(role.text)
    return f"{(lead.group(1) or lead.group(2)).lower()} {printed}" if lead else printed


def _follows(person: Person, text: str, end: int) -> bool:
    return any(text.startswith(name, end + 1) for name in (person.name, *person.aliases) if name)
