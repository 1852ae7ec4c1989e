from datetime import date, datetime
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from handlers.broadcasts.broadcast.message import message_of, post_of_broadcast
from handlers.broadcasts.broadcast.states import BROADCAST
from handlers.broadcasts.composing.draft import content_of, draft_id, has_draft, keep_draft, named_already
from handlers.broadcasts.composing.getters import UNREACHED
from handlers.broadcasts.composing.states import Composing
from handlers.people.card.states import PERSON
from handlers.shared.edited import note_taken
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import bot_of, chat_id_of, speech_of, uow_of
from handlers.shared.posts import send_post
from handlers.shared.unknown_files import unknown_as_such
from models.broadcast import Broadcast
from services.broadcasts.broadcasts import broadcast_to_read
from services.broadcasts.drafts import (
    change_answerable,
    change_content,
    change_in_channel,
    change_purpose,
    composed,
    draft_broadcast,
    name_people,
    remove_draft,
    toggle,
    toggle_silent,
)
from services.broadcasts.naming import read_names
from services.broadcasts.segments import Segment
from services.broadcasts.sending import DraftChanged, order
from services.events.announcing import start_times
from services.refusals import Refusal
from services.unit_of_work import Act

UNKNOWN_SHOWN = 10
SHOWN = "shown"  # what `composed` said of the draft when it was shown


class TooLong(Refusal):
    """The text, with the line below it, is longer than Telegram sends."""

    key = "composing-too-long"


async def on_content(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """The first message makes the draft; a later one replaces it, or adds a picture to the same album."""
    manager.show_mode = ShowMode.DELETE_AND_SEND
    try:
        content = content_of(message)
        async with uow_of(manager).write() as act:
            if has_draft(manager):
                draft = await change_content(act, draft_id(manager), content)
            else:
                draft = await draft_broadcast(act, content, named_already(manager))
            too_long = post_of_broadcast(speech_of(manager), draft).too_long_by
            if too_long:
                raise TooLong(count=too_long)
    except Refusal as refusal:
        complain(manager, refusal.key, **refusal.values)
        return
    keep_draft(manager, draft.id)
    note_taken(manager, message)
    if manager.current_context().state == Composing.words:
        await manager.switch_to(Composing.audience)


async def on_role(_press: CallbackQuery, _select: object, manager: DialogManager, role: str) -> None:
    async with uow_of(manager).write() as act:
        await toggle(act, draft_id(manager), "roles", role)


async def on_condition(_press: CallbackQuery, _select: object, manager: DialogManager, condition: str) -> None:
    if condition == "silent":
        async with uow_of(manager).write() as act:
            await toggle_silent(act, draft_id(manager))
    elif condition == "people":
        await manager.switch_to(Composing.names)
    else:
        manager.dialog_data["condition"] = condition
        await manager.switch_to(Composing.values)


async def on_value(_press: CallbackQuery, _select: object, manager: DialogManager, value: str) -> None:
    async with uow_of(manager).write() as act:
        await toggle(act, draft_id(manager), manager.dialog_data["condition"], value)


async def on_names(manager: DialogManager, words: str) -> None:
    """Whom a line names clearly is added; lines that fit several people are asked about one by one."""
    async with uow_of(manager).write() as act:
        read = await read_names(act, words)
        if read.found:
            await name_people(act, draft_id(manager), read.found)
    manager.dialog_data["several"] = [[line, list(people)] for line, people in read.several.items()]
    unknown = ", ".join((*read.unknown[:UNKNOWN_SHOWN], *("…" if len(read.unknown) > UNKNOWN_SHOWN else "")))
    counts = {"found": len(read.found), "unknown": len(read.unknown), "unread": read.unread}
    tell_done(manager, "composing-named", **counts, names=unknown)
    if read.several:
        await manager.switch_to(Composing.several)


async def on_clear(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await name_people(act, draft_id(manager), ())


async def on_meant(_press: CallbackQuery, _select: object, manager: DialogManager, person_id: int) -> None:
    async with uow_of(manager).write() as act:
        await name_people(act, draft_id(manager), (person_id,))
    await on_nobody(_press, _select, manager)


async def on_nobody(_press: CallbackQuery, _select: object, manager: DialogManager) -> None:
    """The next line that fits several people, if there is one."""
    manager.dialog_data["several"] = manager.dialog_data["several"][1:]
    if not manager.dialog_data["several"]:
        await manager.switch_to(Composing.names)


async def on_next(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The message is shown exactly as it will arrive, and below it the window in which it is ordered."""
    async with uow_of(manager).read() as act:
        draft = await broadcast_to_read(act, draft_id(manager))
    if not Segment.of(draft.segment):
        complain(manager, "composing-nobody-chosen")
        return
    await _show(manager, draft)
    await manager.switch_to(Composing.confirm)


async def on_trial(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        draft = await broadcast_to_read(act, draft_id(manager))
    await _show(manager, draft)


async def _show(manager: DialogManager, draft: Broadcast) -> None:
    """Sends the acting coordinator what recipients will get; the window is sent again below it. Only what was shown is
    sent on. Raises UnknownFile.
    """
    letter = message_of(speech_of(manager), draft)
    assert letter.post is not None
    with unknown_as_such():
        await send_post(bot_of(manager), chat_id_of(manager), letter.post, letter.keyboard)
    manager.dialog_data[SHOWN] = composed(draft)
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def on_purpose(press: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """The message has another last line and other buttons then, so it is shown again."""
    async with uow_of(manager).write() as act:
        await change_purpose(act, draft_id(manager))
    await on_trial(press, button, manager)


async def on_answerable(press: CallbackQuery, button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await change_answerable(act, draft_id(manager))
    await on_trial(press, button, manager)


async def on_in_channel(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        before = composed(await broadcast_to_read(act, draft_id(manager)))
        await change_in_channel(act, draft_id(manager))
        after = composed(await broadcast_to_read(act, draft_id(manager)))
    if manager.dialog_data.get(SHOWN) == before:
        manager.dialog_data[SHOWN] = after


async def on_why(_press: CallbackQuery, _select: object, manager: DialogManager, why: str) -> None:
    manager.dialog_data["why"] = why
    await UNREACHED.turn_to_first(manager)


async def on_unreached(_press: CallbackQuery, _select: object, manager: DialogManager, person_id: int) -> None:
    await PERSON.open(manager, person_id)


async def on_send(press: CallbackQuery, button: Button, manager: DialogManager) -> None:
    try:
        async with uow_of(manager).write() as act:
            broadcast = await order(act, draft_id(manager), shown=manager.dialog_data.get(SHOWN))
            begins = broadcast.starts_at or act.now
            is_put_off = begins > act.now
    except DraftChanged as refusal:
        complain(manager, refusal.key)
        await on_trial(press, button, manager)
        return
    if is_put_off:
        tell_done(manager, "composing-put-off", when=speech_of(manager).when(begins))
    else:
        tell_done(manager, "composing-ordered")
    await _leave(manager, broadcast)


async def on_day(manager: DialogManager, day: date) -> None:
    async with uow_of(manager).read() as act:
        times = start_times(act, day)
    if not times:
        complain(manager, "composing-day-over")
        return
    manager.dialog_data["day"] = day.isoformat()
    await manager.switch_to(Composing.time)


async def on_time(press: CallbackQuery, select: Any, manager: DialogManager, minute: int) -> None:
    try:
        async with uow_of(manager).write() as act:
            starts_at = time_chosen(act, manager.dialog_data, minute)
            if starts_at is None:
                return complain(manager, "refusal-broadcast-in-past")
            broadcast = await order(act, draft_id(manager), starts_at, shown=manager.dialog_data.get(SHOWN))
    except DraftChanged as refusal:
        complain(manager, refusal.key)
        await on_trial(press, select, manager)
        return await manager.switch_to(Composing.confirm)
    tell_done(manager, "composing-scheduled", when=speech_of(manager).when(broadcast.starts_at or starts_at))
    return await _leave(manager, broadcast)


def time_chosen(act: Act, data: dict[str, Any], minute: int) -> datetime | None:
    return start_times(act, date.fromisoformat(data["day"])).get(minute)


async def _leave(manager: DialogManager, broadcast: Broadcast) -> None:
    await manager.done()
    await BROADCAST.open(manager, broadcast.id)


async def on_remove(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await remove_draft(act, draft_id(manager))
    tell_done(manager, "composing-removed")
    await manager.done()
