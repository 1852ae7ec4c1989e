from handlers.consents.texts.dialog import dialogs
from handlers.consents.texts.states import ConsentTexts
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Look, Place
from models.person import Role


async def _is_owner(look: Look) -> bool:
    return look.holds(Role.owner)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("texts", "settings-btn-texts", frozenset({Place.settings}), ConsentTexts.menu, _is_owner),),
)
