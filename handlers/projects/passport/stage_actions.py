from datetime import date

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.projects.passport.actions import ROAD_MAP_READY, tell_changed
from handlers.projects.passport.states import ROAD_MAP, RoadMap
from handlers.shared.calendar import open_calendar_anew
from handlers.shared.middleware_data import speech_of, uow_of
from services.projects.stages import add_stages, check_day, name_stage, remove_stage, set_stage_day, stage_of_mine

READY_STAGES = 5
STAGE, DAY = "stage_id", "day"


async def on_ready(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The usual road map."""
    speech = speech_of(manager)
    titles = [speech.label(f"passport-ready-stage-{number}") for number in range(1, READY_STAGES + 1)]
    async with uow_of(manager).write() as act:
        await add_stages(act, ROAD_MAP.id_of(manager), titles)
    await tell_changed(manager, ROAD_MAP.id_of(manager))


async def on_add(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data[STAGE] = None
    await manager.switch_to(RoadMap.stage_title)


async def on_stage(_press: CallbackQuery, _select: object, manager: DialogManager, stage_id: int) -> None:
    async with uow_of(manager).read() as act:
        await stage_of_mine(act, stage_id)
    open_calendar_anew(manager)
    manager.dialog_data[STAGE] = stage_id
    await manager.switch_to(RoadMap.stage)


async def on_title(manager: DialogManager, words: str) -> None:
    """A new stage is named first and then gets its day; a present one gets another name."""
    stage_id = manager.dialog_data[STAGE]
    async with uow_of(manager).write() as act:
        if stage_id is None:
            [made] = await add_stages(act, ROAD_MAP.id_of(manager), [words])
        else:
            await name_stage(act, stage_id, words)
    await tell_changed(manager, ROAD_MAP.id_of(manager))
    if stage_id is None:
        open_calendar_anew(manager)
        manager.dialog_data[STAGE] = made.id
        await manager.switch_to(RoadMap.day)
    else:
        await manager.switch_to(RoadMap.stage)


async def on_day(manager: DialogManager, day: date) -> None:
    """Take a usual day at once; ask about an unusual one, and about the stages that could move too."""
    stage_id = manager.dialog_data[STAGE]
    async with uow_of(manager).read() as act:
        check = await check_day(act, stage_id, day)
    if check.warnings or check.later:
        manager.dialog_data[DAY] = day.isoformat()
        await manager.switch_to(RoadMap.day_check)
    else:
        await _set(manager, day, shift=False)


async def on_only_this(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _set(manager, date.fromisoformat(manager.dialog_data[DAY]), shift=False)


async def on_shift(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _set(manager, date.fromisoformat(manager.dialog_data[DAY]), shift=True)


async def _set(manager: DialogManager, day: date, *, shift: bool) -> None:
    async with uow_of(manager).write() as act:
        await set_stage_day(act, manager.dialog_data[STAGE], day, shift_later=shift)
    await tell_changed(manager, ROAD_MAP.id_of(manager))
    await manager.switch_to(RoadMap.stages)


async def on_remove(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await remove_stage(act, manager.dialog_data[STAGE])
    await tell_changed(manager, ROAD_MAP.id_of(manager))
    await manager.switch_to(RoadMap.stages)


async def on_enough(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.done(ROAD_MAP_READY)
