from typing import Any

from aiogram_dialog import DialogManager

from handlers.places.cities.states import TYPED_CITY
from handlers.shared.choices import SearchedChoice
from handlers.shared.cities import cities_found
from handlers.shared.speech import Speech
from models.person import City
from services.places.city_list import CityNames, listed_city
from services.places.typed import PlaceSettled, typed_place
from services.unit_of_work import Uow

SAME = SearchedChoice("into", own=False)


def names_on_card(manager: DialogManager, city: City) -> CityNames:
    """The names and time zone as the coordinator has entered them on the card so far."""
    said = manager.dialog_data
    return CityNames(said.get("name", city.name_ru), said.get("english", ""), said.get("zone", city.timezone))


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            typed = await typed_place(act, City, TYPED_CITY.id_of(dialog_manager))
    except PlaceSettled as refusal:
        return {"body": speech.say(refusal.key, **refusal.values), "waits": False}
    name = names_on_card(dialog_manager, typed.place)
    body = speech.say(
        "cities-typed",
        name=name.name,
        renamed="no" if name.name == typed.place.name_ru else "yes",
        said=typed.place.name_ru,
        english=name.english or "—",
        zone=speech.zone_name(name.zone),
        people=typed.people,
    )
    return {"body": body, "waits": True}


async def same_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        city = (await typed_place(act, City, TYPED_CITY.id_of(dialog_manager))).place
    return {**await cities_found(uow, speech, dialog_manager, SAME), "name": city.name_ru}


async def sure_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        typed = await typed_place(act, City, TYPED_CITY.id_of(dialog_manager))
        into = await listed_city(act, dialog_manager.dialog_data["into"])
    return {"name": typed.place.name_ru, "into": into.name(speech.locale), "people": typed.people}


async def removal_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        typed = await typed_place(act, City, TYPED_CITY.id_of(dialog_manager))
    return {"name": typed.place.name_ru, "people": typed.people}
