from handlers.care.trusted.dialog import dialogs
from handlers.care.trusted.notices import BUTTONS, VIEWS
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(dialogs=dialogs, notices=VIEWS, buttons=BUTTONS)
