from handlers.matching.cohort.dialog import dialogs
from handlers.matching.cohort.notices import BUTTONS, VIEWS
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(dialogs=dialogs, notices=VIEWS, buttons=BUTTONS)
