from collections.abc import Sequence
from typing import Any

from aiogram_dialog import DialogManager

from handlers.projects.opening.draft import DATED, drawn, ready_stages
from handlers.projects.opening.states import OpeningProject
from handlers.shared.speech import Html, Speech, short
from services.days import today_of
from services.projects.road_maps import STAGES_AT_MOST, Neighbour, PlannedStage, chosen_around, days_offered, road_map
from services.unit_of_work import Uow

STEPS = (OpeningProject.title, OpeningProject.goal, OpeningProject.road_map)
STAGE_SHOWN = 40


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
        return {"stages": _lines(speech, road_map(act, ready_stages(speech)))}


async def own_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        stages = road_map(act, drawn(dialog_manager))
    return {
        "number": len(stages) + 1,
        "at_most": STAGES_AT_MOST,
        "any": bool(stages),
        "count": len(stages),
        "stages": _lines(speech, stages),
    }


async def stages_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        stages = road_map(act, drawn(dialog_manager))
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
    index = dialog_manager.dialog_data[DATED]
    stages = drawn(dialog_manager)
    earlier, later = chosen_around(stages, index)
    return {
        "number": index + 1,
        "title": stages[index].title,
        "months": [(day.isoformat(), speech.short_day(day)) for day in days_offered(today, stages, index)],
        "limits": Html(
            "\n".join([*_limit(speech, "project-due-after", earlier), *_limit(speech, "project-due-before", later)])
        ),
    }


def _limit(speech: Speech, key: str, chosen: Neighbour | None) -> list[Html]:
    """Why some months are not offered."""
    if chosen is None:
        return []
    return [speech.say(key, day=speech.full_day(chosen.due_on), number=chosen.number)]


async def steps_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, int]:
    """«Шаг 2 из 3»"""
    return {"step": STEPS.index(dialog_manager.current_context().state) + 1, "steps": len(STEPS)}
