from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from handlers.internship.planning import actions, getters
from handlers.internship.planning.hours import hours_pages
from handlers.internship.planning.programme import programme_page
from handlers.internship.planning.states import MovingDay, PlanningDays
from handlers.shared.calendar import calendar
from handlers.shared.choices import choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.internship.rules import PLACE_LIMIT


def dialogs() -> list[Dialog]:
    return [Dialog(*_planning(), on_start=actions.start_planning), Dialog(*_moving(), on_start=actions.start_moving)]


def _planning() -> list[Window]:
    confirm = PlanningDays.confirm
    return [
        page(
            "internship-days",
            *calendar("day", actions.on_day),
            Button(Label("internship-btn-next"), id="next", on_click=actions.on_next, when="ticked"),
            state=PlanningDays.days,
            getter=getters.days_getter,
            back="cancel",
        ),
        page(
            "internship-confirm",
            Button(Label("internship-btn-propose"), id="propose", on_click=actions.on_propose, when="free"),
            Row(
                SwitchTo(Label("internship-btn-hours"), id="hours", state=PlanningDays.start),
                SwitchTo(Label("internship-btn-place"), id="place", state=PlanningDays.place),
            ),
            SwitchTo(Label("internship-btn-programme"), id="programme", state=PlanningDays.programme),
            Button(Label("internship-btn-several"), id="several", on_click=actions.on_several),
            state=confirm,
            getter=getters.confirm_getter,
            back=PlanningDays.days,
        ),
        *hours_pages(PlanningDays.start, PlanningDays.end, confirm, confirm),
        page(
            "internship-place-planned",
            words_input(actions.on_place, limit=PLACE_LIMIT),
            state=PlanningDays.place,
            getter=getters.planned_place_getter,
            back=confirm,
        ),
        programme_page(PlanningDays.programme, actions.on_programme, confirm),
    ]


def _moving() -> list[Window]:
    return [
        page(
            "internship-move",
            *calendar("day", actions.on_other_day),
            SwitchTo(Label("internship-btn-hours"), id="hours", state=MovingDay.start),
            state=MovingDay.day,
            getter=getters.moving_getter,
            back="cancel",
        ),
        page(
            "internship-move-reason",
            choice("reason", "reasons", actions.on_move_reason, kind=str),
            state=MovingDay.reason,
            getter=getters.move_reason_getter,
            back=MovingDay.day,
        ),
        *hours_pages(MovingDay.start, MovingDay.end, MovingDay.day, MovingDay.day),
    ]
