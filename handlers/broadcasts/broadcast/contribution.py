from handlers.broadcasts.broadcast.dialog import dialogs
from handlers.broadcasts.broadcast.notices import BUTTONS, VIEWS
from handlers.broadcasts.broadcast.states import Broadcasts
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Place

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("broadcasts", "broadcast-menu-btn", frozenset({Place.coordinator}), Broadcasts.listed),),
    notices=VIEWS,
    buttons=BUTTONS,
)
