"""Answers presses and edits the pressed message, tolerating errors that do not matter: a second press at the same
moment makes the same edit again, and an answer may come too late.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

ALERT = 200  # code points: Telegram rejects longer answers to a press
_NO_MATTER = ("message is not modified", "message to edit not found", "query is too old", "query id is invalid")


@contextmanager
def forgiving() -> Iterator[None]:
    """Ignores Telegram's errors that leave the chat as intended."""
    try:
        yield
    except TelegramBadRequest as error:
        if not any(words in error.message.lower() for words in _NO_MATTER):
            raise


async def acknowledge(press: CallbackQuery, text: str | None = None, *, alert: bool = False) -> None:
    """Stop the button's waiting animation. `text` is shown briefly above the chat, or in a dialog that must be closed
    (`alert`).
    """
    with forgiving():
        await press.answer(text, show_alert=alert)


async def put_buttons(press: CallbackQuery, buttons: InlineKeyboardMarkup | None) -> None:
    """Replace the pressed message's buttons; None removes them."""
    if isinstance(press.message, Message):
        with forgiving():
            await press.message.edit_reply_markup(reply_markup=buttons)
