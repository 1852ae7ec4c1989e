from dataclasses import replace
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.people.card.states import PERSON, REMOVED
from handlers.people.directory.files import people_file
from handlers.people.directory.sought import seek, sought_in
from handlers.people.directory.states import Directory
from handlers.shared.documents import send_file
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.progress import writing_shown
from models.mentorship import Programme
from services.people.directory import PeopleList, PeopleSought, districts_of, exported_people


async def on_list(_press: CallbackQuery, _select: object, manager: DialogManager, which: str) -> None:
    await seek(manager, PeopleSought(PeopleList(which)))
    await manager.switch_to(Directory.found)


async def on_words_in_menu(manager: DialogManager, words: str) -> None:
    await seek(manager, PeopleSought(words=words))
    await manager.switch_to(Directory.found)


async def on_words(manager: DialogManager, words: str) -> None:
    await seek(manager, replace(sought_in(manager), words=words))


async def on_all(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await seek(manager, PeopleSought(sought_in(manager).which))


async def on_person(_press: CallbackQuery, _select: object, manager: DialogManager, person_id: int) -> None:
    await PERSON.open(manager, person_id)


async def on_return(_start_data: Any, result: Any, manager: DialogManager) -> None:
    """When the record was removed, forget the words typed to find it."""
    if result == REMOVED:
        await seek(manager, replace(sought_in(manager), words=""))


async def on_city(_press: CallbackQuery, _select: object, manager: DialogManager, city_id: int) -> None:
    """A city with several districts asks for one of them."""
    sought = replace(sought_in(manager), city_id=city_id, district=None, school_id=None)
    await seek(manager, sought)
    async with uow_of(manager).read() as act:
        districts = await districts_of(act, sought.which, city_id)
    await manager.switch_to(Directory.district if len(districts) > 1 else Directory.found)


async def on_district(_press: CallbackQuery, _select: object, manager: DialogManager, number: int) -> None:
    """`number`: the district's place in the list, which is asked for again."""
    sought = sought_in(manager)
    async with uow_of(manager).read() as act:
        districts = await districts_of(act, sought.which, sought.city_id or 0)
    if number < len(districts):
        await seek(manager, replace(sought, district=districts[number][0], school_id=None))
    await manager.switch_to(Directory.found)


async def on_whole_city(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await seek(manager, replace(sought_in(manager), district=None, school_id=None))
    await manager.switch_to(Directory.found)


async def on_programme(_press: CallbackQuery, _select: object, manager: DialogManager, chosen: str) -> None:
    await seek(manager, replace(sought_in(manager), programme=Programme(chosen)))
    await manager.switch_to(Directory.found)


async def on_any_programme(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await seek(manager, replace(sought_in(manager), programme=None))
    await manager.switch_to(Directory.found)


async def on_export(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    speech, sought = speech_of(manager), sought_in(manager)
    async with uow_of(manager).write() as act:
        lines = await exported_people(act, sought)
    async with writing_shown(manager, len(lines)):
        name, content = await people_file(speech, sought.which, lines)
    await send_file(manager, name, content, caption="directory-exported", rows=len(lines))
