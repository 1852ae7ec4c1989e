from handlers.projects.template.dialog import dialogs
from handlers.projects.template.states import PassportTemplate
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Look, Place
from models.person import IN_CHARGE


async def _is_in_charge(look: Look) -> bool:
    return look.holds(*IN_CHARGE)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(
        Door(
            "passport_template",
            "settings-btn-passport",
            frozenset({Place.templates}),
            PassportTemplate.sections,
            _is_in_charge,
        ),
    ),
)
