from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.importing.questions import actions, getters
from handlers.importing.questions.states import ListQuestions
from handlers.shared.choices import SHORT_PAGE, paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "list_questions-question",
                paged_choice("option", "options", actions.on_option, kind=str, rows=SHORT_PAGE),
                Button(Label("list_questions-btn-all"), id="to_all", on_click=actions.on_to_all, when="others"),
                Button(Label("list_questions-btn-later"), id="later", on_click=actions.on_later),
                state=ListQuestions.question,
                getter=getters.question_getter,
                back="cancel",
            ),
            page("list_questions-done", state=ListQuestions.done, getter=getters.done_getter, back="cancel"),
            getter=in_charge_getter,
        )
    ]
