from handlers.importing.lists.dialog import dialogs
from handlers.importing.lists.notices import BUTTONS, VIEWS
from handlers.importing.lists.states import Importing
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Place

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("importing", "importing-menu-btn", frozenset({Place.coordinator}), Importing.menu),),
    notices=VIEWS,
    buttons=BUTTONS,
)
