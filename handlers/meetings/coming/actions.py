from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.afterwards.states import AFTERWARDS
from handlers.meetings.booking.states import MOVING
from handlers.meetings.coming.getters import meeting_id_of, shown_start
from handlers.meetings.coming.states import Meetings
from handlers.shared.last_press import complain
from handlers.shared.middleware_data import uow_of
from handlers.shared.outcomes import tell_outcome
from models.meeting import ChangeReason
from services.meetings.booking import require_movable
from services.meetings.feedback import past_meeting
from services.meetings.meetings import MeetingChanged, TooLateToChange, cancel_meeting, confirm_coming, my_meeting
from services.meetings.warning import warn_mentor


async def on_meeting(_press: CallbackQuery, _select: object, manager: DialogManager, meeting_id: int) -> None:
    manager.dialog_data["meeting_id"] = meeting_id
    await manager.switch_to(Meetings.card)


async def on_past_meeting(_press: CallbackQuery, _select: object, manager: DialogManager, meeting_id: int) -> None:
    manager.dialog_data["meeting_id"] = meeting_id
    await manager.switch_to(Meetings.past_card)


async def on_after(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    meeting_id = meeting_id_of(manager)
    async with uow_of(manager).read() as act:
        await past_meeting(act, meeting_id)
    await AFTERWARDS.open(manager, meeting_id)


async def on_move(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    meeting_id = meeting_id_of(manager)
    async with uow_of(manager).read() as act:
        require_movable(act, await my_meeting(act, meeting_id))
    await MOVING.open(manager, meeting_id)


async def on_warn(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Warn the mentor; the card then says whether the mentor will get the notice."""
    async with uow_of(manager).write() as act:
        await warn_mentor(act, meeting_id_of(manager))


async def on_come(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Come after all, although the mentor was warned."""
    shown = shown_start(manager)
    assert shown is not None
    async with uow_of(manager).write() as act:
        await confirm_coming(act, meeting_id_of(manager), shown)
    await tell_outcome(manager, "meetings-outcome-come")


async def on_cancel_reason(_press: CallbackQuery, _select: object, manager: DialogManager, reason: str) -> None:
    """Cancel; if that is no longer possible, show the meeting as it is now."""
    try:
        async with uow_of(manager).write() as act:
            await cancel_meeting(act, meeting_id_of(manager), ChangeReason(reason), shown_start(manager))
    except (MeetingChanged, TooLateToChange) as refusal:
        complain(manager, refusal.key, **refusal.values)
    else:
        await tell_outcome(manager, "meetings-outcome-cancelled")
    await manager.switch_to(Meetings.card)
