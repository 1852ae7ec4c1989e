from handlers.care.concern.dialog import dialogs
from handlers.care.concern.notices import BUTTONS, VIEWS
from handlers.care.concern.states import Concerns
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Place

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("concern", "concern-menu-btn", frozenset({Place.help}), Concerns.list),),
    notices=VIEWS,
    buttons=BUTTONS,
)
