from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row

from handlers.reference.holidays import actions, getters
from handlers.reference.holidays.states import HolidayCalendar
from handlers.shared.calendar import calendar
from handlers.shared.choices import paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "holidays-days",
                paged_choice("special", "days", actions.on_special, kind=str, width=2, rows=getters.DAYS_SHOWN // 2),
                Row(
                    Button(Label("holidays-btn-rest"), id="rest", on_click=actions.on_add),
                    Button(Label("holidays-btn-work"), id="work", on_click=actions.on_add),
                ),
                state=HolidayCalendar.days,
                getter=getters.days_getter,
                back="cancel",
            ),
            page(
                "holidays-calendar",
                *calendar("add", actions.on_added),
                state=HolidayCalendar.calendar,
                getter=getters.calendar_getter,
                back=HolidayCalendar.days,
            ),
            page(
                "holidays-day",
                Button(Label("holidays-btn-remove"), id="remove", on_click=actions.on_remove),
                state=HolidayCalendar.day,
                getter=getters.day_getter,
                back=HolidayCalendar.days,
            ),
            getter=in_charge_getter,
        )
    ]
