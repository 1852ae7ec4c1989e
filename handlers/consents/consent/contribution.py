from handlers.consents.consent.dialog import dialogs
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(
    dialogs=dialogs,
)
