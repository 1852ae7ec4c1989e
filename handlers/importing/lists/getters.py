from typing import Any

from aiogram_dialog import DialogManager

from handlers.importing.lists.files import city_name_of
from handlers.shared.speech import Html, Speech, short
from models.imported_list import ListKind
from models.person import Role
from services.entry.personal_links import VALID_FOR, Unlinked, count_unlinked
from services.unit_of_work import Uow

FILE_NAME_SHOWN = 60


async def menu_getter(uow: Uow, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        unlinked = await count_unlinked(act)
    return {"unlinked": unlinked, "may_link": bool(unlinked), "days": VALID_FOR.days}


async def taken_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"file": short(dialog_manager.dialog_data["file_name"], FILE_NAME_SHOWN)}


async def export_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        may_all = act.me.holds(Role.owner)
    return {
        "kinds": [(kind.value, speech.term(kind)) for kind in ListKind],
        "may_all": may_all,
        "whole": "yes" if may_all else "no",
    }


def who_of(speech: Speech, one: Unlinked) -> Html:
    where = ", ".join(filter(None, (one.school, city_name_of(speech, one))))
    return speech.say("importing-who", name=one.name, where=where)
