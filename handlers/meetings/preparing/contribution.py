from handlers.meetings.preparing.dialog import dialogs
from handlers.meetings.preparing.notices import BUTTONS
from handlers.meetings.preparing.states import Preparing
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Look, Place
from models.person import Role


async def _is_mentee(look: Look) -> bool:
    return look.holds(Role.mentee)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("preparing", "preparing-menu-btn", frozenset({Place.pages}), Preparing.cards, _is_mentee),),
    buttons=BUTTONS,
)
