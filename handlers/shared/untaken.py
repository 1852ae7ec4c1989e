"""Messages that no dialog can take: the person is told why, and the present window is shown."""

from enum import StrEnum

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message, TelegramObject
from aiogram_dialog import DialogManager, ShowMode

from handlers.shared.edited import on_edited
from handlers.shared.presses import acknowledge
from handlers.shared.refused import show_present
from handlers.shared.speech import Speech
from services.refusals import Refusal


class Untaken(StrEnum):
    """Why nothing takes a message or a press."""

    unreadable = "unreadable"
    edited = "edited"


class UnreadableUpdate(Refusal):
    """Telegram sent it in a form that this version cannot read."""

    key = "refusal-unreadable"


class IsUntaken(Filter):
    def __init__(self, why: Untaken) -> None:
        self._why = why

    async def __call__(self, _event: TelegramObject, untaken: Untaken | None = None) -> bool:
        return untaken == self._why


async def on_unreadable_message(_message: Message, dialog_manager: DialogManager) -> None:
    await show_present(dialog_manager, ShowMode.SEND, told=UnreadableUpdate())


async def on_unreadable_press(press: CallbackQuery, dialog_manager: DialogManager, speech: Speech) -> None:
    await acknowledge(press, speech.label("shared-old-button"))
    await show_present(dialog_manager, ShowMode.SEND)


def register(to: Router) -> None:
    to.message.register(on_unreadable_message, IsUntaken(Untaken.unreadable))
    to.callback_query.register(on_unreadable_press, IsUntaken(Untaken.unreadable))
    to.message.register(on_edited, IsUntaken(Untaken.edited))
