from handlers.care.help.dialog import dialogs
from handlers.care.help.states import Help
from handlers.shared.contributions import Contribution
from handlers.shared.places import MEMBERS, Door

CONTRIBUTION = Contribution(
    gathers=dialogs,
    doors=(Door("help", "help-menu-btn", MEMBERS, Help.menu),),
)
