from handlers.projects.judging.dialog import dialogs
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(dialogs=dialogs)
