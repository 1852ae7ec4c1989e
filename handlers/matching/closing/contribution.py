from handlers.matching.closing import notices, term
from handlers.matching.closing.dialog import dialogs
from handlers.shared.contributions import Contribution

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    notices=(*notices.VIEWS, *term.VIEWS),
    buttons=(*notices.BUTTONS, *term.BUTTONS),
)
