from handlers.reference.holidays.dialog import dialogs
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(dialogs=dialogs)  # «Справочники» opens it
