from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.groups.opening import open_with_team
from handlers.projects.pages.papers import passport_file
from handlers.projects.pages.states import PAGES, ProjectPages
from handlers.projects.reporting.states import REPORTING
from handlers.shared.documents import send_file
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from services.defence.proposing import propose_defence
from services.projects.additions import add_to_section
from services.projects.passports import passport_of
from services.projects.reading import whole_project
from services.projects.report_drafts import stage_to_draft, team_stage
from services.projects.team import leave_team
from services.refusals import NotAllowed


async def on_section(_press: CallbackQuery, _select: object, manager: DialogManager, section_id: int) -> None:
    async with uow_of(manager).read() as act:
        (await passport_of(act, PAGES.id_of(manager))).section(section_id)
    manager.dialog_data["section_id"] = section_id
    await manager.switch_to(ProjectPages.addition)


async def on_words(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        await add_to_section(act, manager.dialog_data["section_id"], words)
    tell_done(manager, "pages-added")
    await manager.switch_to(ProjectPages.passport)


async def on_paper(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        whole = await whole_project(act, PAGES.id_of(manager))
    await send_file(manager, *await passport_file(whole))


async def on_meet(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await open_with_team(manager, PAGES.id_of(manager))


async def on_propose(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await propose_defence(act, PAGES.id_of(manager))
    tell_done(manager, "pages-proposed")


async def on_draft(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """A member adds to the report that the author will submit. Raises NotAllowed."""
    async with uow_of(manager).read() as act:
        stage = await team_stage(act, PAGES.id_of(manager))
        if stage is None:
            raise NotAllowed
        await stage_to_draft(act, stage.id)
    await REPORTING.open(manager, stage.id)


async def on_leave(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await leave_team(act, PAGES.id_of(manager))
    tell_done(manager, "pages-left")
    await manager.done()
