"""sendMessage and similar methods, down to the one place where a bot's message enters a chat."""

from typing import TypeAlias

from aiogram.enums import ChatAction
from aiogram.methods import (
    CopyMessage,
    ForwardMessage,
    SendChatAction,
    SendContact,
    SendDocument,
    SendLocation,
    SendMessage,
    SendPhoto,
    SendVenue,
)
from aiogram.types import ForceReply, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove

from sandbox.chats import Chat
from sandbox.errors import bad_request
from sandbox.groups import CHANNEL
from sandbox.json_types import Json
from sandbox.mentions import with_users
from sandbox.reading import as_json
from sandbox.replies import reply_fields
from sandbox.texts import read_text
from sandbox.world import World

CHAT_ACTIONS = {"cancel", "record_audio", "upload_audio", "pick_up_location"} | {action.value for action in ChatAction}
Sending: TypeAlias = (
    SendMessage | SendPhoto | SendDocument | SendLocation | SendVenue | SendContact | CopyMessage | ForwardMessage
)


def send_message(world: World, call: SendMessage) -> Json:
    formatted = read_text(call.text, call.parse_mode, call.entities)
    return deliver(world, call, formatted.fields("text"))


def send_location(world: World, call: SendLocation) -> Json:
    return deliver(world, call, {"location": _point(call.latitude, call.longitude, "invalid location specified")})


def send_venue(world: World, call: SendVenue) -> Json:
    point = _point(call.latitude, call.longitude, "wrong venue location specified")
    venue = {"location": point, "title": call.title, "address": call.address}
    return deliver(world, call, {"location": point, "venue": venue})


def send_contact(world: World, call: SendContact) -> Json:
    contact = {"phone_number": call.phone_number, "first_name": call.first_name}
    if call.last_name:
        contact["last_name"] = call.last_name
    return deliver(world, call, {"contact": contact})


def send_chat_action(world: World, call: SendChatAction) -> bool:
    if call.action.lower() not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.access.write(call.chat_id)
    return True


def _point(latitude: float, longitude: float, complaint: str) -> Json:
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):
        raise bad_request(complaint)
    return {"latitude": latitude, "longitude": longitude}


def deliver(world: World, call: Sending, content: Json) -> Json:
    """Post one message of the bot with its keyboard and reply. Raises ApiError when the bot may not write there, the
    reply's target does not exist, or the pace is exceeded.
    """
    chat = world.access.write(call.chat_id)
    markup = getattr(call, "reply_markup", None)
    if chat.chat["type"] == CHANNEL and isinstance(markup, ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply):
        raise bad_request("inline keyboard expected")
    world.access.check_content(chat, content)
    reply = reply_fields(chat, call)
    world.pace.admit(chat.id)
    protected: Json = {"has_protected_content": True} if getattr(call, "protect_content", None) else {}
    content = with_users(content, world.met)
    message = world.post(chat, reply | content | protected | inline_keyboard(markup))
    _set_keyboard(world, chat, message, markup)
    return message


def inline_keyboard(markup: object) -> Json:
    """The fields that an inline keyboard adds to a message; none for an empty keyboard."""
    if isinstance(markup, InlineKeyboardMarkup) and any(markup.inline_keyboard):
        rows = [[as_json(button) for button in row] for row in markup.inline_keyboard if row]
        return {"reply_markup": {"inline_keyboard": rows}}
    return {}


def _set_keyboard(world: World, chat: Chat, message: Json, markup: object) -> None:
    """Sets or removes the keyboard below the chat. A message that does either can never be edited (TDLib's
    can_edit_message).
    """
    match markup:
        case ReplyKeyboardMarkup():
            chat.keyboard = as_json(markup)
        case ReplyKeyboardRemove() | ForceReply():
            chat.keyboard = None
        case _:
            return
    chat.uneditable.add(message["message_id"])
    world.save(chat)
