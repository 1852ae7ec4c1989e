"""Changing and deleting messages that are already in a chat.

A bot can edit its own messages at any age, but delete them only for 48 hours. Source:
https://core.telegram.org/bots/api#updating-messages
"""

from typing import Any

from aiogram.methods import (
    DeleteMessage,
    DeleteMessages,
    EditMessageCaption,
    EditMessageReplyMarkup,
    EditMessageText,
)
from aiogram.types import InlineKeyboardMarkup

from sandbox.errors import bad_request
from sandbox.json_types import Json
from sandbox.methods.sending import inline_keyboard
from sandbox.people import Person
from sandbox.texts import read_caption, read_text
from sandbox.world import World

DELETABLE_FOR = 48 * 3600
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
TEXT_FIELDS = ("text", "entities")
CAPTION_FIELDS = ("caption", "caption_entities")


def edit_message_text(world: World, call: EditMessageText) -> Json:
    formatted = read_text(call.text or "", call.parse_mode, call.entities, too_long="MESSAGE_TOO_LONG")
    person, message = editable(world, call.chat_id, call.message_id)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return change(world, person, message, TEXT_FIELDS, formatted.fields("text"), call.reply_markup)


def edit_message_caption(world: World, call: EditMessageCaption) -> Json:
    formatted = read_caption(call.caption, call.parse_mode, call.caption_entities, too_long="MEDIA_CAPTION_TOO_LONG")
    person, message = editable(world, call.chat_id, call.message_id)
    if not {"photo", "document", "video", "audio", "voice"} & message.keys():
        raise bad_request("there is no caption in the message to edit")
    return change(world, person, message, CAPTION_FIELDS, formatted.fields("caption"), call.reply_markup)


def edit_message_reply_markup(world: World, call: EditMessageReplyMarkup) -> Json:
    person, message = editable(world, call.chat_id, call.message_id)
    return change(world, person, message, (), {}, call.reply_markup)


def editable(world: World, chat_id: int | str | None, message_id: int | None) -> tuple[Person, Json]:
    """The bot's own message. Raises ApiError when it does not exist or cannot be edited."""
    if chat_id is None and not message_id:
        raise bad_request("message identifier is not specified")
    person = world.people.reachable("" if chat_id is None else chat_id)
    message = person.messages.get(message_id or 0)
    if message is None:
        raise bad_request("message to edit not found")
    is_own = message["from"]["id"] == world.profile.id
    if not is_own or message_id in person.uneditable or "forward_origin" in message:
        raise bad_request("message can't be edited")
    return person, message


def change(
    world: World,
    person: Person,
    message: Json,
    replaced: tuple[str, ...],
    content: Json,
    markup: InlineKeyboardMarkup | None,
) -> Json:
    """Replace some fields and the keyboard; an edit without a keyboard removes it. Raises ApiError when nothing
    changes.
    """
    gone = {*replaced, "reply_markup"}
    edited = {name: value for name, value in message.items() if name not in gone}
    edited |= content | inline_keyboard(markup)
    if {**edited, "edit_date": 0} == {**message, "edit_date": 0}:
        raise bad_request(NOT_MODIFIED)
    edited["edit_date"] = world.clock.today()
    world.show(person, edited)
    return edited


def delete_message(world: World, call: DeleteMessage) -> bool:
    if not call.message_id:
        raise bad_request("message identifier is not specified")
    person = world.people.chat(call.chat_id)
    message = person.messages.get(call.message_id)
    if message is None:
        raise bad_request("message to delete not found")
    if not _is_deletable(world, message):
        raise bad_request("message can't be deleted for everyone")
    world.remove(person, call.message_id)
    return True


def delete_messages(world: World, call: DeleteMessages) -> bool:
    """1–100 messages at once; those that cannot be found or deleted are skipped."""
    person = world.people.chat(call.chat_id)
    if not call.message_ids:
        raise bad_request("message identifiers are not specified")
    if len(call.message_ids) > 100:
        raise bad_request("too many message identifiers specified")
    for message_id in call.message_ids:
        message: dict[str, Any] | None = person.messages.get(message_id)
        if message and _is_deletable(world, message):
            world.remove(person, message_id)
    return True


def _is_deletable(world: World, message: Json) -> bool:
    return bool(world.clock.now() - message["date"] < DELETABLE_FOR)
