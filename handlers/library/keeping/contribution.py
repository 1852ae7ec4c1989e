from handlers.library.keeping.dialog import dialogs
from handlers.library.keeping.notices import BUTTONS
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(dialogs=dialogs, buttons=BUTTONS)
