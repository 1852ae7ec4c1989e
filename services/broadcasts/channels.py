"""The association's channel, and the groups in which the bot has said where it talks.

Anybody may make the bot an administrator of some channel, so a coordinator confirms which one is the association's.
"""

from dataclasses import dataclass

from sqlalchemy import select

from models.channel import Channel, ChannelNotice, ChannelState, GreetedGroup
from models.connection.database import insert_new
from models.notice import NoticeKind
from models.person import IN_CHARGE, RoleGrant
from services.audit import record
from services.guards import hold_coordinator, require_coordinator
from services.locks import locked, locked_all
from services.notices import tell
from services.refusals import AlreadyDecided, NotFound, Refusal
from services.unit_of_work import TOLD, Act

TITLE_LIMIT = 255
SHOWN = 5  # channels that wait for a decision


class MayNotPost(Refusal):
    """The bot lacks the right to post in that channel."""

    key = "refusal-channel-no-right"


@dataclass(frozen=True, slots=True)
class ChannelRights:
    """What Telegram says about the bot in a channel."""

    telegram_id: int
    title: str
    may_post: bool


async def note_rights(act: Act, said: ChannelRights) -> None:
    """The bot was made an administrator of a channel, or its rights there have changed. Everybody in charge is told of
    a new channel only when one of them added the bot: a stranger could add it to any number.
    """
    row = {"telegram_id": said.telegram_id, "title": said.title[:TITLE_LIMIT], "state": ChannelState.found}
    values = row | {"may_post": said.may_post, "seen_at": act.now}
    is_new = said.may_post and await insert_new(act.session, Channel, [values])
    known = await locked_all(act, Channel, Channel.telegram_id == said.telegram_id)
    if not known:
        return
    channel = known[0]
    if is_new and act.person is not None and act.person.is_in_charge:
        await _tell_in_charge(act, ChannelNotice.found, channel)
    channel.title = said.title[:TITLE_LIMIT]
    if said.may_post:
        channel.may_post, channel.lost_at = True, None
        act.session.info[TOLD] = True  # what waited for the right may be posted now
    else:
        await note_lost(act, channel)


async def note_lost(act: Act, channel: Channel) -> None:
    """The bot may not post in the channel any more; those in charge are told once if it is the association's."""
    if channel.may_post and channel.state is ChannelState.ours:
        await _tell_in_charge(act, ChannelNotice.lost, channel)
    if channel.may_post:
        channel.may_post, channel.lost_at = False, act.now


async def _tell_in_charge(act: Act, kind: NoticeKind, channel: Channel) -> None:
    query = select(RoleGrant.person_id).where(RoleGrant.role.in_(IN_CHARGE)).distinct()
    for person_id in await act.session.scalars(query):
        await tell(act, person_id, kind, {"channel_id": channel.id})


async def our_channel(act: Act) -> Channel | None:
    """The association's channel, if one was confirmed."""
    found: Channel | None = await act.session.scalar(select(Channel).where(Channel.state == ChannelState.ours))
    return found


async def may_post_in_channel(act: Act) -> bool:
    channel = await our_channel(act)
    return channel is not None and channel.may_post


async def channels_found(act: Act) -> list[Channel]:
    """Other channels in which the bot may post, the latest first. Raises NotAllowed."""
    require_coordinator(act)
    others = Channel.state != ChannelState.ours, Channel.may_post
    return list(await act.session.scalars(select(Channel).where(*others).order_by(Channel.id.desc()).limit(SHOWN)))


async def channel_to_read(act: Act, channel_id: int) -> Channel:
    """Raises NotAllowed, NotFound."""
    require_coordinator(act)
    channel = await act.session.get(Channel, channel_id)
    if channel is None:
        raise NotFound
    return channel


async def confirm_channel(act: Act, channel_id: int) -> Channel:
    """This is the association's channel, in place of any other. Raises NotAllowed, NotFound, MayNotPost."""
    await hold_coordinator(act)
    found = await locked_all(act, Channel)  # all of them, so that of two coordinators only one confirms
    channel = next((one for one in found if one.id == channel_id), None)
    if channel is None:
        raise NotFound
    if not channel.may_post:
        raise MayNotPost
    if channel.state is not ChannelState.ours:
        for other in found:
            if other.state is ChannelState.ours:
                other.state = ChannelState.refused
        channel.state, channel.decided_at = ChannelState.ours, act.now
        record(act, "channel.confirmed", channel.id)
    return channel


async def refuse_channel(act: Act, channel_id: int) -> Channel:
    """The channel is not, or no longer, the association's: nothing new is posted there. Raises NotAllowed, NotFound."""
    await hold_coordinator(act)
    channel = await locked(act, Channel, channel_id)
    if channel is None:
        raise NotFound
    if channel.state is not ChannelState.refused:
        channel.state, channel.decided_at = ChannelState.refused, act.now
        record(act, "channel.refused", channel.id)
    return channel


async def refuse_found_channel(act: Act, channel_id: int) -> Channel:
    """Refuse a channel from the notice that every coordinator got. Does not undo another coordinator's confirmation.
    Raises NotAllowed, NotFound, AlreadyDecided.
    """
    await hold_coordinator(act)
    channel = await locked(act, Channel, channel_id)
    if channel is not None and channel.state is ChannelState.ours:
        raise AlreadyDecided
    return await refuse_channel(act, channel_id)


async def greet_once(act: Act, group_id: int) -> bool:
    """Whether the bot should say now, once and never again, where it talks."""
    row = {"telegram_id": group_id, "greeted_at": act.now}
    return await insert_new(act.session, GreetedGroup, [row]) == 1
