from typing import Any

from aiogram_dialog import DialogManager

from handlers.reference.lists.choosing import ITEMS, OTHERS, item_shown, items_found, list_shown, shows_retired
from handlers.shared.choices import SearchedChoice
from handlers.shared.cities import cities_found
from handlers.shared.speech import Html, Speech, short
from models.person import City, School
from services.places.search import Portion
from services.reference.items import (
    Item,
    ItemCard,
    ItemKind,
    ItemList,
    ItemsSought,
    english_item_name,
    find_items,
    item_card,
    item_name,
    list_of,
    retired_count,
    without_english,
)
from services.unit_of_work import Uow

DISTRICTS_AT_MOST = 100
NAMES_SHOWN, NAME_SHOWN = 3, 40


async def kinds_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"kinds": [(kind.value, speech.label(f"lists-{kind.value}-btn")) for kind in ItemKind]}


async def city_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found = await cities_found(uow, speech, dialog_manager, SearchedChoice("city", own=False))
    return {**found, "kind": list_shown(dialog_manager).kind}


async def items_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    of, retired = list_shown(dialog_manager), shows_retired(dialog_manager)
    found = await items_found(uow, speech, dialog_manager, ITEMS)
    async with uow.read() as act:
        city = await act.session.get(City, of.city_id) if of.city_id else None
        others = await retired_count(act, of)
        lacking, count = await without_english(act, of, NAMES_SHOWN)
    return {
        **found,
        "kind": of.kind,
        "city": city.name(speech.locale) if city else "",
        "shown": "retired" if retired else "offered",
        "lacking": 0 if retired else count,
        "lacking_names": "; ".join(short(name, NAME_SHOWN) for name in lacking),
        "lacking_more": "yes" if count > len(lacking) else "no",
        "retired_count": others,
        "has_retired": bool(others) and not retired,
        "has_offered": retired,
    }


async def new_zone_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    said = dialog_manager.dialog_data
    return {"name": said["name"], "english": said["english"] or "—"}


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    card = await _card(uow, dialog_manager)
    item, kind = card.item, list_of(card.item).kind
    retired = item.retired_at
    lines = [
        _english(speech, item),
        speech.say("lists-zone", zone=speech.zone_name(item.timezone)) if isinstance(item, City) else "",
        speech.say("lists-district", name=item.district or "—") if isinstance(item, School) else "",
        speech.say("lists-people", kind=kind, count=card.people),
        speech.say("lists-retired", day=speech.full_day(speech.local(retired).date())) if retired else "",
    ]
    return {
        "kind": kind,
        "name": item_name(item),
        "facts": Html("\n".join(line for line in lines if line)),
        "people": card.people,
        "has_people": card.people > 0 and kind is not ItemKind.topic,  # no list tells who chose a topic
        "is_city": kind is ItemKind.city,
        "is_school": kind is ItemKind.school,
        "is_offered": retired is None,
        "is_retired": retired is not None,
    }


def _english(speech: Speech, item: Item) -> str:
    """Nothing where items have no English names."""
    name = english_item_name(item)
    return "" if name is None else speech.say("lists-english", has="yes" if name else "no", name=name)


async def district_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    school = (await _card(uow, dialog_manager)).item
    async with uow.read() as act:
        sought = ItemsSought(ItemList(ItemKind.district, dialog_manager.dialog_data["city_id"]))
        found = await find_items(act, sought, Portion(at_most=DISTRICTS_AT_MOST))
    none = (0, speech.label("schools-no-district"))
    return {
        "name": item_name(school, speech.locale),
        "districts": [*((district.id, short(item_name(district))) for district in found.places), none],
    }


async def same_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    card = await _card(uow, dialog_manager)
    found = await items_found(uow, speech, dialog_manager, OTHERS, but=card.item.id)
    return {**found, "kind": list_shown(dialog_manager).kind, "name": item_name(card.item, speech.locale)}


async def sure_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    card = await _card(uow, dialog_manager)
    kind = list_shown(dialog_manager).kind
    async with uow.read() as act:
        into = (await item_card(act, kind, dialog_manager.dialog_data["into"])).item
    names = {"name": item_name(card.item, speech.locale), "into": item_name(into, speech.locale)}
    return {**names, "kind": kind, "people": card.people}


async def retirement_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    card = await _card(uow, dialog_manager)
    kind = list_shown(dialog_manager).kind
    return {"kind": kind, "name": item_name(card.item, speech.locale), "people": card.people}


async def _card(uow: Uow, manager: DialogManager) -> ItemCard:
    async with uow.read() as act:
        return await item_card(act, list_shown(manager).kind, item_shown(manager))
