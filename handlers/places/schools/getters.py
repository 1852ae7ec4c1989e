from typing import Any

from aiogram_dialog import DialogManager

from handlers.places.schools.states import TYPED_SCHOOL
from handlers.shared.choices import SearchedChoice
from handlers.shared.middleware_data import uow_of
from handlers.shared.schools import schools_found
from handlers.shared.speech import Speech
from models.person import School
from services.places.schools import listed_school
from services.places.typed import PlaceSettled, typed_place
from services.unit_of_work import Uow

SAME = SearchedChoice("into", own=False)


async def city_of_school(manager: DialogManager) -> int:
    async with uow_of(manager).read() as act:
        return (await typed_place(act, School, TYPED_SCHOOL.id_of(manager))).place.city_id


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            typed = await typed_place(act, School, TYPED_SCHOOL.id_of(dialog_manager))
    except PlaceSettled as refusal:
        return {"body": speech.say(refusal.key, **refusal.values), "waits": False}
    city, said = typed.place.city.name(speech.locale), typed.place.name
    name: str = dialog_manager.dialog_data.get("name", said)
    renamed = "no" if name == said else "yes"
    body = speech.say("schools-typed", name=name, renamed=renamed, said=said, city=city, people=typed.people)
    return {"body": body, "waits": True}


async def same_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        school = (await typed_place(act, School, TYPED_SCHOOL.id_of(dialog_manager))).place
    return {**await schools_found(uow, speech, dialog_manager, school.city_id, SAME), "name": school.name}


async def sure_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        typed = await typed_place(act, School, TYPED_SCHOOL.id_of(dialog_manager))
        into = await listed_school(act, typed.place, dialog_manager.dialog_data["into"])
    return {"name": typed.place.name, "into": into.name, "people": typed.people}


async def removal_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        typed = await typed_place(act, School, TYPED_SCHOOL.id_of(dialog_manager))
    return {"name": typed.place.name, "people": typed.people}
