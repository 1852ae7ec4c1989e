from handlers.meetings.logged.dialog import dialogs
from handlers.meetings.logged.notices import BUTTONS, VIEWS
from handlers.meetings.logged.states import LOGGED, Logging
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Look, Place, WaitingKind
from services.meetings.logged_meetings import logged_as_mentee, logged_as_mentor, pairs_to_log


async def _has_pair(look: Look) -> bool:
    return look.act.person is not None and bool(await look.at(pairs_to_log))


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("log_meeting", "logged-menu-btn", frozenset({Place.past}), Logging.whom, _has_pair),),
    waiting=(
        WaitingKind("logged_mentee", Place.mentee, logged_as_mentee, LOGGED),
        WaitingKind("logged_mentor", Place.mentor, logged_as_mentor, LOGGED),
    ),
    notices=VIEWS,
    buttons=BUTTONS,
)
