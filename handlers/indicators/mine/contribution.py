from handlers.indicators.mine.dialog import dialogs
from handlers.indicators.mine.states import MyMentees
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Look, Place
from models.person import Role


async def _is_mentor(look: Look) -> bool:
    return look.holds(Role.mentor)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("mine", "mine-menu-btn", frozenset({Place.help}), MyMentees.results, _is_mentor),),
)
