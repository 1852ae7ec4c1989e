from typing import Any

from aiogram_dialog import DialogManager

from handlers.entry.introduction.unfinished import stopping_getter
from handlers.shared.speech import Speech
from services.entry.joining import invite_to_me
from services.refusals import Refusal
from services.unit_of_work import Uow


async def offer_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    try:
        async with uow.read() as act:
            invite = await invite_to_me(act, dialog_manager.dialog_data["invite_id"])
            known = act.person is not None
        if not known:  # others have their own home, and open the link again
            await stopping_getter(dialog_manager)
    except Refusal as refusal:  # somebody else has used it, or it has expired
        return {"body": speech.say(refusal.key, **refusal.values), "stands": False}
    return {
        "body": speech.say(
            "invitation-to",
            role=speech.term(invite.role),
            city=invite.city.name(speech.locale),
            who=invite.made_by.list_name,
            until=speech.when(invite.expires_at),
            known="yes" if known else "no",
        ),
        "stands": True,
    }
