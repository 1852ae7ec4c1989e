from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.projects.arranging import actions, getters
from handlers.projects.arranging.states import Arranging
from handlers.shared.calendar import calendar
from handlers.shared.choices import SHORT_PAGE, choice, paged_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.defence.arranging import PLACE_LIMIT

SOUGHT_LIMIT = 50


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "defence-day",
                *calendar("day", actions.on_day),
                state=Arranging.day,
                getter=getters.day_getter,
                back="cancel",
            ),
            page(
                "defence-time",
                choice("time", "times", actions.on_time, width=4),
                state=Arranging.time,
                getter=getters.time_getter,
                back=Arranging.day,
            ),
            page(
                "defence-place",
                words_input(actions.on_place, limit=PLACE_LIMIT),
                state=Arranging.place,
                getter=getters.place_getter,
                back=Arranging.time,
            ),
            page(
                "defence-choose-commission",
                words_input(actions.on_sought, limit=SOUGHT_LIMIT),
                paged_choice("person", "people", actions.on_person, rows=SHORT_PAGE),
                Button(Label("defence-btn-arrange"), id="arrange", on_click=actions.on_arrange, when="count"),
                state=Arranging.commission,
                getter=getters.commission_getter,
                back=Arranging.place,
            ),
        )
    ]
