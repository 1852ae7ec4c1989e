from handlers.indicators.monthly.notices import BUTTONS, VIEWS
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(notices=VIEWS, buttons=BUTTONS)
