from handlers.projects.managing.dialog import dialogs
from handlers.projects.managing.notices import BUTTONS, VIEWS
from handlers.projects.managing.states import TIE
from handlers.shared.contributions import Contribution
from handlers.shared.places import Place, WaitingKind
from services.projects.ties import ties_waiting

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    waiting=(WaitingKind("tie", Place.mentor, ties_waiting, TIE),),
    notices=VIEWS,
    buttons=BUTTONS,
)
