"""The matches in the text, asked for stretch by stretch and one after another."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pullquote.tui.views.matches import Matches

spans = st.lists(st.integers(0, 200), unique=True).map(
    lambda cuts: [
        (start, end)
        for start, end in [*pairwise(sorted(cuts))][::2]
        if start // 50 == (end - 1) // 50
    ]
)


def in_blocks(found: list[tuple[int, int]]) -> Matches:
    """Blocks of fifty letters, each match in the block that it starts in."""
    blocks = tuple(sorted({start // 50 for start, _ in found} | {1}))
    return Matches(
        "x", blocks, range(0, 250, 50), lambda at: [one for one in found if one[0] // 50 == at]
    )


@given(found=spans, start=st.integers(0, 200), length=st.integers(1, 50))
def test_a_stretch_has_the_matches_in_it(
    found: list[tuple[int, int]], start: int, length: int
) -> None:
    end = start + length
    expected = [one for one in found if one[1] > start and one[0] < end]
    assert in_blocks(found).between(start, end) == expected


@given(found=spans, at=st.integers(0, 200))
def test_the_next_and_the_one_before_go_round(found: list[tuple[int, int]], at: int) -> None:
    matches = in_blocks(found)
    assert bool(matches) == bool(found)
    assert len(matches) == len(found)
    if not found:
        assert matches.next(at, 1) is matches.next(at, -1) is None
        return
    assert matches.next(at, 1) == next((one for one in found if one[0] >= at), found[0])
    behind = [one for one in found if one[0] < at]
    assert matches.next(at, -1) == (behind or found)[-1]
