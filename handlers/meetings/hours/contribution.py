from collections.abc import Iterable

from handlers.meetings.hours.dialog import dialogs
from handlers.meetings.hours.states import Hours
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, HomeLine, Look, Place
from handlers.shared.speech import Html, Speech
from models.person import Role
from services.meetings.hours import has_free_hours


async def _is_mentor(look: Look) -> bool:
    return look.holds(Role.mentor)


async def _hours_lines(look: Look, speech: Speech) -> Iterable[Html]:
    if not look.holds(Role.mentor) or await look.at(has_free_hours):
        return ()
    return (speech.say("home-no-hours"),)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("hours", "home-btn-hours", frozenset({Place.mentor}), Hours.week, _is_mentor),),
    lines=(HomeLine("hours", frozenset({Place.mentor}), _hours_lines),),
)
