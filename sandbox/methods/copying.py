"""copyMessage and forwardMessage: sending a chat's message into another chat."""

from aiogram.methods import CopyMessage, ForwardMessage

from sandbox.errors import bad_request
from sandbox.json_types import Json
from sandbox.methods.editing import CAPTION_FIELDS
from sandbox.methods.sending import deliver
from sandbox.texts import read_caption
from sandbox.world import World

CONTENT = (
    "text",
    "entities",
    "caption",
    "caption_entities",
    "photo",
    "document",
    "voice",
    "sticker",
    "location",
    "venue",
    "contact",
)


def copy_message(world: World, call: CopyMessage) -> Json:
    """The copy has no link to the original; a new caption replaces the old one."""
    content = _content(_original(world, call.from_chat_id, call.message_id, "copy"))
    if call.caption is not None:
        caption = read_caption(call.caption, call.parse_mode, call.caption_entities)
        content = {name: value for name, value in content.items() if name not in CAPTION_FIELDS}
        content |= caption.fields("caption")
    return {"message_id": deliver(world, call, content)["message_id"]}


def forward_message(world: World, call: ForwardMessage) -> Json:
    original = _original(world, call.from_chat_id, call.message_id, "forward")
    return deliver(world, call, {"forward_origin": _origin(original)} | _content(original))


def _origin(original: Json) -> Json:
    """Where a forwarded message was written first."""
    if "forward_origin" in original:
        return dict(original["forward_origin"])
    if "from" in original:
        return {"type": "user", "sender_user": original["from"], "date": original["date"]}
    return {"type": "channel", "chat": original["chat"]} | {name: original[name] for name in ("message_id", "date")}


def _original(world: World, chat_id: int | str, message_id: int, doing: str) -> Json:
    message = world.access.message(world.access.read(chat_id), message_id)
    if message is None:
        raise bad_request(f"message to {doing} not found")
    return message


def _content(message: Json) -> Json:
    return {name: message[name] for name in CONTENT if name in message}
