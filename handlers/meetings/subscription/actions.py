from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button

from handlers.meetings.subscription.addresses import calendar_address
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import addresses_of, bot_of, speech_of, uow_of
from services.meetings.calendar_addresses import renew_calendar_address, revoke_calendar_address
from services.refusals import NotAllowed


async def on_renew(press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The address is sent as a message, to be copied; it is not stored."""
    addresses = await addresses_of(manager)
    if addresses.public is None:
        raise NotAllowed
    async with uow_of(manager).write() as act:
        code = await renew_calendar_address(act)
    letter = speech_of(manager).say("subscription-letter", address=calendar_address(addresses, code))
    await bot_of(manager).send_message(press.from_user.id, letter)
    tell_done(manager, "subscription-made")
    manager.show_mode = ShowMode.SEND


async def on_revoke(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await revoke_calendar_address(act)
    tell_done(manager, "subscription-revoked")
