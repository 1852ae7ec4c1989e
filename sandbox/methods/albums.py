"""sendMediaGroup and editMessageMedia."""

from aiogram.methods import EditMessageMedia, SendMediaGroup
from aiogram.types import InputMediaDocument, InputMediaPhoto

from sandbox.errors import ApiError, bad_request
from sandbox.json_types import Json
from sandbox.media import attachment
from sandbox.mentions import with_users
from sandbox.methods.editing import CAPTION_FIELDS, change, editable
from sandbox.replies import reply_fields
from sandbox.texts import read_caption
from sandbox.world import World

MEDIA = ("photo", "document", "video", "audio", "animation")


def send_media_group(world: World, call: SendMediaGroup) -> list[Json]:
    """Up to ten photos, or as many documents; each counts towards the sending pace.

    Source: TDLib, MessagesManager.cpp (send_message_group) and MessageContent.cpp
    (check_message_group_message_contents).
    """
    chat = world.access.write(call.chat_id)
    if not call.media:
        raise bad_request("there are no messages to send")
    contents = [_content(world, item) for item in call.media]
    if len(contents) > 10:
        raise bad_request("too many messages to send as an album")
    if len({item.type for item in call.media}) > 1:
        raise bad_request("document can't be mixed with other media types")
    reply = reply_fields(chat, call)
    world.access.check_content(chat, contents[0])
    world.pace.admit(chat.id, len(contents))
    album = world.counters.new_album()
    return [world.post(chat, reply | with_users(content, world.met) | album) for content in contents]


def edit_message_media(world: World, call: EditMessageMedia) -> Json:
    chat, message = editable(world, call.chat_id, call.message_id)
    if not {"text", *MEDIA} & message.keys():
        raise bad_request("there is no media in the message to edit")
    replaced = ("text", "entities", *MEDIA, *CAPTION_FIELDS)
    return change(world, chat, message, replaced, _content(world, call.media), call.reply_markup)


def _content(world: World, item: object) -> Json:
    if not isinstance(item, InputMediaPhoto | InputMediaDocument):
        raise bad_request("sandbox: only photos and documents are built as media")
    try:
        caption = read_caption(item.caption, item.parse_mode, item.caption_entities)
    except ApiError as error:
        raise _of_media(error) from None
    return attachment(world.files, str(item.type), item.media) | caption.fields("caption")


def _of_media(error: ApiError) -> ApiError:
    """What the public server itself finds wrong with a caption is said of the whole InputMedia; what TDLib finds after
    it, as the length, is not.
    """
    words = error.description.removeprefix("Bad Request: ")
    if not words.startswith(("can't parse ", "text is too long", "unsupported parse_mode")):
        return error
    return bad_request(f"can't parse InputMedia: {words[0].upper()}{words[1:]}")
