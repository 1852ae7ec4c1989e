from handlers.entry.inviting.dialog import dialogs
from handlers.entry.inviting.states import Inviting
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Place

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("invite", "settings-btn-invite", frozenset({Place.settings}), Inviting.role),),
)
