from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.importing.lists.actions import on_sought
from handlers.people.records import actions, getters
from handlers.people.records.states import Records
from handlers.shared.choices import paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page

SOUGHT_LIMIT = 100


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "records-people",
                paged_choice("person", "people", actions.on_person),
                words_input(on_sought, limit=SOUGHT_LIMIT),
                state=Records.people,
                getter=getters.people_getter,
                back="cancel",
            ),
            page(
                "records-person",
                Button(Label("records-btn-untie"), id="untie", on_click=actions.on_untie, when="stands"),
                state=Records.person,
                getter=getters.person_getter,
                back=Records.people,
            ),
            page("records-handed", state=Records.handed, back=Records.people),
            page(
                "records-remove",
                Button(Label("records-btn-remove"), id="remove", on_click=actions.on_remove, when="stands"),
                state=Records.remove,
                getter=getters.remove_getter,
                back="cancel",
            ),
            getter=in_charge_getter,
        )
    ]
