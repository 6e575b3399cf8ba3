"""Who is mentioned where."""

from bisect import bisect_left

from pullquote.model.article import Person, Span


class Presence:
    """Looks up whose mentions stand in a stretch of the text."""

    def __init__(self, people: tuple[Person, ...]) -> None:
        rows = sorted(
            (mention.span.start, mention.span.end, person.id)
            for person in people
            for mention in person.mentions
        )
        self._rows = rows
        self._starts = [start for start, _, _ in rows]

    def within(self, span: Span) -> tuple[str, ...]:
        """Ids of those mentioned inside the span, in the order of the text."""
        begin = bisect_left(self._starts, span.start)
        end = bisect_left(self._starts, span.end)
        return tuple(dict.fromkeys(id for _, stop, id in self._rows[begin:end] if stop <= span.end))
