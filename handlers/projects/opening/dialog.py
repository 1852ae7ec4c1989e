from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.projects.opening import actions, getters
from handlers.projects.opening.states import OpeningProject
from handlers.shared.choices import choice, paged_choice
from handlers.shared.inputs import words_input
from handlers.shared.page import Label, page
from services.projects.projects import GOAL_LIMIT, STAGE_TITLE_LIMIT, TITLE_LIMIT


def dialogs() -> list[Dialog]:
    opening = Dialog(
        page(
            "project-title",
            words_input(actions.on_title, limit=TITLE_LIMIT),
            state=OpeningProject.title,
            getter=getters.steps_getter,
            back="cancel",
        ),
        page(
            "project-goal",
            words_input(actions.on_goal, limit=GOAL_LIMIT),
            state=OpeningProject.goal,
            getter=getters.steps_getter,
            back="previous",
        ),
        page(
            "project-road-map",
            Button(Label("project-btn-ready"), id="ready", on_click=actions.on_ready),
            Button(Label("project-btn-own"), id="own", on_click=actions.on_own),
            state=OpeningProject.road_map,
            getter=[getters.steps_getter, getters.ready_getter],
            back="previous",
        ),
        page(
            "project-stage-title",
            words_input(actions.on_stage_title, limit=STAGE_TITLE_LIMIT),
            SwitchTo(Label("shared-btn-next"), id="next", state=OpeningProject.stages, when="any"),
            Button(Label("project-btn-remove-last"), id="remove_last", on_click=actions.on_remove_last, when="any"),
            state=OpeningProject.stage_title,
            getter=getters.own_getter,
            back=OpeningProject.road_map,
        ),
        page(
            "project-stages",
            paged_choice("stage", "dates", actions.on_stage),
            Button(Label("project-btn-open"), id="open", on_click=actions.on_open),
            state=OpeningProject.stages,
            getter=getters.stages_getter,
            back=OpeningProject.road_map,
        ),
        page(
            "project-stage-due",
            choice("month", "months", actions.on_month, kind=str, width=3),
            state=OpeningProject.stage_due,
            getter=getters.stage_months_getter,
            back=OpeningProject.stages,
        ),
    )
    return [opening]
