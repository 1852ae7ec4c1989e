"""What a bot may ask about chats, pins, and reactions."""

from typing import Any

from aiogram.methods import (
    GetChat,
    GetChatMember,
    GetUserProfilePhotos,
    PinChatMessage,
    SetMessageReaction,
    UnpinChatMessage,
)

from sandbox.errors import bad_request
from sandbox.json_types import Json
from sandbox.methods.sending import without_reply
from sandbox.people import Person
from sandbox.world import World

PRIVATE_CHAT = {"accent_color_id": 0, "max_reaction_count": 11}
GIFTS = (
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
)


def get_chat(world: World, call: GetChat) -> Json:
    person = world.people.chat(call.chat_id)
    chat: Json = {**person.chat, **PRIVATE_CHAT, "accepted_gift_types": dict.fromkeys(GIFTS, True)}
    if person.pinned and (pinned := person.messages.get(person.pinned[-1])):
        chat["pinned_message"] = without_reply(pinned)
    return chat


def get_chat_member(world: World, call: GetChatMember) -> Json:
    person = world.people.chat(call.chat_id)
    if call.user_id == person.id:
        return {"status": "member", "user": person.user}
    if call.user_id == world.profile.id:
        return {"status": "kicked" if person.blocked else "member", "user": world.profile.user()}
    raise bad_request("user not found")


def get_user_profile_photos(world: World, call: GetUserProfilePhotos) -> Json:
    if call.user_id not in world.people:
        raise bad_request("user not found")
    return {"total_count": 0, "photos": []}


def pin_chat_message(world: World, call: PinChatMessage) -> bool:
    """The person also gets a service message about it, as in every private chat."""
    person = world.people.reachable(call.chat_id)
    message = _message(person, call.message_id, "message to pin not found")
    if call.message_id not in person.pinned:
        person.pinned.append(call.message_id)
        world.save_person(person)
        world.post(person, {"pinned_message": without_reply(message)})
    return True


def unpin_chat_message(world: World, call: UnpinChatMessage) -> bool:
    """Without a message id, unpins the one that was pinned last."""
    person = world.people.reachable(call.chat_id)
    message_id = call.message_id or (person.pinned[-1] if person.pinned else None)
    if message_id in person.pinned:
        person.pinned.remove(message_id)
        world.save_person(person)
    return True


def set_message_reaction(world: World, call: SetMessageReaction) -> bool:
    """Checked and accepted without effect: a Message of the Bot API does not show reactions."""
    person = world.people.reachable(call.chat_id)
    _message(person, call.message_id, "message to react not found")
    if call.reaction and len(call.reaction) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    return True


def _message(person: Person, message_id: int, complaint: str) -> dict[str, Any]:
    if message_id not in person.messages:
        raise bad_request(complaint)
    return person.messages[message_id]
