from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row

from handlers.projects.passport.actions import on_begin
from handlers.projects.project import actions, getters
from handlers.projects.project.states import MyProject
from handlers.projects.reporting.actions import on_next_report
from handlers.shared.choices import choice
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    return [_my_project()]


def _my_project() -> Dialog:
    return Dialog(
        page(
            "project-mine",
            Button(Label("project-btn-report-next"), id="report_next", on_click=on_next_report, when="reports"),
            choice("stage", "stages", actions.on_stage, width=4),
            Row(
                Button(Label("project-btn-passport"), id="passport", on_click=actions.on_passport, when="has"),
                Button(Label("project-btn-change"), id="change", on_click=actions.on_change, when="may_change"),
            ),
            Button(Label("project-btn-manage"), id="manage", on_click=actions.on_manage, when="has"),
            choice("team_project", "team_projects", actions.on_team_project),
            Button(Label("project-btn-new"), id="open_project", on_click=on_begin, when="may_open"),
            state=MyProject.project,
            getter=getters.project_getter,
            back="cancel",
        ),
        page(
            "project-stage",
            Button(Label("project-btn-report"), id="report", on_click=actions.on_report, when="reports"),
            Button(Label("reporting-btn-history"), id="history", on_click=actions.on_history, when="history"),
            state=MyProject.stage,
            getter=getters.stage_getter,
            back=MyProject.project,
        ),
    )
