from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.consents.consent.texts import file_button
from handlers.entry.personal_link import actions, getters
from handlers.entry.personal_link.states import ByPersonalLink
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "personal_link-shown",
                file_button(),
                Button(Label("consents-btn-agree"), id="agree", on_click=actions.on_agree, when="may_agree"),
                Button(Label("consents-btn-not-now"), id="disagree", on_click=actions.on_disagree, when="may_agree"),
                state=ByPersonalLink.consent,
                getter=getters.whose_getter,
                back="cancel",
            ),
            page(
                "personal_link-nothing",
                state=ByPersonalLink.nothing,
                getter=getters.nothing_getter,
                back="cancel",
            ),
        )
    ]
