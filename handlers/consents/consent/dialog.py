from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Cancel, Start, SwitchTo

from handlers.consents.consent import actions, getters
from handlers.consents.consent.states import Consents
from handlers.consents.consent.texts import file_button
from handlers.privacy.my_data.states import Privacy
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "consents-ask",
                file_button(),
                Button(Label("consents-btn-agree"), id="agree", on_click=actions.on_agree),
                Cancel(Label("consents-btn-not-now"), id="not_now"),
                state=Consents.ask,
                getter=getters.ask_getter,
                back="cancel",
            ),
            page(
                "consents-again",
                file_button(),
                Button(Label("consents-btn-agree"), id="agree", on_click=actions.on_agree_again),
                Button(Label("consents-btn-not-now"), id="not_now", on_click=actions.on_not_again),
                state=Consents.again,
                getter=getters.again_getter,
                home=False,
            ),
            page(
                "consents-not_now",
                SwitchTo(Label("consents-btn-read"), id="read", state=Consents.again),
                Start(Label("privacy-menu-btn"), id="privacy", state=Privacy.menu),
                state=Consents.not_now,
                home=False,
            ),
        )
    ]
