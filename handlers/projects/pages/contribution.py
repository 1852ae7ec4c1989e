from handlers.projects.pages.dialog import dialogs
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(dialogs=dialogs)
