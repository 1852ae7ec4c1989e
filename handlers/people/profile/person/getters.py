from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.choices import SearchedChoice
from handlers.shared.cities import cities_found
from handlers.shared.middleware_data import uow_of
from handlers.shared.people import name_parts
from handlers.shared.schools import schools_found
from handlers.shared.speech import Speech, short
from models.person import Person
from services.people.person import IN_POST
from services.people.profiles import my_profile
from services.unit_of_work import Uow

CITY, SCHOOL = SearchedChoice("to_city"), SearchedChoice("to_school")

PLACE_SHOWN = 100


async def person_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        me = (await my_profile(act)).person
    return {
        "name": name_parts(speech, me),
        "city": me.city.name(speech.locale),
        "school": short(me.school.name, PLACE_SHOWN) if me.school else "—",
        "position": speech.term(me.position) if me.position else "—",
        "since": _since(speech, me),
        "works": "no" if me.is_in_charge and me.school is None and me.position is None else "yes",
        "in_post": me.position in IN_POST,
    }


def _since(speech: Speech, me: Person) -> str:
    return speech.label("profile-since", month=speech.since_month(me.in_post_since)) if me.in_post_since else "—"


async def cities_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return await cities_found(uow, speech, dialog_manager, CITY)


async def own_city_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"city": dialog_manager.dialog_data["city"]}


async def my_city_of(manager: DialogManager) -> int:
    async with uow_of(manager).read() as act:
        return act.me.city_id


async def schools_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    city_id = await my_city_of(dialog_manager)
    return await schools_found(uow, speech, dialog_manager, city_id, SCHOOL)
