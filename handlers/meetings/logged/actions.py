from datetime import date, timedelta

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.afterwards.states import AFTERWARDS
from handlers.meetings.logged.states import LOGGED, Logging
from handlers.shared.ids import moment_from
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.people import told_of
from models.profile import Form
from services.meetings.logged_meetings import (
    MeetingOverlaps,
    UnbookedMeeting,
    confirm_logged,
    deny_logged,
    log_meeting,
    withdraw_logged,
)
from services.meetings.rules import LOGGED_LENGTHS, MEETING_LENGTH

MINUTE = timedelta(minutes=1)


async def on_whom(_press: CallbackQuery, _select: object, manager: DialogManager, pair_id: int) -> None:
    manager.dialog_data["pair_id"] = pair_id
    await manager.switch_to(Logging.day)


async def on_day(manager: DialogManager, day: date) -> None:
    manager.dialog_data["day"] = day.isoformat()
    await manager.switch_to(Logging.time)


async def on_time(_press: CallbackQuery, _select: object, manager: DialogManager, start: int) -> None:
    """Of a meeting that began a short while ago the usual length, or the chosen one, may not be over yet."""
    async with uow_of(manager).read() as act:
        passed = act.now - moment_from(start)
    wished = manager.dialog_data.get("minutes", MEETING_LENGTH // MINUTE) * MINUTE
    longest = max((one for one in LOGGED_LENGTHS if one <= min(passed, wished)), default=LOGGED_LENGTHS[0])
    manager.dialog_data.update(start=start, minutes=longest // MINUTE)
    manager.dialog_data.setdefault("form", Form.remote.value)
    await manager.switch_to(Logging.confirm)


async def on_length(_press: CallbackQuery, _select: object, manager: DialogManager, minutes: int) -> None:
    manager.dialog_data["minutes"] = minutes


async def on_form(_press: CallbackQuery, _select: object, manager: DialogManager, form: str) -> None:
    manager.dialog_data["form"] = Form(form).value


def logged_of(manager: DialogManager) -> UnbookedMeeting:
    """What has been chosen in this dialog."""
    said = manager.dialog_data
    starts_at = moment_from(said["start"])
    return UnbookedMeeting(said["pair_id"], starts_at, said["minutes"] * MINUTE, Form(said["form"]))


async def on_log(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """If one of the two had another meeting then, the times are shown again."""
    try:
        async with uow_of(manager).write() as act:
            logged = await log_meeting(act, logged_of(manager))
            told = told_of(logged.mentorship.other_side(act.me.id))
    except MeetingOverlaps as refusal:
        complain(manager, refusal.key)
        await manager.switch_to(Logging.time)
        return
    tell_done(manager, "logged-done-asked", told=told)
    await manager.done()
    await LOGGED.open(manager, logged.id)


async def on_was(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Confirm, and go on to what follows a meeting."""
    async with uow_of(manager).write() as act:
        logged = await confirm_logged(act, LOGGED.id_of(manager))
    tell_done(manager, "logged-done-confirmed")
    await manager.done()
    if logged.meeting_id is not None:
        await AFTERWARDS.open(manager, logged.meeting_id)


async def on_was_not(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await deny_logged(act, LOGGED.id_of(manager))
    tell_done(manager, "logged-done-denied")
    await manager.done()


async def on_unlog(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await withdraw_logged(act, LOGGED.id_of(manager))
    tell_done(manager, "logged-done-withdrawn")
    await manager.done()
