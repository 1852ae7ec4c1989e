from handlers.care.concern_cases.dialog import dialogs
from handlers.care.concern_cases.notices import BUTTONS, VIEWS
from handlers.care.concern_cases.states import CASE, ConcernCases
from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Look, Place, WaitingKind
from services.care.concern_cases import cases_waiting
from services.care.trusted import is_trusted


async def _reads_concerns(look: Look) -> bool:
    return await look.at(is_trusted)


CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("cases", "cases-menu-btn", frozenset({Place.help}), ConcernCases.list, _reads_concerns),),
    waiting=(WaitingKind("concern", None, cases_waiting, CASE),),
    notices=VIEWS,
    buttons=BUTTONS,
)
