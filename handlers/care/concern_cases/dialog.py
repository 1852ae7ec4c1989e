from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.care.concern_cases import actions, getters
from handlers.care.concern_cases.states import ConcernCase, ConcernCases
from handlers.shared.choices import SHORT_PAGE, paged_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.care.concern_cases import ANSWER_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "cases-list",
                paged_choice("case", "cases", actions.on_case, rows=SHORT_PAGE),
                state=ConcernCases.list,
                getter=getters.list_getter,
                back="cancel",
            )
        ),
        Dialog(
            page(
                "cases-card",
                Button(Label("cases-btn-take"), id="take_case", on_click=actions.on_take, when="received"),
                SwitchTo(Label("cases-btn-answer"), id="answer_case", state=ConcernCase.answer, when="waits"),
                Button(Label("cases-btn-close"), id="close_case", on_click=actions.on_close, when="open"),
                state=ConcernCase.card,
                getter=getters.card_getter,
                back="cancel",
            ),
            page(
                "cases-answer",
                words_input(actions.on_answer, limit=ANSWER_LIMIT),
                state=ConcernCase.answer,
                getter=getters.answer_getter,
                back=ConcernCase.card,
            ),
        ),
    ]
