from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.matching.handover import actions, getters
from handlers.matching.handover.states import HandingOver
from handlers.shared.choices import choice, found_choice, many_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "handover-mentees",
                many_choice(getters.PAIRS, "pairs"),
                choice("open_question", "questions", actions.on_withdraw),
                Button(Label("handover-btn-next"), id="next", on_click=actions.on_next, when="some"),
                state=HandingOver.mentees,
                getter=getters.mentees_getter,
                back="cancel",
            ),
            page(
                "handover-receiver",
                found_choice(getters.RECEIVERS.widget_id, "receivers", actions.on_receiver),
                state=HandingOver.receiver,
                getter=getters.receivers_getter,
                back=HandingOver.mentees,
            ),
            page(
                "handover-confirm",
                Button(Label("handover-btn-ask"), id="ask", on_click=actions.on_ask),
                state=HandingOver.confirm,
                getter=getters.confirm_getter,
                back=HandingOver.receiver,
            ),
            getter=in_charge_getter,
        )
    ]
