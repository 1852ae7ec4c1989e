from collections.abc import Iterable

from handlers.care.association.dialog import dialogs
from handlers.care.association.states import AssociationNow
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, HomeLine, Look, Place
from handlers.shared.speech import Html, Speech
from services.care.association import association
from services.care.week import WEEK


async def _association_lines(look: Look, speech: Speech) -> Iterable[Html]:
    now = await look.at(association)
    counts = {"mentorships": now.mentorships, "meetings": now.meetings, "overdue": now.overdue}
    return (speech.say("home-association", days=WEEK.days, **counts),)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("association", "association-menu-btn", frozenset({Place.coordinator}), AssociationNow.menu),),
    lines=(HomeLine("association", frozenset({Place.coordinator}), _association_lines),),
)
