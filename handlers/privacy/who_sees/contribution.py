from handlers.privacy.who_sees.dialog import dialogs
from handlers.privacy.who_sees.states import WhoSees
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Place

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("who_sees", "who_sees-menu-btn", frozenset({Place.help}), WhoSees.role),),
)
