"""However meetings are booked, moved and cancelled, one by one, in series or by proposed times, and mentors pause:
nobody is in two meetings at once, and claimed time is that of live meetings.

Hypothesis bounds how much chance a run may use, so a seed's steps are many runs of fifty.
"""

from collections.abc import Coroutine
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from models.meeting import ChangeReason, Meeting
from models.profile import Form
from services.meetings.booking import Choice, move_meeting
from services.meetings.meetings import cancel_meeting
from services.meetings.proposals import accept_time, propose_times
from services.meetings.rules import LENGTHS
from services.meetings.series import book_series
from services.people.offers import pause
from tests.support.booking import FREELY, at, book, claims_are_live_meetings
from tests.support.faults.figures import Note
from tests.support.faults.random_steps import WITHOUT_SHRINKING, RandomSteps, begun, drop_primary_key, run_steps
from tests.support.size import sized

STARTS = [at(day, hour, minute) for day in (3, 4) for hour in (10, 11, 12, 13) for minute in (0, 30)]
MENTEES = 3
REASON = ChangeReason.other
SEEDS, RUNS, STEPS = sized(1, 20), sized(3, 200), 50
starts, mentees, by_mentor = st.sampled_from(STARTS), st.integers(0, MENTEES - 1), st.booleans()
lengths = st.sampled_from(LENGTHS)


class Diary(RandomSteps):
    """Three mentees and one mentor with a crowded week."""

    def __init__(self) -> None:
        super().__init__()
        self.booked: list[tuple[int, int]] = []
        self.proposed: list[tuple[int, int, datetime]] = []

    @rule(mentee=mentees, start=starts, length=lengths)
    def books(self, mentee: int, start: datetime, length: timedelta) -> None:
        self._book(mentee, book(self.pairs, mentee, start, length=length))

    @rule(mentee=mentees, start=starts, length=lengths, by_mentor=by_mentor)
    def books_a_series(self, mentee: int, start: datetime, length: timedelta, by_mentor: bool) -> None:
        starts = [start + timedelta(weeks=number) for number in range(3)]

        async def series() -> Meeting:
            uow = self.pairs.mentor() if by_mentor else self.pairs.mentee(mentee)
            async with uow.write() as act:
                return (await book_series(act, self._choice(mentee, start, length), starts, FREELY))[0]

        self._book(mentee, series())

    @rule(mentee=mentees, first=starts, second=starts, length=lengths)
    def proposes(self, mentee: int, first: datetime, second: datetime, length: timedelta) -> None:
        choice = self._choice(mentee, first, length)
        self.act(
            "propose",
            None,
            lambda act: propose_times(act, choice, [first, second], FREELY),
            lambda proposal: self.proposed.append((mentee, proposal.id, first)),
        )

    @precondition(lambda self: self.proposed)
    @rule(data=st.data())
    def takes_a_proposed_time(self, data: st.DataObject) -> None:
        mentee, proposal_id, start = data.draw(st.sampled_from(self.proposed))

        async def take() -> Meeting:
            async with self.pairs.mentee(mentee).write() as act:
                return await accept_time(act, proposal_id, start, FREELY)

        self._book(mentee, take())

    def _choice(self, mentee: int, start: datetime, length: timedelta) -> Choice:
        return Choice(self.pairs.mentorships[mentee], start, Form.remote, length=length)

    def _book(self, mentee: int, books: Coroutine[Any, Any, Meeting]) -> None:
        self.attempt("book", books, lambda meeting: self.booked.append((mentee, meeting.id)))

    @precondition(lambda self: self.booked)
    @rule(data=st.data(), start=starts, by_mentor=by_mentor)
    def moves(self, data: st.DataObject, start: datetime, by_mentor: bool) -> None:
        mentee, meeting_id = data.draw(st.sampled_from(self.booked))
        self.act("move", None if by_mentor else mentee, lambda act: move_meeting(act, meeting_id, start, REASON))

    @precondition(lambda self: self.booked)
    @rule(data=st.data(), by_mentor=by_mentor)
    def cancels(self, data: st.DataObject, by_mentor: bool) -> None:
        mentee, meeting_id = data.draw(st.sampled_from(self.booked))
        self.act("cancel", None if by_mentor else mentee, lambda act: cancel_meeting(act, meeting_id, REASON))

    @rule(days=st.integers(1, 3))
    def mentor_pauses(self, days: int) -> None:
        self.act("pause", None, lambda act: pause(act, act.today + timedelta(days=days)))

    @rule(hours=st.integers(1, 5))
    def time_passes(self, hours: int) -> None:
        self.pass_by(timedelta(hours=hours))

    @invariant()
    def nobody_is_in_two_meetings(self) -> None:
        if self.changed:
            assert self.runner.run(claims_are_live_meetings(self.database))
        self.changed = False


@pytest.fixture
async def diary(sqlite_template: Path, tmp_path: Path) -> type[Diary]:
    return await begun(Diary, sqlite_template, tmp_path, MENTEES)


@pytest.mark.parametrize("number", range(SEEDS))
async def test_any_order_of_booking_moving_cancelling_and_pausing_keeps_the_diary_right(
    diary: type[Diary], number: int, figures: Note
) -> None:
    await run_steps(seed(number)(diary), STEPS, settings(max_examples=RUNS, database=None))
    figures(seed=number, steps=diary.steps.total(), **diary.steps)
    assert diary.steps["book"] > RUNS


async def test_without_the_primary_key_the_diary_goes_wrong(diary: type[Diary]) -> None:
    await drop_primary_key(diary)
    with pytest.raises(AssertionError):
        await run_steps(diary, STEPS, settings(max_examples=15, phases=WITHOUT_SHRINKING, database=None))
