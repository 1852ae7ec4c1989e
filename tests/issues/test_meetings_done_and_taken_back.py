"""Around a meeting, doing and taking back told the other side each time, without end: booking and cancelling, moving to
and fro, answers to «Состоялась?», proposed times, tasks, what was agreed, meetings without booking, group meetings.
What is refused is the act that asks for something, never the one that takes it back.
"""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.fit import FitVerdict
from models.group_meeting import GroupMeeting
from models.meeting import ChangeReason, Meeting
from models.profile import Form
from services.daily_limit import DAY, TooOften
from services.matching.fit import READY_A_DAY, say_fit
from services.meetings.booking import Choice, move_meeting
from services.meetings.feedback import say_whether_held
from services.meetings.groups import rules as of_groups
from services.meetings.groups.changing import move_group
from services.meetings.groups.joining import join_group, leave_group
from services.meetings.logged_meetings import UnbookedMeeting, log_meeting, withdraw_logged
from services.meetings.meetings import cancel_meeting
from services.meetings.proposals import propose_times
from services.meetings.rules import (
    CANCELLED_A_DAY,
    DISPUTED_A_DAY,
    FINISHED_A_DAY,
    LOGGED_IN_VAIN_A_DAY,
    MOVED_A_DAY,
    PROPOSED_A_DAY,
    SUMMARIES_A_DAY,
    TASKS_A_DAY,
)
from services.meetings.series import book_series
from services.meetings.summaries import write_summary
from services.meetings.tasks import finish_task, set_task, take_task_back
from services.unit_of_work import Uow
from tests.support.booking import FREELY, at, book
from tests.support.groups import START, joins, opened
from tests.support.pairs import Pairs, make_pairs

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
TUESDAY = at(10, 12)  # a week after the moment of `make_pairs`


async def only_so_often(pairs: Pairs, again: Callable[[], Awaitable[object]], at_most: int) -> None:
    """A minute apart; a day later it is possible again."""
    for _ in range(at_most):
        await again()
        pairs.pass_by(timedelta(minutes=1))
    with pytest.raises(TooOften):
        await again()
    pairs.pass_by(DAY)
    await again()


async def cancel(by: Uow, meeting: Meeting) -> None:
    async with by.write() as act:
        await cancel_meeting(act, meeting.id, ChangeReason.work)


async def held(pairs: Pairs) -> Meeting:
    """A meeting of two days ago, which the mentor says was held."""
    meeting = await book(pairs, 0, at(3, 12))
    pairs.pass_by(timedelta(days=2))
    async with pairs.mentor().write() as act:
        await say_whether_held(act, meeting.id, True)
    return meeting


async def test_a_meeting_that_is_booked_and_cancelled(database: Database) -> None:
    pairs = await make_pairs(database)

    async def book_and_cancel() -> None:
        await cancel(pairs.mentee(), await book(pairs, 0, TUESDAY))

    await only_so_often(pairs, book_and_cancel, CANCELLED_A_DAY)


async def test_what_the_mentor_cancels_does_not_keep_the_mentee_from_booking(database: Database) -> None:
    pairs = await make_pairs(database)
    for _ in range(CANCELLED_A_DAY + 1):
        await cancel(pairs.mentor(), await book(pairs, 0, TUESDAY))


async def test_a_series_counts_once(database: Database) -> None:
    pairs = await make_pairs(database)
    choice = Choice(pairs.mentorships[0], TUESDAY, Form.remote)

    async def book_and_cancel_all() -> None:
        async with pairs.mentor().write() as act:
            meetings = await book_series(act, choice, [TUESDAY, at(17, 12), at(24, 12)], FREELY)
        for meeting in meetings:
            await cancel(pairs.mentor(), meeting)

    await only_so_often(pairs, book_and_cancel_all, CANCELLED_A_DAY)


async def test_a_meeting_that_its_mentor_moves_to_and_fro(database: Database) -> None:
    pairs = await make_pairs(database)
    meeting = await book(pairs, 0, TUESDAY)

    async def move() -> None:
        async with pairs.mentor().write() as act:
            now_at = (await act.session.get_one(Meeting, meeting.id)).starts_at
            await move_meeting(act, meeting.id, at(11, 12) if now_at == TUESDAY else TUESDAY, ChangeReason.work)

    await only_so_often(pairs, move, MOVED_A_DAY)


async def test_an_answer_that_is_changed_to_and_fro(database: Database) -> None:
    pairs = await make_pairs(database)
    meeting = await held(pairs)

    async def deny_after_agreeing() -> None:
        for said in (True, False):
            async with pairs.mentee().write() as act:
                await say_whether_held(act, meeting.id, said)

    await only_so_often(pairs, deny_after_agreeing, DISPUTED_A_DAY)


async def test_times_that_a_mentor_proposes(database: Database) -> None:
    pairs = await make_pairs(database)
    choice = Choice(pairs.mentorships[0], TUESDAY, Form.remote)

    async def propose() -> None:
        async with pairs.mentor().write() as act:
            await propose_times(act, choice, [TUESDAY, at(11, 12)])

    await only_so_often(pairs, propose, PROPOSED_A_DAY)


async def test_tasks_that_are_given_and_taken_back(database: Database) -> None:
    pairs = await make_pairs(database)
    meeting = await held(pairs)

    async def give_and_take_back() -> None:
        async with pairs.mentor().write() as act:
            await take_task_back(act, (await set_task(act, meeting.id, "План", date(2026, 3, 20))).id)

    await only_so_often(pairs, give_and_take_back, TASKS_A_DAY)


async def test_a_task_that_is_done_and_not_done(database: Database) -> None:
    pairs = await make_pairs(database)
    meeting = await held(pairs)
    async with pairs.mentor().write() as act:
        task = await set_task(act, meeting.id, "План", date(2026, 3, 20))

    async def finish_again() -> None:
        for done in (False, True):
            async with pairs.mentee().write() as act:
                await finish_task(act, task.id, done=done)

    await only_so_often(pairs, finish_again, FINISHED_A_DAY)


async def test_what_was_agreed_is_written_again(database: Database) -> None:
    pairs = await make_pairs(database)
    meeting = await held(pairs)

    async def write() -> None:
        async with pairs.mentor().write() as act:
            await write_summary(act, meeting.id, f"Договорились {act.now}")

    await only_so_often(pairs, write, SUMMARIES_A_DAY)


async def test_a_meeting_without_booking_that_is_logged_and_withdrawn(database: Database) -> None:
    pairs = await make_pairs(database)
    pairs.pass_by(timedelta(days=7))
    past = UnbookedMeeting(pairs.mentorships[0], at(5, 12), timedelta(hours=1), Form.remote)

    async def log_and_withdraw() -> None:
        async with pairs.mentee().write() as act:
            logged = await log_meeting(act, past)
        async with pairs.mentee().write() as act:
            await withdraw_logged(act, logged.id)

    await only_so_often(pairs, log_and_withdraw, LOGGED_IN_VAIN_A_DAY)


async def test_both_are_ready_again_and_again(database: Database) -> None:
    pairs = await make_pairs(database)
    await held(pairs)
    async with pairs.mentor().write() as act:
        await say_fit(act, pairs.mentorships[0], FitVerdict.good)

    async def think_and_agree() -> None:
        for verdict in (FitVerdict.thinking, FitVerdict.good):
            async with pairs.mentee().write() as act:
                await say_fit(act, pairs.mentorships[0], verdict)

    await only_so_often(pairs, think_and_agree, READY_A_DAY)


async def test_a_group_meeting_that_is_moved_to_and_fro(database: Database) -> None:
    pairs = await make_pairs(database)
    group_id = await opened(pairs)
    await joins(pairs, group_id, 0)

    async def move() -> None:
        async with pairs.mentor().write() as act:
            now_at = (await act.session.get_one(GroupMeeting, group_id)).starts_at
            await move_group(act, group_id, at(10, 18) if now_at == START else START, ChangeReason.work)

    await only_so_often(pairs, move, of_groups.MOVED_A_DAY)


async def test_a_place_that_is_given_up_late(database: Database) -> None:
    pairs = await make_pairs(database)
    group_id = await opened(pairs, minimum=1)
    await joins(pairs, group_id, 0)
    pairs.clock.moment = START - timedelta(hours=3)
    for _ in range(of_groups.LEFT_LATE_A_DAY - 1):
        async with pairs.mentee().write() as act:
            await leave_group(act, group_id)
        await joins(pairs, group_id, 0)
    async with pairs.mentee().write() as act:
        await leave_group(act, group_id)
    with pytest.raises(TooOften):
        async with pairs.mentee().write() as act:
            await join_group(act, group_id)
    async with pairs.mentor().read() as act:
        assert (await act.session.scalars(select(GroupMeeting))).unique().one().joined == []
