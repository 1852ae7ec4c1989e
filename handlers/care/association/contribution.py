from collections.abc import Iterable

from handlers.care.association.dialog import dialogs
from handlers.shared.contributions import Contribution
from handlers.shared.places import HomeLine, Look, Place
from handlers.shared.speech import Html, Speech
from services.care.association import association
from services.care.week import WEEK


async def _association_lines(look: Look, speech: Speech) -> Iterable[Html]:
    now = await look.at(association)
    counts = {"mentorships": now.mentorships, "meetings": now.meetings, "overdue": now.overdue}
    return (speech.say("home-association", days=WEEK.days, **counts),)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    lines=(HomeLine("association", frozenset({Place.coordinator}), _association_lines),),
)
