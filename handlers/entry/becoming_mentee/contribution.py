from handlers.entry.becoming_mentee.dialog import dialogs
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(
    dialogs=dialogs,
)
