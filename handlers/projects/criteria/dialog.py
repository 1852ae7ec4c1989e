from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.projects.criteria import actions, getters
from handlers.projects.criteria.states import DefenceCriteria
from handlers.shared.choices import choice
from handlers.shared.in_charge import in_charge_getter
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.defence.criteria import CRITERION_LIMIT


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page(
                "criteria-list",
                choice("criterion", "criteria", actions.on_criterion, width=6),
                SwitchTo(Label("criteria-btn-add"), id="to_add", state=DefenceCriteria.new, when="may_add"),
                state=DefenceCriteria.list,
                getter=getters.criteria_getter,
                back="cancel",
            ),
            page(
                "criteria-card",
                choice("most", "mosts", actions.on_most, width=5),
                SwitchTo(Label("criteria-btn-title"), id="to_title", state=DefenceCriteria.title),
                Button(Label("criteria-btn-retire"), id="retire", on_click=actions.on_retire, when="offered"),
                Button(Label("criteria-btn-restore"), id="restore", on_click=actions.on_retire, when="retired"),
                state=DefenceCriteria.card,
                getter=getters.criterion_getter,
                back=DefenceCriteria.list,
            ),
            page(
                "criteria-title",
                words_input(actions.on_title, limit=CRITERION_LIMIT),
                state=DefenceCriteria.title,
                getter=getters.criterion_getter,
                back=DefenceCriteria.card,
            ),
            page(
                "criteria-new",
                words_input(actions.on_new, limit=CRITERION_LIMIT),
                state=DefenceCriteria.new,
                back=DefenceCriteria.list,
            ),
            getter=in_charge_getter,
        )
    ]
