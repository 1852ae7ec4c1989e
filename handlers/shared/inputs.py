"""Words that a person types: text that is neither blank nor too long; for anything else a sentence explains
what is wrong.
"""

from collections.abc import Awaitable, Callable

from aiogram.types import Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput

from handlers.shared.edited import note_taken
from handlers.shared.last_press import complain, complain_once_an_album
from models.spelling import legible

OnWords = Callable[[DialogManager, str], Awaitable[None]]


def words_input(on_words: OnWords, *, limit: int) -> MessageInput:
    """Takes one message of at most `limit` code points as it is seen (`legible`), strips it, and passes it to
    `on_words`.
    """

    async def on_message(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
        text = legible(message.text or "").strip()
        if not text:
            complain_once_an_album(manager, "shared-words-expected")
        elif len(text) > limit:
            complain(manager, "shared-too-long", limit=limit, length=len(text))
        else:
            note_taken(manager, message)
            await on_words(manager, text)

    return MessageInput(on_message)
