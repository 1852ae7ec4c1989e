from handlers.events.suggesting.dialog import dialogs
from handlers.events.suggesting.notices import BUTTONS, VIEWS
from handlers.events.suggesting.states import EVENT_PROPOSAL
from handlers.shared.contributions import Contribution
from handlers.shared.places import Place, WaitingKind
from services.events.suggesting import event_proposals_waiting

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    waiting=(WaitingKind("event_proposal", Place.coordinator, event_proposals_waiting, EVENT_PROPOSAL),),
    notices=VIEWS,
    buttons=BUTTONS,
)
