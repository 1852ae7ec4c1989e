from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.care.pulse.states import PULSE, PULSE_WORDS_OF
from handlers.people.card.states import PERSON
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.outcomes import tell_outcome
from handlers.shared.subject_windows import opened_with
from services.care.pulses import explain_pulse, pulse_to_settle, settle_pulse


async def on_words(manager: DialogManager, words: str) -> None:
    number = int(opened_with(manager)["number"])
    async with uow_of(manager).write() as act:
        await explain_pulse(act, PULSE_WORDS_OF.id_of(manager), number, words)
    await tell_outcome(manager, "pulse-explained")
    await manager.done()


async def on_settle(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await settle_pulse(act, PULSE.id_of(manager))
    tell_done(manager, "pulse-settled")
    await manager.done()


async def on_mentee(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        pulse = await pulse_to_settle(act, PULSE.id_of(manager))
    await PERSON.open(manager, pulse.mentorship.mentee_id)


async def on_mentor(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        pulse = await pulse_to_settle(act, PULSE.id_of(manager))
    await PERSON.open(manager, pulse.mentorship.mentor_id)
