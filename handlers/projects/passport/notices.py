"""To the mentor: a project was opened with them, its passport was changed, or it was stopped."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.projects.pages.states import PAGES
from handlers.projects.pages.telling import change_line
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, open_on_top
from handlers.shared.speech import Html, Speech, short
from models.passport import PassportNotice
from models.project import ProjectState
from services.projects.changing import changes_named
from services.projects.projects import project_to_read
from services.unit_of_work import Act, Uow

GOAL_SHOWN = 300


class OpenProject(CallbackData, prefix="project_pages"):
    project_id: Id


def rows_to(speech: Speech, project_id: int) -> Rows:
    return (((speech.label("passport-btn-look"), OpenProject(project_id=project_id)),),)


async def write_opened(act: Act, ids: dict[str, Any], speech: Speech) -> Letter:
    project = await project_to_read(act, ids["project_id"])
    text = speech.say(
        "passport-told-opened",
        author=project.author.full_name,
        title=project.title,
        goal=short(project.goal, GOAL_SHOWN),
        stages=len(project.stages),
    )
    return Letter(text, rows_to(speech, project.id))


async def write_changed(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    project = await project_to_read(act, ids["project_id"])
    changes = await changes_named(act, project, ids["changes"])
    if not changes:
        return None
    lines = Html("\n\n".join(change_line(speech, one) for one in changes))
    text = speech.say(
        "passport-told-changed", author=project.author.full_name, title=short(project.title, 100), lines=lines
    )
    return Letter(text, rows_to(speech, project.id))


async def write_stopped(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    project = await project_to_read(act, ids["project_id"])
    if project.state is not ProjectState.stopped:
        return None
    text = speech.say(
        "passport-told-stopped",
        author=project.author.full_name,
        title=project.title,
        has_reason="yes" if project.stop_reason else "no",
        reason=project.stop_reason,
    )
    return Letter(text, rows_to(speech, project.id))


async def on_open_project(
    _press: CallbackQuery, callback_data: OpenProject, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        await project_to_read(act, callback_data.project_id)
    await open_on_top(dialog_manager, *PAGES.at(callback_data.project_id))


VIEWS = (
    NoticeView(PassportNotice.opened, write_opened),
    NoticeView(PassportNotice.changed, write_changed),
    NoticeView(PassportNotice.stopped, write_stopped),
)
BUTTONS: Buttons = ((OpenProject, on_open_project),)
