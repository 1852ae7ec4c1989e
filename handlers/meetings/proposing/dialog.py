from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Start, SwitchTo

from handlers.meetings.hours.states import Hours
from handlers.meetings.proposing import actions, getters
from handlers.meetings.proposing.states import Proposing
from handlers.meetings.series.opening import on_series_booked, on_several
from handlers.shared.calendar import calendar
from handlers.shared.choices import paged_choice
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "proposing-whom",
                paged_choice("whom", "mentees", actions.on_whom),
                state=Proposing.whom,
                getter=getters.whom_getter,
                back="cancel",
            ),
            page(
                "proposing-day",
                *calendar("day", actions.on_day),
                Button(Label("series-btn-open"), id="several", on_click=on_several, when="may_several"),
                Start(Label("booking-btn-hours"), id="hours", state=Hours.week, when="may_set_hours"),
                state=Proposing.day,
                getter=getters.day_getter,
                back="cancel",
            ),
            page(
                "proposing-time",
                paged_choice("time", "times", actions.on_time, width=4),
                state=Proposing.time,
                getter=getters.time_getter,
                back=Proposing.day,
            ),
            page(
                "proposing-chosen",
                Button(Label("proposing-btn-send"), id="send", on_click=actions.on_send, when="may_send"),
                SwitchTo(Label("proposing-btn-more"), id="add", state=Proposing.day, when="may_add"),
                Button(Label("booking-btn-form"), id="form", on_click=actions.on_form, when="may_change_form"),
                Button(Label("series-btn-open"), id="series", on_click=actions.on_series, when="may_repeat"),
                Button(Label("proposing-btn-clear"), id="begin_again", on_click=actions.on_clear),
                state=Proposing.chosen,
                getter=getters.chosen_getter,
                back=Proposing.day,
            ),
            page(
                "proposing-standing",
                Button(
                    Label("proposing-btn-withdraw"), id="withdraw", on_click=actions.on_withdraw, when="may_withdraw"
                ),
                Button(Label("proposing-btn-others"), id="others", on_click=actions.on_other_times),
                state=Proposing.standing,
                getter=getters.standing_getter,
                back="cancel",
            ),
            on_process_result=on_series_booked,
        )
    ]
