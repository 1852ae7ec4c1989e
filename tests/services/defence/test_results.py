"""The share of planned results reached, beside figures computed by hand."""

import pytest

from models.passport import IndicatorDirection
from services.defence.results import PlannedResult, ResultShare, is_reached, share_reached, way_made

MORE, LESS = IndicatorDirection.more, IndicatorDirection.less
# direction, baseline, target, reached value: reached?, way made
BY_HAND = [
    (MORE, 40, 60, 60, True, 1.0),
    (MORE, 40, 60, 75, True, 1.0),  # above the target counts as reached, no more
    (MORE, 40, 60, 50, False, 0.5),
    (MORE, 40, 60, 40, False, 0.0),
    (MORE, 40, 60, 30, False, 0.0),  # worse than the baseline
    (LESS, 20, 5, 5, True, 1.0),
    (LESS, 20, 5, 0, True, 1.0),
    (LESS, 20, 5, 14, False, 0.4),
    (LESS, 20, 5, 25, False, 0.0),
    (MORE, 90, 90, 90, True, 1.0),  # only to be kept
    (MORE, 90, 90, 92, True, 1.0),
    (MORE, 90, 90, 89, False, 0.0),
    (LESS, 3, 3, 4, False, 0.0),
    (MORE, 40, 60, None, False, None),  # no value: planned and not reached
    (MORE, -10, 0, -5, False, 0.5),
    (MORE, 0, 0.3, 0.1, False, 1 / 3),
]


@pytest.mark.parametrize(("direction", "baseline", "target", "value", "reached", "way"), BY_HAND)
def test_a_result_is_reached_as_computed_by_hand(
    direction: IndicatorDirection, baseline: float, target: float, value: float | None, reached: bool, way: float | None
) -> None:
    result = PlannedResult(direction, baseline, target, value)
    assert is_reached(result) is reached
    assert way_made(result) == (way if way is None else pytest.approx(way))


def test_results_are_pooled_so_a_project_with_many_weighs_more() -> None:
    """One project reaches its only result, another one of three: two of four, not the mean of 100 % and 33 %."""
    one = [PlannedResult(MORE, 0, 1, 1)]
    other = [PlannedResult(MORE, 0, 1, value) for value in (1, 0, None)]
    assert share_reached([*one, *other]) == ResultShare(4, 2)
    assert share_reached([*one, *other]).percent == 50


@pytest.mark.parametrize(
    ("planned", "reached", "percent"),
    [(0, 0, None), (300, 201, 67), (1000, 999, 99), (1000, 1, 1), (3, 2, 67), (3, 1, 33), (5, 5, 100), (5, 0, 0)],
)
def test_the_percentage_is_100_only_when_all_are_reached_and_0_only_when_none_is(
    planned: int, reached: int, percent: int | None
) -> None:
    assert ResultShare(planned, reached).percent == percent
