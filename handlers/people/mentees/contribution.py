from collections.abc import Iterable

from handlers.people.mentees.dialog import dialogs
from handlers.people.mentees.states import Mentees
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, HomeLine, Look, Place
from handlers.shared.speech import Html, Speech
from models.person import Role
from services.matching.mentorships import my_mentee_count
from services.people.offers import my_offer


async def _is_mentor(look: Look) -> bool:
    return look.holds(Role.mentor)


async def _mentees_lines(look: Look, speech: Speech) -> Iterable[Html]:
    """How many of the mentor's places are taken, and until when a pause lasts."""
    offer = await look.at(my_offer)
    if offer is None or not look.holds(Role.mentor):
        return ()
    lines = [speech.say("home-mentees", count=await look.at(my_mentee_count), capacity=offer.capacity)]
    if offer.paused_until is not None and offer.is_paused(look.act.now):
        lines.append(speech.say("home-paused", until=speech.full_day(speech.local(offer.paused_until).date())))
    return lines


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("mentees", "home-btn-mentees", frozenset({Place.mentor}), Mentees.mentees, _is_mentor),),
    lines=(HomeLine("mentees", frozenset({Place.mentor}), _mentees_lines),),
)
