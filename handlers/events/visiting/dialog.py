from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.consents.consent.texts import file_button, first_consent_getter
from handlers.events.visiting import actions, getters
from handlers.events.visiting.states import Visiting
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.people.names import NAME_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "visiting-card",
                Button(Label("events-btn-coming"), id="come", on_click=actions.on_come),
                state=Visiting.card,
                back="cancel",
            ),
            page(
                "visiting-consent",
                file_button(),
                SwitchTo(Label("consents-btn-agree"), id="agree", state=Visiting.name),
                Button(Label("consents-btn-not-now"), id="disagree", on_click=actions.on_disagree),
                state=Visiting.consent,
                getter=first_consent_getter,
                back=Visiting.card,
            ),
            page(
                "visiting-name",
                words_input(actions.on_name, limit=NAME_LIMIT),
                state=Visiting.name,
                back=Visiting.consent,
            ),
            getter=getters.card_getter,
        )
    ]
