from typing import Any

from aiogram_dialog import DialogManager

from handlers.entry.introduction.onboarding_route import invite_of
from handlers.shared.choices import SearchedChoice
from handlers.shared.cities import cities_found, cities_shown
from handlers.shared.middleware_data import uow_of
from handlers.shared.people import name_parts
from handlers.shared.schools import schools_found
from handlers.shared.speech import Speech, short
from models.person import City
from services.entry.joining import invite_to_me
from services.people.names import parse_name
from services.places.cities import city_to_work_in
from services.unit_of_work import Uow

CITY, SCHOOL = SearchedChoice("city"), SearchedChoice("school")

SCHOOL_SHOWN = 100
OWN_CITY = 0  # a typed city, created together with the person's record


async def invited_city(manager: DialogManager) -> City | None:
    """The city of the invitation; None without one."""
    invite_id = invite_of(manager)
    if invite_id is None:
        return None
    async with uow_of(manager).read() as act:
        return (await invite_to_me(act, invite_id)).city


async def cities_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    city = await invited_city(dialog_manager)
    if city is None:
        return await cities_found(uow, speech, dialog_manager, CITY)
    return {**cities_shown(speech, [city]), "cities_pages": 1, "sought": False, "found": ""}


async def city_said_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Typing a city's full name chooses it at once, so the next window shows which one it is."""
    city_id = await chosen_city_of(dialog_manager)
    if city_id == OWN_CITY:
        return {"city": dialog_manager.dialog_data["city"]}
    async with uow.read() as act:
        return {"city": (await city_to_work_in(act, city_id)).name(speech.locale)}


async def name_getter(speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Shows how the typed name was understood, while going back takes one tap."""
    name = parse_name(dialog_manager.dialog_data["name"])
    return {"name": name_parts(speech, name)}


async def name_said_getter(speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """When the person returns to this step, they can keep the name that they typed."""
    said = dialog_manager.dialog_data.get("name")
    return {"said": said is not None, "now": name_parts(speech, parse_name(said)) if said else ""}


async def school_said_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Typing a school's full name chooses it at once, so the next window shows which one it is."""
    return {"school": short(dialog_manager.dialog_data.get("school", "—"), SCHOOL_SHOWN)}


async def chosen_city_of(manager: DialogManager) -> int:
    return int(manager.dialog_data.get("city_id", OWN_CITY))


async def schools_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return await schools_found(uow, speech, dialog_manager, await chosen_city_of(dialog_manager), SCHOOL)
