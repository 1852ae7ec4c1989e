from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.internship.wishing import actions
from handlers.internship.wishing.getters import wish_getter
from handlers.internship.wishing.states import WishingDays
from handlers.shared.calendar import calendar
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "wishing-days",
                *calendar("day", actions.on_day),
                Button(Label("wishing-btn-send"), id="send", on_click=actions.on_send, when="ticked"),
                state=WishingDays.days,
                getter=wish_getter,
                back="cancel",
            ),
            on_start=actions.start_wishing,
        )
    ]
