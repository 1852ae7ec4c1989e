from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.internship.review import actions, getters
from handlers.internship.review.states import InternshipReporting, InternshipReviewing
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.internship.rules import REPORT_LIMIT, REVIEW_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "internship-report",
                words_input(actions.on_report_words, limit=REPORT_LIMIT),
                state=InternshipReporting.words,
                getter=getters.report_getter,
                back="cancel",
            ),
            page(
                "internship-report-confirm",
                Button(Label("internship-btn-send-report"), id="send", on_click=actions.on_send_report),
                state=InternshipReporting.confirm,
                getter=getters.report_confirm_getter,
                back=InternshipReporting.words,
            ),
        ),
        Dialog(
            page(
                "internship-review",
                words_input(actions.on_review_words, limit=REVIEW_LIMIT),
                state=InternshipReviewing.words,
                getter=getters.review_getter,
                back="cancel",
            ),
            page(
                "internship-review-confirm",
                Button(Label("internship-btn-send-review"), id="send", on_click=actions.on_send_review),
                state=InternshipReviewing.confirm,
                getter=getters.review_confirm_getter,
                back=InternshipReviewing.words,
            ),
        ),
    ]
