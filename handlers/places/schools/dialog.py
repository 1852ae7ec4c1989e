from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.places.schools import actions, getters
from handlers.places.schools.states import Schools
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from handlers.shared.schools import school_choice
from services.people.person import SCHOOL_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "schools-card",
                Button(Label("schools-btn-accept"), id="accept", on_click=actions.on_accept, when="waits"),
                SwitchTo(Label("schools-btn-same"), id="same", state=Schools.same, when="waits"),
                SwitchTo(Label("schools-btn-remove"), id="remove", state=Schools.removal, when="waits"),
                words_input(actions.on_name, limit=SCHOOL_LIMIT),
                state=Schools.card,
                getter=getters.card_getter,
                back="cancel",
            ),
            page(
                "schools-same",
                *school_choice(getters.SAME.widget_id, getters.city_of_school, actions.on_same),
                state=Schools.same,
                getter=getters.same_getter,
                back=Schools.card,
            ),
            page(
                "schools-sure",
                Button(Label("schools-btn-merge"), id="merge", on_click=actions.on_merge),
                state=Schools.sure,
                getter=getters.sure_getter,
                back=Schools.same,
            ),
            page(
                "schools-removal",
                Button(Label("schools-btn-remove"), id="remove_school", on_click=actions.on_remove),
                state=Schools.removal,
                getter=getters.removal_getter,
                back=Schools.card,
            ),
            getter=in_charge_getter,
        )
    ]
