"""Answering a press and editing what was pressed, when Telegram may refuse what does not matter any more: a second
press at the same moment edits into what is there already, and an answer may come after the press has grown old.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

ALERT = 200  # code points of an answer to a press; Telegram refuses more
_NO_MATTER = ("message is not modified", "message to edit not found", "query is too old", "query id is invalid")


@contextmanager
def forgiving() -> Iterator[None]:
    """Passes over a refusal that leaves the chat as it was meant to be."""
    try:
        yield
    except TelegramBadRequest as error:
        if not any(words in error.message.lower() for words in _NO_MATTER):
            raise


async def acknowledge(press: CallbackQuery, text: str | None = None, *, alert: bool = False) -> None:
    """The button stops waiting; `text` is shown above the chat, or as a window that is to be closed (`alert`)."""
    with forgiving():
        await press.answer(text, show_alert=alert)


async def put_buttons(press: CallbackQuery, buttons: InlineKeyboardMarkup | None) -> None:
    """Give the pressed message other buttons, or none."""
    if isinstance(press.message, Message):
        with forgiving():
            await press.message.edit_reply_markup(reply_markup=buttons)
