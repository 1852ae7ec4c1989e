from handlers.projects.bank.dialog import dialogs
from handlers.projects.bank.states import Bank
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Look, Place
from models.person import Role


async def _has_role(look: Look) -> bool:
    return look.holds(*Role)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("bank", "bank-btn", frozenset({Place.help}), Bank.projects, _has_role),),
)
