from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.practice.files import practice_pdf, practice_workbook
from handlers.meetings.practice.states import REFLECTING
from handlers.shared.documents import send_file
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import speech_of, uow_of
from models.person import Person
from services.meetings.practice import Practice, PracticePeriod, my_practice
from services.meetings.reflections import reflect


def period_of(manager: DialogManager) -> PracticePeriod:
    return PracticePeriod(manager.dialog_data.get("period", PracticePeriod.school_year))


async def on_period(_press: CallbackQuery, _select: object, manager: DialogManager, period: str) -> None:
    manager.dialog_data["period"] = PracticePeriod(period).value


async def on_pdf(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    practice, me = await _practice(manager)
    await send_file(manager, *await practice_pdf(practice, me))


async def on_xlsx(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    practice, _ = await _practice(manager)
    await send_file(manager, *practice_workbook(speech_of(manager), practice))


async def _practice(manager: DialogManager) -> tuple[Practice, Person]:
    async with uow_of(manager).read() as act:
        return await my_practice(act, period_of(manager)), act.me


async def on_words(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        await reflect(act, REFLECTING.id_of(manager), words)
    tell_done(manager, "practice-reflected")
    await manager.done()
