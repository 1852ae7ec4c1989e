from handlers.people.team.dialog import dialogs
from handlers.people.team.notices import BUTTONS, VIEWS
from handlers.people.team.states import Team
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Place

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("team", "settings-btn-team", frozenset({Place.settings}), Team.people),),
    notices=VIEWS,
    buttons=BUTTONS,
)
