"""How sure a share is: Wilson's score interval.

The results of one project are not independent, so a project counts as one observation: the interval of a pooled share
is computed with the number of projects, which makes it too wide rather than too narrow.
"""

from dataclasses import dataclass
from math import floor, sqrt

SURE = 95  # per cent
_Z95 = 1.959963984540054  # of the normal distribution, 95 % two-sided


@dataclass(frozen=True, slots=True)
class Interval:
    """In whole per cent, rounded outwards."""

    low: int
    high: int


def wilson(share: float, observations: int) -> Interval | None:
    """The interval of 95 % of a share from 0 to 1; None without observations. E. B. Wilson, Probable inference, the law
    of succession, and statistical inference, JASA 22 (1927).
    """
    if observations <= 0:
        return None
    square = _Z95 * _Z95 / observations
    centre = (share + square / 2) / (1 + square)
    half = _Z95 * sqrt(share * (1 - share) / observations + square / (4 * observations)) / (1 + square)
    low, high = max(0.0, centre - half), min(1.0, centre + half)
    return Interval(floor(100 * low + 1e-9), -floor(-100 * high + 1e-9))
