"""The association's channel, for tests."""

from tests.support.town import Dweller, Message, Town


async def channel_with_bot(town: Town, owner: Dweller, title: str = "Менторы столицы") -> int:
    """A channel in which the owner has made the bot an administrator; returns its id in Telegram."""
    chat_id = await town.client.make_group(title, owner.id, type="channel")
    await town.client.set_member(chat_id, "administrator")
    await town.settled()
    return chat_id


async def with_bot_in_channel(town: Town, owner: Dweller, chat_id: int) -> None:
    """Makes at Telegram the channel that the database knows by this id, with the bot as its administrator."""
    await town.client.make_group("Канал", owner.id, type="channel", id=chat_id)
    await town.client.set_member(chat_id, "administrator")
    await town.settled()


async def our_channel_of(town: Town, coordinator: Dweller) -> int:
    """The same, confirmed by the coordinator."""
    chat_id = await channel_with_bot(town, coordinator)
    await coordinator.press_notice("channel_confirm")
    return chat_id


async def posts_in(town: Town, chat_id: int) -> list[Message]:
    return [one for one in await town.client.group_messages(chat_id) if "text" in one or "photo" in one]
