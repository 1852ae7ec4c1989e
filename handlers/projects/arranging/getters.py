from datetime import datetime, timedelta
from typing import Any

from aiogram_dialog import DialogManager

from handlers.projects.arranging.actions import chosen_day, chosen_people, moved_id
from handlers.projects.arranging.states import ARRANGING
from handlers.shared.calendar import weeks_page
from handlers.shared.speech import Html, Speech, short
from models.person import Person
from models.project import Project
from models.spelling import plain
from services.days import today_of
from services.defence.arranging import PLACE_LIMIT, project_to_defend
from services.defence.commission import COMMISSION_AT_MOST, commission_candidates
from services.defence.defences import defence_to_read
from services.unit_of_work import Act, Uow

AHEAD = timedelta(days=180)
HOURS = range(9 * 60, 19 * 60, 30)  # minutes of the day
TITLE_SHOWN = 80


async def _project(act: Act, manager: DialogManager) -> Project:
    moved = moved_id(manager)
    if moved is not None:
        return (await defence_to_read(act, moved)).project
    return await project_to_defend(act, ARRANGING.id_of(manager))


def _of(project: Project) -> dict[str, str]:
    return {"title": short(project.title, TITLE_SHOWN), "author": project.author.list_name}


async def day_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        said = _of(await _project(act, dialog_manager))
        today = today_of(act)
    return {**said, **weeks_page(dialog_manager, speech, today + timedelta(days=1), today + AHEAD)}


async def time_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        said = _of(await _project(act, dialog_manager))
    times = [(minutes, f"{minutes // 60}:{minutes % 60:02}") for minutes in HOURS]
    return {**said, "day": speech.day(chosen_day(dialog_manager)), "times": times}


async def place_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        said = _of(await _project(act, dialog_manager))
    starts_at = datetime.fromisoformat(dialog_manager.dialog_data["starts_at"])
    return {**said, "when": speech.when(starts_at), "limit": PLACE_LIMIT}


async def commission_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        project = await _project(act, dialog_manager)
        people = await commission_candidates(act, project)
    chosen = chosen_people(dialog_manager)
    names = {one.id: one.full_name for one in people}
    lines = [
        speech.say("defence-seat-chosen", name=names[one], chair="no" if number else "yes")
        for number, one in enumerate(chosen)
        if one in names
    ]
    return {
        **_of(project),
        "chosen": Html("\n".join(lines)),
        "count": len(lines),
        "people": candidate_buttons(people, dialog_manager, set(chosen)),
        "at_most": COMMISSION_AT_MOST,
    }


def candidate_buttons(people: list[Person], manager: DialogManager, chosen: set[int]) -> list[tuple[int, str]]:
    """Those whose name has the words that were typed; the chosen ones are ticked."""
    words = plain(manager.dialog_data.get("sought", "")).split()
    found = [one for one in people if all(word in plain(one.full_name) for word in words)]
    return [(one.id, short(f"✓ {one.list_name}" if one.id in chosen else one.list_name)) for one in found]
