from handlers.meetings.booking.dialog import dialogs
from handlers.meetings.booking.states import Booking
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Look, Place
from services.matching.mentorships import my_mentorship


async def _has_mentor(look: Look) -> bool:
    return await look.at(my_mentorship) is not None


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("book", "home-btn-book", frozenset({Place.mentee}), Booking.day, _has_mentor),),
)
