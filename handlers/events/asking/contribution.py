from handlers.events.asking.dialog import dialogs
from handlers.events.asking.notices import BUTTONS, VIEWS
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(dialogs=dialogs, notices=VIEWS, buttons=BUTTONS)
