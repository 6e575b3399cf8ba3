"""Places on a page under a transformation (ISO 32000-1, 8.3.4)."""

from collections.abc import Iterable

Matrix = tuple[float, float, float, float, float, float]
UPRIGHT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def matrix_of(operands: Iterable[float]) -> Matrix:
    """The six operands as a matrix."""
    a, b, c, d, e, f = (float(one) for one in operands)
    return a, b, c, d, e, f


def times(one: Matrix, other: Matrix) -> Matrix:
    """The one, then the other."""
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return (
        a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s,
        e * p + f * r + t, e * q + f * s + u,
    )  # fmt: skip


def upright(point: tuple[float, float], turn: int) -> tuple[float, float]:
    """The point, the page turned so that the writing runs from left to right."""
    x, y = point
    return ((x, y), (y, -x), (-x, -y), (-y, x))[turn]
