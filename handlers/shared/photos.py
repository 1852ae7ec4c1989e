"""A person's photo: asking for it, and showing it above a window's text. Only Telegram's file id is stored."""

from collections.abc import Awaitable, Callable

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import DialogManager
from aiogram_dialog.api.entities import MediaAttachment, MediaId
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.media import DynamicMedia

from handlers.shared.last_press import complain_once_an_album

OnPhoto = Callable[[DialogManager, str], Awaitable[None]]


def photo_input(on_photo: OnPhoto) -> MessageInput:
    """Takes a photo and passes its Telegram file id to `on_photo`; for anything else a sentence explains what
    is wrong.
    """

    async def on_message(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
        if message.content_type == ContentType.PHOTO and message.photo:
            await on_photo(manager, message.photo[-1].file_id)
        elif message.content_type == ContentType.DOCUMENT:
            complain_once_an_album(manager, "shared-photo-as-file")
        else:
            complain_once_an_album(manager, "shared-photo-expected")

    return MessageInput(on_message)


def photo() -> DynamicMedia:
    """Shows the getter's value `photo`."""
    return DynamicMedia("photo", when="photo")


class DrawnPhoto(MediaAttachment):
    """A picture that the program has drawn. After it was sent once, Telegram's id of it is used, found by `name`."""

    def __init__(self, name: str, content: bytes) -> None:
        super().__init__(ContentType.PHOTO, path=f"drawn:{name}")
        self.name = f"{name}.png"
        self.content = content

    @classmethod
    def of(cls, drawn: "DrawnPhoto") -> "DrawnPhoto":
        """The same picture, to be sent as a file."""
        return cls(drawn.name.removesuffix(".png"), drawn.content)


def shown_photo(photo_id: str | None) -> MediaAttachment | None:
    return MediaAttachment(ContentType.PHOTO, file_id=MediaId(photo_id)) if photo_id else None
