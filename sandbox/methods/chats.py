"""What a bot may ask about chats and their members, pins, and reactions."""

from typing import Any

from aiogram.methods import (
    GetChat,
    GetChatAdministrators,
    GetChatMember,
    GetChatMemberCount,
    GetUserProfilePhotos,
    LeaveChat,
    PinChatMessage,
    SetMessageReaction,
    UnpinChatMessage,
)

from sandbox.chats import Chat
from sandbox.errors import bad_request
from sandbox.groups import CHANNEL, PERMISSIONS, RULING, Group
from sandbox.json_types import Json
from sandbox.membership import change_member
from sandbox.people import Person
from sandbox.replies import without_reply
from sandbox.world import World

NO_USER = "invalid user_id specified"
EVERY_CHAT = {"accent_color_id": 0, "max_reaction_count": 11}
GIFTS = (
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
)


def get_chat(world: World, call: GetChat) -> Json:
    chat = world.access.read(call.chat_id)
    full: Json = {**chat.chat, **EVERY_CHAT, "accepted_gift_types": dict.fromkeys(GIFTS, chat.id > 0)}
    if username := chat.chat.get("username"):
        full["active_usernames"] = [username]
    if isinstance(chat, Group) and chat.kind != CHANNEL:
        full["permissions"] = dict.fromkeys(PERMISSIONS, True)
    if chat.pinned and (pinned := chat.messages.get(chat.pinned[-1])):
        full["pinned_message"] = without_reply(pinned)
    return full


def get_chat_member(world: World, call: GetChatMember) -> Json:
    if call.user_id <= 0:
        raise bad_request(NO_USER)
    chat = world.access.read(call.chat_id)
    if isinstance(chat, Group):
        user = world.user(call.user_id)
        if user is None:
            raise bad_request("member not found")
        return chat.member(call.user_id) or {"user": user, "status": "left"}
    assert isinstance(chat, Person)
    if call.user_id == chat.id:
        return {"status": "member", "user": chat.user}
    if call.user_id == world.profile.id:
        return {"status": "kicked" if chat.blocked else "member", "user": world.profile.user()}
    raise bad_request("member not found")


def get_chat_administrators(world: World, call: GetChatAdministrators) -> list[Json]:
    """Without other bots."""
    group = world.access.read(call.chat_id)
    if not isinstance(group, Group):
        raise bad_request("there are no administrators in the private chat")
    ruling = [member for member in group.members.values() if member["status"] in RULING]
    return [member for member in ruling if not member["user"]["is_bot"] or member["user"]["id"] == world.profile.id]


def get_chat_member_count(world: World, call: GetChatMemberCount) -> int:
    chat = world.access.read(call.chat_id)
    return sum(map(chat.has, chat.members)) if isinstance(chat, Group) else 2


def leave_chat(world: World, call: LeaveChat) -> bool:
    group = world.access.read(call.chat_id)
    if not isinstance(group, Group):
        raise bad_request("can't leave private chats")
    bot = world.profile.user()
    change_member(world, group, bot, group.as_member(bot, "left", {}), by=bot)
    return True


def get_user_profile_photos(world: World, call: GetUserProfilePhotos) -> Json:
    if call.user_id <= 0:
        raise bad_request(NO_USER)
    if call.user_id not in world.people:
        raise bad_request("user not found")
    return {"total_count": 0, "photos": []}


def pin_chat_message(world: World, call: PinChatMessage) -> bool:
    """The chat also gets a service message about it."""
    chat = world.access.edit(call.chat_id)
    message = _message(world, chat, call.message_id, "message to pin not found")
    world.access.check_pinning(chat)
    if call.message_id not in chat.pinned:
        chat.pinned.append(call.message_id)
        world.save(chat)
        world.post(chat, {"pinned_message": without_reply(message)})
    return True


def unpin_chat_message(world: World, call: UnpinChatMessage) -> bool:
    """Without a message id, unpins the one that was pinned last. A message that is not pinned is left as it is."""
    chat = world.access.edit(call.chat_id)
    message_id = call.message_id or (chat.pinned[-1] if chat.pinned else 0)
    _message(world, chat, message_id, "message to unpin not found")
    world.access.check_pinning(chat)
    if message_id in chat.pinned:
        chat.pinned.remove(message_id)
        world.save(chat)
    return True


def set_message_reaction(world: World, call: SetMessageReaction) -> bool:
    """Checked and accepted without effect: a Message of the Bot API does not show reactions."""
    chat = world.access.edit(call.chat_id)
    _message(world, chat, call.message_id, "message to react not found")
    if call.reaction and len(call.reaction) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    return True


def _message(world: World, chat: Chat, message_id: int, complaint: str) -> dict[str, Any]:
    message = world.access.message(chat, message_id)
    if message is None:
        raise bad_request(complaint)
    return message
