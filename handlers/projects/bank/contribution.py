from handlers.projects.bank.dialog import dialogs
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(dialogs=dialogs)  # «Все документы» leads to it
