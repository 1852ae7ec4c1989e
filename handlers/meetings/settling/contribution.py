from handlers.meetings.settling.dialog import dialogs
from handlers.meetings.settling.notices import VIEWS
from handlers.meetings.settling.states import CALL, DISPUTE
from handlers.shared.contributions import Contribution
from handlers.shared.places import Place, WaitingKind
from services.meetings.coordinator_calls import calls_waiting
from services.meetings.disputes import disputes_waiting

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    waiting=(
        WaitingKind("dispute", Place.coordinator, disputes_waiting, DISPUTE),
        WaitingKind("coordinator_call", Place.coordinator, calls_waiting, CALL),
    ),
    notices=VIEWS,
)
