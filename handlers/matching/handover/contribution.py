from handlers.matching.handover.dialog import dialogs
from handlers.matching.handover.notices import BUTTONS, VIEWS
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(dialogs=dialogs, notices=VIEWS, buttons=BUTTONS)
