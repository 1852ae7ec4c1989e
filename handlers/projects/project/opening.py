"""Opening a project: drafting its passport, from the title to the confirmed road map."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from handlers.projects.project.states import OpeningProject
from handlers.shared.choices import choice, paged_choice
from handlers.shared.inputs import words_input
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.page import Label, page, tell_done
from handlers.shared.speech import Html, Speech, short
from services.days import today_of
from services.projects.projects import GOAL_LIMIT, STAGE_TITLE_LIMIT, TITLE_LIMIT, open_project
from services.projects.road_maps import STAGES_AT_MOST, Neighbour, PlannedStage, chosen_around, require_fits, road_map
from services.unit_of_work import Uow

STEPS = (OpeningProject.title, OpeningProject.goal, OpeningProject.road_map)
READY_STAGES = 5
MONTHS_OFFERED = 12
STAGE_SHOWN = 40
_STAGES, _OWN, _DATED = "stages", "own", "dated"


async def on_title(manager: DialogManager, words: str) -> None:
    manager.dialog_data["title"] = words
    await manager.next()


async def on_goal(manager: DialogManager, words: str) -> None:
    manager.dialog_data["goal"] = words
    await manager.next()


async def on_ready(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data[_STAGES] = [[stage.title, None] for stage in _ready_stages(speech_of(manager))]
    manager.dialog_data[_OWN] = False
    await manager.switch_to(OpeningProject.stages)


async def on_own(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Enter one's own stages; those typed earlier are still there."""
    if not manager.dialog_data.get(_OWN):
        manager.dialog_data[_STAGES] = []
    manager.dialog_data[_OWN] = True
    await manager.switch_to(OpeningProject.stage_title)


async def on_stage_title(manager: DialogManager, words: str) -> None:
    stages = manager.dialog_data[_STAGES]
    if len(stages) < STAGES_AT_MOST:
        stages.append([words, None])
    if len(stages) == STAGES_AT_MOST:
        await manager.switch_to(OpeningProject.stages)


async def on_remove_last(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data[_STAGES] = manager.dialog_data[_STAGES][:-1]


async def on_stage(_press: CallbackQuery, _select: object, manager: DialogManager, index: int) -> None:
    if 0 <= index < len(manager.dialog_data[_STAGES]):
        manager.dialog_data[_DATED] = index
        await manager.switch_to(OpeningProject.stage_due)


async def on_month(_press: CallbackQuery, _select: object, manager: DialogManager, day: str) -> None:
    index, due_on = manager.dialog_data[_DATED], date.fromisoformat(day)
    require_fits(_drafted(manager), index, due_on)
    manager.dialog_data[_STAGES][index][1] = due_on.isoformat()
    await manager.switch_to(OpeningProject.stages)


async def on_open(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    said = manager.dialog_data
    async with uow_of(manager).write() as act:
        await open_project(act, said["title"], said["goal"], _drafted(manager))
    tell_done(manager, "project-opened")
    await manager.done()


def _ready_stages(speech: Speech) -> list[PlannedStage]:
    return [PlannedStage(speech.label(f"project-ready-stage-{number}")) for number in range(1, READY_STAGES + 1)]


def _drafted(manager: DialogManager) -> list[PlannedStage]:
    return [
        PlannedStage(title, date.fromisoformat(day) if day else None) for title, day in manager.dialog_data[_STAGES]
    ]


def _lines(speech: Speech, stages: Sequence[PlannedStage]) -> Html:
    lines = [
        speech.say(
            "project-planned-line",
            number=number,
            title=short(stage.title, STAGE_SHOWN),
            day=speech.short_day(stage.due_on) if stage.due_on else "",
        )
        for number, stage in enumerate(stages, 1)
    ]
    return Html("\n".join(lines))


async def ready_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        return {"stages": _lines(speech, road_map(act, _ready_stages(speech)))}


async def own_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        stages = road_map(act, _drafted(dialog_manager))
    return {
        "number": len(stages) + 1,
        "at_most": STAGES_AT_MOST,
        "any": bool(stages),
        "count": len(stages),
        "stages": _lines(speech, stages),
    }


async def stages_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        stages = road_map(act, _drafted(dialog_manager))
    buttons = [
        (index, speech.label("project-btn-due", number=index + 1, day=speech.full_day(stage.due_on)))
        for index, stage in enumerate(stages)
        if stage.due_on
    ]
    title = short(dialog_manager.dialog_data["title"], 80)
    return {"title": title, "stages": _lines(speech, stages), "dates": buttons}


async def stage_months_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        today = today_of(act)
    index = dialog_manager.dialog_data[_DATED]
    earlier, later = chosen_around(_drafted(dialog_manager), index)
    ends = [_month_end(today, ahead) for ahead in range(MONTHS_OFFERED)]
    first, last = earlier.due_on if earlier else ends[0], later.due_on if later else ends[-1]
    return {
        "number": index + 1,
        "title": dialog_manager.dialog_data[_STAGES][index][0],
        "months": [(day.isoformat(), speech.short_day(day)) for day in ends if first <= day <= last],
        "limits": Html(
            "\n".join([*_limit(speech, "project-due-after", earlier), *_limit(speech, "project-due-before", later)])
        ),
    }


def _limit(speech: Speech, key: str, chosen: Neighbour | None) -> list[Html]:
    """Why some months are not offered."""
    if chosen is None:
        return []
    return [speech.say(key, day=speech.full_day(chosen.due_on), number=chosen.number)]


def _month_end(today: date, ahead: int) -> date:
    """The last day of the month that is `ahead` months after this one."""
    months = today.year * 12 + today.month + ahead
    return date(months // 12, months % 12 + 1, 1) - timedelta(days=1)


async def steps_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, int]:
    """«Шаг 2 из 3»"""
    return {"step": STEPS.index(dialog_manager.current_context().state) + 1, "steps": len(STEPS)}


def opening_dialog() -> Dialog:
    return Dialog(
        page(
            "project-title",
            words_input(on_title, limit=TITLE_LIMIT),
            state=OpeningProject.title,
            getter=steps_getter,
            back="cancel",
        ),
        page(
            "project-goal",
            words_input(on_goal, limit=GOAL_LIMIT),
            state=OpeningProject.goal,
            getter=steps_getter,
            back="previous",
        ),
        page(
            "project-road-map",
            Button(Label("project-btn-ready"), id="ready", on_click=on_ready),
            Button(Label("project-btn-own"), id="own", on_click=on_own),
            state=OpeningProject.road_map,
            getter=[steps_getter, ready_getter],
            back="previous",
        ),
        page(
            "project-stage-title",
            words_input(on_stage_title, limit=STAGE_TITLE_LIMIT),
            SwitchTo(Label("shared-btn-next"), id="next", state=OpeningProject.stages, when="any"),
            Button(Label("project-btn-remove-last"), id="remove_last", on_click=on_remove_last, when="any"),
            state=OpeningProject.stage_title,
            getter=own_getter,
            back=OpeningProject.road_map,
        ),
        page(
            "project-stages",
            paged_choice("stage", "dates", on_stage),
            Button(Label("project-btn-open"), id="open", on_click=on_open),
            state=OpeningProject.stages,
            getter=stages_getter,
            back=OpeningProject.road_map,
        ),
        page(
            "project-stage-due",
            choice("month", "months", on_month, kind=str, width=3),
            state=OpeningProject.stage_due,
            getter=stage_months_getter,
            back=OpeningProject.stages,
        ),
    )
