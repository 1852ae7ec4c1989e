from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from handlers.projects.defence import actions, getters
from handlers.projects.defence.states import DefenceCard
from handlers.shared.choices import SHORT_PAGE, paged_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page

SOUGHT_LIMIT = 50


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "defence-card",
                Button(Label("defence-btn-accept"), id="accept", on_click=actions.on_accept, when="invited"),
                Button(Label("defence-btn-decline"), id="decline", on_click=actions.on_decline, when="declines"),
                Button(Label("defence-btn-score"), id="score", on_click=actions.on_score, when="scores"),
                Button(Label("defence-btn-values"), id="values", on_click=actions.on_values, when="values"),
                Button(
                    Label("defence-btn-confirm-values"),
                    id="confirm_values",
                    on_click=actions.on_confirm_values,
                    when="confirms",
                ),
                Button(Label("defence-btn-close"), id="close_scoring", on_click=actions.on_close, when="closes"),
                Button(Label("defence-btn-decide"), id="decide", on_click=actions.on_decide, when="decides"),
                Row(
                    SwitchTo(
                        Label("defence-btn-commission"), id="commission", state=DefenceCard.commission, when="leads"
                    ),
                    Button(Label("defence-btn-move"), id="move", on_click=actions.on_move, when="leads"),
                ),
                SwitchTo(Label("defence-btn-cancel"), id="cancel_defence", state=DefenceCard.cancel, when="leads"),
                Button(Label("passport-btn-look"), id="passport", on_click=actions.on_passport, when="reads"),
                Row(
                    Button(Label("defence-btn-protocol"), id="protocol", on_click=actions.on_protocol, when="protocol"),
                    Button(Label("defence-btn-result"), id="result", on_click=actions.on_result, when="protocol"),
                ),
                Button(Label("defence-btn-to-bank"), id="to_bank", on_click=actions.on_to_bank, when="to_bank"),
                state=DefenceCard.card,
                getter=getters.card_getter,
                back="cancel",
            ),
            page(
                "defence-change-commission",
                words_input(actions.on_sought, limit=SOUGHT_LIMIT),
                paged_choice("person", "people", actions.on_person, rows=SHORT_PAGE),
                state=DefenceCard.commission,
                getter=getters.commission_getter,
                back=DefenceCard.card,
            ),
            page(
                "defence-cancel",
                Button(Label("defence-btn-cancel"), id="cancel_now", on_click=actions.on_cancel),
                state=DefenceCard.cancel,
                getter=getters.cancel_getter,
                back=DefenceCard.card,
            ),
        )
    ]
