from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.projects.passport.actions import tell_changed, to_next_section
from handlers.projects.passport.states import WRITING, WritingPassport
from handlers.shared.last_press import complain
from handlers.shared.middleware_data import uow_of
from models.passport import IndicatorDirection
from services.projects.indicators import (
    NAME_LIMIT,
    UNIT_LIMIT,
    BadNumber,
    NewIndicator,
    add_indicator,
    direction_of,
    indicator_to_see,
    name_indicator,
    number_in,
    remove_indicator,
    set_unit,
    set_values,
)

FIELDS = ("name", "unit", "baseline", "target")  # asked in this order for a new indicator
FIELD, NEW, INDICATOR = "field", "new", "indicator_id"


async def on_add(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data[NEW], manager.dialog_data[FIELD] = {}, FIELDS[0]
    await manager.switch_to(WritingPassport.indicator_value)


async def on_indicator(_press: CallbackQuery, _select: object, manager: DialogManager, indicator_id: int) -> None:
    async with uow_of(manager).read() as act:
        await indicator_to_see(act, indicator_id)
    manager.dialog_data[INDICATOR] = indicator_id
    await manager.switch_to(WritingPassport.indicator)


async def on_field(_press: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """Change one field of an indicator."""
    manager.dialog_data[NEW], manager.dialog_data[FIELD] = None, button.widget_id
    await manager.switch_to(WritingPassport.indicator_value)


async def on_value(manager: DialogManager, words: str) -> None:
    field = manager.dialog_data[FIELD]
    limit = {"name": NAME_LIMIT, "unit": UNIT_LIMIT}.get(field)
    if limit is not None and len(words) > limit:
        complain(manager, "shared-too-long", limit=limit, length=len(words))
        return
    try:
        value = words if limit is not None else number_in(words)
    except BadNumber as refusal:
        complain(manager, refusal.key, **refusal.values)
        return
    await (_change if manager.dialog_data[NEW] is None else _go_on)(manager, field, value)


async def on_no_unit(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    if manager.dialog_data[FIELD] == "unit":
        await (_change if manager.dialog_data[NEW] is None else _go_on)(manager, "unit", "")


async def _go_on(manager: DialogManager, field: str, value: str | float) -> None:
    """The next field of a new indicator; after the last one it is added, unless its direction is still to be said."""
    new = manager.dialog_data[NEW] | {field: value}
    manager.dialog_data[NEW] = new
    if field != FIELDS[-1]:
        manager.dialog_data[FIELD] = FIELDS[FIELDS.index(field) + 1]
    elif direction_of(new["baseline"], new["target"]) is None:
        await manager.switch_to(WritingPassport.indicator_direction)
    else:
        await _add(manager, IndicatorDirection.more)


async def on_direction(_press: CallbackQuery, _select: object, manager: DialogManager, direction: str) -> None:
    await _add(manager, IndicatorDirection(direction))


async def _add(manager: DialogManager, direction: IndicatorDirection) -> None:
    new = manager.dialog_data[NEW]
    given = NewIndicator(new["name"], new["unit"], new["baseline"], new["target"], direction)
    async with uow_of(manager).write() as act:
        indicator = await add_indicator(act, WRITING.id_of(manager), given)
    await tell_changed(manager, indicator.project_id)
    await manager.switch_to(WritingPassport.indicators)


async def _change(manager: DialogManager, field: str, value: str | float) -> None:
    indicator_id = manager.dialog_data[INDICATOR]
    async with uow_of(manager).write() as act:
        if field == "name":
            await name_indicator(act, indicator_id, str(value))
        elif field == "unit":
            await set_unit(act, indicator_id, str(value))
        else:
            await set_values(act, indicator_id, **{field: float(value)})
    await tell_changed(manager, WRITING.id_of(manager))
    await manager.switch_to(WritingPassport.indicator)


async def on_remove(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await remove_indicator(act, manager.dialog_data[INDICATOR])
    await tell_changed(manager, WRITING.id_of(manager))
    await manager.switch_to(WritingPassport.indicators)


async def on_enough(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await to_next_section(manager)
