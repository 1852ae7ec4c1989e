from datetime import date

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.booking.confirming import propose_choices
from handlers.meetings.booking.plan import (
    choice_shown,
    choose_pair,
    chosen_start,
    moving_id,
    pair_shown,
    plan_shown,
    shown_start,
)
from handlers.meetings.booking.states import MOVING, Booking
from handlers.meetings.coming.rows import open_row
from handlers.shared.last_press import complain
from handlers.shared.middleware_data import policy_of, speech_of, uow_of
from handlers.shared.notices import show_outcome_of_opened
from models.meeting import ChangeReason, Meeting
from services.matching.mentorships import PairEnded, my_mentorships, pair_to_meet
from services.meetings.agenda_prompts import AgendaPrompt
from services.meetings.booking import book_meeting, move_meeting, require_movable
from services.meetings.claims import SlotTaken
from services.meetings.left_over import left_over
from services.meetings.meetings import MeetingChanged, meeting_booked_at, my_meeting
from services.meetings.pair_diary import AgreementNeeded, TwoComing
from services.meetings.rules import AGENDA_LIMIT


async def on_whom(_press: CallbackQuery, _select: object, manager: DialogManager, pair_id: int) -> None:
    async with uow_of(manager).read() as act:
        await pair_to_meet(act, pair_id)
    choose_pair(manager, pair_id)
    await manager.switch_to(Booking.day)


async def on_day(manager: DialogManager, day: date) -> None:
    manager.dialog_data["day"] = day.isoformat()
    await manager.switch_to(Booking.time)


async def on_coming(_press: CallbackQuery, _select: object, manager: DialogManager, meeting_id: int) -> None:
    """Move one of the coming meetings instead of booking another."""
    async with uow_of(manager).read() as act:
        require_movable(act, await my_meeting(act, meeting_id))
    await MOVING.open(manager, meeting_id)


async def on_time(_press: CallbackQuery, _select: object, manager: DialogManager, start: int) -> None:
    manager.dialog_data["start"] = start
    if moving_id(manager) is not None:
        await manager.switch_to(Booking.reason)
        return
    async with uow_of(manager).read() as act:
        await propose_choices(act, manager, await plan_shown(act, manager))
    await manager.switch_to(Booking.confirm)


async def on_prompt(_press: CallbackQuery, _select: object, manager: DialogManager, prompt: str) -> None:
    """The suggestion becomes the agenda, in the mentee's language, as if they had typed it."""
    await on_agenda(manager, speech_of(manager).term(AgendaPrompt(prompt)))


async def on_left_over(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """What remains from the last meeting becomes the agenda. Tasks are only counted: they are the mentor's words."""
    async with uow_of(manager).read() as act:
        left = await left_over(act, (await plan_shown(act, manager)).mentorship.id)
    tasks = [speech_of(manager).label("booking-tasks-left", count=len(left.tasks))] if left.tasks else []
    words = "\n".join([*tasks, left.agenda] if left.agenda not in tasks else tasks)
    await on_agenda(manager, words.strip()[:AGENDA_LIMIT])


async def on_agenda(manager: DialogManager, words: str) -> None:
    manager.dialog_data["agenda"] = words
    await manager.switch_to(Booking.confirm)


async def on_book(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    try:
        async with uow_of(manager).write() as act:
            meeting = await book_meeting(act, choice_shown(manager), policy_of(manager))
    except (SlotTaken, TwoComing, AgreementNeeded) as refusal:
        await _on_taken(manager, refusal)
    except PairEnded as refusal:
        await _on_pair_ended(manager, refusal)
    else:
        await _show_booked(manager, meeting, "book")


async def _on_taken(manager: DialogManager, refusal: SlotTaken | TwoComing | AgreementNeeded) -> None:
    """If the person's own earlier press booked this time, show that meeting; if somebody else has, offer fresh
    times. The days say what else stands in the way, and what to do.
    """
    async with uow_of(manager).read() as act:
        mine = await meeting_booked_at(act, pair_shown(manager), chosen_start(manager))
    if mine is not None:
        await _show_booked(manager, mine, "book")
        return
    if isinstance(refusal, SlotTaken):
        complain(manager, refusal.key)
        await manager.switch_to(Booking.time)
    else:
        await manager.switch_to(Booking.day)


async def _on_pair_ended(manager: DialogManager, refusal: PairEnded) -> None:
    """The days that follow are those of the person's present mentor, if there is one; of several they choose again."""
    async with uow_of(manager).read() as act:
        present = await my_mentorships(act)
    choose_pair(manager, None)
    await _begin_anew(manager, "refusal-former-pair-ended" if present else refusal.key)
    if len(present) > 1:
        await manager.switch_to(Booking.whom)


async def on_reason(_press: CallbackQuery, _select: object, manager: DialogManager, reason: str) -> None:
    meeting_id = moving_id(manager)
    assert meeting_id is not None
    try:
        async with uow_of(manager).write() as act:
            meeting = await move_meeting(
                act, meeting_id, chosen_start(manager), ChangeReason(reason), shown_start(manager)
            )
    except SlotTaken as refusal:
        complain(manager, refusal.key)
        await manager.switch_to(Booking.time)
    except MeetingChanged as refusal:
        await _begin_anew(manager, refusal.key)
    else:
        await _show_booked(manager, meeting, "move")


async def _begin_anew(manager: DialogManager, why: str) -> None:
    """What the window showed is out of date and nothing was done: explain why, and start again from the days."""
    manager.dialog_data.pop("form", None)
    complain(manager, why)
    await manager.switch_to(Booking.day)


async def _show_booked(manager: DialogManager, meeting: Meeting, purpose: str) -> None:
    manager.dialog_data.update(meeting_id=meeting.id, purpose=purpose)
    speech = speech_of(manager)
    outcome = speech.say(f"booking-outcome-{purpose}", when=speech.when(meeting.starts_at))
    await show_outcome_of_opened(manager, outcome, rows=open_row(speech, meeting))
    await manager.switch_to(Booking.booked)
