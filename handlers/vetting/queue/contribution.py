from handlers.shared.contributions import Contribution
from handlers.shared.places import Door, Place, WaitingKind
from handlers.vetting.queue.dialog import dialogs
from handlers.vetting.queue.notices import BUTTONS, VIEWS
from handlers.vetting.queue.states import APPLICATION, Vetting
from services.vetting.waiting import applications_waiting

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("vetting", "home-btn-vetting", frozenset({Place.people}), Vetting.queue),),
    waiting=(WaitingKind("application", Place.coordinator, applications_waiting, APPLICATION),),
    notices=VIEWS,
    buttons=BUTTONS,
)
