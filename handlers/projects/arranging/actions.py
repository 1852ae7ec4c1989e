from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.projects.arranging.states import ARRANGING, Arranging
from handlers.projects.defence.states import DEFENCE
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import speech_of, uow_of
from handlers.shared.outcomes import tell_outcome
from handlers.shared.subject_windows import opened_with
from services.defence.arranging import DefencePlan, arrange_defence, move_defence


def moved_id(manager: DialogManager) -> int | None:
    """The defence that is being moved; None while a new one is arranged."""
    moved = opened_with(manager).get("moved")
    return int(moved) if moved else None


def chosen_day(manager: DialogManager) -> date:
    return date.fromisoformat(manager.dialog_data["day"])


def chosen_people(manager: DialogManager) -> list[int]:
    """The commission so far, the chair first."""
    return list(manager.dialog_data.get("people", []))


async def on_day(manager: DialogManager, day: date) -> None:
    manager.dialog_data["day"] = day.isoformat()
    await manager.switch_to(Arranging.time)


async def on_time(_press: CallbackQuery, _select: object, manager: DialogManager, minutes: int) -> None:
    zone = ZoneInfo(speech_of(manager).zone)
    starts_at = datetime.combine(chosen_day(manager), time(minutes // 60, minutes % 60), zone)
    manager.dialog_data["starts_at"] = starts_at.isoformat()
    await manager.switch_to(Arranging.place)


async def on_place(manager: DialogManager, place: str) -> None:
    """A moved defence keeps its commission, so this is its last step."""
    moved, starts_at = moved_id(manager), datetime.fromisoformat(manager.dialog_data["starts_at"])
    if moved is None:
        manager.dialog_data["place"] = place
        await manager.switch_to(Arranging.commission)
        return
    async with uow_of(manager).write() as act:
        await move_defence(act, moved, starts_at, place)
    tell_done(manager, "defence-moved-done")
    await manager.done()


async def on_sought(manager: DialogManager, words: str) -> None:
    manager.dialog_data["sought"] = words


async def on_person(_press: CallbackQuery, _select: object, manager: DialogManager, person_id: int) -> None:
    people = chosen_people(manager)
    left = [one for one in people if one != person_id]
    manager.dialog_data["people"] = left if person_id in people else [*people, person_id]
    manager.dialog_data.pop("sought", None)


async def on_arrange(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    said = manager.dialog_data
    plan = DefencePlan(datetime.fromisoformat(said["starts_at"]), said["place"], chosen_people(manager))
    async with uow_of(manager).write() as act:
        defence = await arrange_defence(act, ARRANGING.id_of(manager), plan)
    await tell_outcome(manager, "defence-arranged-done")
    await manager.done()
    await DEFENCE.open(manager, defence.id)
