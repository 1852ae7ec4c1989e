from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.broadcasts.channel.states import ChannelSettings
from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from services.broadcasts.channel_posts import post_again
from services.broadcasts.channels import channel_to_read, confirm_channel, our_channel, refuse_channel


async def on_channel(_press: CallbackQuery, _select: object, manager: DialogManager, channel_id: int) -> None:
    async with uow_of(manager).read() as act:
        await channel_to_read(act, channel_id)
    manager.dialog_data["channel_id"] = channel_id
    await manager.switch_to(ChannelSettings.sure)


async def on_confirm(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    async with uow_of(manager).write() as act:
        channel = await confirm_channel(act, manager.dialog_data["channel_id"])
    tell_done(manager, "channel-confirmed", title=channel.title)
    await manager.switch_to(ChannelSettings.menu)


async def on_refuse(_press: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """It can be chosen again, as long as the bot may post there."""
    async with uow_of(manager).write() as act:
        ours = await our_channel(act)
        channel = await refuse_channel(act, ours.id) if ours is not None else None
    if channel is not None:
        tell_done(manager, "channel-refused", title=channel.title)


async def on_again(_press: CallbackQuery, _select: object, manager: DialogManager, post_id: int) -> None:
    async with uow_of(manager).write() as act:
        await post_again(act, post_id)
    tell_done(manager, "channel-again")
