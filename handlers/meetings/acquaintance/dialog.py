from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.acquaintance import actions, getters
from handlers.meetings.acquaintance.states import Acquaintance
from handlers.shared.choices import choice
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "acquaintance-fit",
                choice("verdict", "verdicts", actions.on_verdict, kind=str),
                Button(
                    Label("acquaintance-btn-agreement"), id="agreement", on_click=actions.on_agreement, when="writes"
                ),
                Button(Label("acquaintance-btn-change"), id="change", on_click=actions.on_change, when="changes"),
                Button(Label("afterwards-btn-next"), id="next", on_click=actions.on_next, when="books"),
                state=Acquaintance.fit,
                getter=getters.fit_getter,
                back="cancel",
            )
        )
    ]
