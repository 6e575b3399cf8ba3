"""Crediting all quotations in the order of the text, so that "he" and silence can look back."""

from pullquote.model.article import Span, Speaker
from pullquote.model.extraction.quotes.credit import Cast
from pullquote.model.extraction.quotes.draft import Draft
from pullquote.model.extraction.quotes.feature import Feature
from pullquote.model.extraction.quotes.impersonal import is_it, names_thing, what_it_is
from pullquote.model.extraction.quotes.phrases import Phrase
from pullquote.model.extraction.quotes.topics import tells_person


def credit_all(drafts: list[Draft], cast: Cast, feature: Feature) -> list[Speaker]:
    """A speaker for every draft; what is only carried over is never called stated."""
    known: dict[int, Speaker] = {}
    last = Speaker()
    before: Draft | None = None
    row: list[Speaker] = []
    for draft in drafts:
        own = before if last.person is not None and last.person == feature.about else None
        speaker = feature.settled(draft, _credit(draft, cast, known, last), own)
        before = draft
        known[id(draft)] = speaker
        if speaker.certainty != "unknown":
            last = speaker
        row.append(speaker)
    return row


def _credit(draft: Draft, cast: Cast, known: dict[int, Speaker], last: Speaker) -> Speaker:
    if draft.phrase is not None and draft.cue is not None and is_it(draft.items, draft.phrase):
        return _by_it(draft, draft.phrase, cast, last)
    if draft.phrase is not None:
        speaker = cast.credit(
            draft.items, draft.phrase, draft.how, before=_before(draft, cast, last)
        )
        if not draft.sure and speaker.certainty == "stated":
            return speaker.model_copy(update={"certainty": "inferred"})
        return speaker
    if draft.label is not None:
        return cast.credit_label(Span(start=draft.label[0], end=draft.label[1]), last)
    if draft.how == "interview":
        before = last if last.person else cast.leading(draft.parts[0][0])
        return _inferred(before, draft)
    if draft.like is not None:
        return _inferred(known.get(id(draft.like), last), draft)
    return Speaker()


def _by_it(draft: Draft, phrase: Phrase, cast: Cast, last: Speaker) -> Speaker:
    """“It said”: the body or the paper told of before; a guess, and never a person."""
    item = draft.items[phrase.first]
    unknown = Speaker(mention=Span(start=item.start, end=item.end), how="pronoun")
    thing = what_it_is(draft, phrase, cast)
    entity = cast.words(*thing) if thing else _goes_on(draft, cast, last)
    return unknown.model_copy(update={"entity": entity, "certainty": "inferred"} if entity else {})


def _goes_on(draft: Draft, cast: Cast, last: Speaker) -> str | None:
    """The body that spoke last, if that was right before."""
    if last.entity is None or last.mention is None or not draft.behind:
        return None
    near = [items for block, items in draft.behind if block == draft.block] or [draft.behind[-1][1]]
    said_there = last.mention.start >= near[0][0].start
    return last.entity if said_there and names_thing(last.entity) else None


def _inferred(like: Speaker, draft: Draft) -> Speaker:
    if like.certainty == "unknown":
        return Speaker()
    return like.model_copy(update={"how": draft.how, "certainty": "inferred"})


def _before(draft: Draft, cast: Cast, last: Speaker) -> Speaker:
    """Whom a bare pronoun can mean: the subject of a sentence since the last speaker, else them."""
    if draft.topic is None:
        return last
    items, phrase = draft.topic
    own = draft.phrase is not None and draft.items is items and draft.phrase.first == phrase.first
    if own:
        return last
    if last.mention is not None and last.mention.start > items[phrase.first].start:
        return last
    topic = cast.credit(items, phrase, "pronoun", before=Speaker())
    if topic.person is None and not tells_person(items, phrase):
        return last  # "Her first novel, *Low Water*, sold 400 copies"
    return topic if topic.certainty != "unknown" else last
