from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button

from handlers.entry.inviting.states import Inviting
from handlers.shared.addresses import link_into_bot
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import addresses_of, bot_of, speech_of, uow_of
from models.invite import Invite
from models.person import Role
from services.entry.codes import LINK_MARK
from services.entry.inviting import invite, withdraw_invite


async def on_role(_press: CallbackQuery, _select: object, manager: DialogManager, role: str) -> None:
    manager.dialog_data["role"] = Role(role)
    await manager.next()


async def on_city(press: CallbackQuery, _select: object, manager: DialogManager, city_id: int) -> None:
    """The link is sent as a message to pass on; it is not stored."""
    async with uow_of(manager).write() as act:
        made, code = await invite(act, Role(manager.dialog_data["role"]), city_id)
    await _hand_over(manager, press.from_user.id, made, code)
    manager.dialog_data["invite_id"] = made.id
    await manager.switch_to(Inviting.made, ShowMode.SEND)


async def _hand_over(manager: DialogManager, chat_id: int, made: Invite, code: str) -> None:
    speech = speech_of(manager)
    bot = bot_of(manager)
    text = speech.say(
        "inviting-letter",
        role=speech.term(made.role),
        city=made.city.name(speech.locale),
        until=speech.when(made.expires_at),
        link=link_into_bot((await addresses_of(manager)).username, LINK_MARK + code),
    )
    await bot.send_message(chat_id, text)


async def on_invite(_press: CallbackQuery, _select: object, manager: DialogManager, invite_id: int) -> None:
    manager.dialog_data["invite_id"] = invite_id
    await manager.switch_to(Inviting.card)


async def on_withdraw(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        await withdraw_invite(act, manager.dialog_data["invite_id"])
    tell_done(manager, "inviting-withdrawn")
    await manager.switch_to(Inviting.open)
