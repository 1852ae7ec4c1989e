from collections.abc import Iterable

from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, HomeLine, Look, Place
from handlers.shared.speech import Html, Speech
from handlers.vetting.briefing.dialog import dialogs
from handlers.vetting.briefing.states import Briefing
from models.person import Role
from services.matching.mentorships import my_mentee_count
from services.meetings.hours import has_free_hours


async def _is_mentor(look: Look) -> bool:
    return look.holds(Role.mentor)


async def _briefing_lines(look: Look, speech: Speech) -> Iterable[Html]:
    """Offered to mentors who have not begun yet, whichever way they came."""
    if not look.holds(Role.mentor):
        return ()
    mentees, has_hours = await look.at(my_mentee_count), await look.at(has_free_hours)
    return () if mentees or has_hours else (speech.say("home-briefing"),)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("briefing", "briefing-menu-btn", frozenset({Place.pages}), Briefing.work, _is_mentor),),
    lines=(HomeLine("briefing", frozenset({Place.mentor}), _briefing_lines),),
)
