from handlers.meetings.afterwards import feedback, notices
from handlers.meetings.afterwards.dialog import dialogs
from handlers.meetings.afterwards.states import AFTERWARDS
from handlers.shared.contributions import Contribution
from handlers.shared.places import Place, WaitingKind
from services.meetings.feedback import unanswered_as_mentee, unanswered_as_mentor

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    waiting=(
        WaitingKind("held_mentee", Place.mentee, unanswered_as_mentee, AFTERWARDS),
        WaitingKind("held_mentor", Place.mentor, unanswered_as_mentor, AFTERWARDS),
    ),
    notices=(*feedback.VIEWS, *notices.VIEWS),
    buttons=(*feedback.BUTTONS, *notices.BUTTONS),
)
