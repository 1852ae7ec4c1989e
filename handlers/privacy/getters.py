from typing import Any

from handlers.shared.speech import Html, Speech
from services.act import Uow
from services.consents import my_consents
from services.erasing import what_ends


async def menu_getter(uow: Uow, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        member = act.person is not None
    return {"member": member, "known": "yes" if member else "no"}


async def consents_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        given = await my_consents(act)
    lines = [
        speech.say(
            "privacy-consent",
            kind=speech.term(one.kind),
            day=speech.full_day(speech.local(one.given_at).date()),
        )
        for one in given
    ]
    return {"consents": Html("\n".join(lines)) or speech.say("privacy-no-consents")}


async def erase_getter(uow: Uow, **_: Any) -> dict[str, Any]:
    """What would end."""
    async with uow.read() as act:
        ending = await what_ends(act)
    return {
        "meetings": len(ending.meetings),
        "requests": len(ending.requests),
        "mentorships": len(ending.mentorships),
    }
