"""Numbers as people type them, and which way an indicator is better."""

import pytest

from models.passport import IndicatorDirection
from services.projects.indicators import BadNumber, direction_of, in_words, number_in


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12", 12), ("12,5", 12.5), ("12.5", 12.5), ("80 %", 80), ("80%", 80), ("−3", -3), ("– 3,5", -3.5),
        ("1 200", 1200), ("1\u00a0200,5", 1200.5), ("+7", 7), ("0", 0), ("-0", 0), (" 4 ", 4),
    ],
)  # fmt: skip
def test_a_number_is_read_as_it_is_typed(typed: str, number: float) -> None:
    assert number_in(typed) == number


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("много", "words"), ("", "words"), ("12-15", "several"), ("от 3 до 5", "several"), ("5 человек", "words"),
        ("1e9", "several"), ("inf", "words"), ("9999999999999", "large"), ("1,2,3", "several"),
    ],
)  # fmt: skip
def test_what_is_no_number_is_explained(typed: str, why: str) -> None:
    with pytest.raises(BadNumber) as refused:
        number_in(typed)
    assert refused.value.values == {"why": why}


def test_the_better_direction_follows_from_the_two_numbers() -> None:
    assert direction_of(40, 60) is IndicatorDirection.more
    assert direction_of(12, 3) is IndicatorDirection.less
    assert direction_of(5, 5) is None


def test_numbers_in_the_history_have_a_comma_and_no_needless_zeros() -> None:
    assert [in_words(one) for one in (60, 70.5, -0.25, 1200)] == ["60", "70,5", "-0,25", "1200"]
