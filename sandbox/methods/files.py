"""sendPhoto, sendDocument and getFile."""

from aiogram.methods import GetFile, SendDocument, SendPhoto

from sandbox.json_types import Json
from sandbox.media import attachment
from sandbox.methods.sending import deliver
from sandbox.texts import read_caption
from sandbox.world import World


def send_photo(world: World, call: SendPhoto) -> Json:
    caption = read_caption(call.caption, call.parse_mode, call.caption_entities)
    world.people.reachable(call.chat_id)
    return deliver(world, call, attachment(world.files, "photo", call.photo) | caption.fields("caption"))


def send_document(world: World, call: SendDocument) -> Json:
    caption = read_caption(call.caption, call.parse_mode, call.caption_entities)
    world.people.reachable(call.chat_id)
    return deliver(world, call, attachment(world.files, "document", call.document) | caption.fields("caption"))


def get_file(world: World, call: GetFile) -> Json:
    stored = world.files.for_bot(world.files.by_id(call.file_id))
    return stored.reference() | {"file_path": stored.path}
