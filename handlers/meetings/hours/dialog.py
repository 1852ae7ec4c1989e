from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Group, SwitchTo

from handlers.meetings.hours import actions, getters
from handlers.meetings.hours.states import Hours
from handlers.shared.choices import choice, ticks
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "hours-week",
                choice("pattern", "patterns", actions.on_pattern, kind=str, when="is_empty"),
                SwitchTo(Label("hours-btn-choose"), id="choose", state=Hours.days, on_click=actions.on_choose),
                state=Hours.week,
                getter=getters.week_getter,
                back="cancel",
            ),
            page(
                "hours-days",
                Group(ticks("weekday", "weekdays"), width=4),
                Button(Label("shared-btn-next"), id="next", on_click=actions.on_days_chosen),
                Button(Label("hours-btn-clear"), id="clear", on_click=actions.on_clear),
                state=Hours.days,
                getter=getters.days_getter,
                back=Hours.week,
            ),
            page(
                "hours-windows",
                choice("pair", "pairs", actions.on_pair, width=3),
                choice("hour", "hours", actions.on_hour, width=4),
                Button(Label("hours-btn-by-hour"), id="by_hour", on_click=actions.on_by_hour, when="in_pairs"),
                Button(Label("hours-btn-save"), id="save", on_click=actions.on_save),
                state=Hours.windows,
                getter=getters.windows_getter,
                back=Hours.days,
            ),
        )
    ]
