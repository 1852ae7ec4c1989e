from handlers.meetings.practice.dialog import dialogs
from handlers.meetings.practice.states import PracticeLog
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Look, Place
from models.person import Role


async def _is_mentor(look: Look) -> bool:
    return look.holds(Role.mentor)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("practice", "practice-menu-btn", frozenset({Place.help}), PracticeLog.log, _is_mentor),),
)
