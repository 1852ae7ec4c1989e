from handlers.matching.questions.dialog import dialogs
from handlers.matching.questions.notices import BUTTONS, VIEWS
from handlers.matching.questions.states import REPLYING
from handlers.shared.contributions import Contribution
from handlers.shared.places import Place, WaitingKind
from services.matching.waiting import request_questions_waiting

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    waiting=(WaitingKind("request_question", Place.mentee, request_questions_waiting, REPLYING),),
    notices=VIEWS,
    buttons=BUTTONS,
)
