from handlers.events.materials.dialog import dialogs
from handlers.events.materials.notices import VIEWS
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(dialogs=dialogs, notices=VIEWS)
