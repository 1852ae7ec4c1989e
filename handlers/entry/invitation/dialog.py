from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.entry.invitation import actions, getters
from handlers.entry.invitation.states import Invitation
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page

LINK_LIMIT = 200


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "invitation-code",
                words_input(actions.on_code, limit=LINK_LIMIT),
                state=Invitation.code,
                back="cancel",
            ),
            page(
                "invitation-offer",
                Button(Label("invitation-btn-accept"), id="accept", on_click=actions.on_accept, when="stands"),
                state=Invitation.offer,
                getter=getters.offer_getter,
                back="cancel",
            ),
            on_start=actions.on_opened,
        )
    ]
