from typing import Any

from aiogram_dialog import DialogManager

from handlers.consents.consent.texts import first_consent_getter
from handlers.entry.introduction.unfinished import stopping_getter
from handlers.shared.speech import Speech
from handlers.shared.subject_windows import opened_with
from services.entry.personal_links import called_by
from services.unit_of_work import Uow


async def whose_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Letters get mixed up, so the window shows surname and initials of the person whom the link is for. It does not
    show their school, and reads the name each time instead of keeping it. If the link has expired meanwhile, the window
    says only that.
    """
    consent = await first_consent_getter(uow, speech, dialog_manager)
    async with uow.read() as act:
        who = await called_by(act, opened_with(dialog_manager)["code_hash"])
    body = speech.say("personal_link-consent", who=who, text=consent["text"], operator=consent["operator"])
    over = speech.say("personal_link-nothing", body=speech.say("personal_link-wrong"))
    if who:
        await stopping_getter(dialog_manager)
    return {"body": body if who else over, "may_agree": bool(who), "has_file": bool(who) and consent["has_file"]}


async def nothing_getter(speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    refusal = opened_with(dialog_manager)
    return {"body": speech.say(refusal["refused"], **refusal["values"])}
