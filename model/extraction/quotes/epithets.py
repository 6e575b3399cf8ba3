"""“The striker”, “the Scot”, “the 34-year-old father of three”: a speaker told anew, not by name.

News varies what it calls a speaker. Such a phrase is read as whoever spoke or acted last, and
always as a guess.
"""

import re

from pullquote.model.extraction.people.identity.gender import gender_of_role
from pullquote.model.extraction.people.words.lexicon import is_people, is_trade
from pullquote.model.extraction.people.words.titles import KIN
from pullquote.model.language.names import TITLES

# Heads that may be somebody else who needs no introduction: a trial has its judge, a team a coach.
_ARTISTS = frozenset("actor actress singer".split())
_OTHERS = (TITLES - _ARTISTS) | frozenset(
    """
    witness victim defendant suspect accused complainant claimant owner driver passenger author
    writer reporter correspondent translator interpreter interviewer moderator host policeman
    policewoman landlord landlady seller buyer boss employer employee assistant manager coach
    captain skipper referee umpire lawyer counsel barrister jury jurors police neighbour neighbor
    resident official expert source insider critic rival opponent caller user customer client
    spokesman spokeswoman spokesperson organiser organizer operator publisher figure member head
    leader worker staff party opposition government president founder editor supplier maker
    regulator watchdog commissioner prosecutor investigator
    """.split()
)
_PARENTS = frozenset("father mother grandfather grandmother dad mum mom".split())
_COUNTS = re.compile(r"\bof[ -](?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b")
_AGED = re.compile(r"\b\d+-year-old\b")
# "The Scot" is one, "the British" and "the Democrats" are many.
_OF_MANY = ("ese", "ish", "ch", "ss", "s", "labour")
_NEAR = 3000
_WORDS = re.compile(r"[^\W\d_][\w’'-]*")


def is_epithet(words: str) -> bool:
    """Whether a noun phrase calls somebody known by a trade, a people, an age or a family."""
    text = words.lower()
    if not text.startswith("the ") or text.count(" ") > 6:
        return False
    if _AGED.search(text):
        return True
    if counted := _COUNTS.search(text):
        return any(word in _PARENTS for word in text[: counted.start()].replace("-", " ").split())
    head = head_of(text)
    if not words.endswith(head) and not is_people(head):
        return False  # "the Coast Guard"
    if " former " in text and is_trade(head):
        return True
    if head in _OTHERS or head in KIN:
        return False
    one = is_people(head) and not head.endswith(_OF_MANY)
    return one or is_trade(head) or head in ("blonde", "brunette")


def head_of(words: str) -> str:
    """The noun such a phrase ends in, in lower case: "the Brixton *light-heavyweight*"."""
    found = _WORDS.findall(words.lower())
    return found[-1] if found else ""


def introduced_apart(text: str, head: str, before: int) -> bool:
    """Whether "a striker" was brought in earlier: then it is "the striker" that is meant."""
    one = r"(?<!, )(?<!is )(?<!was )\b(?:an?|another|one|second) (?:[\w’'-]+ ){0,3}"
    pattern = rf"{one}{re.escape(head)}\b(?! ?[,(])"
    return re.search(pattern, text[max(0, before - _NEAR) : before], re.I) is not None


def gender(words: str) -> str:
    """ "he" or "she" where the phrase tells."""
    if head_of(words) == "actor":
        return ""  # of women as well
    return {"m": "he", "f": "she"}.get(gender_of_role(words), "")
