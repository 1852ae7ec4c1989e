from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.matching.cohort.states import DRAFT, PUBLISHED
from handlers.matching.season.getters import COUNTED, EVERYBODY, LINES
from handlers.matching.season.states import Readiness
from handlers.people.card.states import PERSON
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from services.matching.cohorts import begin_cohort, open_cohort
from services.matching.publishing import last_published
from services.matching.readiness import SeasonView


async def on_everybody(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data.update(counted=EVERYBODY, key=0)
    await COUNTED.turn_to_first(manager)
    await manager.switch_to(Readiness.counted)


async def on_view(_press: CallbackQuery, _select: object, manager: DialogManager, view: str) -> None:
    manager.dialog_data["view"] = SeasonView(view).value
    await LINES.turn_to_first(manager)
    await manager.switch_to(Readiness.balances)


async def on_balance(_press: CallbackQuery, _select: object, manager: DialogManager, key: int) -> None:
    manager.dialog_data.update(counted=manager.dialog_data["view"], key=key)
    await COUNTED.turn_to_first(manager)
    await manager.switch_to(Readiness.counted)


async def on_person(_press: CallbackQuery, _select: object, manager: DialogManager, person_id: int) -> None:
    await PERSON.open(manager, person_id)


async def on_begin(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        begun = await begin_cohort(act)
    tell_done(manager, "cohort-begun")
    await DRAFT.open(manager, begun.id)


async def on_draft(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        found = await open_cohort(act)
    if found is not None:
        await DRAFT.open(manager, found.id)


async def on_published(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        found = await last_published(act)
    if found is not None:
        await PUBLISHED.open(manager, found.id)
