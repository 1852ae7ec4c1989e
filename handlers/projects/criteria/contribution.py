from handlers.projects.criteria.dialog import dialogs
from handlers.projects.criteria.states import DefenceCriteria
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Look, Place
from models.person import IN_CHARGE


async def _is_in_charge(look: Look) -> bool:
    return look.holds(*IN_CHARGE)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(
        Door(
            "defence_criteria",
            "settings-btn-criteria",
            frozenset({Place.templates}),
            DefenceCriteria.list,
            _is_in_charge,
        ),
    ),
)
