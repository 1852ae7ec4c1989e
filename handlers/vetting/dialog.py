from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.shared.choices import choice, paged_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from handlers.vetting import actions, getters
from handlers.vetting.states import Vetting

REASON_LIMIT = 500


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "vetting-queue",
                paged_choice("application", "applications", actions.on_application),
                state=Vetting.queue,
                getter=getters.queue_getter,
                back="cancel",
            ),
            page(
                "vetting-card",
                Button(Label("vetting-btn-approve"), id="approve", on_click=actions.on_approve, when="undecided"),
                SwitchTo(Label("vetting-btn-decline"), id="decline", state=Vetting.decline_reason, when="undecided"),
                state=Vetting.card,
                getter=getters.card_getter,
                back="cancel",
            ),
            page(
                "vetting-decline_reason",
                choice("reason", "reasons", actions.on_reason, kind=str),
                words_input(actions.on_words, limit=REASON_LIMIT),
                state=Vetting.decline_reason,
                getter=getters.reasons_getter,
                back=Vetting.card,
            ),
        )
    ]
