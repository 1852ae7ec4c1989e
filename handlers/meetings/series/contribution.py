from handlers.meetings.series.dialog import dialogs
from handlers.meetings.series.notices import VIEWS
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(dialogs=dialogs, notices=VIEWS)
