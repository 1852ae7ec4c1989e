from handlers.events.announcing.dialog import dialogs
from handlers.events.announcing.states import Announcing
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Place

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("announce", "home-btn-announce", frozenset({Place.coordinator}), Announcing.kind),),
)
