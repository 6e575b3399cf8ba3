"""Work beside the interface."""

from __future__ import annotations

import sys
from contextlib import ExitStack

from pullquote.tui.background import giving_way


def test_work_that_overlaps_gives_way_until_all_of_it_is_done() -> None:
    before = sys.getswitchinterval()
    with ExitStack() as first:
        first.enter_context(giving_way)
        with giving_way:
            first.close()
            assert sys.getswitchinterval() < before / 2
    assert sys.getswitchinterval() == before
