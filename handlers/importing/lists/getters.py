from typing import Any

from aiogram_dialog import DialogManager

from handlers.importing.lists.files import city_name_of
from handlers.shared.speech import Html, Speech, short
from models.imported_list import ListKind
from services.entry.personal_links import VALID_FOR, CameAlready, Unlinked, count_unlinked, find_unlinked, unlinked
from services.people.records import count_come
from services.unit_of_work import Uow

FILE_NAME_SHOWN = 60
PEOPLE_SHOWN, SOUGHT_SHOWN = 80, 40


async def menu_getter(uow: Uow, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        unlinked, came = await count_unlinked(act), await count_come(act)
    return {"unlinked": unlinked, "came": came, "may_link": bool(unlinked or came), "days": VALID_FOR.days}


async def taken_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"file": short(dialog_manager.dialog_data["file_name"], FILE_NAME_SHOWN)}


async def export_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"kinds": [(kind.value, speech.term(kind)) for kind in ListKind]}


async def people_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """People who have not come yet, limited to a few pages; typing letters narrows the list down."""
    sought = str(dialog_manager.dialog_data.get("sought", ""))
    async with uow.read() as act:
        found = await find_unlinked(act, sought)
    parts = [speech.say("importing-found", sought=short(sought, SOUGHT_SHOWN), count=len(found))] if sought else []
    if len(found) > PEOPLE_SHOWN:
        parts.append(speech.say("importing-first", shown=PEOPLE_SHOWN, count=len(found)))
    return {
        "people": [(one.person_id, short(line_of(one))) for one in found[:PEOPLE_SHOWN]],
        "narrowed": bool(sought),
        "found": Html("\n".join(parts)),
    }


def line_of(one: Unlinked) -> str:
    """«Петрова А. С., Школа № 57»"""
    return ", ".join(filter(None, (one.list_name, one.school)))


async def person_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            one = await unlinked(act, dialog_manager.dialog_data["person_id"])
    except CameAlready as refusal:
        return {"body": speech.say(refusal.key), "stands": False}
    return {"body": who_of(speech, one), "stands": True}


def who_of(speech: Speech, one: Unlinked) -> Html:
    where = ", ".join(filter(None, (one.school, city_name_of(speech, one))))
    return speech.say("importing-who", name=one.name, where=where)
