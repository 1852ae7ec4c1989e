"""An update that has already taken effect never reaches a dialog again: the person's present window is shown
instead.
"""

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, TelegramObject
from aiogram_dialog import DialogManager, ShowMode

from handlers.shared.presses import acknowledge
from handlers.shared.refused import show_present


class KnownUpdate(Filter):
    async def __call__(self, _event: TelegramObject, known: bool = False) -> bool:
        return known


async def show_again(event: TelegramObject, dialog_manager: DialogManager) -> None:
    if isinstance(event, CallbackQuery):
        await acknowledge(event)
    await show_present(dialog_manager, ShowMode.AUTO)


async def nothing(_event: TelegramObject) -> None:
    """Nothing needs to be shown when the bot is blocked or unblocked."""


def router() -> Router:
    known = Router(name="again")
    known.message.register(show_again, KnownUpdate())
    known.callback_query.register(show_again, KnownUpdate())
    known.my_chat_member.register(nothing, KnownUpdate())
    return known
