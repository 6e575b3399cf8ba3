"""The stretches that name people outside the story: bylines, photographers, contributors."""

import re
from weakref import WeakKeyDictionary

from pullquote.model.language.analysis import PROSE, Analysis

_CREDIT = re.compile(
    r"""
      ^[ \t]*(?i:words|story|report|written|text|exclusive|analysis|interview(?:ed)?)?
          [ ]?\b[Bb][Yy][ \t]+(?=[A-Z])[^\n.:;?!]{3,90}(?=\n|$|\|)
    | (?=[(ARrEeWwCcTtPpGgIi]) (?:
          \(?\b(?:Additional[ ])?(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Cc]ompiled|[Tt]ranslated|
              [Pp]hotograph(?:s|ed|y)?|[Gg]raphics?|[Ii]llustrations?)[ ]by\b[^\n]{3,160}
        | \b(?:Photograph|Photo|Picture|Pictures|Image|Illustration)s?(?:[ ]credit)?[ ]?:[^\n]{3,80}
      )
    | (?:^|\(|[.|][ ])(?:Photos?|Pictures?|Images?|Video)[ ][Bb]y:?[ ](?=[A-Z])[^\n.]{3,80}
    | (?:^|\(|[.|][ ])Credit:[^\n.]{3,80}
    | \b(?:AP[ ]Photo|REUTERS|Reuters|AFP|EPA)[ ]?/[ ]?(?=[A-Z])[^\n)]{3,60}
    | \b(?:[A-Z][\w.’'-]+[ ]){1,3}[A-Z][\w’'-]+[ ]?/[ ]?(?:Getty|AFP|AP|Reuters|REUTERS|EPA)\b
    | ^(?:
          [^\n]{3,160}\bcontributed[ ]to[ ]this[ ](?:report|story|article)\b[^\n]*
        | [^\n]{3,80}\breported[ ]from\b[^\n]{3,120}$
        | (?:[A-Z][\w’'.-]+[ ]){1,3}[A-Z][\w’'-]+(?:[ ]in[ ][A-Z]\w+)?[ \t]*(?:,[ ]?|[ ])
              (?:[A-Z][\w-]*[ ]){0,3}[\w-]*[ ]?
              (?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Cc]olumnist)\w*[ \t]*$
        | [A-Z]{3,}/[A-Z]\w+[ ][A-Z]\w+[ \t]*$
      )
    """,
    re.VERBOSE | re.MULTILINE,
)

_TABLE = 0.6
"""Where so much of a text reads like furniture, it is the story: results, a scoreboard."""


def credit_lines(analysis: Analysis) -> list[tuple[int, int]]:
    """Where no person of the story is named, in the order of the text, none overlapping.

    Worked out once for an article: the story and its makers both ask.
    """
    if (known := _known.get(analysis)) is None:
        known = _known[analysis] = _credit_lines(analysis)
    return known


_known: WeakKeyDictionary[Analysis, list[tuple[int, int]]] = WeakKeyDictionary()


def _credit_lines(analysis: Analysis) -> list[tuple[int, int]]:
    aside = [
        block for block in analysis.blocks if block.kind not in PROSE and block.kind != "headline"
    ]
    told = [block.span.end - block.span.start for block in analysis.blocks]
    apart = [block.span.end - block.span.start for block in aside if block.kind == "furniture"]
    if sum(apart) > _TABLE * sum(told):
        aside = [block for block in aside if block.kind != "furniture"]
    found = [(block.span.start, block.span.end) for block in aside]
    found += [match.span() for match in _CREDIT.finditer(analysis.text)]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
