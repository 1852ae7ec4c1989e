"""The states of a cohort and of its seats: every move, against the tables."""

from itertools import product

import pytest

from models.cohort import Cohort, CohortSeat, CohortState, SeatState
from services.matching.cohorts import COHORT_MOVES, SEAT_MOVES, CohortDecided, move_cohort, move_seat


@pytest.mark.parametrize(("state", "to"), list(product(CohortState, CohortState)))
def test_a_cohort_moves_only_as_the_table_says(state: CohortState, to: CohortState) -> None:
    cohort = Cohort(state=state, opened=1)
    if to in COHORT_MOVES[state]:
        move_cohort(cohort, to)
        assert (cohort.state, cohort.opened) == (to, 1 if COHORT_MOVES[to] else None)
    else:
        with pytest.raises(CohortDecided):
            move_cohort(cohort, to)


@pytest.mark.parametrize(("state", "to"), list(product(SeatState, SeatState)))
def test_a_seat_moves_only_as_the_table_says(state: SeatState, to: SeatState) -> None:
    seat = CohortSeat(state=state)
    if to in SEAT_MOVES[state]:
        move_seat(seat, to)
        assert seat.state is to
    else:
        with pytest.raises(CohortDecided):
            move_seat(seat, to)
