from handlers.care.stalled.dialog import dialogs
from handlers.care.stalled.notices import BUTTONS, VIEWS
from handlers.care.stalled.states import StalledLines
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Place

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("stalled", "stalled-menu-btn", frozenset({Place.people}), StalledLines.lines),),
    notices=VIEWS,
    buttons=BUTTONS,
)
