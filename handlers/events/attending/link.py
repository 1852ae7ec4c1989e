"""`t.me/<bot>?start=event_<id>` opens an event, for somebody who may see it."""

import re

from aiogram_dialog import DialogManager, ShowMode

from handlers.events.attending.states import EVENT
from handlers.shared.middleware_data import uow_of
from handlers.shared.page import go_home, open_above_home
from services.events.events import access_event
from services.refusals import Refusal

EVENT_LINK = "event_"
_LINK = re.compile(rf"{EVENT_LINK}(\d{{1,9}})")


async def open_event_by_link(manager: DialogManager, payload: str) -> None:
    """Home, with the reason, for a link to what the person may not see. A visitor first sees home as usual."""
    link = _LINK.fullmatch(payload)
    if link is None:
        return await go_home(manager)
    try:
        async with uow_of(manager).read() as act:
            if act.person is None:
                return await go_home(manager)
            event, _ = await access_event(act, int(link[1]))
    except Refusal as refusal:
        return await go_home(manager, refusal.key)
    return await open_above_home(manager, *EVENT.at(event.id), ShowMode.SEND)
