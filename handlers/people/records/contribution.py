from handlers.people.records.dialog import dialogs
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(
    dialogs=dialogs,
)
