from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.care.trusted import actions, getters
from handlers.care.trusted.states import TrustedPeople
from handlers.shared.choices import SHORT_PAGE, found_choice, paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page

SOUGHT_LIMIT = 100


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "trusted-people",
                paged_choice("trusted", "trusted", actions.on_trusted, rows=SHORT_PAGE),
                SwitchTo(Label("trusted-btn-name"), id="name_trusted", state=TrustedPeople.choose),
                state=TrustedPeople.people,
                getter=getters.people_getter,
                back="cancel",
            ),
            page(
                "trusted-person",
                Button(Label("trusted-btn-remove"), id="remove_trusted", on_click=actions.on_remove, when="stands"),
                state=TrustedPeople.person,
                getter=getters.person_getter,
                back=TrustedPeople.people,
            ),
            page(
                "trusted-choose",
                found_choice(getters.FOUND.widget_id, "people", actions.on_person),
                words_input(actions.on_words, limit=SOUGHT_LIMIT),
                state=TrustedPeople.choose,
                getter=getters.choose_getter,
                back=TrustedPeople.people,
            ),
            page(
                "trusted-sure",
                Button(Label("trusted-btn-sure"), id="sure_trusted", on_click=actions.on_sure, when="stands"),
                state=TrustedPeople.sure,
                getter=getters.sure_getter,
                back=TrustedPeople.choose,
            ),
            getter=in_charge_getter,
        )
    ]
