"""From quotation marks to quotations: what belongs together, and which words name the speaker."""

from dataclasses import replace

from pullquote.model.extraction.quotes.clause import says_just_that
from pullquote.model.extraction.quotes.cue import Cue
from pullquote.model.extraction.quotes.draft import Draft
from pullquote.model.extraction.quotes.governing import (
    beside,
    continues,
    governing_cue,
    is_whole,
)
from pullquote.model.extraction.quotes.lines import Line, lower
from pullquote.model.extraction.quotes.phrases import Items, Phrase, noun_phrase_from
from pullquote.model.extraction.quotes.subjects import announces, first_subject, introducer
from pullquote.model.extraction.quotes.topics import (
    names_somebody,
    of_interviewer,
    to_whom,
    topic_of,
    whom_asked,
)
from pullquote.model.extraction.quotes.verdict import inside_name, names_work, not_speech
from pullquote.model.extraction.quotes.voices import (
    can_speak,
    holder_of,
    is_entry,
    is_nobody,
    of_several,
)
from pullquote.model.language.marks import Quoted
from pullquote.model.language.small_words import looks_finite
from pullquote.model.language.tokens import Token

_DASHES = frozenset("— – -- - ― −".split())


class Attribution:
    """Reads the lines in order and remembers who spoke last."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.drafts: list[Draft] = []
        self._open: Draft | None = None
        """A quotation left open at the end of the last paragraph."""
        self._line: Line | None = None
        self._cues: list[Cue] = []
        self._fresh: list[Draft] = []
        """What the line before gave."""
        self._turns: list[Draft] = []
        """The last quotations that make up paragraphs of their own."""
        self._topic: tuple[int, Items, Phrase] | None = None
        """The last subject that can be a person, and its block."""
        self._unread: list[Line] = []
        """Lines not yet asked for theirs."""
        self._behind: tuple[tuple[int, Items], ...] = ()

    def read(self, line: Line, cues: list[Cue]) -> list[Draft]:
        """The quotations in marks of one line; those only continued are not returned."""
        made: list[Draft] = []
        joined: Draft | None = None
        items = line.items
        self._echo(line, cues)
        for at in line.quoted:
            item = items[at]
            assert isinstance(item, Quoted)
            part = (item.start, item.end)
            if inside_name(self._text, items, at):
                continue
            if self._open is not None and at == line.quoted[0] and self._open.block < line.block:
                draft = self._open
                draft.parts.append(part)
                if not draft.credited:
                    draft.credit(items, governing_cue(items, at, cues))
                self._open = draft if item.goes_on else None
                joined = draft
                continue
            cue = governing_cue(items, at, cues)
            before = joined or (made[-1] if made else None)
            if before is not None and names_work(self._text, items, at):
                continue
            if before is not None and continues(items, at, cues):
                before.parts.append(part)
            elif line.wholly_quoted and (whole := self._running_on(line, at, made)):
                before = whole
                before.parts.append(part)
                joined = before
            else:
                if not_speech(
                    self._text, items, at, cue, beside(items, at, cue) or bool(_label(items, at))
                ):
                    continue
                before = self._start(line, at, cue)
                made.append(before)
                joined = None
            if item.goes_on:
                self._open = before
        self._topics(made)
        self.drafts.extend(made)
        self._remember(line, cues, made, joined)
        return made

    def _echo(self, line: Line, cues: list[Cue]) -> None:
        """“We must listen.” *The council said that.*: it names who spoke before it."""
        last = self._line
        if line.quoted or not cues or not self._fresh or last is None:
            return
        if last.block != line.block and not (last.wholly_quoted and last.block == line.block - 1):
            return
        draft, cue = self._fresh[-1], cues[0]
        unnamed = draft.cue is None and draft.kind != "indirect" and draft.phrase is None
        if unnamed and cue.own and cue.speaker and says_just_that(line.items, cue):
            draft.credit(line.items, cue).like = None
            draft.sure = True

    def heard(self, made: list[Draft]) -> None:
        """Indirect speech of the line just read: it too sets up who speaks next."""
        self._topics(made)
        self.drafts.extend(made)
        self._fresh = self._fresh + made

    def set_off(self, start: int, end: int, block: int) -> None:
        """A block quote needs no marks where the line before announces it with a colon."""
        before = self.drafts[-1] if self.drafts else None
        if before is not None and before.set_off and before.block == block - 1:
            before.parts.append((start, end))
            before.block = block
        elif self._line is not None and lower(self._line.items[-1]) == ":":
            draft = Draft([(start, end)], "direct", block, set_off=True)
            cue = next((cue for cue in reversed(self._cues) if cue.speaker), None)
            self._introduced(draft, self._line.items, first_subject(self._line.items))
            self.drafts.append(draft.credit(self._line.items, cue))

    def _start(self, line: Line, at: int, cue: Cue | None) -> Draft:
        items = line.items
        item = items[at]
        whole = is_whole(self._text, items, at, cue)
        draft = Draft([(item.start, item.end)], "direct" if whole else "mixed", line.block)
        draft.answers = whole and at == 0 and self._asked()
        if cue is not None:
            entry = is_entry(items, cue) and not of_several(self._text, before=item.start)
            if entry or is_nobody(items, cue.speaker):
                return draft.credit(items, replace(cue, speaker=None))
            draft.credit(items, cue)
            if cue.speaker is None:
                self._carry(line, draft, at)
            return draft
        label = _label(items, at)
        if label and not can_speak(items, label):
            return draft
        if label:
            draft.items, draft.phrase, draft.how = items, label, "label"
        elif at and lower(items[at - 1]) == ":":
            self._introduced(draft, items, introducer(items))
        else:
            self._carry(line, draft, at)
        return draft

    def _asked(self) -> bool:
        """Whether the line before is a question of the reporter's own: "Does it hurt?"."""
        last = self._line
        if last is None or isinstance(last.items[0], Quoted):
            return False
        return lower(last.items[-1]) == "?" and not any(cue.speaker for cue in self._cues)

    def _introduced(
        self, draft: Draft, items: Items, subject: Phrase | None, *, told: bool = False
    ) -> None:
        """The subject of the words that lead to it speaks, if it can; else whoever spoke last."""
        draft.items, draft.phrase, draft.how = items, subject, "introduced"
        if subject is None or told or can_speak(items, subject):
            return
        draft.phrase, draft.sure = holder_of(items), False
        near = self.drafts and self.drafts[-1].block >= draft.block - 1
        if draft.phrase is None and near:
            draft.like = self.drafts[-1]

    def _running_on(self, line: Line, at: int, made: list[Draft]) -> Draft | None:
        """“X,” he said. “Y.” in one paragraph is one quotation."""
        if made and made[-1].kind == "direct":
            return made[-1]
        last = self._line
        if last is None or last.block != line.block or not self._fresh:
            return None
        marked = [draft for draft in self._fresh if draft.kind != "indirect"]
        return marked[-1] if marked and marked[-1].kind == "direct" else None

    def _carry(self, line: Line, draft: Draft, at: int) -> None:
        """Nobody is named beside it: look to the words before."""
        draft.sure = False
        last = self._line
        draft.how = "carried-over"
        if last is None or self._is_heading(line, at):
            return
        near = last.block == line.block
        told = [c for c in self._cues if c.speaker and not of_interviewer(last.items, c.speaker)]
        strong = next((cue for cue in reversed(told) if cue.strong), None)
        subject = strong.speaker if strong else introducer(last.items)
        asked: Phrase | None = None
        if subject and of_interviewer(last.items, subject):
            asked = whom_asked(last.items, self._cues)
            subject = asked or (told[-1].speaker if told else None)
        end = lower(last.items[-1])
        introduced = end == ":" or (end == "," and strong is not None)
        introduced = introduced or announces(last.items) or asked is not None
        if introduced and subject:
            draft.sure = True
            told_by = strong is not None and subject is strong.speaker
            self._introduced(draft, last.items, subject, told=told_by or asked is not None)
        elif not line.wholly_quoted and at:
            subject = first_subject(line.items[:at])
            if subject and names_somebody(line.items, subject):
                draft.items, draft.phrase, draft.how = line.items, subject, "same-sentence"
            elif holder := to_whom(line.items[:at]):
                draft.items, draft.phrase, draft.how = line.items, holder, "same-sentence"
            elif self.drafts and self.drafts[-1].block >= line.block - 1:
                draft.like = self.drafts[-1]
        elif near and self._fresh:
            draft.like, draft.how = self._fresh[-1], "introduced"
        elif near and subject and (strong or names_somebody(last.items, subject)):
            draft.items, draft.phrase, draft.how = last.items, subject, "introduced"
        elif self._turns and self._turns[-1].block == line.block - 1 and self._answers(draft):
            draft.like = self._turns[-2]
        elif self.drafts and (self.drafts[-1].block >= line.block - 1 or not subject):
            draft.like = self.drafts[-1]
        elif subject and names_somebody(last.items, subject):
            draft.items, draft.phrase = last.items, subject
        elif self.drafts:
            draft.like = self.drafts[-1]

    def _is_heading(self, line: Line, at: int) -> bool:
        """Whether a paragraph is a few words in marks, with no stop and no verb: a linked title."""
        item = line.items[at]
        words = self._text[item.start : item.end].lower().split()
        alone = line.wholly_quoted and len(line.items) == 1 and 2 < len(words) < 14
        return (
            alone
            and self._text[item.end - 1].isalnum()
            and not any(looks_finite(word.strip(",’'")) for word in words)
        )

    def _answers(self, draft: Draft) -> bool:
        """Whether two people talk in turn: one asks. Else, in news, the last speaker goes on."""
        ends = [one.parts[-1] for one in (*self._turns[-1:], draft)]
        asked = any("?" in self._text[max(start, end - 3) : end + 1] for start, end in ends)
        return asked and len(self._turns) > 1

    def _remember(
        self, line: Line, cues: list[Cue], made: list[Draft], joined: Draft | None
    ) -> None:
        self._fresh = made or ([joined] if joined else [])
        self._unread.append(line)
        self._behind = (*self._behind[-5:], (line.block, line.items))
        self._line, self._cues = line, cues
        first = line.items[0]
        if isinstance(first, Quoted) and made:
            if self._turns and self._turns[-1].block < line.block - 1:
                self._turns = []
            if not self._turns or self._turns[-1].block < line.block:
                self._turns = [*self._turns[-3:], made[0]]

    def _topics(self, made: list[Draft]) -> None:
        if made:
            self._find_topic()
        for draft in made:
            draft.behind = self._behind
            if self._topic and draft.block - self._topic[0] <= 1:
                draft.topic = self._topic[1:]

    def _find_topic(self) -> None:
        while self._unread:
            line = self._unread.pop()
            subject = topic_of(line.items)
            if subject is not None:
                self._topic = line.block, line.items, subject
                self._unread.clear()


def _label(items: Items, at: int) -> Phrase | None:
    """“Rivera: ‘…’” before the quotation, “— Commissioner Reeve” after it."""
    if 1 < at <= 8 and lower(items[at - 1]) == ":":
        if all(isinstance(item, Token) and item.capital for item in items[: at - 1]):
            return Phrase(0, at - 2)
        return None
    rest = items[at + 1 :]
    start = 0
    while start < len(rest) and lower(rest[start]) in (".", ","):
        start += 1
    if start >= len(rest) or lower(rest[start]) not in _DASHES or len(rest) > 16:
        return None
    phrase = noun_phrase_from(items, at + start + 2)
    first = items[phrase.first] if phrase else None
    named = isinstance(first, Token) and first.capital
    return phrase if named and not any(looks_finite(lower(item)) for item in rest[start:]) else None
