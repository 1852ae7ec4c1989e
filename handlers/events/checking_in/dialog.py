from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.events.checking_in import actions, getters
from handlers.events.checking_in.states import CheckInDesk, CheckingIn
from handlers.shared.choices import SHORT_PAGE, choice, paged_choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from handlers.shared.photos import photo

_SOUGHT_LIMIT = 100


def dialogs() -> list[Dialog]:
    return [_desk(), _scanned()]


def _desk() -> Dialog:
    return Dialog(
        page(
            "checking_in-list",
            choice("day", "days", actions.on_day, width=5),
            paged_choice("person", "people", actions.on_person, kind=str, rows=SHORT_PAGE),
            words_input(actions.on_words, limit=_SOUGHT_LIMIT),
            Button(Label("checking_in-btn-all"), id="all", on_click=actions.on_all, when="searching"),
            Button(Label("checking_in-btn-code"), id="code", on_click=actions.on_code, when="may_scan"),
            state=CheckInDesk.list,
            getter=getters.list_getter,
            back="cancel",
        ),
        page(
            "checking_in-code",
            photo(),
            Button(Label("checking_in-btn-renew"), id="renew", on_click=actions.on_code),
            state=CheckInDesk.code,
            getter=getters.code_getter,
            back=CheckInDesk.list,
        ),
        getter=in_charge_getter,
    )


def _scanned() -> Dialog:
    return Dialog(
        page(
            "checking_in-result",
            Button(Label("checking_in-btn-register"), id="register", on_click=actions.on_register, when="may_register"),
            state=CheckingIn.result,
            getter=getters.result_getter,
            back="cancel",
        )
    )
