from typing import Any

from aiogram_dialog import DialogManager

from handlers.projects.pages.states import PAGES
from handlers.projects.pages.telling import history_text, project_pages
from handlers.projects.passport.telling import section_title
from handlers.shared.speech import Html, Speech, short
from models.person import Role
from services.defence.proposing import may_propose_defence
from services.meetings.groups.opening import team_projects
from services.projects.changing import changes_of
from services.projects.passports import passport_of
from services.projects.projects import UNDER_WAY, project_to_read
from services.projects.reading import whole_project
from services.projects.report_drafts import team_stage
from services.unit_of_work import Uow


async def passport_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        whole = await whole_project(act, PAGES.id_of(dialog_manager))
        now = act.now
        drafts = whole.is_member and await team_stage(act, whole.passport.project.id) is not None
        proposes = await may_propose_defence(act, whole.passport.project)
        meets = act.me.holds(Role.mentor) and any(
            one.id == whole.passport.project.id for one in await team_projects(act)
        )
    goes_on = whole.passport.project.state in UNDER_WAY
    return {
        "body": project_pages(speech, whole, now),
        "adds": whole.is_member and goes_on and bool(whole.passport.sections),
        "member": whole.is_member,
        "meets": meets,
        "drafts": drafts,
        "proposes": proposes,
    }


async def history_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        project = await project_to_read(act, PAGES.id_of(dialog_manager))
        changes = await changes_of(act, project)
    return {"title": short(project.title, 80), "body": history_text(speech, changes)}


async def to_add_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        passport = await passport_of(act, PAGES.id_of(dialog_manager))
    titles = [section_title(speech, one.section) for one in passport.sections]
    lines = [f"{number}. {title}" for number, title in enumerate(titles, 1)]
    return {
        "lines": Html("\n".join(speech.say("pages-line", line=line) for line in lines)),
        "sections": [(one.section.id, str(number)) for number, one in enumerate(passport.sections, 1)],
    }


async def addition_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        passport = await passport_of(act, PAGES.id_of(dialog_manager))
    one = passport.section(dialog_manager.dialog_data["section_id"])
    return {"title": section_title(speech, one.section), "words": short(one.words, 400) or "—"}


async def leave_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        project = await project_to_read(act, PAGES.id_of(dialog_manager))
    return {"title": short(project.title, 100), "author": project.author.full_name}
