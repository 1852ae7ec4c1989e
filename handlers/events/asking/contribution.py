from handlers.events.asking.dialog import dialogs
from handlers.events.asking.notices import BUTTONS, VIEWS
from handlers.events.asking.states import REPLY_EVENT
from handlers.shared.contributions import Contribution
from handlers.shared.places import Place, WaitingKind
from services.events.questions import event_questions_waiting

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    waiting=(WaitingKind("event_question", Place.coordinator, event_questions_waiting, REPLY_EVENT),),
    notices=VIEWS,
    buttons=BUTTONS,
)
