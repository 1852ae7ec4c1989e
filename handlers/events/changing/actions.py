from datetime import date

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.events.changing.states import CANCEL_EVENT, CHANGE_EVENT, CancellingEvent, ChangingEvent
from handlers.events.changing.wanted import FOLLOWING, SEQUENCE, enter, forget_entered, wanted
from handlers.events.fields import keep_start_day, require_offered_city, seats_in, start_said
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.outcomes import tell_outcome
from services.events.changing import (
    EventChangedMeanwhile,
    cancel_event,
    change_event,
    event_to_change,
    values_of,
)
from services.events.kinds import SEATS_AT_MOST
from services.links import check_place


async def on_day(manager: DialogManager, day: date) -> None:
    if await keep_start_day(manager, day):
        await manager.switch_to(ChangingEvent.time)


async def on_time(_press: CallbackQuery, _select: object, manager: DialogManager, minute: int) -> None:
    starts_at = await start_said(manager, minute)
    if starts_at is not None:
        enter(manager, starts_at=starts_at.isoformat())
        await manager.switch_to(ChangingEvent.draft)


async def on_where(manager: DialogManager, words: str) -> None:
    check_place(words)
    enter(manager, where=words)
    await manager.switch_to(ChangingEvent.draft)


async def on_city(_press: CallbackQuery, _select: object, manager: DialogManager, city_id: int) -> None:
    await require_offered_city(manager, city_id)
    enter(manager, city_id=city_id)
    await manager.switch_to(ChangingEvent.draft)


async def on_title(manager: DialogManager, words: str) -> None:
    enter(manager, title=" ".join(words.split()))
    await manager.switch_to(ChangingEvent.draft)


async def on_words(manager: DialogManager, words: str) -> None:
    enter(manager, words=words)
    await manager.switch_to(ChangingEvent.draft)


async def on_seats(_press: CallbackQuery, _select: object, manager: DialogManager, seats: int) -> None:
    enter(manager, capacity=seats)
    await manager.switch_to(ChangingEvent.draft)


async def on_seats_words(manager: DialogManager, words: str) -> None:
    seats = seats_in(words)
    if seats is None:
        complain(manager, "announcing-seats-wrong", most=SEATS_AT_MOST)
        return
    enter(manager, capacity=seats)
    await manager.switch_to(ChangingEvent.draft)


async def on_length(_press: CallbackQuery, _select: object, manager: DialogManager, length: int) -> None:
    """A negative length is a number of days."""
    enter(manager, **({"days": -length} if length < 0 else {"minutes": length, "days": 1}))
    await manager.switch_to(ChangingEvent.draft)


async def on_following(_press: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """Whether the later events of the series are changed alike."""
    manager.dialog_data[FOLLOWING] = button.widget_id == "following"


async def on_save(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    event_id = CHANGE_EVENT.id_of(manager)
    async with uow_of(manager).write() as act:
        now = values_of(await event_to_change(act, event_id))
        try:
            sequence, following = manager.dialog_data[SEQUENCE], bool(manager.dialog_data.get(FOLLOWING))
            told = await change_event(act, event_id, wanted(manager, now), sequence, following=following)
        except EventChangedMeanwhile:
            forget_entered(manager)
            raise
    await tell_outcome(manager, "changing-done", count=told)
    await manager.done()


async def on_cancel(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await CANCEL_EVENT.open(manager, CHANGE_EVENT.id_of(manager))


async def on_reason(manager: DialogManager, words: str) -> None:
    manager.dialog_data["reason"] = words
    await manager.switch_to(CancellingEvent.confirm)


async def on_really(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _cancel(manager, following=False)


async def on_really_all(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _cancel(manager, following=True)


async def _cancel(manager: DialogManager, *, following: bool) -> None:
    reason = manager.dialog_data["reason"]
    async with uow_of(manager).write() as act:
        told = await cancel_event(act, CANCEL_EVENT.id_of(manager), reason, following=following)
    tell_done(manager, "changing-cancelled", count=told)
    await manager.done()
