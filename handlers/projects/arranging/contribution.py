from handlers.projects.arranging.dialog import dialogs
from handlers.projects.arranging.notices import BUTTONS, VIEWS
from handlers.projects.arranging.states import ARRANGING
from handlers.shared.contributions import Contribution
from handlers.shared.places import Place, WaitingKind
from services.defence.waiting import projects_to_defend

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    waiting=(WaitingKind("to_defend", Place.coordinator, projects_to_defend, ARRANGING),),
    notices=VIEWS,
    buttons=BUTTONS,
)
