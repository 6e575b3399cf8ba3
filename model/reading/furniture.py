"""Lines of a page that are not the story: "Read more", newsletter boxes, credits, captions."""

import re

from pullquote.model.article import BlockKind
from pullquote.model.reading.buttons import is_button, is_credit

_STARTS = """
    read more|read also|also read|read next|see also|related:|related (?:stor|article|cover|topic)
    |more on this|more from|more stories|more in [A-Z][\\w &]+$|most read|most popular
    |recommended(?: for you| stories| reading| by|\\W*$|:)|you (?:may|might) also|what to read next
    |don['’]t miss|listen:|listen to th|watch:|video:|podcast:|live updates:|explore more
    |top stories|trending|editor['’]s picks|view (?:comments|all|more)|see (?:all|more)\\b
    |show more|load more
    |comments(?: section|:| \\(|\\W*\\d*\\W*$| (?:are|have been) )|leave a comment
    |join the conversation|have your say|sign (?:up|in)|log in|subscribe\\b|already a subscriber
    |create (?:a|an|your) (?:free )?account|to continue reading|get the latest|get our
    |newsletters?(?:\\W*$|:| sign)|enter your email|your email address|follow us|follow @|like us on
    |share (?:this|on|full|article|via)|tweet this|print this|email th|copy link|click here
    |tap here|download (?:our|the) app|get the app|skip (?:to|adv)|advertisement|advertise with
    |sponsored(?: by| content| links?|\\W*$)|promoted(?: by| content| stories|\\W*$)
    |(?:story|article) continues|scroll to continue|after newsletter|continue reading
    |supported by\\W*$|support (?:our|independent|local|quality) (?:\\w+ )?journalism
    |become a (?:member|subscriber)|donate (?:now|today)
    |copyright(?: \\d{4}| ©|\\W*$)|©|\\(c\\) ?\\d{4}
    |all rights reserved|terms (?:of (?:use|service|sale)|and conditions)|privacy policy
    |cookies? (?:policy|settings|notice|preferences)|we use cookies|reporting by
    |additional reporting|with reporting|with agenc|with files from|edited by|editing by
    |writing by|compiled by|our standards:|corrections?:|corrections? \\(|clarification:
    |editor['’]s note|an earlier version of this
    |a version of this (?:article|story|column|review)
    |this (?:story|article|report|content) (?:was|has been) (?:(?:last )?updated|amended|corrected
    |first|originally|produced|translated|supported|written with)
        |this (?:article|story) (?:originally|first) (?:appeared|ran|published)
    |do you have (?:a|an|any)(?: news)? (?:story|tip|photo|question)
    |do you have (?:more )?information
    |have (?:a|any) (?:story|tip|question|news)|got a (?:story|tip|question)
    |(?:have you been|are you) affected|spelling or grammar|notice (?:a|an) (?:error|typo)
    |send (?:us )?(?:your )?(?:tips|story ideas)|tell us what|let us know|what do you think
    |contact (?:us|the reporter|the author|him at|her at|them at)
    |(?:email|reach|e-mail) (?:him|her|them|the (?:reporter|author|writer))
    |to contact the (?:author|reporter)
    |for (?:the latest|more (?:news|stories|on this|from))|for more information, (?:visit|go to)
    |(?:read|watch|listen|see|more|photos?|video|gallery|related|opinion|explainer) ?[|]
    |follow (?:the )?[\\w .]{2,30}['’]s? coverage
    |follow .{2,40} (?:on|at) (?:x|twitter|facebook|@|http|instagram|bluesky|whatsapp
    |tiktok|threads)\\b
    |this video can|your (?:browser|device) does not
    |explore more on|reuse this content|purchase licensing|keep reading\\W*$
    |list (?:\\d+ of|of \\d+)|end of list|hide caption|toggle caption
    |thank(?:s| you) for reading|upgrade to paid
    |this post is (?:public|for)|type your email|if you (?:enjoyed|liked|value|can afford)
    |for immediate release|view original content|disclosure statement|republish this
    |this (?:article|story) is (?:republished|part of|for subscribers|only (?:for|available))
    |stories like this|make (?:a|your) (?:gift|donation)|we need your (?:help|support)|dear reader
    |before you go|you(?:['’]ve| have) (?:reached|read|hit|\\d+ free)
    |unlock (?:this|the|unlimited)|choose (?:a|your) (?:plan|subscription)
    |get (?:full|unlimited|exclusive) access
    |(?:try|start) (?:your )?(?:free|unlimited|a free)|register (?:now|for free|to)
    |want to read more|do you have an opinion on|what['’]s your view|
    |(?:video|audio|produced|photographs) by (?:\\w+ ){1,3}\\w+\\W*$
    |\\d+ min(?:ute)?s? (?:read|listen)|view this (?:post|photo)|this content is
"""
_ENDS = """
    contributed (?:research|reporting)|contributed to this (?:report|story|article|column|dispatch)
    |contributed reporting|all rights reserved
    |(?:this material )?may not be published, broadcast|for our newsletter|to our newsletter
    |(?:in|to) your inbox(?: [^.]{1,60})?|delivered to you|in the comments(?: below)?
    |is a reader-supported publication|does not work for, consult
    |is an? (?:independent |local )?non-?profit,?(?: \\w+){0,4}
     (?:newsroom|news (?:site|outlet|service))
    |^[^.“”"]{0,80}https?://\\S+(?=\\W*$)|made possible by (?:our )?(?:listeners|readers|members
    |viewers)
    |without (?:prior )?(?:written )?permission
    |(?:call|ring|phone|e-?mail|contact|text) (?:us|the|our) [^.]{0,40}(?:\\d{3}[\\d -]{4,}|@\\S+)
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
    if _CAPTION.match(head) or is_credit(block):
        return "caption"
    if _RULE.match(block) or is_button(block):
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
    r"|©|copyright|advertisement|this (?:story|article)|a version of this|an earlier version"
    r"|related:"
    r"|corrections?[:(]|clarification:|editor['’]s note)",
    re.IGNORECASE,
)


def _is_prose(block: str) -> bool:
    if _SURE.match(block):
        return False
    return bool(_SENTENCE.search(block)) or len(block) > 160
