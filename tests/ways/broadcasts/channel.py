from sqlalchemy import update

from handlers.broadcasts.channel.states import ChannelSettings
from models.channel import ChannelPost, PostState
from services.broadcasts.channel_posts import note_unposted
from tests.support.broadcasts import begun
from tests.support.channels import channel_with_bot
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """Two channels: one is refused from its notice, the other confirmed in the settings and from its notice. A post
    that may not have appeared is posted again from both, and then the channel is given up.
    """
    orlova, _ = await scene.coordinator(), await scene.mentee()
    await channel_with_bot(scene.town, orlova, "Чужой")
    await orlova.press_notice("channel_refuse")
    await channel_with_bot(scene.town, orlova)
    await orlova.press("broadcasts", "channel")
    await orlova.press_first("channel")
    await orlova.press("back")
    await orlova.press_first("channel")
    await orlova.press("confirm_channel")
    await orlova.press_notice("channel_confirm")
    async with scene.town.act(orlova) as act:
        await begun(act, in_channel=True)
    await scene.town.settled()
    for again in (orlova.press_first("again"), orlova.press_notice("channel_repeat")):
        async with scene.town.act() as act:
            await act.session.execute(update(ChannelPost).values(state=PostState.sending))
            await note_unposted(act, 1, PostState.unknown)
        await scene.town.settled()
        await orlova.start()
        await orlova.press("broadcasts", "channel")
        await again
    await orlova.start()
    await orlova.press("broadcasts", "channel", "refuse")


WAY = Way(
    walk,
    in_charge=(ChannelSettings,),
    buttons_in_charge=frozenset({"channel_confirm", "channel_refuse", "channel_repeat"}),
)
