from handlers.events.afterwards.dialog import dialogs
from handlers.events.afterwards.notices import BUTTONS, VIEWS
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(dialogs=dialogs, notices=VIEWS, buttons=BUTTONS)
