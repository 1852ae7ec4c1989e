from handlers.privacy.my_data.dialog import dialogs
from handlers.privacy.my_data.notices import BUTTONS, VIEWS
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    notices=VIEWS,
    buttons=BUTTONS,
)
