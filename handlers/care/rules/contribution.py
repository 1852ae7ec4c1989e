from handlers.care.rules.dialog import dialogs
from handlers.care.rules.states import CareRules
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Place

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("care_rules", "care-menu-btn", frozenset({Place.settings}), CareRules.table),),
)
