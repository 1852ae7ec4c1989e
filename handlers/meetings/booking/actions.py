from datetime import date

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.booking.plan import chosen_form, chosen_start, moving_id, open_plan
from handlers.meetings.booking.states import Booking
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.notices import show_outcome_of_opened
from handlers.shared.page import complain
from models.meeting import ChangeReason, Meeting
from models.profile import Form
from services.meetings.booking import Choice, NoMentor, book_meeting, forms_offered, move_meeting
from services.meetings.claims import SlotTaken
from services.meetings.meetings import meeting_booked_at


async def on_day(manager: DialogManager, day: date) -> None:
    manager.dialog_data["day"] = day.isoformat()
    await manager.switch_to(Booking.time)


async def on_time(_press: CallbackQuery, _select: object, manager: DialogManager, start: int) -> None:
    manager.dialog_data["start"] = start
    if moving_id(manager) is not None:
        await manager.switch_to(Booking.reason)
        return
    async with uow_of(manager).read() as act:
        plan = await open_plan(act, manager)
        if plan is None:
            raise NoMentor
        usual = next(iter(await forms_offered(act, plan.mentorship)), Form.remote)
    manager.dialog_data.setdefault("form", usual.value)
    await manager.switch_to(Booking.confirm)


async def on_form(_press: CallbackQuery, _select: object, manager: DialogManager, form: str) -> None:
    manager.dialog_data["form"] = Form(form).value


async def on_agenda(manager: DialogManager, words: str) -> None:
    manager.dialog_data["agenda"] = words
    await manager.switch_to(Booking.confirm)


async def on_book(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    try:
        async with uow_of(manager).write() as act:
            plan = await open_plan(act, manager)
            if plan is None:
                raise NoMentor
            choice = Choice(
                mentorship_id=plan.mentorship.id,
                starts_at=chosen_start(manager),
                form=chosen_form(manager),
                agenda=manager.dialog_data.get("agenda", ""),
            )
            meeting = await book_meeting(act, choice)
    except SlotTaken as refusal:
        await _on_taken(manager, refusal)
    else:
        await _show_booked(manager, meeting, "book")


async def _on_taken(manager: DialogManager, refusal: SlotTaken) -> None:
    """By oneself, when the same press came twice: the booked meeting. By somebody else: fresh times at once."""
    async with uow_of(manager).read() as act:
        plan = await open_plan(act, manager)
        mine = await meeting_booked_at(act, plan.mentorship.id, chosen_start(manager)) if plan else None
    if mine is not None:
        await _show_booked(manager, mine, "book")
        return
    complain(manager, refusal.key)
    await manager.switch_to(Booking.time)


async def on_reason(_press: CallbackQuery, _select: object, manager: DialogManager, reason: str) -> None:
    meeting_id = moving_id(manager)
    assert meeting_id is not None
    try:
        async with uow_of(manager).write() as act:
            meeting = await move_meeting(act, meeting_id, chosen_start(manager), ChangeReason(reason))
    except SlotTaken as refusal:
        complain(manager, refusal.key)
        await manager.switch_to(Booking.time)
    else:
        await _show_booked(manager, meeting, "move")


async def _show_booked(manager: DialogManager, meeting: Meeting, purpose: str) -> None:
    manager.dialog_data.update(meeting_id=meeting.id, purpose=purpose)
    speech = speech_of(manager)
    outcome = speech.say(f"booking-outcome-{purpose}", when=speech.when(meeting.starts_at))
    await show_outcome_of_opened(manager, outcome)
    await manager.switch_to(Booking.booked)
