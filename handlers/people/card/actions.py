from contextlib import suppress
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button

from handlers.broadcasts.composing.states import TO_PERSON
from handlers.importing.lists.files import personal_link_of
from handlers.importing.lists.getters import who_of
from handlers.internship.internship.states import INTERNSHIP
from handlers.matching.agreement.opening import open_agreements
from handlers.matching.handover.states import HANDING_OVER
from handlers.people.card.states import PERSON, REMOVED, PersonCard
from handlers.people.joining.states import JOINED, JOINING
from handlers.projects.project.actions import open_passport
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import addresses_of, bot_of, speech_of, uow_of
from handlers.shared.people import told_of
from handlers.shared.speech import Speech
from handlers.shared.subject_windows import opened_with
from services.care.inquiries import write_to
from services.entry.personal_links import VALID_FOR, MadeLink, make_link
from services.matching.ending import end_mentorship
from services.people.cards import whole_person
from services.people.moving import move_to_school
from services.people.notes import write_note
from services.people.records import Untied, remove_record, untie


async def on_note(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        await write_note(act, PERSON.id_of(manager), words)
    tell_done(manager, "card-noted")
    await manager.switch_to(PersonCard.card)


async def on_letter(manager: DialogManager, words: str) -> None:
    async with uow_of(manager).write() as act:
        told = told_of((await write_to(act, PERSON.id_of(manager), words)).person)
    tell_done(manager, "card-written", told=told)
    await manager.switch_to(PersonCard.card)


async def on_mailing(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """In place of a service message: a mailing to this person, composed as any other."""
    await TO_PERSON.open(manager, PERSON.id_of(manager))


async def on_school(manager: DialogManager, school_id: int) -> None:
    async with uow_of(manager).write() as act:
        told = told_of(await move_to_school(act, PERSON.id_of(manager), school_id))
    tell_done(manager, "card-moved", told=told)
    await manager.switch_to(PersonCard.card)


async def on_agreement(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await open_agreements(manager, PERSON.id_of(manager))


async def on_internship(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).read() as act:
        whole = await whole_person(act, PERSON.id_of(manager))
    if whole.internships:
        await INTERNSHIP.open(manager, whole.internships[-1].mentorship_id)


async def on_passport(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await open_passport(manager, PERSON.id_of(manager))


async def on_pair(_press: CallbackQuery, _select: object, manager: DialogManager, mentorship_id: int) -> None:
    manager.dialog_data["mentorship_id"] = mentorship_id
    await manager.switch_to(PersonCard.end)


async def on_end(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await end_mentorship(act, manager.dialog_data["mentorship_id"])
    tell_done(manager, "card-ended")
    await manager.switch_to(PersonCard.card)


async def on_make_link(press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The link is sent as a message to pass on; it is not stored."""
    async with uow_of(manager).write() as act:
        made = await make_link(act, PERSON.id_of(manager))
    await _hand_over(manager, press.from_user.id, made, untied="no")


async def on_untie(press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The new link is sent as a message to pass on; it is not stored."""
    async with uow_of(manager).write() as act:
        untied = await untie(act, PERSON.id_of(manager))
    await _tell(bot_of(manager), untied)
    await _hand_over(manager, press.from_user.id, untied.link, untied="yes")


async def _hand_over(manager: DialogManager, chat_id: int, made: MadeLink, untied: str) -> None:
    bot, speech = bot_of(manager), speech_of(manager)
    link = personal_link_of(made.code, (await addresses_of(manager)).username)
    letter = speech.say("card-link-letter", who=who_of(speech, made.to), link=link, days=VALID_FOR.days)
    await bot.send_message(chat_id, letter)
    manager.dialog_data["untied"] = untied
    await manager.switch_to(PersonCard.handed, ShowMode.SEND)


async def _tell(bot: Bot, untied: Untied) -> None:
    """Tell the untied account. Notices need a record, which it no longer has, so this is one attempt, sent directly."""
    with suppress(TelegramAPIError):
        told = Speech(untied.language, untied.timezone).say("card-untied")
        await bot.send_message(untied.telegram_id, told)


async def on_remove(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await remove_record(act, PERSON.id_of(manager))
    tell_done(manager, "card-removed")
    await manager.done(REMOVED)


async def on_hand_over(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await HANDING_OVER.open(manager, PERSON.id_of(manager))


async def on_join(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await JOINING.open(manager, PERSON.id_of(manager))


async def on_return(_start_data: Any, result: Any, manager: DialogManager) -> None:
    """When this record was joined with another, show the one that stayed."""
    if isinstance(result, dict) and JOINED in result:
        opened_with(manager)[PERSON.key] = result[JOINED]
