from typing import Any

from aiogram_dialog import DialogManager

from handlers.importing.lists.getters import PEOPLE_SHOWN, SOUGHT_SHOWN, line_of, who_of
from handlers.people.records.states import REMOVAL
from handlers.shared.people import ending_of, post_of
from handlers.shared.speech import Html, Speech, short
from services.people.records import Removal, come, find_come, record_to_remove
from services.refusals import Refusal
from services.unit_of_work import Uow


async def people_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    sought = str(dialog_manager.dialog_data.get("sought", ""))
    async with uow.read() as act:
        found = await find_come(act, sought)
    return {
        "people": [(one.person_id, short(line_of(one))) for one in found[:PEOPLE_SHOWN]],
        "sought": short(sought, SOUGHT_SHOWN),
        "count": len(found),
        "by": "words" if sought else "nothing",
    }


async def person_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            one = await come(act, dialog_manager.dialog_data["person_id"])
    except Refusal as refusal:  # another coordinator was faster
        return {"body": speech.say(refusal.key, **refusal.values), "stands": False}
    return {"body": speech.say("records-to-untie", who=who_of(speech, one)), "stands": True}


async def remove_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            removal = await record_to_remove(act, REMOVAL.id_of(dialog_manager))
    except Refusal as refusal:
        return {"body": speech.say(refusal.key), "stands": False}
    return {"body": _told(speech, removal), "stands": True}


def _told(speech: Speech, removal: Removal) -> Html:
    person = removal.person
    return speech.say(
        "records-to-remove",
        name=person.full_name,
        post=post_of(speech, person),
        ending=ending_of(speech, removal.ending),
        others="yes" if removal.ending.anything else "no",
    )
