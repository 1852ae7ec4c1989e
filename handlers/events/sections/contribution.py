from handlers.events.sections.dialog import dialogs
from handlers.events.sections.notices import BUTTONS, VIEWS
from handlers.events.sections.states import TALK
from handlers.shared.contributions import Contribution
from handlers.shared.places import Place, WaitingKind
from services.events.talks import talks_waiting

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    waiting=(WaitingKind("talk", Place.coordinator, talks_waiting, TALK),),
    notices=VIEWS,
    buttons=BUTTONS,
)
