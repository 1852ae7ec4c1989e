"""What is posted in the association's channel: a row for each event or broadcast, written with what it announces.

The one process that sends in bulk marks a row as `sending` before it calls Telegram. A row that is found so later was
being posted when that process died: it may or may not have appeared, and whoever ordered it is told. An event's post is
edited when the event's `sequence` is another than the one shown, and a broadcast's is deleted when it is taken back.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, and_, or_, select

from models.broadcast import Broadcast, BroadcastState
from models.channel import Channel, ChannelNotice, ChannelPost, ChannelState, PostState
from models.connection.database import insert_new
from models.event import Event, EventState
from services.audit import record
from services.broadcasts.broadcasts import MAY_TAKE_BACK
from services.broadcasts.channels import note_lost, our_channel
from services.guards import hold_coordinator, require_coordinator
from services.locks import locked
from services.notices import tell
from services.refusals import AlreadyDecided, NotFound
from services.unit_of_work import TOLD, Act

USEFUL_FOR = timedelta(hours=24)  # a broadcast's post, when the right to post was lost meanwhile
ATTEMPTS = 10  # calls that Telegram's server fails to answer, before a post counts as failed
UNPOSTED = (PostState.unknown, PostState.failed, PostState.late)
REPEATED = (PostState.unknown, PostState.failed)
_TAKEN = (BroadcastState.taking_back, BroadcastState.taken_back)
_IS_DUE = or_(
    ChannelPost.state == PostState.pending,
    and_(
        ChannelPost.state == PostState.posted,
        Channel.may_post,
        or_(Event.sequence != ChannelPost.shown, Broadcast.state.in_(_TAKEN)),
    ),
)


def _with_what_it_shows(query: Select[Any]) -> Select[Any]:
    return (
        query.join(Channel, Channel.id == ChannelPost.channel_id)
        .outerjoin(Event, Event.id == ChannelPost.event_id)
        .outerjoin(Broadcast, Broadcast.id == ChannelPost.broadcast_id)
    )


ANY_POST_DUE = (
    _with_what_it_shows(select(ChannelPost.id)).where(or_(_IS_DUE, ChannelPost.state == PostState.sending)).limit(1)
)


class PostMoved(AlreadyDecided):
    """The post is in another state than the pressed button was shown for."""

    key = "refusal-post-moved"


class PostDeed(StrEnum):
    publish = "publish"
    edit = "edit"
    delete = "delete"


async def also_in_channel(act: Act, *, event_id: int | None = None, broadcast_id: int | None = None) -> None:
    """Post it in the association's channel, too. Does nothing without a channel, or when it is posted already."""
    channel = await our_channel(act)
    if channel is None:
        return
    row = {"channel_id": channel.id, "event_id": event_id, "broadcast_id": broadcast_id, "made_at": act.now}
    await insert_new(
        act.session, ChannelPost, [row | {"state": PostState.pending, "attempts": 0, "messages": [], "shown": 0}]
    )
    act.session.info[TOLD] = True


async def settle_interrupted(act: Act) -> None:
    """Mark posts that were being sent when their process ended: it is unknown whether they appeared."""
    for post_id in await act.session.scalars(select(ChannelPost.id).where(ChannelPost.state == PostState.sending)):
        await note_unposted(act, post_id, PostState.unknown)


async def post_due(act: Act) -> tuple[int, PostDeed] | None:
    """The next thing to do in a channel in which the bot may post, and with which post."""
    for post in await act.session.scalars(
        _with_what_it_shows(select(ChannelPost)).where(_IS_DUE).order_by(ChannelPost.id)
    ):
        if post.state is PostState.posted:
            return post.id, PostDeed.edit if post.event is not None else PostDeed.delete
        waits = not post.channel.may_post and post.channel.state is ChannelState.ours
        if not waits or not is_useful(post, act.now):
            return post.id, PostDeed.publish
    return None


def is_useful(post: ChannelPost, now: datetime) -> bool:
    """Whether it should still appear."""
    if post.channel.state is not ChannelState.ours:
        return False
    if post.event is not None:
        return post.event.state is EventState.announced and now < post.event.starts_at
    sent = post.broadcast is not None and post.broadcast.state not in (*_TAKEN, BroadcastState.stopped)
    return sent and now < post.made_at + USEFUL_FOR


async def begin_post(act: Act, post_id: int) -> ChannelPost | None:
    """Mark it as being sent. None when it should no longer appear, or another process has taken it."""
    post = await locked(act, ChannelPost, post_id)
    if post is None or post.state is not PostState.pending:
        return None
    if not is_useful(post, act.now):
        await note_unposted(act, post.id, PostState.late)
        return None
    post.state, post.attempts = PostState.sending, post.attempts + 1
    return post


async def note_posted(act: Act, post_id: int, messages: Sequence[int], shown: int) -> None:
    post = await locked(act, ChannelPost, post_id)
    if post is not None and post.state in (PostState.sending, PostState.unknown):
        post.state, post.messages, post.shown, post.posted_at = PostState.posted, list(messages), shown, act.now


async def note_edited(act: Act, post_id: int, shown: int, *, gone: bool = False) -> None:
    """`gone`: somebody has deleted it in the channel."""
    post = await locked(act, ChannelPost, post_id)
    if post is not None and post.state is PostState.posted:
        post.shown, post.state = shown, PostState.removed if gone else post.state


async def note_removed(act: Act, post_id: int, *, removed: bool) -> None:
    post = await locked(act, ChannelPost, post_id)
    if post is not None and post.state is PostState.posted:
        post.state = PostState.removed if removed else PostState.kept


async def note_unposted(act: Act, post_id: int, state: PostState) -> None:
    """The post did not appear, or it is unknown whether it did: tell whoever ordered it."""
    post = await locked(act, ChannelPost, post_id)
    if post is None or post.state not in (PostState.pending, PostState.sending):
        return
    post.state = state
    author = post.event.announced_by_id if post.event is not None else None
    author = post.broadcast.author_id if post.broadcast is not None else author
    if author is not None:
        await tell(act, author, ChannelNotice.unposted, {"post_id": post.id})


async def put_off_post(act: Act, post_id: int) -> None:
    """Telegram was not reached: try again later, at most ATTEMPTS times in all."""
    post = await locked(act, ChannelPost, post_id)
    if post is None or post.state is not PostState.sending:
        return
    if post.attempts >= ATTEMPTS:
        await note_unposted(act, post_id, PostState.failed)
    else:
        post.state = PostState.pending


async def note_no_right(act: Act, post_id: int) -> None:
    """Telegram says that the bot may not post: what was being sent waits until it may again."""
    post = await act.session.get(ChannelPost, post_id)
    if post is None:
        return
    channel = await locked(act, Channel, post.channel_id)
    post = await locked(act, ChannelPost, post_id)
    if channel is not None and post is not None:
        post.state = PostState.pending if post.state is PostState.sending else post.state
        await note_lost(act, channel)


async def post_to_read(act: Act, post_id: int) -> ChannelPost:
    """Raises NotAllowed, NotFound."""
    require_coordinator(act)
    post = await act.session.get(ChannelPost, post_id)
    if post is None:
        raise NotFound
    return post


async def last_posts(act: Act, channel_id: int, at_most: int) -> list[ChannelPost]:
    """The newest first. Raises NotAllowed."""
    require_coordinator(act)
    query = select(ChannelPost).where(ChannelPost.channel_id == channel_id).order_by(ChannelPost.id.desc())
    return list(await act.session.scalars(query.limit(at_most)))


async def broadcast_post(act: Act, *, broadcast_id: int) -> ChannelPost | None:
    """A broadcast's post, if it has one."""
    query = select(ChannelPost).where(ChannelPost.broadcast_id == broadcast_id)
    found: ChannelPost | None = await act.session.scalar(query)
    return found


async def post_again(act: Act, post_id: int) -> ChannelPost:
    """Post again what did not appear, or may not have appeared. Raises NotAllowed, NotFound, PostMoved."""
    await hold_coordinator(act)
    post = await locked(act, ChannelPost, post_id)
    if post is None:
        raise NotFound
    if post.state not in REPEATED:
        raise PostMoved
    post.state, post.attempts = PostState.pending, 0
    record(act, "channel.posted_again", post.channel_id)
    act.session.info[TOLD] = True
    return post


def may_be_deleted(post: ChannelPost, now: datetime) -> bool:
    return post.posted_at is not None and now < post.posted_at + MAY_TAKE_BACK
