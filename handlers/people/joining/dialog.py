from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.people.joining import actions, getters
from handlers.people.joining.states import JoiningRecords
from handlers.shared.choices import found_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page

SOUGHT_LIMIT = 100


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "joining-other",
                found_choice(getters.OTHERS.widget_id, "people", actions.on_other),
                words_input(actions.on_words, limit=SOUGHT_LIMIT),
                state=JoiningRecords.other,
                getter=getters.other_getter,
                back="cancel",
            ),
            page(
                "joining-sure",
                Button(Label("joining-btn-sure"), id="join", on_click=actions.on_join, when="stands"),
                state=JoiningRecords.sure,
                getter=getters.sure_getter,
                back=JoiningRecords.other,
            ),
            getter=in_charge_getter,
        )
    ]
