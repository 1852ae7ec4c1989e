from handlers.internship.internship.states import INTERNSHIP
from handlers.internship.wishing.dialog import dialogs
from handlers.internship.wishing.notices import BUTTONS, VIEWS
from handlers.shared.contributions import Contribution
from handlers.shared.places import Place, WaitingKind
from services.internship.wishing import wishes_to_answer

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    waiting=(WaitingKind("internship_wish", Place.mentor, wishes_to_answer, INTERNSHIP),),
    notices=VIEWS,
    buttons=BUTTONS,
)
