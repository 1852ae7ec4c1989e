from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import SwitchTo

from handlers.care.rules import actions, getters
from handlers.care.rules.states import CareRules
from handlers.shared.choices import paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "care-rules",
                SwitchTo(Label("care-btn-weeks"), id="weeks", state=CareRules.weeks),
                state=CareRules.table,
                getter=getters.table_getter,
                back="cancel",
            ),
            page(
                "care-weeks",
                paged_choice("week", "weeks", actions.on_week, kind=str),
                state=CareRules.weeks,
                getter=getters.weeks_getter,
                back=CareRules.table,
            ),
            getter=in_charge_getter,
        )
    ]
