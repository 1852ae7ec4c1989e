from typing import Any

from aiogram_dialog import DialogManager

from handlers.meetings.tasks.states import SETTING, TASK
from handlers.shared.calendar import weeks_page
from handlers.shared.choices import on_open_page
from handlers.shared.people import list_name_of, name_of
from handlers.shared.speech import Html, Speech, short
from models.afterwards import MeetingTask
from models.person import Person
from services.days import day_of
from services.meetings.rules import TASK_LIMIT
from services.meetings.summaries import held_meeting_as_mentor
from services.meetings.tasks import my_task, my_tasks, task_days
from services.unit_of_work import Act, Uow

WORDS_SHOWN = 60


async def tasks_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A line and a button for each task on the open page."""
    async with uow.read() as act:
        tasks = list(enumerate(await my_tasks(act), 1))
        lines = [_line(act, speech, number, task) for number, task in tasks]
    return {
        "count": len(tasks),
        "lines": await on_open_page(dialog_manager, "task", lines),
        "tasks": [(task.id, short(f"{number}. {task.words}")) for number, task in tasks],
    }


def _line(act: Act, speech: Speech, number: int, task: MeetingTask) -> Html:
    return speech.say(
        "tasks-line",
        number=number,
        words=short(task.words, WORDS_SHOWN),
        due=speech.day(task.due_on),
        other=list_name_of(speech, task.meeting.mentorship.other_side(act.me.id)),
        state=state_of_task(act, task),
    )


def state_of_task(act: Act, task: MeetingTask) -> str:
    """«done», «late» or «open», by the mentee's clock."""
    if task.done_at is not None:
        return "done"
    mentee: Person = task.meeting.mentorship.mentee
    return "late" if task.due_on < day_of(mentee, act.now) else "open"


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        task = await my_task(act, TASK.id_of(dialog_manager))
        mine = task.meeting.mentorship.mentee_id == act.me.id
        return {
            "body": task_text(act, speech, task),
            "may_finish": mine and task.done_at is None,
            "may_undo": mine and task.done_at is not None,
            "may_remove": not mine and task.done_at is None,
        }


def task_text(act: Act, speech: Speech, task: MeetingTask) -> Html:
    """For both the card and the notices."""
    pair = task.meeting.mentorship
    return speech.say(
        "tasks-text",
        words=task.words,
        due=speech.day(task.due_on),
        side="mentee" if pair.mentee_id == act.me.id else "mentor",
        other=name_of(speech, pair.other_side(act.me.id)),
        meeting=speech.day(speech.local(task.meeting.starts_at).date()),
        state=state_of_task(act, task),
        done=speech.day(speech.local(task.done_at).date()) if task.done_at else "",
    )


async def words_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        meeting = await held_meeting_as_mentor(act, SETTING.id_of(dialog_manager))
        return {"mentee": name_of(speech, meeting.mentorship.mentee), "limit": TASK_LIMIT}


async def day_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        meeting = await held_meeting_as_mentor(act, SETTING.id_of(dialog_manager))
        first, last = task_days(act, meeting)
    return {"words": dialog_manager.dialog_data["words"], **weeks_page(dialog_manager, speech, first, last)}
