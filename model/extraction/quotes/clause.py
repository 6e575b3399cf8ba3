"""Where the clause under a verb of saying begins and where it ends."""

from itertools import pairwise

from pullquote.model.extraction.quotes.addressees import (
    OBJECT_PRONOUNS,
    after_addressee,
    after_adverbials,
)
from pullquote.model.extraction.quotes.cue import Cue
from pullquote.model.extraction.quotes.lines import adverb, lower
from pullquote.model.extraction.quotes.nouns import CLAIMS
from pullquote.model.extraction.quotes.phrases import Items
from pullquote.model.extraction.quotes.verbs import DENIALS, VAGUE
from pullquote.model.language.marks import Quoted
from pullquote.model.language.small_words import (
    ADVERBS,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
    looks_finite,
)
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

# Verbs that take a clause without "that": he *said* it would close.
PLAIN = frozenset(
    """
    say add admit claim insist warn argue note suggest estimate concede acknowledge predict allege
    state tell write joke maintain stress explain agree confirm contend reply assert believe recall
    declare vow complain caution quip counter promise testify reveal report announce
    conclude lament observe repeat remark reiterate respond tweet mention fear shout deny accept
    confess opine reckon answer speculate
    """.split()
)
# Verbs that take one with "that" or a question word only.
WITH_THAT = PLAIN | frozenset(
    """
    deny emphasize stress assure inform remind point boast hint indicate signal propose recommend
    affirm disclose emphasise protest proclaim object swear accuse plead advise ask wonder answer
    urge detail charge express specify describe remember pledge recount put retort voice elaborate
    reaffirm comment rule demand brag post reason theorize wonder submit aver depose hold attest
    certify stipulate decree pray posit postulate surmise forecast intimate venture profess clarify
    underline underscore highlight enthuse fume grumble moan fret marvel
    """.split()
)
_DENIALS = frozenset(DENIALS.values())
# Verbs after "and" that go on with the speaker and not with the spoken: "said … and called it".
_TURNS = frozenset(
    """
    say add tell call describe warn accuse urge insist deny admit criticize criticise reject refute
    dispute rebut contend maintain allege concede complain submit aver
    """.split()
)
# Verbs that tell what a speaker thinks of something: "said it was late *and blamed* the rain".
_JUDGES = frozenset(
    """
    blame hail praise condemn slam blast dismiss welcome demand decry lambast apologise apologize
    denounce appeal call
    """.split()
)
_BEFORE_PARTICIPLES = frozenset(
    """
    have has had having will would shall should can could may might must to 'd 've 'll
    """.split()
)
_ADDRESSED = frozenset("tell assure inform remind warn advise ask".split())
_QUESTIONS = frozenset("whether if why how what when where who which".split())
# Verbs so often followed by a clause that any past form ahead is taken for its verb.
_SURE_OF_CLAUSE = frozenset("say add tell write claim admit state insist warn".split())
_BEFORE_MARKS = (_SURE_OF_CLAUSE - {"write", "state"}) | {"note"}
# Verbs so often followed by a thing that only an auxiliary ahead tells of a clause.
_RARELY_OF_CLAUSE = frozenset("deny accept".split())
_LITTLE = PREPOSITIONS | frozenset("nothing little more much".split())
_UNSURE = SUBORDINATORS - {"that", "as", "than", "so", "before", "after", "since", "until"}
_ROUNDING = frozenset("about around over under between up".split())


def content_start(items: Items, cue: Cue) -> int | None:
    """Where the clause begins after the verb; None if what follows is no clause."""
    at = cue.last + 1
    if _within_relative(items, cue):
        return at
    if says_just_that(items, cue):
        return None
    limit = min(len(items), at + 14)
    for place in range(at, limit):
        item = items[place]
        word = lower(item)
        noun = lower(items[place - 1]) in DETERMINERS  # "wrote in a *note* that"
        if isinstance(item, Quoted) or word in (";", ":") or (word in SPEECH and not noun):
            break
        if word == "that" and _is_conjunction(items, place, at, cue):
            return place + 1 if cue.lemma in WITH_THAT and cue.lemma != "ask" else None
        if place > at and (word in RELATIVES or (looks_finite(word) and word in AUXILIARIES)):
            break
    if (cue.lemma in _ADDRESSED and cue.lemma != "ask") or (
        cue.lemma == "ask" and at < len(items) and (lower(items[at]) in OBJECT_PRONOUNS)
    ):
        at = after_addressee(items, at)
    at = after_adverbials(items, at)
    if at >= len(items) or isinstance(items[at], Quoted):
        return None
    word = lower(items[at])
    if (
        word in _QUESTIONS
        and cue.lemma in WITH_THAT
        and (cue.lemma in ("ask", "wonder", "explain") or word not in ("when", "if", "which"))
    ):
        return at if has_finite(items, at + 1, len(items)) else None
    if cue.lemma not in PLAIN or not _may_begin_clause(items, at):
        return None
    return at if _own_finite(items, at, cue) else None


def _may_join(items: Items, start: int, end: int) -> bool:
    """“said they *had* met and blamed”: a participle may follow, and belong to what is said."""
    return any(lower(item) in _BEFORE_PARTICIPLES for item in items[start:end])


def relative_end(items: Items, cue: Cue, start: int, end: int) -> int:
    """Where speech reported by or within a relative clause ends, if it ends before `end`."""
    commas = [at for at in range(start, end) if lower(items[at]) == ","]
    if _within_relative(items, cue):
        return commas[0] if commas else end
    if not _beside_relative(items, cue):
        return end
    # the comma behind which the main clause goes on
    verbs = ((at, lower(items[at + 1])) for at in commas if at + 1 < end)
    return next((at for at, verb in verbs if verb in AUXILIARIES or looks_finite(verb)), end)


def _within_relative(items: Items, cue: Cue) -> bool:
    """“a man who prosecutors say *was angry*”: "who" is the subject of what is said."""
    governed = cue.begins > 1 and lower(items[cue.begins - 2]) in PREPOSITIONS  # "on which"
    before = lower(items[cue.begins - 1]) if cue.own and cue.begins and not governed else ""
    after = lower(items[cue.last + 1]) if cue.last + 1 < len(items) else ""
    return before in ("who", "which") and after in AUXILIARIES and after != "'s"


def _beside_relative(items: Items, cue: Cue) -> bool:
    """“Carter, who *said* he took it, was freed”: the clause stands apart between commas."""
    if not cue.own or cue.speaker is None:
        return False
    between = [lower(item) for item in items[cue.speaker.last + 1 : cue.first]]
    return (",", "who") in pairwise(between)


def content_end(items: Items, start: int, later: list[Cue]) -> int:
    """Where the reported clause ends: it doesn't swallow what the reporter goes on to say."""
    end = len(items)
    for cue in later:
        if cue.first <= start:
            continue
        joint = cue.begins - 1
        while cue.lemma in _DENIALS and joint > start and lower(items[joint]) in AUXILIARIES:
            joint -= 1  # "said he slept and *has* denied that"
        word = lower(items[joint]) if joint > start else ""
        after = lower(items[cue.last + 1]) if cue.last + 1 < len(items) else ""
        turns = cue.own or cue.lemma in _TURNS or after == "that"
        turns = turns or (word == "but" and cue.lemma not in VAGUE)
        turns = turns or (cue.lemma in _JUDGES and not _may_join(items, start, joint))
        if (turns and word in COORDINATORS) or word in ("while", "though", "although"):
            end = joint
            break
        before = items[joint]
        behind = word == "," or (isinstance(before, Quoted) and before.stopped)
        if cue.own and joint > start and behind and len(items) - cue.ends < 3:
            end = joint + (word != ",")  # "…, Kyodo News reported."
            break
        if not cue.own and word == "," and lower(items[cue.first]).endswith("ing"):
            end = joint
            break
    for place in range(start + 1, end):
        item = items[place]
        word = lower(item)
        following = lower(items[place + 1]) if place + 1 < len(items) else ""
        if word == ";" or (word == "," and following in ("according", "with")):
            return place
        if word == ":" and place + 1 < end and isinstance(items[place + 1], Quoted):
            return place
        if word == "," and following == "but" and has_finite(items, place + 1, len(items)):
            return place
        if isinstance(item, Quoted) and item.stopped and following in ("but", "according"):
            return place + 1  # the comma stands inside the marks
        if word in ("—", "--") and following in ("a", "an"):
            return place
    return end


def has_finite(items: Items, start: int, end: int) -> bool:
    """Whether a finite verb stands among items `start` to `end`."""
    return any(looks_finite(lower(item)) for item in items[max(start, 0) : end])


def _is_conjunction(items: Items, place: int, at: int, cue: Cue) -> bool:
    """Whether "that" opens the clause, and is not a pronoun or a relative."""
    if place + 1 >= len(items):
        return False
    following = items[place + 1]
    if isinstance(following, Quoted):
        return True
    if place == at:
        return not (looks_finite(following.lower) and following.lower in AUXILIARIES)
    between = items[at:place]
    if any(lower(item) == "," for item in between) and not all(
        lower(item) in ADVERBS or lower(item) == "," or isinstance(item, Token) for item in between
    ):
        return False
    if cue.lemma == "put":
        return True  # put it to him that
    if lower(between[-1]) in CLAIMS and "in" not in [lower(item) for item in between[-4:]]:
        return False  # agreed to settle *allegations* that
    first = lower(between[0])
    if first == "," and lower(between[-1]) == ",":
        return len(between) > 2  # explains, in a word, that
    if cue.lemma in _ADDRESSED:
        return True
    return first in PREPOSITIONS or first in TIME_WORDS or adverb(between[0]) or first == "to"


def says_just_that(items: Items, cue: Cue) -> bool:
    """“The council said *that*.”, “She said *that* in 2009, when it rained.”: the words before."""
    at = cue.last + 1
    if at >= len(items) or lower(items[at]) != "that":
        return False
    rest = [lower(item) for item in items[at + 1 :]]
    return rest in ([], ["."]) or _only_time(items, at + 1)


def _only_time(items: Items, at: int) -> bool:
    """Whether nothing but the time follows, with a clause of "when" at most."""
    end = at
    while end < len(items) and lower(items[end]) not in (",", "."):
        item = items[end]
        timed = isinstance(item, Token) and item.kind == "number"
        if not timed and lower(item) not in _OF_TIME:
            return False
        end += 1
    if end == at:
        return False
    rest = [lower(item) for item in items[end:]]
    return "," not in rest[1:] and (len(rest) < 2 or rest[1] in ("when", "before", "after", "as"))


_OF_TIME = PREPOSITIONS | TIME_WORDS | {"the", "last", "next", "this", "same", "time"}


def _may_begin_clause(items: Items, at: int) -> bool:
    item = items[at]
    if not isinstance(item, Token):
        return False
    if item.kind == "mark" and item.lower not in ("$", "£", "€", "#", "@"):
        return False
    word = item.lower
    if word in _ROUNDING and at + 1 < len(items):  # "about a third had gone"
        following = items[at + 1]
        return isinstance(following, Token) and (
            following.kind == "number" or following.lower in DETERMINERS | {"half"}
        )
    if word in ("to", "of", "with", "about", "on", "against", "nothing", "so", "for", "out", "him",
                "them", "us", "me", "from", "goodbye", "and", "but", "or", "as"):  # fmt: skip
        return word == "nothing"
    return word not in AUXILIARIES


def _own_finite(items: Items, at: int, cue: Cue) -> bool:
    """A finite verb that doesn't belong to a relative clause: "revealed plans *that would*"."""
    depth = 0
    for place in range(at, min(len(items), at + 40)):
        word = lower(items[place])
        following = lower(items[place + 1]) if place + 1 < len(items) else ""
        if word == "," and following in ("said", "says", "told", "wrote"):
            return False  # "who feared retaliation, said"
        if (word in RELATIVES or word in _UNSURE) and place > at:
            if place == at + 1 or cue.lemma not in ("say", "tell", "add"):
                return False
            depth = 1
        if word in COORDINATORS and (looks_finite(following) or following in SPEECH):
            return False
        if isinstance(items[place], Quoted):
            return lower(items[place - 1]) != ":" and cue.lemma in _BEFORE_MARKS
        if place > at and looks_finite(word) and lower(items[place - 1]) not in DETERMINERS:
            if word.endswith("ed") and cue.lemma not in _SURE_OF_CLAUSE:
                continue
            if cue.lemma in _RARELY_OF_CLAUSE and word not in AUXILIARIES:
                continue
            if not depth:
                return True
            depth = 0
    return cue.lemma == "say" and len(items) - at > 4 and lower(items[at]) not in _LITTLE
