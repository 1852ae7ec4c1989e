from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.speech import Speech
from models.person import Position
from services.act import Uow
from services.people import cities, schools

YEARS_A_PAGE = 12


async def consent_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"operator": speech.label("introduction-operator-unknown")}


async def cities_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        return {"cities": [(city.id, city.name(speech.locale)) for city in await cities(act)]}


async def schools_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        found = await schools(act, dialog_manager.dialog_data["city_id"])
        return {"schools": [(school.id, school.name) for school in found]}


async def positions_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"positions": [(position.value, speech.term(position)) for position in Position]}


async def years_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        newest = act.now.year - YEARS_A_PAGE * dialog_manager.dialog_data.get("years_back", 0)
    return {"years": [(year, str(year)) for year in range(newest, newest - YEARS_A_PAGE, -1)]}


async def months_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    year = dialog_manager.dialog_data["year"]
    async with uow.read() as act:
        last = act.now.month if year == act.now.year else 12
    return {"year": str(year), "months": [(month, speech.month_name(month)) for month in range(1, last + 1)]}
