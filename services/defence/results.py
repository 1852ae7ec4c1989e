"""What a project has reached of what it planned.

A planned result is reached or not: at least the target when more is better, at most the target when less is. A value
better than the target counts as reached, no more. A missing value counts as planned and not reached. The share is the
number of reached results divided by the number of planned ones, of all projects together (pooled), so that a project
with many results weighs more than one with few.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor

from models.passport import IndicatorDirection


@dataclass(frozen=True, slots=True)
class PlannedResult:
    """Values in the indicator's own unit; `reached` is None when nobody gave one."""

    direction: IndicatorDirection
    baseline: float
    target: float
    reached: float | None


@dataclass(frozen=True, slots=True)
class ResultShare:
    planned: int
    reached: int

    @property
    def percent(self) -> int | None:
        """A whole number; 100 only when all are reached, 0 only when none is. None without planned results."""
        if not self.planned:
            return None
        exact = 100 * self.reached / self.planned
        nearest = floor(exact + 0.5)
        if nearest == 100 and self.reached < self.planned:
            return floor(exact)
        return ceil(exact) if nearest == 0 else nearest


def is_reached(result: PlannedResult) -> bool:
    if result.reached is None:
        return False
    if result.direction is IndicatorDirection.less:
        return result.reached <= result.target
    return result.reached >= result.target


def way_made(result: PlannedResult) -> float | None:
    """How much of the way from the baseline to the target was made, from 0 to 1; None without a value. A result that
    only had to be kept (the target is no better than the baseline) is reached or not.
    """
    if result.reached is None:
        return None
    if is_reached(result):
        return 1.0
    sign = -1 if result.direction is IndicatorDirection.less else 1
    whole = sign * (result.target - result.baseline)
    made = sign * (result.reached - result.baseline)
    return max(0.0, made / whole) if whole > 0 else 0.0


def share_reached(results: Iterable[PlannedResult]) -> ResultShare:
    """The share of all these results together."""
    counted = [is_reached(one) for one in results]
    return ResultShare(len(counted), sum(counted))
