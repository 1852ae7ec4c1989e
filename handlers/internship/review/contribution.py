from handlers.internship.review.dialog import dialogs
from handlers.internship.review.notices import BUTTONS, VIEWS
from handlers.internship.review.states import INTERNSHIP_REPORT, INTERNSHIP_REVIEW
from handlers.shared.contributions import Contribution
from handlers.shared.places import Place, WaitingKind
from services.internship.waiting import internship_reports_waiting, internship_reviews_waiting

CONTRIBUTION = Contribution(
    dialogs=dialogs,
    waiting=(
        WaitingKind("internship_report", Place.mentee, internship_reports_waiting, INTERNSHIP_REPORT),
        WaitingKind("internship_review", Place.mentor, internship_reviews_waiting, INTERNSHIP_REVIEW),
    ),
    notices=VIEWS,
    buttons=BUTTONS,
)
