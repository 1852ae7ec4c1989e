from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import Data, DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.projects.passport.states import ROAD_MAP, WRITING, WritingPassport
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.people import told_of
from models.passport import SectionKind
from models.project import ProjectState
from services.projects.passports import (
    begin_passport,
    drop_draft,
    open_passport,
    passport_of,
    passport_to_write,
    skip_section,
    write_section,
)
from services.projects.projects import project_to_read, reviewer_of

NO_MENTOR = 0
ROAD_MAP_READY = "ready"


async def on_begin(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Begin a passport, or go on with the one that was begun."""
    async with uow_of(manager).write() as act:
        project = await begin_passport(act)
    await WRITING.open(manager, project.id)


async def open_to_change(manager: DialogManager, project_id: int) -> None:
    """Open the passport of the acting author's project. Raises NotFound, NotAllowed, PassportClosed."""
    async with uow_of(manager).write() as act:
        await passport_to_write(act, project_id)
    await WRITING.open(manager, project_id)


async def on_section(_press: CallbackQuery, _select: object, manager: DialogManager, section_id: int) -> None:
    async with uow_of(manager).read() as act:
        section = (await passport_of(act, WRITING.id_of(manager))).section(section_id).section
    await _show(manager, section.id, section.kind)


async def on_next(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await to_next_section(manager)


async def to_next_section(manager: DialogManager) -> None:
    """The first section without an answer; when there is none, all of them."""
    async with uow_of(manager).read() as act:
        passport = await passport_of(act, WRITING.id_of(manager))
    following = passport.next_section
    if passport.project.state is not ProjectState.draft or following is None:
        await manager.switch_to(WritingPassport.sections)
    else:
        await _show(manager, following.section.id, following.section.kind)


async def _show(manager: DialogManager, section_id: int, kind: SectionKind) -> None:
    manager.dialog_data["section_id"] = section_id
    if kind is SectionKind.results:
        await manager.switch_to(WritingPassport.indicators)
    elif kind is SectionKind.road_map:
        await manager.switch_to(WritingPassport.sections)
        await ROAD_MAP.open(manager, WRITING.id_of(manager))
    else:
        await manager.switch_to(WritingPassport.section)


async def on_words(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        project = await write_section(act, manager.dialog_data["section_id"], words)
    await tell_changed(manager, project.id)
    await to_next_section(manager)


async def on_repeated_answer(manager: DialogManager) -> None:
    """The answer to this section of a draft may be stored already; then the next section is asked for."""
    async with uow_of(manager).read() as act:
        passport = await passport_of(act, WRITING.id_of(manager))
    if passport.project.state is ProjectState.draft and passport.section(manager.dialog_data["section_id"]).done:
        await to_next_section(manager)


async def on_skip(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await skip_section(act, manager.dialog_data["section_id"])
    tell_done(manager, "passport-skipped")
    await to_next_section(manager)


async def tell_changed(manager: DialogManager, project_id: int) -> None:
    """Say what happened to the answer: kept in the draft, or changed, and whether the mentor is told."""
    async with uow_of(manager).read() as act:
        project = await project_to_read(act, project_id)
        mentor = await reviewer_of(act, project.author_id)
    if project.state is ProjectState.draft:
        tell_done(manager, "passport-kept")
    else:
        tell_done(manager, "passport-changed", told=told_of(mentor) if mentor else "nobody")


async def on_open(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.switch_to(WritingPassport.confirm)


async def on_confirm(_press: CallbackQuery, _select: object, manager: DialogManager, mentorship_id: int) -> None:
    """Open the project with the mentor of that mentorship, or without one."""
    chosen = None if mentorship_id == NO_MENTOR else mentorship_id
    async with uow_of(manager).write() as act:
        project = await open_passport(act, WRITING.id_of(manager), chosen)
        mentor = await reviewer_of(act, project.author_id)
    tell_done(manager, "passport-opened", told=told_of(mentor) if mentor else "nobody")
    await manager.done()


async def on_drop(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await drop_draft(act, WRITING.id_of(manager))
    tell_done(manager, "passport-dropped")
    await manager.done()


async def on_return(_start_data: Data, result: Any, manager: DialogManager) -> None:
    """Back from the road map: go on if its author said that it is ready."""
    if result == ROAD_MAP_READY:
        await to_next_section(manager)
