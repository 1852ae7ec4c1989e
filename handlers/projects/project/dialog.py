from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Start

from handlers.projects.opening.states import OpeningProject
from handlers.projects.project import actions, getters
from handlers.projects.project.states import MyProject, Passport
from handlers.projects.reporting.actions import on_next_report
from handlers.shared.choices import paged_choice
from handlers.shared.page import Label, page


def dialogs() -> list[Dialog]:
    passport = page("project-passport", state=Passport.text, getter=getters.passport_getter, back="cancel")
    return [_my_project(), Dialog(passport)]


def _my_project() -> Dialog:
    return Dialog(
        page(
            "project-mine",
            Button(Label("project-btn-report-next"), id="report_next", on_click=on_next_report, when="reports"),
            paged_choice("stage", "stages", actions.on_stage),
            Button(Label("project-btn-passport"), id="passport", on_click=actions.on_passport, when="has"),
            Start(Label("project-btn-new"), id="open_project", state=OpeningProject.title, when="may_open"),
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
