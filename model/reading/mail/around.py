"""What a newsletter prints around its text: the way to its page above, its own business below."""

import re
from collections.abc import Sequence

_ONLINE = re.compile(
    r"(?:^|[?.!,|:(–—-])\W*(?:(?:please )?click (?:here )?to |(?:to|you can) )?"
    r"(?:view|read|open|see)\b.{0,40}?\b(?:browser|online|web\b|web ?page|web ?version|app)\b"
    r"|^\W*(?:\w+ )?(?:web|online|browser) version\W*(?:[|•·]|$)"
    r"|having trouble (?:viewing|reading)",
    re.IGNORECASE,
)
_MAIL = r"(?:e-?mail|message|newsletter|briefing|alert)"
_FOOT = re.compile(
    rf"unsubscribe|manage (?:your |my )?(?:{_MAIL} |subscription )*(?:preferences|settings"
    rf"|subscriptions?)|update (?:your )?preferences|{_MAIL} preferences"
    rf"|you(?:['’]re| are| were| have been)? (?:receiv\w+|getting|sent|subscribed to) (?:this|our)"
    rf"|(?:because you|if you no longer) |why did i get this|add us to your address book"
    rf"|this {_MAIL} was sent|forward (?:this {_MAIL}|to a friend)|forwarded this {_MAIL}"
    rf"|all rights reserved|privacy (?:policy|notice)",
    re.IGNORECASE,
)
_LONG = 200
"""No block of a foot that says nothing of letters is as long as this."""


def says_online(words: str) -> bool:
    """Whether the words lead to the same text as a page: "View this email in your browser"."""
    return len(words) < 80 and _ONLINE.search(words) is not None


def begin_of_foot(blocks: Sequence[str], leads: Sequence[bool]) -> int:
    """The first block below which only the letter's own business follows.

    `leads` says of each block whether there is a link in it: the story of a firm may name an
    unsubscribe button, too.
    """
    begin = len(blocks)
    for at in range(len(blocks) - 1, -1, -1):
        marks = len(_FOOT.findall(blocks[at][:2000]))
        if marks and (leads[at] or marks > 1 or begin < len(blocks)):
            begin = at
        elif len(blocks[at]) > _LONG:
            break
    return begin
