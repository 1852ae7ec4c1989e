from handlers.consents.consent.dialog import dialogs
from handlers.consents.consent.notices import BUTTONS, VIEWS
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    notices=VIEWS,
    buttons=BUTTONS,
)
