from handlers.events.changing.dialog import dialogs
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(dialogs=dialogs)
