"""Turns a control call into the contents of a person's messages."""

from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field

from sandbox.chats import Chat
from sandbox.cleaning import is_utf8
from sandbox.control.asked import body_of, read
from sandbox.errors import ApiError, ControlError
from sandbox.files import Files
from sandbox.json_types import Json
from sandbox.media import described, store
from sandbox.replies import without_reply
from sandbox.texts import TEXT_LIMIT, Formatted, formatted
from sandbox.world import World

ALBUM_LIMIT = 10


class Location(BaseModel):
    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)


class Contact(BaseModel):
    phone_number: str
    first_name: str
    last_name: str | None = None
    user_id: int | None = None


class Venue(BaseModel):
    location: Location
    title: str
    address: str


class Written(BaseModel):
    """One kind of content, and optionally the message that it replies to. A sticker is named by its emoji."""

    model_config = ConfigDict(extra="forbid")

    text: str | None = None
    reply_to: int | None = None
    location: Location | None = None
    contact: Contact | None = None
    venue: Venue | None = None
    sticker: str | Json | bool | None = None
    voice: str | Json | bool | None = None


async def written_messages(request: web.Request, world: World, chat: Chat) -> list[Json]:
    """The contents of one message, or of each message of an album. Raises ControlError."""
    if request.content_type == "multipart/form-data":
        return await _with_files(request, world, chat)
    written = read(Written, await body_of(request))
    return [_content(written, world.files) | _reply(chat, written.reply_to)]


def _content(written: Written, files: Files) -> Json:
    if written.text is not None:
        return said(written.text).fields("text")
    for name in ("location", "contact", "venue"):
        if part := getattr(written, name):
            content: Json = {name: part.model_dump(exclude_none=True)}
            return content | ({"location": content["venue"]["location"]} if name == "venue" else {})
    if written.sticker:
        return _sticker(files, written.sticker if isinstance(written.sticker, str) else "👍")
    if written.voice:
        return {"voice": {"duration": 1, "mime_type": "audio/ogg"} | _bytes(files, "voice", "voice.ogg")}
    raise ControlError("nothing to send: text, location, contact, venue, sticker or voice is needed")


def said(text: str) -> Formatted:
    """The text trimmed, with the entities that the server finds. Raises ControlError when it is empty or too long."""
    if not is_utf8(text):
        raise ControlError("the text has half a character in it")
    sent = formatted(text, [])  # a Braille blank and the like can be sent from some apps, though not by bots
    if not sent.text:
        raise ControlError("the text is empty")
    if len(sent.text) > TEXT_LIMIT:
        raise ControlError(f"the text is longer than {TEXT_LIMIT} characters; the apps would send several messages")
    return sent


def _sticker(files: Files, emoji: str) -> Json:
    shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    return {"sticker": shape | {"emoji": emoji} | _bytes(files, "sticker", "sticker.webp")}


def _bytes(files: Files, kind: str, name: str) -> Json:
    return files.add(kind, name, b"sandbox").reference()


async def _with_files(request: web.Request, world: World, chat: Chat) -> list[Json]:
    form = await request.post()
    uploads = [
        (kind, field)
        for kind, field in form.items()
        if kind in ("document", "photo") and isinstance(field, web.FileField)
    ]
    if not 1 <= len(uploads) <= ALBUM_LIMIT:
        raise ControlError(f"1 to {ALBUM_LIMIT} files named document or photo are needed")
    contents = [_upload(world.files, kind, field) for kind, field in uploads]
    contents[0] |= formatted(str(form.get("caption", "")), []).fields("caption")
    if len(contents) > 1:
        album = world.counters.new_album()
        contents = [content | album for content in contents]
    reply_to = str(form.get("reply_to", ""))
    return [content | _reply(chat, int(reply_to) if reply_to else None) for content in contents]


def _upload(files: Files, kind: str, field: web.FileField) -> Json:
    with field.file as file:
        content = file.read()
    try:
        return described(store(files, kind, field.filename, content))
    except ApiError as error:
        raise ControlError(error.description) from None


def _reply(chat: Chat, message_id: int | None) -> Json:
    if message_id is None:
        return {}
    if message_id not in chat.messages:
        raise ControlError(f"chat {chat.id} has no message {message_id}", 404)
    return {"reply_to_message": without_reply(chat.messages[message_id])}
