"""A coordinator adds a city to the list, or corrects a listed one."""

from dataclasses import replace

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.places.cities.states import CityList
from handlers.shared.middleware_data import uow_of
from handlers.shared.page import tell_done
from services.places.city_list import CityNames, add_city, city_of_list, correct_city, names_in, require_new_city_name


async def on_new_name(manager: DialogManager, words: str) -> None:
    name, english = names_in(words)
    async with uow_of(manager).read() as act:
        await require_new_city_name(act, CityNames(name, english, ""), waiting=False)
    manager.dialog_data.update(name=name, english=english)
    await manager.switch_to(CityList.new_zone)


async def on_new_zone(_press: CallbackQuery, _select: object, manager: DialogManager, zone: str) -> None:
    said = manager.dialog_data
    async with uow_of(manager).write() as act:
        await add_city(act, CityNames(said["name"], said["english"], zone))
    said["added"] = said["name"]
    await manager.switch_to(CityList.cities)


async def on_city(_press: CallbackQuery, _select: object, manager: DialogManager, city_id: int) -> None:
    manager.dialog_data["city_id"] = city_id
    await manager.switch_to(CityList.card)


async def on_name(manager: DialogManager, words: str) -> None:
    """The English name stays unless a new one is given."""
    name, english = names_in(words)
    await _correct(manager, name=name, **({"english": english} if english else {}))


async def on_zone(_press: CallbackQuery, _select: object, manager: DialogManager, zone: str) -> None:
    await _correct(manager, zone=zone)
    await manager.switch_to(CityList.card)


async def _correct(manager: DialogManager, **changes: str) -> None:
    """Save one change at once; everything else stays as it is."""
    async with uow_of(manager).write() as act:
        city, _ = await city_of_list(act, manager.dialog_data["city_id"])
        now = CityNames(city.name_ru, city.name_en, city.timezone)
        await correct_city(act, city.id, replace(now, **changes))
    tell_done(manager, "cities-corrected")
