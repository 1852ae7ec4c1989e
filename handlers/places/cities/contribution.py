from handlers.places.cities.dialog import dialogs
from handlers.places.cities.notices import BUTTONS, VIEWS
from handlers.places.cities.states import TYPED_CITY
from handlers.shared.contributions import Contribution
from handlers.shared.places import Place, WaitingKind
from services.places.waiting import cities_waiting

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    waiting=(WaitingKind("city", Place.coordinator, cities_waiting, TYPED_CITY),),
    notices=VIEWS,
    buttons=BUTTONS,
)
