from handlers.internship.diary.dialog import dialogs
from handlers.internship.diary.notices import BUTTONS, VIEWS
from handlers.internship.diary.states import DIARY_DAY
from handlers.shared.contributions import Contribution
from handlers.shared.places import Place, WaitingKind
from services.internship.waiting import diary_waiting

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    waiting=(WaitingKind("internship_diary", Place.mentee, diary_waiting, DIARY_DAY),),
    notices=VIEWS,
    buttons=BUTTONS,
)
