from handlers.events.attending.dialog import dialogs
from handlers.events.attending.notices import BUTTONS, VIEWS
from handlers.events.attending.states import Events
from handlers.shared.contributions import Contribution
from handlers.shared.places import MEMBERS, Door

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    doors=(Door("events", "home-btn-events", MEMBERS, Events.coming),),
    notices=VIEWS,
    buttons=BUTTONS,
)
