from handlers.meetings.acquaintance.dialog import dialogs
from handlers.meetings.acquaintance.notices import BUTTONS, VIEWS
from handlers.meetings.acquaintance.states import FIT
from handlers.shared.contributions import Contribution
from handlers.shared.places import Place, WaitingKind
from services.matching.fit import fit_as_mentee, fit_as_mentor

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    waiting=(
        WaitingKind("fit_mentee", Place.mentee, fit_as_mentee, FIT),
        WaitingKind("fit_mentor", Place.mentor, fit_as_mentor, FIT),
    ),
    notices=VIEWS,
    buttons=BUTTONS,
)
