from handlers.people.joining.dialog import dialogs
from handlers.people.joining.notices import VIEWS
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(dialogs=dialogs, notices=VIEWS)
