"""Fields of an event that announcing, changing and suggesting ask for in the same way: the day and the time, how many
places, how long, for which city.
"""

from datetime import date, datetime, timedelta
from typing import Any

from aiogram_dialog import DialogManager

from handlers.events.attending.announcement import length_of
from handlers.shared.calendar import weeks_page
from handlers.shared.last_press import complain
from handlers.shared.middleware_data import uow_of
from handlers.shared.speech import Speech, short
from services.events.announcing import start_times
from services.events.kinds import DAYS, LENGTHS, SEATS, SEATS_AT_MOST
from services.places.cities import listed_cities
from services.refusals import NotFound
from services.unit_of_work import Uow

ANYWHERE = 0  # instead of a city's id
SEATS_TYPED = 20  # code points
OFFERED_AHEAD = timedelta(days=365)


async def days_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        today = speech.local(act.now).date()
    return weeks_page(dialog_manager, speech, today, today + OFFERED_AHEAD)


async def keep_start_day(manager: DialogManager, day: date) -> bool:
    """False, with a complaint, when no time of that day is left."""
    async with uow_of(manager).read() as act:
        times = start_times(act, day)
    if not times:
        complain(manager, "announcing-day-over")
        return False
    manager.dialog_data["day"] = day.isoformat()
    return True


async def times_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The times of the day that was kept."""
    day = date.fromisoformat(dialog_manager.dialog_data["day"])
    async with uow.read() as act:
        times = start_times(act, day) if act.person else {}
    return {"day": speech.day(day), "times": [(minute, f"{moment:%H:%M}") for minute, moment in times.items()]}


async def start_said(manager: DialogManager, minute: int) -> datetime | None:
    """That minute of the day that was kept; None, with a complaint, when it has passed meanwhile."""
    async with uow_of(manager).read() as act:
        starts_at = start_times(act, date.fromisoformat(manager.dialog_data["day"])).get(minute)
    if starts_at is None:
        complain(manager, "refusal-event-in-past")
    return starts_at


def seats_in(words: str) -> int | None:
    """The number of places that somebody typed; None when it is none."""
    said = words.strip()
    return int(said) if said.isdecimal() and 1 <= int(said) <= SEATS_AT_MOST else None


async def seats_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    return {"seats": [(0, speech.label("announcing-btn-any")), *((number, str(number)) for number in SEATS)]}


async def lengths_getter(speech: Speech, **_: Any) -> dict[str, Any]:
    """A negative number means days."""
    hours = [(minutes, length_of(speech, minutes)) for minutes in LENGTHS]
    return {"lengths": [*hours, *((-days, length_of(speech, 0, days)) for days in DAYS if days > 1)]}


async def cities_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        cities = await listed_cities(act)
    named = [(city.id, short(city.name(speech.locale))) for city in cities]
    return {"cities": [(ANYWHERE, speech.label("announcing-btn-anywhere")), *named]}


async def require_offered_city(manager: DialogManager, city_id: int) -> None:
    """Only cities of the list are offered, and ANYWHERE. Raises NotFound."""
    async with uow_of(manager).read() as act:
        if city_id != ANYWHERE and city_id not in [city.id for city in await listed_cities(act)]:
            raise NotFound
