from typing import Any

from aiogram_dialog import DialogManager

from handlers.events.attending.announcement import announcement, with_zone
from handlers.events.visiting.actions import link_of
from handlers.events.visiting.states import Visiting
from handlers.shared.speech import Speech
from handlers.shared.steps import step_among
from services.events.guests import event_for_guest
from services.unit_of_work import Uow

STEPS = Visiting.__states__[1:]


async def card_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        event = await event_for_guest(act, link_of(dialog_manager))
        known = act.person is not None
    if known:
        said = announcement(speech, event)
    else:  # the time zone of a visitor is not known
        there = Speech(speech.locale, event.timezone)
        said = with_zone(there, announcement(there, event), event.timezone)
    shown = {"body": said, "title": event.title, "known": "yes" if known else "no"}
    return shown | step_among(STEPS, dialog_manager)
