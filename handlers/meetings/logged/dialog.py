from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.logged import actions, getters
from handlers.meetings.logged.states import LoggedCard, Logging
from handlers.shared.calendar import calendar
from handlers.shared.choices import choice, paged_choice
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [_logging(), _card()]


def _logging() -> Dialog:
    return Dialog(
        page(
            "logged-whom",
            paged_choice("whom", "pairs", actions.on_whom),
            state=Logging.whom,
            getter=getters.whom_getter,
            back="cancel",
        ),
        page(
            "logged-day",
            *calendar("day", actions.on_day),
            state=Logging.day,
            getter=getters.day_getter,
            back=Logging.whom,
        ),
        page(
            "logged-time",
            paged_choice("time", "times", actions.on_time, width=4),
            state=Logging.time,
            getter=getters.time_getter,
            back=Logging.day,
        ),
        page(
            "logged-confirm",
            Button(Label("logged-btn-log"), id="log", on_click=actions.on_log),
            choice("length", "lengths", actions.on_length, width=3),
            choice("form", "forms", actions.on_form, kind=str),
            state=Logging.confirm,
            getter=getters.confirm_getter,
            back=Logging.time,
        ),
    )


def _card() -> Dialog:
    return Dialog(
        page(
            "logged-card",
            Button(Label("logged-btn-confirm"), id="was", on_click=actions.on_was, when="may_answer"),
            Button(Label("logged-btn-deny"), id="was_not", on_click=actions.on_was_not, when="may_answer"),
            Button(Label("logged-btn-withdraw"), id="unlog", on_click=actions.on_unlog, when="may_withdraw"),
            state=LoggedCard.card,
            getter=getters.card_getter,
            back="cancel",
        )
    )
