from handlers.matching.agreement_texts.dialog import dialogs
from handlers.matching.agreement_texts.states import AgreementTexts
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Look, Place
from models.person import IN_CHARGE

TEMPLATES = frozenset({Place.templates})


async def _is_in_charge(look: Look) -> bool:
    return look.holds(*IN_CHARGE)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("agreement_texts", "settings-btn-agreements", TEMPLATES, AgreementTexts.menu, _is_in_charge),),
)
