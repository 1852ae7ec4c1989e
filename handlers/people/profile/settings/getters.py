from typing import Any

from aiogram_dialog import DialogManager

from handlers.shared.middleware_data import addresses_of
from handlers.shared.speech import Speech
from models.person import Person
from services.people.profiles import my_profile
from services.people.quiet_hours import RANGES
from services.unit_of_work import Uow

NONE = "none"


async def settings_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        me, now = (await my_profile(act)).person, speech.time(act.now)
    return {
        "zone": speech.zone_name(me.timezone),
        "now": now,
        "quiet": _quiet(speech, me),
        "has_calendar": (await addresses_of(dialog_manager)).public is not None,
    }


def _quiet(speech: Speech, me: Person) -> str:
    if me.quiet_from is None or me.quiet_until is None:
        return speech.label("profile-quiet-none")
    return speech.label("profile-quiet-hours", begin=me.quiet_from, end=me.quiet_until)


async def quiet_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    ranges = [(f"{begin}-{end}", speech.label("profile-quiet-hours", begin=begin, end=end)) for begin, end in RANGES]
    return {"ranges": [*ranges, (NONE, speech.label("profile-btn-not-quiet"))]}
