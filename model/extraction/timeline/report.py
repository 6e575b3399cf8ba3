"""What an article as a whole tells of its days: when its story was, whether it looks back."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from pullquote.model.extraction.timeline.nearness import is_fine, one_sentence_each
from pullquote.model.extraction.timeline.told import Stated, Told

_HISTORY: Final = 3
"""Dates of long ago that make a story look back."""
_LONG_AGO: Final = 5 * 366
_NEWS: Final = 7
_SAID: Final = 2
"""Days before publication within which the opening's day is that of the story, and within which
people still speak on it."""


class Report:
    """The days that hold for all sentences of an article."""

    def __init__(self, told: Sequence[Told], published: date | None) -> None:
        self.published = published
        self.lead = self._day_of_the_story(told)
        self.briefing = self._day_of_the_words(told)
        self.in_short_paragraphs = one_sentence_each(told)
        dated = [one for sentence in told for one in sentence.stated]
        long_ago = sum(self.is_long_ago(one) for one in dated)
        self.looks_back = self.lead is None and long_ago >= max(_HISTORY, len(dated) / 2)
        old = sum(one.status == "happened" and not self.is_news(one) for one in dated)
        self.retells = self._is_retelling(told, old)

    def is_ahead(self, one: Stated) -> bool:
        """Whether it had yet to happen when the article was published."""
        if one.status != "happened":
            return True
        if self.published is not None and one.time.earliest is not None:
            return one.time.earliest > self.published
        return one.time.offset is not None and one.time.offset > 0

    def is_news(self, one: Stated, most: int = _NEWS) -> bool:
        """Whether it happened in the days up to publication."""
        if one.status != "happened":
            return False
        if self.published is None or one.time.earliest is None:
            return one.time.offset is not None and -most <= one.time.offset <= 0
        return 0 <= (self.published - one.time.earliest).days <= most

    def is_long_ago(self, one: Stated) -> bool:
        """Whether it was over years before publication."""
        last = one.time.latest
        return (
            self.published is not None
            and last is not None
            and (self.published - last).days > _LONG_AGO
        )

    def _day_of_the_story(self, told: Sequence[Told]) -> Stated | None:
        """The day that the opening tells of: "on Monday" in a report of Tuesday."""
        opening = [one for one in told if one.part == "prose"][:2]
        for sentence in opening:
            for one in sentence.stated:
                if one.status == "happened" and is_fine(one) and self.is_news(one):
                    return one
        return None

    def _day_of_the_words(self, told: Sequence[Told]) -> Stated | None:
        """The day on which people spoke: that of the story if it is near, else of the first words
        that are said on a day near enough."""
        if self.lead is not None and self.is_news(self.lead, _SAID):
            return self.lead
        for sentence in told:
            for one in sentence.stated:
                verb = one.clause.verb
                if verb and verb.speech and is_fine(one) and self.is_news(one, _SAID):
                    return one
        return None

    def _is_retelling(self, told: Sequence[Told], old: int) -> bool:
        """Whether most of it is history: more dates of old than words of today."""
        verbs = [clause.verb for sentence in told for clause in sentence.undated]
        now = sum(verb is not None and (verb.now or verb.speech) for verb in verbs)
        return old >= max(_HISTORY, now)
