from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.people import post_of, told_of
from handlers.shared.speech import Speech, short
from models.person import IN_CHARGE, Person, Role
from services.entry.personal_links import count_links_of
from services.people.team import member, team
from services.refusals import Refusal
from services.unit_of_work import Uow


async def people_getter(uow: Uow, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        found, owns = await team(act), act.me.holds(Role.owner)
    return {"owns": owns, "count": len(found), "people": [(one.id, short(one.list_name)) for one in found]}


async def person_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            person = await member(act, dialog_manager.dialog_data["person_id"])
            may_remove = act.me.holds(Role.owner)
            links = await count_links_of(act, person.id)
    except Refusal as refusal:  # the person may have lost the right while the window was open
        return {"body": speech.say(refusal.key), "may_remove": False, "name": "", "links": 0, "told": "yes"}
    body = speech.say("team-member", name=person.full_name, post=post_of(speech, person), roles=_roles(speech, person))
    told = told_of(person)
    return {"body": body, "may_remove": may_remove, "name": person.full_name, "links": links, "told": told}


def _roles(speech: Speech, person: Person) -> str:
    return ", ".join(speech.term(role) for role in IN_CHARGE if person.holds(role))
