from handlers.people.card.dialog import dialogs
from handlers.people.card.notices import VIEWS
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(dialogs=dialogs, notices=VIEWS)
