from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.cities import cities_shown
from handlers.shared.speech import LABEL, Html, Speech, short
from models.invite import Invite
from services.entry.inviting import VALID_FOR, invitable, open_invite, open_invites
from services.places.cities import listed_cities
from services.refusals import Refusal
from services.unit_of_work import Act, Uow


async def roles_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        roles = invitable(act)
    return {"roles": [(role.value, speech.term(role).capitalize()) for role in roles], "days": VALID_FOR.days}


async def cities_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        return cities_shown(speech, await listed_cities(act))


async def open_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        found = [(one.id, _line(speech, act, one)) for one in await open_invites(act)]
    return {"count": len(found), "invites": found}


def _line(speech: Speech, act: Act, one: Invite) -> str:
    """«Ментор, Москва · 3 дня»; the age is left out rather than cutting a long city name."""
    what = f"{speech.term(one.role).capitalize()}, {one.city.name(speech.locale)}"
    age = speech.age(one.made_at, act.now)
    return short(what, tail=age if len(what + age) <= LABEL else "")


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            one = await open_invite(act, dialog_manager.dialog_data["invite_id"])
    except Refusal as refusal:  # it has been used or has expired meanwhile
        return {"body": speech.say(refusal.key, **refusal.values), "stands": False}
    return {"body": invite_text(speech, one), "stands": True}


def invite_text(speech: Speech, one: Invite) -> Html:
    return speech.say(
        "inviting-invite",
        role=speech.term(one.role),
        city=one.city.name(speech.locale),
        who=one.made_by.list_name,
        made=speech.when(one.made_at),
        until=speech.when(one.expires_at),
    )
