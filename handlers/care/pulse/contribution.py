from handlers.care.pulse.dialog import dialogs
from handlers.care.pulse.notices import BUTTONS, VIEWS
from handlers.care.pulse.states import PULSE
from handlers.shared.contributions import Contribution
from handlers.shared.places import Place, WaitingKind
from services.care.pulses import pulses_waiting

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    waiting=(WaitingKind("pulse", Place.coordinator, pulses_waiting, PULSE),),
    notices=VIEWS,
    buttons=BUTTONS,
)
