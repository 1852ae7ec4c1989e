from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Start, SwitchTo

from handlers.care.concern.states import Concerns
from handlers.privacy.my_data import actions, getters
from handlers.privacy.my_data.states import Privacy
from handlers.privacy.who_sees.states import WhoSees
from handlers.shared.choices import choice
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "privacy-menu",
                SwitchTo(Label("privacy-btn-kept"), id="kept", state=Privacy.kept),
                Button(Label("privacy-btn-export"), id="export", on_click=actions.on_export, when="member"),
                SwitchTo(Label("privacy-btn-consents"), id="consents", state=Privacy.consents, when="member"),
                SwitchTo(Label("privacy-btn-erase"), id="erase", state=Privacy.erase, when="member"),
                Start(Label("who_sees-menu-btn"), id="who_sees", state=WhoSees.role),
                Start(Label("concern-menu-btn"), id="concern", state=Concerns.list, when="may_write"),
                state=Privacy.menu,
                getter=getters.menu_getter,
                back="cancel",
            ),
            page("privacy-kept", state=Privacy.kept, getter=getters.menu_getter, back=Privacy.menu),
            page(
                "privacy-consents",
                choice("consent", "consents_to_change", actions.on_consent, kind=str),
                SwitchTo(Label("privacy-btn-withdraw"), id="withdraw", state=Privacy.erase),
                state=Privacy.consents,
                getter=getters.consents_getter,
                back=Privacy.menu,
            ),
            page(
                "privacy-erase",
                SwitchTo(Label("privacy-btn-erase"), id="go_on", state=Privacy.sure),
                state=Privacy.erase,
                getter=getters.erase_getter,
                back=Privacy.menu,
            ),
            page(
                "privacy-sure",
                Button(Label("privacy-btn-sure"), id="sure", on_click=actions.on_erase),
                state=Privacy.sure,
                back=Privacy.menu,
            ),
        )
    ]
