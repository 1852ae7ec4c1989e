from handlers.matching.season.dialog import dialogs
from handlers.matching.season.states import Readiness
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Place

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("season", "season-menu-btn", frozenset({Place.people}), Readiness.ready),),
)
