from handlers.places.schools.dialog import dialogs
from handlers.places.schools.notices import BUTTONS, VIEWS
from handlers.places.schools.states import TYPED_SCHOOL
from handlers.shared.contributions import Contribution
from handlers.shared.places import Place, WaitingKind
from services.places.waiting import schools_waiting

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    waiting=(WaitingKind("school", Place.coordinator, schools_waiting, TYPED_SCHOOL),),
    notices=VIEWS,
    buttons=BUTTONS,
)
