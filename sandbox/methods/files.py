"""sendPhoto, sendDocument and getFile."""

from aiogram.methods import GetFile, SendDocument, SendPhoto
from aiogram.types import InputFile

from sandbox.json_types import Json
from sandbox.media import attachment
from sandbox.methods.sending import deliver
from sandbox.texts import read_caption
from sandbox.world import World


def send_photo(world: World, call: SendPhoto) -> Json:
    return _send(world, call, "photo", call.photo)


def send_document(world: World, call: SendDocument) -> Json:
    return _send(world, call, "document", call.document)


def _send(world: World, call: SendPhoto | SendDocument, kind: str, given: str | InputFile) -> Json:
    caption = read_caption(call.caption, call.parse_mode, call.caption_entities)
    world.access.write(call.chat_id)
    return deliver(world, call, attachment(world.files, kind, given) | caption.fields("caption"))


def get_file(world: World, call: GetFile) -> Json:
    stored = world.files.to_fetch(call.file_id)
    return stored.reference() | {"file_path": stored.path}
