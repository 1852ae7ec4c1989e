from collections.abc import Callable
from datetime import datetime
from math import ceil
from typing import Any

from aiogram_dialog import DialogManager

from handlers.events.announcing.draft import ONCE, audience_said, city_said, draft_said
from handlers.events.announcing.states import Announcing
from handlers.events.attending.announcement import announcement, length, series_text
from handlers.shared.speech import Speech
from handlers.shared.steps import step_among
from models.broadcast import BroadcastState
from models.event import EventKind, EventRhythm
from models.person import City
from services.broadcasts.broadcasts import broadcast_counts, broadcasts_like
from services.broadcasts.channels import may_post_in_channel
from services.broadcasts.pace import seconds_for
from services.events.announcing import AUDIENCES
from services.events.audience import audience_figures
from services.events.rhythm import SERIES_LENGTHS, event_series_starts, nth_weekday
from services.places.search import Portion
from services.unit_of_work import Uow

STEPS = Announcing.__states__[: Announcing.__states__.index(Announcing.done)]
SECONDS_AT_MOST = 90


async def steps_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, int]:
    return step_among(STEPS, dialog_manager)


async def kinds_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"kinds": [(kind.value, speech.term(kind)) for kind in EventKind]}


async def kind_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Each kind has an example and a hint of its own."""
    return {"kind": dialog_manager.dialog_data["kind"]}


async def audience_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {
        "audiences": [
            (number, speech.label(f"announcing-audience-{role.value}")) for number, role in enumerate(AUDIENCES)
        ]
    }


async def preview_getter(
    uow: Uow, speech: Speech, dialog_manager: DialogManager, bulk_rate: Callable[[], float], **_: Any
) -> dict[str, Any]:
    async with uow.read() as act:
        running = await broadcasts_like(act, [BroadcastState.running], Portion())
        others = [counts.waiting - counts.held for counts in (await broadcast_counts(act, running)).values()]
        city_id = city_said(dialog_manager)
        audience = await audience_figures(act, audience_said(dialog_manager), city_id)
        city = await act.session.get(City, city_id) if city_id else None
        has_channel = await may_post_in_channel(act)
        zone = act.me.timezone
    draft = draft_said(dialog_manager)
    starts = event_series_starts(draft.starts_at, zone, draft.rhythm, draft.times) if draft.rhythm else []
    return {
        "body": announcement(speech, draft),
        "series": series_text(speech, starts),
        "is_series": "yes" if starts else "no",
        "rhythm": rhythm_label(speech, draft.rhythm, draft.starts_at) if draft.rhythm else "",
        "link": draft.link,
        "linked": "yes" if draft.link else "no",
        "seats": draft.capacity or 0,
        "length": length(speech, draft),
        "city": city.name(speech.locale) if city else "",
        "where": "city" if city else "all",
        "count": audience.reached,
        "agreed": audience.agreed,
        "closed": audience.closed,
        "came": audience.came,
        "total": audience.total,
        "to_ask": audience.to_ask,
        "duration": _duration(speech, seconds_for(audience.reached, others, bulk_rate())),
        "has_channel": has_channel,
        "in_channel": "yes" if draft.in_channel else "no",
    }


def _duration(speech: Speech, exactly: float) -> str:
    seconds = max(1, ceil(exactly))
    if seconds <= SECONDS_AT_MOST:
        return speech.label("announcing-seconds", count=seconds)
    return speech.label("announcing-minutes", count=ceil(seconds / 60))


async def done_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"count": dialog_manager.dialog_data["count"]}


async def rhythms_getter(speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    first = draft_said(dialog_manager).starts_at
    rhythms = [(one.value, rhythm_label(speech, one, first)) for one in EventRhythm]
    return {
        "rhythms": [(ONCE, speech.label("announcing-btn-once")), *rhythms],
        "times": [(one, str(one)) for one in SERIES_LENGTHS],
        "first": speech.when(first),
    }


def rhythm_label(speech: Speech, rhythm: EventRhythm, first: datetime) -> str:
    local = speech.local(first)
    return speech.label(f"announcing-rhythm-{rhythm.value}", weekday=local.weekday(), nth=nth_weekday(local))
