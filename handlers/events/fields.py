"""Fields of an event that announcing and changing ask for in the same way: how many places, how long."""

from typing import Any

from handlers.events.attending.announcement import length_of
from handlers.shared.speech import Speech
from services.events.kinds import DAYS, LENGTHS, SEATS, SEATS_AT_MOST

SEATS_TYPED = 20  # code points


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
