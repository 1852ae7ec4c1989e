from typing import Any

from handlers.shared.speech import Speech
from services.meetings.calendar_addresses import my_calendar_address
from services.unit_of_work import Uow


async def menu_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        address = await my_calendar_address(act)
    return {
        "given": "no" if address is None else "yes",
        "made": "" if address is None else speech.full_day(speech.local(address.made_at).date()),
        "has_none": address is None,
        "has_one": address is not None,
    }
