from handlers.care.nudging.notices import BUTTONS, VIEWS
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(notices=VIEWS, buttons=BUTTONS)
