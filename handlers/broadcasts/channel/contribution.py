from handlers.broadcasts.channel.dialog import dialogs
from handlers.broadcasts.channel.notices import BUTTONS, VIEWS
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    notices=VIEWS,
    buttons=BUTTONS,
)
