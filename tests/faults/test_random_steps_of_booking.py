"""However meetings are booked, moved and cancelled, one by one, in series or by proposed times, and mentors pause:
nobody is in two meetings at once, and claimed time is that of live meetings.

Hypothesis bounds how much chance a run may use, so a seed's steps are many runs of fifty.
"""

import asyncio
import shutil
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from sqlalchemy import text

from models.connection.database import Database
from models.meeting import ChangeReason, ClaimedTime, Meeting
from models.profile import Form
from services.meetings.booking import Choice, move_meeting
from services.meetings.meetings import cancel_meeting
from services.meetings.proposals import accept_time, propose_times
from services.meetings.rules import LENGTHS
from services.meetings.series import book_series
from services.people.offers import pause
from services.refusals import Refusal
from services.unit_of_work import Act
from tests.support.booking import FREELY, at, book, claims_are_live_meetings
from tests.support.faults.figures import Note
from tests.support.pairs import Pairs, make_pairs
from tests.support.size import sized

STARTS = [at(day, hour, minute) for day in (3, 4) for hour in (10, 11, 12, 13) for minute in (0, 30)]
MENTEES = 3
REASON = ChangeReason.other
SEEDS, RUNS, STEPS = sized(1, 20), sized(3, 200), 50
WITHOUT_SHRINKING = [Phase.generate]  # shrinking is slow
starts, mentees, by_mentor = st.sampled_from(STARTS), st.integers(0, MENTEES - 1), st.booleans()
lengths = st.sampled_from(LENGTHS)


class Diary(RuleBasedStateMachine):
    """Three mentees and one mentor with a crowded week, as in the database `template`."""

    template: Path
    mentorships: list[int]
    steps: Counter[str]

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.path = self.template.with_name(f"{uuid4().hex}.db")
        shutil.copy(self.template, self.path)
        self.database = Database(f"sqlite+aiosqlite:///{self.path}")
        self.pairs = Pairs(self.database, mentorships=self.mentorships)
        self.changed = False
        self.booked: list[tuple[int, int]] = []
        self.proposed: list[tuple[int, int, datetime]] = []

    @rule(mentee=mentees, start=starts, length=lengths)
    def books(self, mentee: int, start: datetime, length: timedelta) -> None:
        self._book(mentee, lambda: book(self.pairs, mentee, start, length=length))

    @rule(mentee=mentees, start=starts, length=lengths, by_mentor=by_mentor)
    def books_a_series(self, mentee: int, start: datetime, length: timedelta, by_mentor: bool) -> None:
        starts = [start + timedelta(weeks=number) for number in range(3)]

        async def series() -> Meeting:
            uow = self.pairs.mentor() if by_mentor else self.pairs.mentee(mentee)
            async with uow.write() as act:
                return (await book_series(act, self._choice(mentee, start, length), starts, FREELY))[0]

        self._book(mentee, series)

    @rule(mentee=mentees, first=starts, second=starts, length=lengths)
    def proposes(self, mentee: int, first: datetime, second: datetime, length: timedelta) -> None:
        async def propose() -> None:
            async with self.pairs.mentor().write() as act:
                choice = self._choice(mentee, first, length)
                proposal = await propose_times(act, choice, [first, second], FREELY)
                self.proposed.append((mentee, proposal.id, first))

        self._try("propose", propose())

    @precondition(lambda self: self.proposed)
    @rule(data=st.data())
    def takes_a_proposed_time(self, data: st.DataObject) -> None:
        mentee, proposal_id, start = data.draw(st.sampled_from(self.proposed))

        async def take() -> Meeting:
            async with self.pairs.mentee(mentee).write() as act:
                return await accept_time(act, proposal_id, start, FREELY)

        self._book(mentee, take)

    def _choice(self, mentee: int, start: datetime, length: timedelta) -> Choice:
        return Choice(self.pairs.mentorships[mentee], start, Form.remote, length=length)

    def _book(self, mentee: int, books: Callable[[], Coroutine[Any, Any, Meeting]]) -> None:
        async def remember() -> None:
            self.booked.append((mentee, (await books()).id))

        self._try("book", remember())

    @precondition(lambda self: self.booked)
    @rule(data=st.data(), start=starts, by_mentor=by_mentor)
    def moves(self, data: st.DataObject, start: datetime, by_mentor: bool) -> None:
        meeting = data.draw(st.sampled_from(self.booked))
        self._act("move", meeting, by_mentor, lambda act: move_meeting(act, meeting[1], start, REASON))

    @precondition(lambda self: self.booked)
    @rule(data=st.data(), by_mentor=by_mentor)
    def cancels(self, data: st.DataObject, by_mentor: bool) -> None:
        meeting = data.draw(st.sampled_from(self.booked))
        self._act("cancel", meeting, by_mentor, lambda act: cancel_meeting(act, meeting[1], REASON))

    @rule(days=st.integers(1, 3))
    def mentor_pauses(self, days: int) -> None:
        async def pauses() -> None:
            async with self.pairs.mentor().write() as act:
                await pause(act, act.today + timedelta(days=days))

        self._try("pause", pauses())

    @rule(hours=st.integers(1, 5))
    def time_passes(self, hours: int) -> None:
        self.pairs.pass_by(timedelta(hours=hours))
        self.steps["time"] += 1

    @invariant()
    def nobody_is_in_two_meetings(self) -> None:
        """Looked at after each step that changed something, since a refusal rolls back."""
        if self.changed:
            assert self.runner.run(claims_are_live_meetings(self.database))
        self.changed = False

    def _act(
        self, name: str, meeting: tuple[int, int], by_mentor: bool, does: Callable[[Act], Awaitable[object]]
    ) -> None:
        async def acts() -> None:
            uow = self.pairs.mentor() if by_mentor else self.pairs.mentee(meeting[0])
            async with uow.write() as act:
                await does(act)

        self._try(name, acts())

    def _try(self, name: str, does: Coroutine[Any, Any, None]) -> None:
        try:
            self.runner.run(does)
        except Refusal:
            self.steps[f"{name}_refused"] += 1
        else:
            self.steps[name] += 1
            self.changed = True

    def teardown(self) -> None:
        self.runner.run(self.database.close())
        self.runner.close()
        self.path.unlink()


@pytest.fixture
async def diary(sqlite_template: Path, tmp_path: Path) -> type[Diary]:
    """The state machine, on copies of a database with the pairs."""

    class Ready(Diary):
        template, steps = tmp_path / "template.db", Counter[str]()

    shutil.copy(sqlite_template, Ready.template)
    async with opened(Ready) as database:
        Ready.mentorships = (await make_pairs(database, MENTEES)).mentorships
    return Ready


@asynccontextmanager
async def opened(diary: type[Diary]) -> AsyncIterator[Database]:
    database = Database(f"sqlite+aiosqlite:///{diary.template}")
    yield database
    await database.empty_log()
    await database.close()


@pytest.mark.parametrize("number", range(SEEDS))
async def test_any_order_of_booking_moving_cancelling_and_pausing_keeps_the_diary_right(
    diary: type[Diary], number: int, figures: Note
) -> None:
    await asyncio.to_thread(run_diary, seed(number)(diary), settings(max_examples=RUNS, database=None))
    figures(seed=number, steps=diary.steps.total(), **diary.steps)
    assert diary.steps["book"] > RUNS


async def test_without_the_primary_key_the_diary_goes_wrong(diary: type[Diary]) -> None:
    async with opened(diary) as database, database.write() as session:
        columns = ", ".join(column.name for column in ClaimedTime.__table__.columns)
        await session.execute(text("DROP TABLE claimed_times"))
        await session.execute(text("CREATE TABLE claimed_times (" + columns + ")"))
    with pytest.raises(AssertionError):
        await asyncio.to_thread(run_diary, diary, settings(max_examples=15, phases=WITHOUT_SHRINKING, database=None))


def run_diary(diary: type[Diary], how: settings) -> None:
    run_state_machine_as_test(diary, settings=settings(how, stateful_step_count=STEPS))
