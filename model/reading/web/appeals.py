"""What a page says to its reader amid a story: sign up, like us, your list is full."""

import re

_STARTS = r"""
    advertisement\s*: | (?:was|did\ you\ find)\ this\ (?:article|story|page|report)\b.{0,40}\?
    | let\ us\ know\ in\b | while\ you['’]re\ here\b
    | follow\ (?:our|the)\ (?:\w+\ ){0,3}coverage
    | powered\ by\ (?:[\w-]+\ ?){1,4}\W*$ | this\ page\ is\ (?:now\ )?(?:archived|no\ longer)
    | have\ (?:an\ opinion|something\ to\ (?:say|add))
    | (?:you\ have|you['’]ve)\ reached\ (?:your|the)\ (?:maximum|limit)
    | (?:remove|add)\ (?:\w+\ ){1,3}(?:from|to)\ your\ (?:\w+\ )?(?:list|library|favou?rites)\b
    | (?:photography|photos|pictures|illustrations?|graphics?|video)\ by\ (?:\w+\ ){1,3}\w+
      (?:\ /\ [\w ]{2,30})?\W*$
    | by\ (?:submitting|subscribing|signing|providing|clicking|entering|continuing)\b.{0,60},
"""
_ENDS = r"""
    (?:^|[.!?:]\ ) (?:you\ can\ |please\ )?(?:sign\ up|subscribe) (?:\ (?:here|now|to|for))\b [^.]*
    \b(?:here|newsletter|inbox|e-?mail|alerts?|podcast) [^.]* \W*$
    | (?:^|[.!?]\ ) (?:let\ us\ know|tell\ us)\b [^.]* \bcomments?\b [^.]* \W*$
    | (?:^|[.!?]\ ) (?:like|follow|join)\ us (?:\ on\ \w+(?:\ (?:and|or)\ \w+)?)? \W*$
"""
_APPEAL = re.compile(rf"\W{{0,3}}(?:{_STARTS})", re.IGNORECASE | re.VERBOSE)
_LAST = re.compile(_ENDS, re.IGNORECASE | re.VERBOSE)
_LONG = 300
_SAID = re.compile(r"[“”\"].+[“”\"]|\b(?:said|says|told|added|wrote)\b")


def is_appeal(text: str) -> bool:
    """Whether the passage speaks to whoever reads the page, and is none of the story.

    What somebody is quoted with may sound the same.
    """
    if len(text) > _LONG or _SAID.search(text):
        return False
    return bool(_APPEAL.match(text) or _LAST.search(text))
