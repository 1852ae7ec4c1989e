from handlers.meetings.booking.dialog import dialogs
from handlers.meetings.booking.opening import on_open
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Look, Place
from services.matching.mentorships import my_mentorships


async def _has_mentor(look: Look) -> bool:
    return bool(await look.at(my_mentorships))


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("book", "home-btn-book", frozenset({Place.mentee, Place.meetings}), on_open, _has_mentor),),
)
