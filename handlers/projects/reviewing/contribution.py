from handlers.projects.reviewing import untold
from handlers.projects.reviewing.dialog import dialogs
from handlers.projects.reviewing.notices import BUTTONS, VIEWS
from handlers.projects.reviewing.states import REPORT
from handlers.shared.contributions import Contribution
from handlers.shared.places import Place, WaitingKind
from services.projects.waiting import reports_for_coordinators, reports_waiting

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    waiting=(
        WaitingKind("report", Place.mentor, reports_waiting, REPORT),
        WaitingKind("report_unreviewed", Place.coordinator, reports_for_coordinators, REPORT),
    ),
    notices=(*VIEWS, *untold.VIEWS),
    buttons=BUTTONS,
)
