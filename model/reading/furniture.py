"""Lines of a page that are not the story: "Read more", newsletter boxes, credits, captions."""

import re

from pullquote.model.article import BlockKind
from pullquote.model.reading.buttons import is_button, is_credit
from pullquote.model.reading.phrases import Phrases

_LABELS = """
    related (?:stor(?:y|ies)|articles?|coverage|topics?)|more on this|more from|more stories
    |more in [A-Z][\\w &]+$|most read|most popular|read next|what to read next
    |recommended(?: for you| stories| reading| by|\\W*$|:)|don['’]t miss|listen:|listen to th(?:is
    |e)
    |watch:|video:|podcast:|live updates:|explore more|top stories|trending
    |editor['’]s picks|view (?:comments|all|more)|see (?:all|more)|show more|load more
    |comments(?: section|: | \\(|\\W*\\d*\\W*$| (?:are|have been) )|leave a comment
    |join the conversation
    |have your say|sign (?:up|in)|log in|subscribe|get the latest|get our|follow us|follow @
    |share (?:this|on|full|article|via)|tweet this|print this
    |e-?mail th(?:is|e (?:author|reporter|writer))|copy link|click here|tap here|skip (?:to|adv\\w*)
    |advertisement|advertise with|sponsored(?: by| content| links?|\\W*$)
    |promoted(?: by| content| stories|\\W*$)|supported by\\W*$|become a (?:member|subscriber)
    |donate (?:now|today)|terms and conditions|privacy policy|privacy notice
    |cookies? (?:policy|settings|notice|preferences)|contact us|keep reading\\W*$|register
    |for (?:the latest|more (?:news|stories|on this|from))|want to read more
    |do you have an opinion on|reuse this content|purchase licensing|republish this
    |list (?:\\d+ of|of \\d+)|end of list|hide caption|toggle caption|upgrade to paid
    |stories like this|make (?:a|your) (?:gift|donation)|we need your (?:help|support)|before you go
    |unlock (?:this|the|unlimited)|choose (?:a|your) (?:plan|subscription)
    |get (?:full|unlimited|exclusive) access|(?:try|start) (?:your )?(?:free|unlimited|a free)
    |this content is|dear reader|copyright \\d{4}
"""
"""What heads a box or names a link: furniture unless a sentence begins so."""
_CALLS = """
    read more|read also|also read|see also|related: |you (?:may|might) also (?:like|enjoy
    |be interested)
    |listen to this (?:article|story)|sign up (?:for|to (?:our|the|get|receive)|here|now|today
    |below)
    |sign (?:up|in) with|(?:sign|log) in (?:to|or)|already a subscriber
    |subscribe (?:to (?:our|us|get|continue|read|the .{0,30}(?:newsletter|podcast|channel))
     |now|today|here|for)
    |create (?:a|an|your) (?:free )?account|to continue reading
    |get the latest (?:news|stories|updates|headlines|from)
    |get our (?:\\w+ ){0,3}(?:newsletters?|apps?|e-?mails?|alerts?|stories|news)
    |newsletters?(?:\\W*$|:| sign)|enter your e-?mail|your email address|like us on
    |follow us (?:on|at|for)|join the conversation (?:on|in|at|by|below)|have your say (?:in|on|at
    |by)
    |leave a comment (?:below|and)|comments (?:are|have been) (?:now )?(?:closed|disabled
    |turned off)
    |share this (?:article|story|post)|e-?mail this|download (?:our|the (?:\\w+ ){0,3}?)app
    |get the app
    |(?:story|article) continues|scroll to continue|after newsletter|continue reading
    |support (?:our|independent|local|quality) (?:\\w+ )?journalism (?:by|with|today|from|and)
    |support (?:our|independent|local|quality) (?:\\w+ )?journalism\\W*$
    |become a (?:member|subscriber) (?:of .{2,30} )?(?:today|now|for|to (?:read|support|get))
    |donate (?:now|today) (?:to|at)|copyright(?: ©|\\W*$)
    |copyright \\d{4} (?:the )?.{2,60}all rights
    |©|\\(c\\) ?\\d{4}|c[.)] ?[12]\\d{3}(?= [A-Z])|all rights reserved
    |terms of (?:use|service)(?:\\W*$|\\W*\\|| (?:and|apply))
    |terms and conditions apply|we use cookies|additional reporting
    |advertisement: |our standards:|corrections?: an? |corrections? \\(|clarification:
    |editor['’]s note
    |an earlier version of this (?:article|story|report|post|piece|column|headline|caption|graphic
    |page)
    |a version of this (?:article|story|column|review)
    |this (?:story|article|report|content) (?:was|has been) (?:(?:last )?updated|amended|corrected
     |first|originally|produced|translated|supported|written with)
    |this (?:article|story) (?:originally|first) (?:appeared|ran|published)
    |(?:do you )?have (?:a|an|any)(?: news)? (?:story|tip|photo|question)
     [ ](?:tip|idea|for us|to share|about this (?:article|story)|you\\b[^.?!]*\\bus)
    |(?:do you )?have (?:a|any)(?: news)? (?:story|tip|question)s?\\?
    |do you have (?:more )?information|got a (?:story|tip)|got a question (?:for us|about this)
    |(?:have you been|are you) affected by [^?.]{2,80}\\? (?:tell|share|let|contact|e-?mail|get
    |send)
    |spelling or grammar|notice (?:a|an) (?:error|typo)(?:\\?| in this)
    |send (?:us )?(?:your )?(?:tips|story ideas)|let us know (?:in|what you|by|at|on|if you)
    |tell us what you think|what do you think\\? (?:tell|share|let|leave|join|have|comment|e-?mail)
    |contact us (?:at|on|by|via|with|if|here)|contact (?:the reporter|the author|him at|her at
    |them at)
    |(?:e-?mail|reach) (?:him|her|them|the (?:reporter|author|writer)) at
    |to contact the (?:author|reporter)|for more information, (?:visit|go to)
    |(?:read|watch|listen|see|more|photos?|video|gallery|related|opinion|explainer) ?[|]
    |follow (?:the )?[\\w .]{2,30}['’]s? coverage
    |follow .{2,40} (?:on|at) (?:x|twitter|facebook|@|http|instagram|bluesky|whatsapp
     |tiktok|threads)
    |this video can(?:not|['’]t)|your (?:browser|device) does not
    |thank(?:s| you) for reading(?:\\W*$| (?:this|our|the))|this post is (?:public|for)
    |type your e-?mail|if you (?:enjoyed|liked|value) (?:this|our|what you|reading)
    |for immediate release|view original content|disclosure statement
    |republish this (?:article|story)|republish our
    |this (?:article|story) is (?:republished|part of|for subscribers|only (?:for|available))
    |you(?:['’]ve| have) (?:reached|read|hit) (?:your|the|all|\\d+)|you(?:['’]ve| have) \\d+ free
    |register (?:now|for free|to (?:read|continue|receive|get|comment|view))|what['’]s your view\\?
    |(?:video|audio|produced|photographs) by (?:\\w+ ){1,3}?\\w+\\W*$
    |\\d+ min(?:ute)?s? (?:read|listen)|view this (?:post|photo)
    |this content is (?:not |un)?(?:available|hosted|provided|sponsored|only)
"""
"""What asks the reader for something or tells of the page, in whole sentences too."""
_ENDS = """
    contributed (?:research|reporting)|contributed to this (?:report|story|article|column|dispatch)
    |contributed reporting|all rights reserved
    |(?:this material )?may not be published, broadcast|for our newsletter|to our newsletter
    |(?:delivered|sent|straight|direct|directly) to your inbox|^get .*(?:in|to) your inbox
    |(?:tell us|let us know|share your|have your say|your thoughts|join the) .{0,80}
     [ ]in the comments(?: below)?
    |is a reader-supported publication|does not work for, consult
    |is an? (?:independent |local )?non-?profit,?(?: \\w+){0,4}
     [ ](?:newsroom|news (?:site|outlet|service))
    |^(?:[^.“”"]{0,60}: ?)?https?://\\S+(?=\\W*$)
    |made possible by (?:our (?:listeners|readers|members|viewers)|(?:listeners|readers
    |viewers) like)
    |(?:reproduced|republished|copied|redistributed|rewritten) (?:\\w+ ){0,6}?
     without (?:\\w+ ){0,3}permission
    |(?:call|ring|phone|e-?mail|contact|text) (?:us|our (?:news ?room|news ?desk|reporters?))
     [^.]{0,40}(?:\\d{3}[\\d -]{4,}|@\\S+)
"""
_SIGNED = re.compile(
    r"\W{0,3}(?i:(?:with )?reporting|writing|editing|edited|compiled|written) (?i:by|from)"
    r"(?:[ ,;:&/|()–—-]+(?:(?-i:[^\W\d_a-z])[\w.'’@-]*|(?i:and|in|at|for|from|of|by|the|with"
    r"|reporting|additional|writing|editing|agencies|staff|newsroom|d[aei]|del|van|von"
    r"|al|el)\b))+\W*$"
    r"|\W{0,3}(?i:with agenc(?:y|ies)(?: inputs?| reports?)?|with files from .{2,60})\W*$"
)
"""Names and nothing else behind "Reporting by": with a verb it is a sentence of the story."""
_DESK = re.compile(
    r"\W{0,3}(?:--|—|\(\(?|Reuters\b)\s?[^.!?\d]{0,60}\b(?i:news ?room|bureau|news ?desk)\b"
    r"[^.!?]{0,60}\d{3}[\d /()-]*\W*$"
    r"|\W{0,3}(?:REUTERS?|Reuters?|AFP|UPI|Xinhua|AP-[A-Z]{2}-\d\d-\d\d-\d\d .{6,12})\W*$"
    r"|\W{0,3}(?:--|—)\s?[^\W\d][^!?\d]{3,80}(?:\d[ ()/-]{0,2}){7,}\W*$"
)
"""What signs off wire copy: the agency, the desk to ring up ("-- London newsroom 171 542 4017")."""
_PICTURE = r"(?:photo(?:graph(?:s|er|y)?|s)?|pictures?|images?|illustration|graphic)"
_BEFORE = r"""(?:^|[.!?…)(\[|/:©–—-]["”’]?\s*)"""
_CREDIT = rf"""
    (?:{_BEFORE}(?i:{_PICTURE})|\b(?:Photo|PHOTO|Picture|Image|Illustration|Graphic)\w*)
    (?:(?i:\ (?:by|credit|courtesy(?:\ of)?))?\s?:|(?i:\ by|\ courtesy\ of)\ [A-Z])
    |(?i:(?:{_BEFORE}|\bvia\ )(?:getty\ images|shutterstock|ap\ photo|file\ (?:photo|picture))
    |,\ getty\ images\W*$|\bin\ this\ (?:\w+\ )?file\ (?:photo|picture|image)
    |\bfile\ (?:photo|picture)\W*$|/(?:reuters|afp|getty|epa|ap)\)?$)
"""


def _table(words: str) -> str:
    return "|".join(one for one in re.sub(r"\n\s*", "", words).split("|") if one)


_LABEL = Phrases(_LABELS, r"(?<!\w(?=\w))", signs=3)
_CALL = Phrases(_CALLS, r"(?<!\w(?=\w))", signs=3)
_TAIL = re.compile(rf"(?:{_table(_ENDS)})\b[^.]*\.?\W*$", re.IGNORECASE)
_CAPTION = re.compile(r"\W{0,3}(?:caption|pictured|photo caption|file)\s?:", re.IGNORECASE)
_PHOTO = re.compile(_CREDIT, re.VERBOSE)
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
    if _SIGNED.match(block) or _DESK.match(block) or (_CALL.begin(head) and not _is_prose(block)):
        return "furniture"
    if _LABEL.begin(head) and not _is_prose(block) and not _is_sentence(block):
        return "furniture"
    tail = block[-200:]
    if _TAIL.search(tail):
        return "furniture"
    if len(block) <= 300 and (credit := _PHOTO.search(tail)) and len(tail) - credit.start() <= 80:
        return "caption"
    return None


_SPOKEN = re.compile(r"[“”\"].+[“”\"]|\b(?:said|says|told|added)\b")
_STOP = re.compile(r"[.!?…][\"'”’)\]]*$")
_SURE = re.compile(
    r"\W{0,3}(?:read more|read also|also read|sign up|subscribe|additional reporting"
    r"|©|copyright|this (?:story|article)|a version of this|an earlier version"
    r"|related:|corrections?[:(]|clarification:|editor['’]s note)",
    re.IGNORECASE,
)
_SENTENCE = 4
"""Words from which on a block with a final stop is a sentence, and no label."""


def _is_prose(block: str) -> bool:
    if _SURE.match(block):
        return False
    return bool(_SPOKEN.search(block)) or len(block) > 160


def _is_sentence(block: str) -> bool:
    """ "Recommended doses vary by age." is the story, "Recommended for you" is not."""
    return bool(_STOP.search(block)) and len(block.split()) >= _SENTENCE
