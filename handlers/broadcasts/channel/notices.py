"""What coordinators are told about the channel: a new one, a lost right, and a post that did not appear."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery

from handlers.broadcasts.channel.telling import title_of
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows, show_outcome
from handlers.shared.speech import Speech
from models.channel import ChannelNotice, ChannelState
from services.broadcasts.channel_posts import REPEATED, UNPOSTED, post_again, post_to_read
from services.broadcasts.channels import channel_to_read, confirm_channel, refuse_found_channel
from services.unit_of_work import Act, Uow


class ConfirmChannel(CallbackData, prefix="channel_confirm"):
    channel_id: Id


class RefuseChannel(CallbackData, prefix="channel_refuse"):
    channel_id: Id


class PostAgain(CallbackData, prefix="channel_repeat"):
    post_id: Id


async def write_found(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    channel = await channel_to_read(act, ids["channel_id"])
    if channel.state is not ChannelState.found or not channel.may_post:
        return None
    yes = speech.label("channel-btn-confirm"), ConfirmChannel(channel_id=channel.id)
    no = speech.label("channel-btn-not-ours"), RefuseChannel(channel_id=channel.id)
    return Letter(speech.say("channel-notice-found", title=channel.title), ((yes,), (no,)))


async def write_lost(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    channel = await channel_to_read(act, ids["channel_id"])
    if channel.state is not ChannelState.ours or channel.lost_at is None:
        return None
    return Letter(speech.say("channel-notice-lost", title=channel.title, when=speech.full_moment(channel.lost_at)))


async def write_unposted(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    post = await post_to_read(act, ids["post_id"])
    if post.state not in UNPOSTED:
        return None
    what = title_of(speech, post)
    text = speech.say("channel-notice-unposted", what=what, title=post.channel.title, state=post.state.value)
    rows: Rows = ()
    if post.state in REPEATED:
        rows = (((speech.label("channel-btn-post-again"), PostAgain(post_id=post.id)),),)
    return Letter(text, rows)


async def on_confirm(press: CallbackQuery, callback_data: ConfirmChannel, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        channel = await confirm_channel(act, callback_data.channel_id)
    await show_outcome(press, speech.say("channel-confirmed", title=channel.title))


async def on_refuse(press: CallbackQuery, callback_data: RefuseChannel, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        channel = await refuse_found_channel(act, callback_data.channel_id)
    await show_outcome(press, speech.say("channel-refused", title=channel.title))


async def on_again(press: CallbackQuery, callback_data: PostAgain, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        await post_again(act, callback_data.post_id)
    await show_outcome(press, speech.say("channel-again"))


VIEWS = (
    NoticeView(ChannelNotice.found, write_found),
    NoticeView(ChannelNotice.lost, write_lost),
    NoticeView(ChannelNotice.unposted, write_unposted),
)
BUTTONS: Buttons = ((ConfirmChannel, on_confirm), (RefuseChannel, on_refuse), (PostAgain, on_again))
