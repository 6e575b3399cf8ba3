"""The bar of a thing that is measured, in cells."""

from pullquote.tui.views.row import Gauge


def drawn(gauge: Gauge, cells: int) -> str:
    """The bar in so many cells: solid as far as is sure, broken up to the end of a range.

    A sum below nothing is dashed all along.
    """
    halves = round(gauge.share * cells * 2)
    full, rest = divmod(max(halves, 1), 2)
    bar = "━" * full + "╸" * rest
    if gauge.below:
        return "╍" * len(bar)
    return bar + "╌" * max(round(gauge.reach * cells) - len(bar), 0)
