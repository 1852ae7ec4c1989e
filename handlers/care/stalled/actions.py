from datetime import date

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.care.pulse.states import PULSE
from handlers.care.stalled.digest import digest_letter
from handlers.care.stalled.getters import key_of, written_to
from handlers.care.stalled.states import LINE, WRITTEN_TO, LineCard
from handlers.matching.agreement.states import AGREEMENT
from handlers.matching.closing.states import REOPENING
from handlers.matching.handover.states import handing_over_of
from handlers.people.card.states import PERSON
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import care_of, speech_of, uow_of
from handlers.shared.notices import show_opened_anew
from handlers.shared.people import told_of
from handlers.shared.speech import Value
from handlers.vetting.queue.states import APPLICATION
from models.care import DigestPart, Stall
from services.care.digest import (
    line_now,
    mute_part,
    my_digest,
    remind_of_line,
    see_line,
    snooze_line,
    write_about_line,
)
from services.care.lines import CareLine


async def on_line(_press: CallbackQuery, _select: object, manager: DialogManager, key: str) -> None:
    await manager.start(LineCard.card, {LINE: key})


async def on_part(_press: CallbackQuery, _select: object, manager: DialogManager, part: str) -> None:
    async with uow_of(manager).write() as act:
        shown = await mute_part(act, DigestPart(part))
    tell_done(
        manager, "stalled-part-set", part=speech_of(manager).term(DigestPart(part)), shown="yes" if shown else "no"
    )


async def on_remind(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await remind_of_line(act, key_of(manager), care_of(manager))
    await _done(manager, "stalled-done-reminded")


async def on_seen(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await see_line(act, key_of(manager), care_of(manager))
    await _done(manager, "stalled-done-seen")


async def on_to_mentee(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    line = await _line(manager)
    if line.mentee is not None:
        await _ask_for_words(manager, line.mentee.id)


async def on_to_mentor(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    line = await _line(manager)
    if line.mentor is not None:
        await _ask_for_words(manager, line.mentor.id)


async def _ask_for_words(manager: DialogManager, person_id: int) -> None:
    manager.dialog_data[WRITTEN_TO] = person_id
    await manager.switch_to(LineCard.words)


async def on_words(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        to = await write_about_line(act, key_of(manager), written_to(manager), words, care_of(manager))
        told = told_of(to)
    await _done(manager, "stalled-done-written", told=told)


async def on_until(manager: DialogManager, day: date) -> None:
    async with uow_of(manager).write() as act:
        await snooze_line(act, key_of(manager), day, care_of(manager))
    await _done(manager, "stalled-done-snoozed", until=speech_of(manager).full_day(day))


async def on_hand_over(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    line = await _line(manager)
    if line.pair is not None:
        await manager.start(*handing_over_of(line.pair))


async def on_open(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The thing that the line is about, or else the person."""
    line = await _line(manager)
    windows = {Stall.agreement: AGREEMENT, Stall.application: APPLICATION, Stall.low_pulse: PULSE}
    if line.stall is Stall.closed and line.pair is not None:
        await REOPENING.open(manager, line.pair.id)
    elif line.stall in windows:
        await windows[line.stall].open(manager, line.subject_id)
    else:
        await PERSON.open(manager, line.people[0].id)


async def _line(manager: DialogManager) -> CareLine:
    async with uow_of(manager).read() as act:
        return (await line_now(act, key_of(manager), care_of(manager))).line


async def _done(manager: DialogManager, key: str, **values: Value) -> None:
    """Say it above the next window, and go on to the next line in the morning's notice, if that opened this one."""
    tell_done(manager, key, **values)
    async with uow_of(manager).read() as act:
        found = await my_digest(act, care_of(manager))
        letter = digest_letter(speech_of(manager), found, act.today, key_of(manager))
    await show_opened_anew(manager, letter)
    await manager.done()
