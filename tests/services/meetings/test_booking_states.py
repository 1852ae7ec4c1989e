"""However meetings are booked, moved and cancelled: nobody is in two meetings at once."""

import asyncio
import contextlib
import shutil
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from models.connection.database import Database
from models.meeting import ChangeReason
from services.meetings.booking import move_meeting
from services.meetings.meetings import cancel_meeting
from services.refusals import Refusal
from services.unit_of_work import Act
from tests.support.booking import at, book, claims_are_live_meetings
from tests.support.pairs import Pairs, make_pairs

STARTS = [at(day, hour, minute) for day in (3, 4) for hour in (10, 11, 12, 13) for minute in (0, 30)]
MENTEES = 3
REASON = ChangeReason.other
starts, mentees, by_mentor = st.sampled_from(STARTS), st.integers(0, MENTEES - 1), st.booleans()


class Diary(RuleBasedStateMachine):
    """Three mentees and one mentor with a crowded week."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.path = self.template.with_name(f"{uuid4().hex}.db")
        shutil.copy(self.template, self.path)
        self.database = Database(f"sqlite+aiosqlite:///{self.path}")
        self.pairs: Pairs = self.runner.run(make_pairs(self.database, MENTEES))
        self.booked: list[tuple[int, int]] = []

    @rule(mentee=mentees, start=starts)
    def books(self, mentee: int, start: datetime) -> None:
        try:
            meeting = self.runner.run(book(self.pairs, mentee, start))
        except Refusal:
            return
        self.booked.append((mentee, meeting.id))

    @precondition(lambda self: self.booked)
    @rule(data=st.data(), start=starts, by_mentor=by_mentor)
    def moves(self, data: st.DataObject, start: datetime, by_mentor: bool) -> None:
        meeting = data.draw(st.sampled_from(self.booked))
        self._act(meeting, by_mentor, lambda act: move_meeting(act, meeting[1], start, REASON))

    @precondition(lambda self: self.booked)
    @rule(data=st.data(), by_mentor=by_mentor)
    def cancels(self, data: st.DataObject, by_mentor: bool) -> None:
        meeting = data.draw(st.sampled_from(self.booked))
        self._act(meeting, by_mentor, lambda act: cancel_meeting(act, meeting[1], REASON))

    @rule(hours=st.integers(1, 5))
    def time_passes(self, hours: int) -> None:
        self.pairs.pass_by(timedelta(hours=hours))

    @invariant()
    def nobody_is_in_two_meetings(self) -> None:
        assert self.runner.run(claims_are_live_meetings(self.database))

    def _act(self, meeting: tuple[int, int], by_mentor: bool, does: Callable[[Act], Awaitable[object]]) -> None:
        async def acts() -> None:
            uow = self.pairs.mentor() if by_mentor else self.pairs.mentee(meeting[0])
            async with uow.write() as act:
                await does(act)

        with contextlib.suppress(Refusal):
            self.runner.run(acts())

    def teardown(self) -> None:
        self.runner.run(self.database.close())
        self.runner.close()
        self.path.unlink()


def test_any_order_of_booking_moving_and_cancelling_keeps_the_diary_right(
    sqlite_template: Path, tmp_path: Path
) -> None:
    Diary.template = tmp_path / "template.db"
    shutil.copy(sqlite_template, Diary.template)
    run_state_machine_as_test(
        Diary,
        settings=settings(
            max_examples=15,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
