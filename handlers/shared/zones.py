"""Choosing the time zone of a person or a city."""

from typing import Any

from handlers.shared.speech import Speech, short
from services.places.zones import ZONES
from services.unit_of_work import Uow


async def zones_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    """«Екатеринбург · 18:05»: each zone with its current time, by which people recognize it."""
    async with uow.read() as act:
        now = act.now
    clocks = [(zone, f" · {Speech(speech.locale, zone).time(now)}") for zone in ZONES]
    return {"zones": [(zone, short(speech.zone_name(zone), tail=clock)) for zone, clock in clocks]}
