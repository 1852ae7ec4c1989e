"""Changing and deleting messages that are already in a chat.

A bot can edit its own messages at any age, but delete them only for 48 hours. Source:
https://core.telegram.org/bots/api#updating-messages
"""

from aiogram.methods import (
    DeleteMessage,
    DeleteMessages,
    EditMessageCaption,
    EditMessageReplyMarkup,
    EditMessageText,
)
from aiogram.types import InlineKeyboardMarkup

from sandbox.chats import Chat
from sandbox.errors import bad_request
from sandbox.json_types import Json
from sandbox.mentions import with_users
from sandbox.methods.sending import inline_keyboard
from sandbox.texts import read_caption, read_text
from sandbox.world import World

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
TEXT_FIELDS = ("text", "entities")
CAPTION_FIELDS = ("caption", "caption_entities")


def edit_message_text(world: World, call: EditMessageText) -> Json:
    formatted = read_text(call.text or "", call.parse_mode, call.entities, too_long="MESSAGE_TOO_LONG")
    chat, message = editable(world, call.chat_id, call.message_id)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return change(world, chat, message, TEXT_FIELDS, formatted.fields("text"), call.reply_markup)


def edit_message_caption(world: World, call: EditMessageCaption) -> Json:
    formatted = read_caption(call.caption, call.parse_mode, call.caption_entities, too_long="MEDIA_CAPTION_TOO_LONG")
    chat, message = editable(world, call.chat_id, call.message_id)
    if not {"photo", "document", "video", "audio", "voice"} & message.keys():
        raise bad_request("there is no caption in the message to edit")
    return change(world, chat, message, CAPTION_FIELDS, formatted.fields("caption"), call.reply_markup)


def edit_message_reply_markup(world: World, call: EditMessageReplyMarkup) -> Json:
    chat, message = editable(world, call.chat_id, call.message_id)
    return change(world, chat, message, (), {}, call.reply_markup)


def editable(world: World, chat_id: int | str | None, message_id: int | None) -> tuple[Chat, Json]:
    """A message that the bot may edit. Raises ApiError when it does not exist or cannot be edited."""
    if chat_id is None and not message_id:
        raise bad_request("message identifier is not specified")
    chat = world.access.edit("" if chat_id is None else chat_id)
    message = world.access.message(chat, message_id)
    if message is None:
        raise bad_request("message to edit not found")
    if not world.access.may_edit(chat, message):
        raise bad_request("message can't be edited")
    return chat, message


def change(
    world: World,
    chat: Chat,
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
    edited |= with_users(content, world.met) | inline_keyboard(markup)
    if {**edited, "edit_date": 0} == {**message, "edit_date": 0}:
        raise bad_request(NOT_MODIFIED)
    edited["edit_date"] = world.clock.today()
    world.show(chat, edited)
    return edited


def delete_message(world: World, call: DeleteMessage) -> bool:
    if not call.message_id:
        raise bad_request("message identifier is not specified")
    chat = _emptied(world, call.chat_id)
    message = world.access.message(chat, call.message_id)
    if message is None:
        raise bad_request("message to delete not found")
    if reason := _undeletable(world, chat, message):
        raise bad_request(reason)
    world.remove(chat, call.message_id)
    return True


def delete_messages(world: World, call: DeleteMessages) -> bool:
    """1–100 messages at once; those that cannot be found or deleted are skipped."""
    chat = _emptied(world, call.chat_id)
    if not call.message_ids:
        raise bad_request("message identifiers are not specified")
    for message_id in call.message_ids:
        message = world.access.message(chat, message_id)
        if message and not _undeletable(world, chat, message):
            world.remove(chat, message_id)
    return True


def _emptied(world: World, chat_id: int | str) -> Chat:
    """The chat of which a bot deletes messages: even of a person who has blocked it."""
    chat = world.access.read(chat_id)
    return chat if chat.id > 0 else world.access.edit(chat_id)


def _undeletable(world: World, chat: Chat, message: Json) -> str | None:
    return world.access.undeletable(chat, message, world.clock.now() - message["date"])
