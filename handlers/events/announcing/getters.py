from datetime import date, timedelta
from math import ceil
from typing import Any

from aiogram_dialog import DialogManager

from handlers.events.announcing.draft import audience_said, draft_said
from handlers.events.announcing.states import Announcing
from handlers.events.attending.announcement import announcement
from handlers.shared.calendar import weeks_page
from handlers.shared.speech import Speech
from models.event import EventKind
from services.events.announcing import AUDIENCES, start_times
from services.events.audience import audience_figures
from services.notices import BROADCAST_A_SECOND
from services.unit_of_work import Uow

STEPS = Announcing.__states__[:-1]
OFFERED_AHEAD = timedelta(days=365)
SECONDS_AT_MOST = 90


async def steps_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, int]:
    state = dialog_manager.current_context().state
    return {"step": STEPS.index(state) + 1, "steps": len(STEPS)} if state in STEPS else {}


async def kinds_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"kinds": [(kind.value, speech.term(kind)) for kind in EventKind]}


async def days_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        today = speech.local(act.now).date()
    return weeks_page(dialog_manager, speech, today, today + OFFERED_AHEAD)


async def times_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    day = date.fromisoformat(dialog_manager.dialog_data["day"])
    async with uow.read() as act:
        times = start_times(act, day) if act.person else {}
    return {"day": speech.day(day), "times": [(minute, f"{moment:%H:%M}") for minute, moment in times.items()]}


async def audience_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {
        "audiences": [
            (number, speech.label(f"announcing-audience-{role.value}")) for number, role in enumerate(AUDIENCES)
        ]
    }


async def preview_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        audience = await audience_figures(act, audience_said(dialog_manager))
    return {
        "body": announcement(speech, draft_said(dialog_manager)),
        "count": audience.agreed,
        "came": audience.came,
        "total": audience.total,
        "to_ask": audience.to_ask,
        "duration": _duration(speech, audience.agreed),
    }


def _duration(speech: Speech, count: int) -> str:
    seconds = max(1, ceil(count / BROADCAST_A_SECOND))
    if seconds <= SECONDS_AT_MOST:
        return speech.label("announcing-seconds", count=seconds)
    return speech.label("announcing-minutes", count=ceil(seconds / 60))


async def done_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"count": dialog_manager.dialog_data["count"]}
