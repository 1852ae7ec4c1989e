from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.people.card.states import PERSON
from handlers.shared.documents import send_file
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.progress import writing_shown
from handlers.trail.journal.files import trail_file
from handlers.trail.journal.sought import ACTOR, ENTRY, FOUND_PEOPLE, SIDE, SUBJECT, WORDS, seek, sought_in
from handlers.trail.journal.states import Journal
from services.trail.entries import exported_trail, trail_entry


async def on_entry(_press: CallbackQuery, _select: object, manager: DialogManager, entry_id: int) -> None:
    manager.dialog_data[ENTRY] = entry_id
    await manager.switch_to(Journal.entry)


async def on_card(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        line = await trail_entry(act, manager.dialog_data[ENTRY])
    if line is not None and line.whom is not None:
        await PERSON.open(manager, line.whom.id)


async def on_topic(_press: CallbackQuery, _select: object, manager: DialogManager, topic: str) -> None:
    await seek(manager, topic=topic)
    await manager.switch_to(Journal.entries)


async def on_period(_press: CallbackQuery, _select: object, manager: DialogManager, period: str) -> None:
    await seek(manager, period=period)
    await manager.switch_to(Journal.entries)


async def on_side(_press: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """Choose among the people who acted, or among those to whom something was done."""
    manager.dialog_data.update({SIDE: ACTOR if button.widget_id == "who" else SUBJECT, WORDS: ""})
    await FOUND_PEOPLE.turn_to_first(manager)
    await manager.switch_to(Journal.people)


async def on_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data[WORDS] = words
    await FOUND_PEOPLE.turn_to_first(manager)


async def on_person(_press: CallbackQuery, _select: object, manager: DialogManager, person_id: int) -> None:
    await seek(manager, **{manager.dialog_data[SIDE]: person_id})
    await manager.switch_to(Journal.entries)


async def on_all(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await seek(manager, topic=None, period=None, actor_id=None, subject_id=None)


async def on_export(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        lines = await exported_trail(act, sought_in(manager))
    async with writing_shown(manager, len(lines)):
        name, content = await trail_file(speech_of(manager), lines)
    await send_file(manager, name, content, caption="journal-exported", rows=len(lines))
