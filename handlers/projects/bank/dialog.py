from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from handlers.projects.bank import actions, getters
from handlers.projects.bank.states import Bank, BankProject
from handlers.shared.choices import paged_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page

SOUGHT_LIMIT = 100


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "bank-projects",
                words_input(actions.on_bank_sought, limit=SOUGHT_LIMIT),
                paged_choice("bank_project", "projects", actions.on_project, rows=getters.ROWS),
                Button(Label("bank-btn-all"), id="all_projects", on_click=actions.on_all, when="sought"),
                state=Bank.projects,
                getter=getters.projects_getter,
                back="cancel",
            ),
        ),
        Dialog(
            page(
                "bank-project",
                Button(Label("bank-btn-withdraw"), id="withdraw", on_click=actions.on_withdraw, when="mine"),
                state=BankProject.project,
                getter=getters.project_getter,
                back="cancel",
            ),
        ),
    ]
