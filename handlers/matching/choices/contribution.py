from handlers.matching.choices.dialog import dialogs
from handlers.matching.choices.notices import BUTTONS, VIEWS
from handlers.matching.choices.states import NEXT
from handlers.shared.contributions import Contribution
from handlers.shared.places import Place, WaitingKind
from services.matching.waiting import choices_waiting, silent_requests_waiting

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    waiting=(
        WaitingKind("next_choice", Place.mentee, choices_waiting, NEXT),
        WaitingKind("silent_request", Place.mentee, silent_requests_waiting, NEXT),
    ),
    notices=VIEWS,
    buttons=BUTTONS,
)
