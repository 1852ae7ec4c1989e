from datetime import date

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button, ManagedMultiselect

from handlers.events.announcing.draft import ONCE, audience_said, city_said, draft_said
from handlers.events.announcing.states import Announcing
from handlers.events.attending.states import EVENT
from handlers.events.fields import keep_start_day, require_offered_city, seats_in, start_said
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import uow_of
from models.event import EventKind, EventRhythm
from services.events.announcing import AUDIENCES, announce
from services.events.audience import ask_the_rest, audience_figures
from services.events.kinds import SEATS_AT_MOST, USUAL_AUDIENCE, usual_days, usual_minutes
from services.events.rhythm import SERIES_LENGTHS
from services.links import check_place
from services.refusals import NotFound


async def on_kind(_press: CallbackQuery, _select: object, manager: DialogManager, kind: str) -> None:
    said = EventKind(kind)
    manager.dialog_data.update(kind=said, minutes=usual_minutes(said), days=usual_days(said))
    ticks: ManagedMultiselect[int] | None = manager.find("audience")
    assert ticks is not None
    for number, role in enumerate(AUDIENCES):
        await ticks.set_checked(number, role in USUAL_AUDIENCE[EventKind(kind)])
    await manager.next()


async def on_title(manager: DialogManager, words: str) -> None:
    manager.dialog_data["title"] = " ".join(words.split())
    await manager.next()


async def on_day(manager: DialogManager, day: date) -> None:
    if await keep_start_day(manager, day):
        await manager.next()


async def on_time(_press: CallbackQuery, _select: object, manager: DialogManager, minute: int) -> None:
    starts_at = await start_said(manager, minute)
    if starts_at is not None:
        manager.dialog_data["starts_at"] = starts_at.isoformat()
        await manager.next()


async def on_where(manager: DialogManager, words: str) -> None:
    check_place(words)
    manager.dialog_data["where"] = words
    await manager.next()


async def on_skip(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await on_words(manager, "")


async def on_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data["words"] = words
    await manager.next()


async def on_audience(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    if audience_said(manager):
        await manager.next()
    else:
        complain(manager, "announcing-audience-empty")


async def on_send(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The dialog's id is the key, so pressing again after a crash shows the event already announced."""
    async with uow_of(manager).write() as act:
        event = await announce(act, draft_said(manager), manager.current_context().id)
        audience = await audience_figures(act, audience_said(manager), city_said(manager))
    manager.dialog_data.update(event_id=event.id, count=audience.reached)
    await manager.switch_to(Announcing.done)


async def on_ask(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        asked = await ask_the_rest(act, audience_said(manager), city_said(manager))
    tell_done(manager, "announcing-asked", count=asked)


async def on_channel(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Also in the association's channel, or not."""
    manager.dialog_data["in_channel"] = not manager.dialog_data.get("in_channel", False)


async def on_seats(_press: CallbackQuery, _select: object, manager: DialogManager, seats: int) -> None:
    manager.dialog_data["capacity"] = seats
    await manager.switch_to(Announcing.preview)


async def on_seats_words(manager: DialogManager, words: str) -> None:
    seats = seats_in(words)
    if seats is None:
        complain(manager, "announcing-seats-wrong", most=SEATS_AT_MOST)
        return
    manager.dialog_data["capacity"] = seats
    await manager.switch_to(Announcing.preview)


async def on_length(_press: CallbackQuery, _select: object, manager: DialogManager, length: int) -> None:
    """A negative length is a number of days."""
    manager.dialog_data.update({"days": -length} if length < 0 else {"minutes": length, "days": 1})
    await manager.switch_to(Announcing.preview)


async def on_city(_press: CallbackQuery, _select: object, manager: DialogManager, city_id: int) -> None:
    await require_offered_city(manager, city_id)
    manager.dialog_data["city_id"] = city_id
    await manager.switch_to(Announcing.preview)


async def on_rhythm(_press: CallbackQuery, _select: object, manager: DialogManager, rhythm: str) -> None:
    """ONCE stands for no series."""
    if rhythm == ONCE:
        manager.dialog_data["rhythm"] = None
        await manager.switch_to(Announcing.preview)
        return
    manager.dialog_data["rhythm"] = EventRhythm(rhythm)
    manager.dialog_data.setdefault("times", SERIES_LENGTHS[0])
    await manager.switch_to(Announcing.times)


async def on_times(_press: CallbackQuery, _select: object, manager: DialogManager, times: int) -> None:
    if times not in SERIES_LENGTHS:
        raise NotFound
    manager.dialog_data["times"] = times
    await manager.switch_to(Announcing.preview)


async def on_event(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await EVENT.open(manager, manager.dialog_data["event_id"])
