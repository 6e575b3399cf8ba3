"""What comes along when an article is copied from its page: buttons, counters, labels of boxes.

All are blocks of their own, and taken only whole: "Share" is a button, "Share prices fell" not.
"""

import re

from pullquote.model.reading.phrases import Phrases

_WHOLE = """
    share|share (?:this )?(?:article|story|page|full article)|shared?:|shares?|save|saved
    |save for later|follow(?:ing)?|e-?mail|e-?mail (?:this|author|address)|print|facebook
    |twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|bluesky|threads|flipboard|messenger
    |instagram|youtube|tiktok|sms|bookmark|copy(?: (?:link|url|article link))?
    |link(?: copied!?)?|url copied|gift(?: this)?|gift (?:this )?article|give this article
    |open share drawer|more sharing options|share options|like|comment|comments?(?: icon)?
    |\\d+ (?:comments?|shares?|likes?|replies|views)|view \\d+ comments|show comments
    |hide comments|listen|listen now|listen \\W? ?\\d+:\\d\\d(?: min\\w*)?|play|pause|mute
    |unmute|play (?:video|audio)|watch|watch now|now playing|up next|live|replay|volume
    |\\d{1,2}:\\d\\d(?: ?/ ?\\d{1,2}:\\d\\d)?|ads?|ad feedback|report (?:this )?ad|remove ads
    |why this ad|loading|related|suggested reading|recommended reading|keep reading|read on
    |read in app|read (?:the )?full (?:story|article)|menu|search|home|close|sections?
    |back to top|skip|topics?|tags|keywords|filed under|more topics|explore related topics
    |related topics|about the (?:author|writer|reporter)s?
    |most (?:viewed|shared|watched|commented|discussed)|view image in full ?screen|full ?screen
    |expand|enlarge (?:this )?image|open image modal|(?:toggle|hide|show) caption|caption|image
    |video|photo|gallery|slideshow|infographic|image \\d+ of \\d+|\\d+ of \\d+|\\d+ ?/ ?\\d+
    |slide \\d+|next|previous|next article|previous article
    |(?:report|suggest) a (?:correction|typo|correction or typo)
    |was this (?:article |story )?helpful\\??|send us a (?:news )?tip|news tips?\\??
    |acquire licensing rights(?:, opens (?:in a )?new tab)?
    |purchase licensing rights(?:, opens (?:in a )?new tab)?|opens in (?:a )?new (?:tab|window)
    |add .{2,40} (?:on|as a preferred source on|to) google|follow .{2,60} on (?:x|twitter|facebook
    |instagram|google|bluesky|whatsapp|tiktok|threads|linkedin|youtube)
    |google news|(?:estimated )?(?:reading|read) time:? \\d+ min\\w*
    |\\d+[- ]min(?:ute)?s?(?: read| listen)?
    |(?:updated |published |posted )?(?:\\d+|an?) (?:min(?:ute)?|hour|hr|day)s? ago|just now
    |(?:updated|published|posted):? \\d?\\d[:.]\\d\\d ?[ap]\\.?m\\.?(?: [a-z]{2,4})?
    |\\d{1,5}|why you can trust .{2,40}|our standards(?::.{0,60})?|trust principles
    |rights and permissions|reprints|reuse this content|order reprints|today['’]s paper|advert
    |promo|exclusive content|editors?['’]s? picks?|premium|subscriber[- ]only|for subscribers
    |free|members only
    |sponsor(?:ed)?|partner content|newsletter sign-?up|newsletter|notifications?
    |turn on notifications|(?:un)?follow topic|continue reading(?: the main story)?
    |end of (?:article|story|content)|this is a preview
"""
_LABELLED = re.compile(
    r"(?:tags?|filed under|topics?|keywords?|categor(?:y|ies)|posted in|in this (?:story|article)"
    r"|e-?mail|twitter|follow)\s*:\s*\S.{0,200}$"
    r"|(?:also )?(?:read|more|watch|listen|see|opinion|explained|explainer)\s*\|\s*\S.{0,160}$"
    r"|follow (?:us|me|him|her|them|[\w .]+) @\w{1,30}$"
    r"|also (?:on|in|from) [\w’' ]{2,40}$",
    re.IGNORECASE,
)
_SHOUTED = re.compile(
    r"(?:MORE|READ|ALSO READ|WATCH|SEE ALSO|ALSO|NEXT|OPINION|IN PICTURES)\s?: \S"
)
_CONTACT = re.compile(r"(?:e-?mail:?\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|@\w{2,30}$", re.IGNORECASE)
_PHOTO = re.compile(
    r"(?:Image (?:source|caption|copyright),|Credit(?:\.{3}|…|:)|PHOTO:)\s?\S"
    r"|Photo [A-Z][\w.’'-]+ [A-Z][\w.’'-]+$"
)
_NAMES = re.compile(
    r"(?!.* (?:Is|Are|Was|Were|Be|Has|Have|To|On|In|As|At|Of|By) )"
    r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2} ?(?:/|for )(?:The )?"
    r"[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,4}$"
)
_ALONE = Phrases(_WHOLE, r"(?:\.{3}|[\s:…›»>→])*\Z")


def is_button(block: str) -> bool:
    """Whether the block is the word of a button, a counter, or the label of a box of links."""
    if len(block) > 220 or block.endswith((".”", '."')):
        return False
    bare = block.strip(" \n|•·-–—[]()▶►")
    return bool(
        _ALONE.begin(bare) or _LABELLED.match(bare) or _SHOUTED.match(bare) or _CONTACT.match(bare)
    )


def is_credit(block: str) -> bool:
    """Whether the block names who took a picture: "Credit...Ivo Pratt/AP", "Ivo Pratt for AFP"."""
    if len(block) > 220:
        return False
    return bool(_PHOTO.match(block) or (len(block) < 70 and _NAMES.match(block)))
