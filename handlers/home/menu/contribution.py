from handlers.home.menu.dialog import dialogs
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(gathers=dialogs)
