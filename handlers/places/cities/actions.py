from dataclasses import replace

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.places.cities.getters import names_on_card
from handlers.places.cities.states import TYPED_CITY, Cities
from handlers.shared.middleware_data import uow_of
from handlers.shared.page import go_home
from models.person import City
from services.places.city_list import accept_city, merge_city, names_in, require_new_city_name
from services.places.typed import remove_city, typed_place
from services.places.zones import require_zone


async def on_name(manager: DialogManager, words: str) -> None:
    """Correct the name that people typed. The English name stays unless a new one is given."""
    name, english = names_in(words)
    async with uow_of(manager).read() as act:
        city = (await typed_place(act, City, TYPED_CITY.id_of(manager))).place
        now = names_on_card(manager, city)
        await require_new_city_name(act, replace(now, name=name, english=english or now.english), waiting=False)
    manager.dialog_data.update(name=name, english=english or now.english)


async def on_zone(_press: CallbackQuery, _select: object, manager: DialogManager, zone: str) -> None:
    require_zone(zone)
    manager.dialog_data["zone"] = zone
    await manager.switch_to(Cities.card)


async def on_accept(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        city = (await typed_place(act, City, TYPED_CITY.id_of(manager))).place
        await accept_city(act, city.id, names_on_card(manager, city))
    await go_home(manager, "cities-accepted")


async def on_same(manager: DialogManager, city_id: int) -> None:
    manager.dialog_data["into"] = city_id
    await manager.switch_to(Cities.sure)


async def on_merge(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await merge_city(act, TYPED_CITY.id_of(manager), manager.dialog_data["into"])
    await go_home(manager, "cities-merged")


async def on_remove(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await remove_city(act, TYPED_CITY.id_of(manager))
    await go_home(manager, "cities-removed")
