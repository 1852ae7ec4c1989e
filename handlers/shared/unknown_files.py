"""Telegram's file ids belong to one bot: after a change of the bot's token they are unknown, which is not an error of
ours.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from aiogram.exceptions import TelegramBadRequest

from services.refusals import Refusal

_UNKNOWN = ("wrong file identifier", "wrong remote file identifier", "wrong file_id", "invalid file_id")


class UnknownFile(Refusal):
    """Telegram does not know the file."""

    key = "refusal-unknown-file"


@contextmanager
def unknown_as_such() -> Iterator[None]:
    """Raises UnknownFile for Telegram's errors that mean an unknown file id."""
    try:
        yield
    except TelegramBadRequest as error:
        if any(words in error.message.lower() for words in _UNKNOWN):
            raise UnknownFile from error
        raise
