from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.series import actions, getters
from handlers.meetings.series.states import BookingSeries
from handlers.shared.choices import choice
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "series-rhythm",
                choice("rhythm", "rhythms", actions.on_rhythm, kind=str),
                state=BookingSeries.rhythm,
                getter=getters.rhythm_getter,
                back="cancel",
            ),
            page(
                "series-dates",
                Button(Label("series-btn-book"), id="book_all", on_click=actions.on_book_series, when="may_book"),
                state=BookingSeries.dates,
                getter=getters.dates_getter,
                back=BookingSeries.rhythm,
            ),
            page(
                "series-booked",
                Button(Label("shared-btn-back"), id="back", on_click=actions.on_done),
                state=BookingSeries.booked,
                getter=getters.booked_getter,
            ),
        )
    ]
