"""Time zones: a person has their city's, until they choose another."""

from models.person import Person
from services.notices import look_again_at_held
from services.refusals import NotAllowed
from services.unit_of_work import Act

ZONES = (
    "Europe/Kaliningrad",
    "Europe/Moscow",
    "Europe/Samara",
    "Asia/Yekaterinburg",
    "Asia/Omsk",
    "Asia/Novosibirsk",
    "Asia/Irkutsk",
    "Asia/Yakutsk",
    "Asia/Vladivostok",
    "Asia/Magadan",
    "Asia/Kamchatka",
)


def require_zone(zone: str) -> None:
    """Raises NotAllowed for a zone that no button offers."""
    if zone not in ZONES:
        raise NotAllowed


async def change_zone(act: Act, zone: str) -> None:
    """Set the acting person's time zone. Times are shown in it, and a mentor's free hours are read in it. Raises
    NotAllowed.
    """
    require_zone(zone)
    act.me.timezone = zone
    await look_again_at_held(act, Person.id == act.me.id)
