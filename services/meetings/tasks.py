"""Tasks (задания) that a mentor gives after a meeting. The mentee marks one as done by a tap; the mentor is told, and
may take it back.
"""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select, func, select

from models.afterwards import AfterwardsNotice, MeetingTask
from models.meeting import Meeting
from models.mentorship import Mentorship, MentorshipState
from models.person import Person
from services.daily_limit import require_not_told_too_often
from services.days import day_of, today_of
from services.home.waiting import of_person
from services.locks import locked
from services.matching.mentorships import require_active_pair
from services.meetings.rules import (
    FINISHED_A_DAY,
    TASK_HORIZON,
    TASK_LIMIT,
    TASK_REMINDER_AT,
    TASKS_A_DAY,
    TASKS_AT_MOST,
)
from services.meetings.summaries import held_meeting_as_mentor
from services.notices import Reminder, remind, tell_quietly
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act


class TooManyTasks(Refusal):
    """The mentee has the maximum number (`count`) of tasks to do."""

    key = "refusal-tasks"


async def set_task(act: Act, meeting_id: int, words: str, due_on: date) -> MeetingTask:
    """Give the mentee a task until a day by their clock; they are told and reminded. Raises NotFound, NotAllowed (a day
    that has passed or is too far, words too long), MeetingChanged, NotHeldYet, PairEnded, TooManyTasks, TooOften.
    """
    meeting = await held_meeting_as_mentor(act, meeting_id, to_change=True)
    require_active_pair(meeting.mentorship)
    first, last = task_days(act, meeting)
    if not first <= due_on <= last or not words or len(words) > TASK_LIMIT:
        raise NotAllowed
    to_do = select(func.count(MeetingTask.id)).join(Meeting, Meeting.id == MeetingTask.meeting_id)
    theirs = Meeting.mentorship_id == meeting.mentorship_id, MeetingTask.done_at.is_(None)
    if (await act.session.scalar(to_do.where(*theirs)) or 0) >= TASKS_AT_MOST:
        raise TooManyTasks(count=TASKS_AT_MOST)
    mentee_id, this = meeting.mentorship.mentee_id, ("meeting_id", meeting.id)
    await require_not_told_too_often(act, [mentee_id], AfterwardsNotice.task_set, this, TASKS_A_DAY)
    task = MeetingTask(meeting=meeting, words=words, due_on=due_on, set_at=act.now)
    act.session.add(task)
    await act.session.flush()
    await tell_quietly(act, mentee_id, AfterwardsNotice.task_set, {"task_id": task.id, "meeting_id": meeting.id})
    await _remind(act, task)
    return task


def task_days(act: Act, meeting: Meeting) -> tuple[date, date]:
    """The first and the last day that a task can be set for, by the mentee's clock."""
    today = day_of(meeting.mentorship.mentee, act.now)
    return today, today + TASK_HORIZON


async def _remind(act: Act, task: MeetingTask) -> None:
    mentee = task.meeting.mentorship.mentee
    moments = (
        (AfterwardsNotice.task_day_before, task.due_on - timedelta(days=1)),
        (AfterwardsNotice.task_day, task.due_on),
    )
    due = [(kind, datetime.combine(day, TASK_REMINDER_AT, ZoneInfo(mentee.timezone))) for kind, day in moments]
    await remind(
        act,
        [
            Reminder(mentee.id, kind, {"task_id": task.id}, due_at, f"{kind}:{task.id}")
            for kind, due_at in due
            if due_at > act.now
        ],
    )


async def my_task(act: Act, task_id: int, *, to_change: bool = False) -> MeetingTask:
    """A task in which the acting person is the mentee or the mentor. Raises NotFound (also when it was taken back),
    NotAllowed.
    """
    if to_change:
        task = await locked(act, MeetingTask, task_id)
    else:
        task = await act.session.get(MeetingTask, task_id)
    if task is None:
        raise NotFound
    if not task.meeting.mentorship.is_of(act.me.id):
        raise NotAllowed
    return task


async def finish_task(act: Act, task_id: int, *, done: bool = True) -> MeetingTask:
    """The mentee marks it as done, or takes that back; the mentor is told when it is done. Raises NotFound,
    NotAllowed, TooOften.
    """
    task = await my_task(act, task_id, to_change=True)
    if task.meeting.mentorship.mentee_id != act.me.id:
        raise NotAllowed
    if done and task.done_at is None:
        task.done_at = act.now
        mentor_id, this = task.meeting.mentorship.mentor_id, ("task_id", task.id)
        await require_not_told_too_often(act, [mentor_id], AfterwardsNotice.task_done, this, FINISHED_A_DAY)
        await tell_quietly(act, mentor_id, AfterwardsNotice.task_done, {"task_id": task.id})
    elif not done:
        task.done_at = None
    return task


async def take_task_back(act: Act, task_id: int) -> None:
    """The mentor removes a task. Raises NotFound, NotAllowed."""
    task = await my_task(act, task_id, to_change=True)
    if task.meeting.mentorship.mentor_id != act.me.id:
        raise NotAllowed
    await act.session.delete(task)


async def my_tasks(act: Act) -> list[MeetingTask]:
    """The tasks of the acting person's present mentorships, as mentee or mentor: those to do first, by their day, then
    those done, the latest first.
    """
    mine = (Mentorship.mentee_id == act.me.id) | (Mentorship.mentor_id == act.me.id)
    query = _of_active().where(mine).order_by(MeetingTask.due_on, MeetingTask.id)
    tasks = list(await act.session.scalars(query))
    done = sorted((one for one in tasks if one.done_at), key=lambda one: one.done_at or one.set_at, reverse=True)
    return [one for one in tasks if one.done_at is None] + done


def _of_active() -> Select[Any]:
    query = select(MeetingTask).join(Meeting, Meeting.id == MeetingTask.meeting_id)
    return query.join(Mentorship).where(Mentorship.state == MentorshipState.active)


def overdue_tasks(act: Act) -> Select[Any]:
    """The acting mentee's tasks whose day has passed by their clock."""
    return (
        of_person(MeetingTask.id, MeetingTask.set_at)
        .select_from(MeetingTask)
        .join(Meeting, Meeting.id == MeetingTask.meeting_id)
        .join(Mentorship, Mentorship.id == Meeting.mentorship_id)
        .join(Person, Person.id == Mentorship.mentor_id)
        .where(
            Mentorship.mentee_id == act.me.id,
            Mentorship.state == MentorshipState.active,
            MeetingTask.done_at.is_(None),
            MeetingTask.due_on < today_of(act),
        )
    )
