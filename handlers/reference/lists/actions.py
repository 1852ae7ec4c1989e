from dataclasses import replace

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.people.directory.sought import people_at
from handlers.people.directory.states import Directory
from handlers.reference.lists.choosing import ITEMS, OTHERS, item_shown, kind_shown, list_shown
from handlers.reference.lists.states import Lists
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from services.people.directory import PeopleSought
from services.places.city_list import CityNames, add_city, city_of_list, correct_city, require_new_city_name
from services.places.zones import require_zone
from services.reference.changing import (
    add_item,
    file_school,
    item_name_in,
    offer_item_again,
    rename_item,
    retire_item,
)
from services.reference.items import ItemKind, item_card, item_name, list_of
from services.reference.joining import join_items


async def on_kind(_press: CallbackQuery, _select: object, manager: DialogManager, chosen: str) -> None:
    kind = ItemKind(chosen)
    for key in ("city_id", "retired"):
        manager.dialog_data.pop(key, None)
    ITEMS.seek(manager, "")
    manager.dialog_data["kind"] = kind
    await manager.switch_to(Lists.city if kind.is_in_city else Lists.items)


async def on_city(manager: DialogManager, city_id: int) -> None:
    manager.dialog_data["city_id"] = city_id
    ITEMS.seek(manager, "")
    await manager.switch_to(Lists.items)


async def on_back_from_items(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.switch_to(Lists.city if kind_shown(manager).is_in_city else Lists.kinds)


async def on_turn(_press: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """Show the items that are no longer offered, or the others again."""
    ITEMS.seek(manager, "")
    manager.dialog_data["retired"] = button.widget_id == "retired"


async def on_item(manager: DialogManager, item_id: int) -> None:
    manager.dialog_data["item_id"] = item_id
    OTHERS.seek(manager, "")
    await manager.switch_to(Lists.card)


async def on_new_name(manager: DialogManager, words: str) -> None:
    """A city is asked for its time zone before it is added."""
    of = list_shown(manager)
    named = item_name_in(of.kind, words)
    if of.kind is ItemKind.city:
        async with uow_of(manager).read() as act:
            await require_new_city_name(act, CityNames(named.name, named.english, ""), waiting=False)
        manager.dialog_data.update(name=named.name, english=named.english)
        await manager.switch_to(Lists.new_zone)
        return
    async with uow_of(manager).write() as act:
        item_id = await add_item(act, of, named)
    tell_done(manager, "lists-added", kind=of.kind, name=named.name)
    await on_item(manager, item_id)


async def on_new_zone(_press: CallbackQuery, _select: object, manager: DialogManager, zone: str) -> None:
    said = manager.dialog_data
    async with uow_of(manager).write() as act:
        city_id = await add_city(act, CityNames(said["name"], said["english"], zone))
    tell_done(manager, "lists-added", kind=ItemKind.city, name=said["name"])
    await on_item(manager, city_id)


async def on_name(manager: DialogManager, words: str) -> None:
    kind = kind_shown(manager)
    named = item_name_in(kind, words)
    async with uow_of(manager).write() as act:
        await rename_item(act, kind, item_shown(manager), named)
    tell_done(manager, "lists-corrected")


async def on_zone(_press: CallbackQuery, _select: object, manager: DialogManager, zone: str) -> None:
    require_zone(zone)
    async with uow_of(manager).write() as act:
        city, _ = await city_of_list(act, item_shown(manager))
        named = CityNames(city.name_ru, city.name_en, city.timezone)
        await correct_city(act, city.id, replace(named, zone=zone))
    await _changed(manager)


async def on_district(_press: CallbackQuery, _select: object, manager: DialogManager, district_id: int) -> None:
    async with uow_of(manager).write() as act:
        await file_school(act, item_shown(manager), district_id or None)
    await _changed(manager)


async def on_same(manager: DialogManager, item_id: int) -> None:
    manager.dialog_data["into"] = item_id
    await manager.switch_to(Lists.sure)


async def on_people(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Open the list of the people who work there."""
    async with uow_of(manager).read() as act:
        item = (await item_card(act, kind_shown(manager), item_shown(manager))).item
    of = list_of(item)
    sought = PeopleSought(
        city_id=item.id if of.kind is ItemKind.city else of.city_id,
        school_id=item.id if of.kind is ItemKind.school else None,
        district=item_name(item) if of.kind is ItemKind.district else None,
    )
    await manager.start(Directory.found, people_at(sought))


async def on_join(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    into = manager.dialog_data["into"]
    async with uow_of(manager).write() as act:
        await join_items(act, kind_shown(manager), item_shown(manager), into)
    tell_done(manager, "lists-joined")
    await on_item(manager, into)


async def on_retire(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await retire_item(act, kind_shown(manager), item_shown(manager))
    await _changed(manager)


async def on_offer_again(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await offer_item_again(act, kind_shown(manager), item_shown(manager))
    await _changed(manager)


async def _changed(manager: DialogManager) -> None:
    tell_done(manager, "lists-corrected")
    await manager.switch_to(Lists.card)
