"""Lines of a page that are not the story: "Read more", newsletter boxes, credits, captions."""

import re

from pullquote.model.article import BlockKind

_STARTS = """
    read more|read also|also read|read next|see also|related:|related stor|related article
    |more on this|more from|more stories|most read|most popular|recommended|you may also
    |don['’]t miss|listen:|watch:|video:|podcast:|live updates:|explore more|view comments
    |comments|leave a comment|join the conversation|sign up|subscribe|get the latest|get our
    |newsletter|enter your email|follow us|follow @|like us on|share this|share on|tweet this
    |print this|email this|click here|tap here|download our app|skip to|advertis|sponsored
    |promoted|story continues below|article continues|continue reading|supported by|copyright|©
    |\\(c\\) ?\\d{4}|all rights reserved|terms of|privacy policy|cookie|reporting by
    |additional reporting|with reporting|with agenc|with files from|edited by|editing by
    |writing by|compiled by
    |this stor(?:y|ies) (?:was|has been) (?:updated|corrected|first|originally)
    |this article (?:was|has been) (?:updated|amended|corrected|first|originally)
    |do you have a story|have a tip|got a tip|contact (?:us|the reporter|the author)
"""
_ENDS = """
    contributed to this (?:report|story|article)|contributed reporting|all rights reserved
    |(?:this material )?may not be published, broadcast|for our newsletter|to our newsletter
"""
_CREDIT = r"""
    (?:photo(?:graph(?:s|er|y)?|s)?|pictures?|images?|illustration|graphic)
    (?:\ (?:by|credit|courtesy(?:\ of)?))?\s?:|getty\ images|ap\ photo
    |file\ (?:photo|picture)|shutterstock|(?:photo(?:graph)?|picture|image)\ by\ [A-Z]
    |/(?:reuters|afp|getty|epa|ap)\)?$
"""


def _table(words: str) -> str:
    return "|".join(one for one in re.sub(r"\n\s*", "", words).split("|") if one)


_FURNITURE = re.compile(rf"\W{{0,3}}(?:{_table(_STARTS)})", re.IGNORECASE)
_TAIL = re.compile(rf"(?:{_table(_ENDS)})\b[^.]*\.?\W*$", re.IGNORECASE)
_CAPTION = re.compile(r"\W{0,3}(?:caption|pictured|photo caption|file)\s?:", re.IGNORECASE)
_PHOTO = re.compile(_CREDIT, re.IGNORECASE | re.VERBOSE)
_RULE = re.compile(r"[\W_]+$")


def kind_of(block: str, *, lone: bool) -> BlockKind | None:
    """`furniture` or `caption` where the words of the block say so.

    `lone` is true for the only block of a text, which is always taken as the story.
    """
    if lone or len(block) > 400:
        return None
    head = block[:200]
    if _CAPTION.match(head):
        return "caption"
    if _RULE.match(block):
        return "furniture"
    if _FURNITURE.match(head) and not _is_prose(block):
        return "furniture"
    tail = block[-200:]
    if _TAIL.search(tail):
        return "furniture"
    if len(block) <= 300 and (credit := _PHOTO.search(tail)) and len(tail) - credit.start() <= 80:
        return "caption"
    return None


# "Recommended doses vary, he said." is a sentence of the story, "Read more: Who was aboard?" not.
_SENTENCE = re.compile(r"[“”\"].+[“”\"]|\b(?:said|says|told|added)\b")
_SURE = re.compile(
    r"\W{0,3}(?:read more|read also|also read|sign up|subscribe|additional reporting|reporting by"
    r"|©|copyright|advertisement|this (?:story|article)|related:)",
    re.IGNORECASE,
)


def _is_prose(block: str) -> bool:
    if _SURE.match(block):
        return False
    return bool(_SENTENCE.search(block)) or len(block) > 160
