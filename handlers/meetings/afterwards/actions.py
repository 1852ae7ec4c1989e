from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.afterwards.feedback import next_row
from handlers.meetings.afterwards.states import AFTERWARDS, FEEDBACK_WORDS, Afterwards
from handlers.meetings.booking.opening import open_booking
from handlers.meetings.practice.states import REFLECTING
from handlers.meetings.tasks.states import SETTING
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.notices import show_outcome_of_opened
from handlers.shared.people import told_of
from services.meetings.coordinator_calls import call_coordinator, take_call_back
from services.meetings.feedback import add_feedback_words, meeting_to_speak_of, rate_meeting, say_whether_held
from services.meetings.meetings import my_meeting
from services.meetings.reflections import my_reflection
from services.meetings.summaries import held_meeting_as_mentor, write_summary


async def on_held(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _say(manager, held=True)


async def on_not_held(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _say(manager, held=False)


async def _say(manager: DialogManager, *, held: bool) -> None:
    async with uow_of(manager).write() as act:
        await say_whether_held(act, AFTERWARDS.id_of(manager), held)
    tell_done(manager, "afterwards-done-held" if held else "afterwards-done-not-held")


async def on_rate(_press: CallbackQuery, _select: object, manager: DialogManager, rating: int) -> None:
    async with uow_of(manager).write() as act:
        await rate_meeting(act, AFTERWARDS.id_of(manager), rating)
    tell_done(manager, "afterwards-done-rated", rating=rating)


async def on_add_words(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    meeting_id = AFTERWARDS.id_of(manager)
    async with uow_of(manager).read() as act:
        await meeting_to_speak_of(act, meeting_id)
    await FEEDBACK_WORDS.open(manager, meeting_id)


async def on_words(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        feedback = await add_feedback_words(act, FEEDBACK_WORDS.id_of(manager), words)
        meeting = await my_meeting(act, feedback.meeting_id)
    held, speech = "yes" if feedback.took_place else "no", speech_of(manager)
    rows = next_row(speech, meeting)
    await show_outcome_of_opened(manager, speech.say("feedback-outcome-words", held=held), rows=rows)
    tell_done(manager, "feedback-words-kept")
    await manager.done()


async def on_agreed(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        meeting = await write_summary(act, AFTERWARDS.id_of(manager), words)
        told = told_of(meeting.mentorship.mentee)
    tell_done(manager, "afterwards-done-agreed", told=told)
    await manager.switch_to(Afterwards.meeting)


async def on_set_task(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    meeting_id = AFTERWARDS.id_of(manager)
    async with uow_of(manager).read() as act:
        await held_meeting_as_mentor(act, meeting_id)
    await SETTING.open(manager, meeting_id)


async def on_reflect(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    meeting_id = AFTERWARDS.id_of(manager)
    async with uow_of(manager).read() as act:
        await my_reflection(act, meeting_id)
    await REFLECTING.open(manager, meeting_id)


async def on_call(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        meeting = await my_meeting(act, AFTERWARDS.id_of(manager))
        await call_coordinator(act, meeting.mentorship_id)
    tell_done(manager, "afterwards-done-called")


async def on_uncall(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        meeting = await my_meeting(act, AFTERWARDS.id_of(manager))
        await take_call_back(act, meeting.mentorship_id)
    tell_done(manager, "afterwards-done-uncalled")


async def on_next(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        meeting = await my_meeting(act, AFTERWARDS.id_of(manager))
    await open_booking(uow_of(manager), manager, meeting.mentorship_id)
