from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.subscription import actions
from handlers.meetings.subscription.getters import menu_getter
from handlers.meetings.subscription.states import Subscription
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "subscription-menu",
                Button(Label("subscription-btn-get"), id="get", on_click=actions.on_renew, when="has_none"),
                Button(Label("subscription-btn-renew"), id="renew", on_click=actions.on_renew, when="has_one"),
                Button(Label("subscription-btn-revoke"), id="revoke", on_click=actions.on_revoke, when="has_one"),
                state=Subscription.menu,
                getter=menu_getter,
                back="cancel",
            )
        )
    ]
