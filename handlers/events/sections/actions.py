from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.events.fields import seats_in
from handlers.events.sections.states import (
    EVENT_PROGRAMME,
    EVENT_SECTIONS,
    TALK,
    DecidingOnTalk,
    EditingSections,
    EventSections,
)
from handlers.shared.last_press import complain, tell_done
from handlers.shared.middleware_data import uow_of
from handlers.shared.outcomes import tell_outcome
from handlers.shared.people import told_of
from services.events.kinds import SEATS_AT_MOST
from services.events.sections import add_event_section, choose_section, remove_section
from services.events.talks import (
    approve_talk,
    approved_talk,
    decline_talk,
    give_up_talk,
    my_open_talk,
    place_talk,
    propose_talk,
    withdraw_talk,
)

NO_SECTION = 0  # instead of a section's id


async def on_choose(_press: CallbackQuery, _select: object, manager: DialogManager, section_id: int) -> None:
    async with uow_of(manager).write() as act:
        chosen = await choose_section(act, section_id)
    tell_done(manager, "sections-chosen" if chosen else "sections-given-up")


async def on_talk_title(manager: DialogManager, words: str) -> None:
    manager.dialog_data["title"] = " ".join(words.split())
    await manager.switch_to(EventSections.words)


async def on_talk_words(manager: DialogManager, words: str) -> None:
    manager.dialog_data["words"] = words
    await manager.switch_to(EventSections.confirm)


async def on_send(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The key names the dialog and how many talks it has sent, so a press after a crash proposes nothing twice."""
    said = manager.dialog_data
    async with uow_of(manager).write() as act:
        key = f"{manager.current_context().id}:{said.get('sent', 0)}"
        await propose_talk(act, EVENT_PROGRAMME.id_of(manager), said["title"], said["words"], key)
    said["sent"] = said.get("sent", 0) + 1
    tell_done(manager, "sections-sent")
    await manager.switch_to(EventSections.programme)


async def on_mine(_press: CallbackQuery, _select: object, manager: DialogManager, talk_id: int) -> None:
    async with uow_of(manager).read() as act:
        await my_open_talk(act, talk_id)
    manager.dialog_data["talk_id"] = talk_id
    await manager.switch_to(EventSections.giving_up)


async def on_give_up(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await give_up_talk(act, manager.dialog_data["talk_id"])
    tell_done(manager, "sections-gave-up")
    await manager.switch_to(EventSections.programme)


async def on_edit(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await EVENT_SECTIONS.open(manager, EVENT_PROGRAMME.id_of(manager))


async def on_day(_press: CallbackQuery, _select: object, manager: DialogManager, day: int) -> None:
    manager.dialog_data["day"] = day
    await manager.switch_to(EditingSections.time)


async def on_time(_press: CallbackQuery, _select: object, manager: DialogManager, minute: int) -> None:
    manager.dialog_data["minute"] = minute
    await manager.switch_to(EditingSections.title)


async def on_title(manager: DialogManager, words: str) -> None:
    manager.dialog_data["title"] = " ".join(words.split())
    await manager.switch_to(EditingSections.seats)


async def on_seats(_press: CallbackQuery, _select: object, manager: DialogManager, seats: int) -> None:
    await _add(manager, seats)


async def on_seats_words(manager: DialogManager, words: str) -> None:
    seats = seats_in(words)
    if seats is None:
        complain(manager, "announcing-seats-wrong", most=SEATS_AT_MOST)
        return
    await _add(manager, seats)


async def _add(manager: DialogManager, seats: int) -> None:
    said = manager.dialog_data
    async with uow_of(manager).write() as act:
        event_id = EVENT_SECTIONS.id_of(manager)
        await add_event_section(act, event_id, said["day"], said["minute"], said["title"], seats or None)
    tell_done(manager, "sections-added")
    await manager.switch_to(EditingSections.list)


async def on_remove(_press: CallbackQuery, _select: object, manager: DialogManager, section_id: int) -> None:
    async with uow_of(manager).write() as act:
        await remove_section(act, section_id)
    tell_done(manager, "sections-removed")


async def on_talk(_press: CallbackQuery, _select: object, manager: DialogManager, talk_id: int) -> None:
    async with uow_of(manager).read() as act:
        await approved_talk(act, talk_id)
    manager.dialog_data["talk_id"] = talk_id
    manager.dialog_data.pop("reason", None)
    await manager.switch_to(EditingSections.talk)


async def on_place(_press: CallbackQuery, _select: object, manager: DialogManager, section_id: int) -> None:
    async with uow_of(manager).write() as act:
        talk = await place_talk(act, manager.dialog_data["talk_id"], section_id or None)
    tell_done(manager, "sections-placed", told=told_of(talk.person))
    await manager.switch_to(EditingSections.talks)


async def on_withdraw_reason(manager: DialogManager, words: str) -> None:
    manager.dialog_data["reason"] = words
    await manager.switch_to(EditingSections.reason)


async def on_withdraw(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        talk = await withdraw_talk(act, manager.dialog_data["talk_id"], manager.dialog_data["reason"])
    tell_done(manager, "sections-withdrawn", told=told_of(talk.person))
    await manager.switch_to(EditingSections.list)


async def on_approve(_press: CallbackQuery, _select: object, manager: DialogManager, section_id: int) -> None:
    async with uow_of(manager).write() as act:
        talk = await approve_talk(act, TALK.id_of(manager), section_id or None)
    await tell_outcome(manager, "sections-approved", told=told_of(talk.person))
    await manager.done()


async def on_reason(manager: DialogManager, words: str) -> None:
    manager.dialog_data["reason"] = words
    await manager.switch_to(DecidingOnTalk.reason)


async def on_decline(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        talk = await decline_talk(act, TALK.id_of(manager), manager.dialog_data["reason"])
    await tell_outcome(manager, "sections-declined", told=told_of(talk.person))
    await manager.done()
