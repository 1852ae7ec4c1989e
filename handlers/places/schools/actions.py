from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.places.schools.states import TYPED_SCHOOL, Schools
from handlers.shared.middleware_data import uow_of
from handlers.shared.page import go_home
from models.person import School
from services.places.schools import accept_school, merge_school, require_new_school_name
from services.places.typed import remove_school, typed_place


async def on_name(manager: DialogManager, words: str) -> None:
    """Correct the name that people typed."""
    name = " ".join(words.split())
    async with uow_of(manager).read() as act:
        school = (await typed_place(act, School, TYPED_SCHOOL.id_of(manager))).place
        await require_new_school_name(act, school, name)
    manager.dialog_data["name"] = name


async def on_accept(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await accept_school(act, TYPED_SCHOOL.id_of(manager), manager.dialog_data.get("name", ""))
    await go_home(manager, "schools-accepted")


async def on_same(manager: DialogManager, school_id: int) -> None:
    manager.dialog_data["into"] = school_id
    await manager.switch_to(Schools.sure)


async def on_merge(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await merge_school(act, TYPED_SCHOOL.id_of(manager), manager.dialog_data["into"])
    await go_home(manager, "schools-merged")


async def on_remove(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await remove_school(act, TYPED_SCHOOL.id_of(manager))
    await go_home(manager, "schools-removed")
