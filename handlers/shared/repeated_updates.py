"""An update that has already taken effect never reaches a dialog again: the person's present window is shown
instead.
"""

from collections.abc import Iterable

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, TelegramObject
from aiogram_dialog import DialogManager, ShowMode

from handlers.shared.contributions import WayOn
from handlers.shared.presses import acknowledge
from handlers.shared.refused import show_present


class KnownUpdate(Filter):
    async def __call__(self, _event: TelegramObject, known: bool = False) -> bool:
        return known


class ShowAgain:
    def __init__(self, going_on: Iterable[WayOn]) -> None:
        self._going_on = {one.window: one.go_on for one in going_on}

    async def show(self, event: TelegramObject, dialog_manager: DialogManager) -> None:
        if isinstance(event, CallbackQuery):
            await acknowledge(event)
        go_on = self._going_on.get(dialog_manager.current_context().state) if dialog_manager.has_context() else None
        if go_on is not None:
            await go_on(dialog_manager)
        await show_present(dialog_manager, ShowMode.AUTO)


async def nothing(_event: TelegramObject) -> None:
    """Nothing needs to be shown when the bot is blocked or unblocked."""


def register(to: Router, going_on: Iterable[WayOn]) -> None:
    show_again = ShowAgain(going_on).show
    to.message.register(show_again, KnownUpdate())
    to.callback_query.register(show_again, KnownUpdate())
    to.my_chat_member.register(nothing, KnownUpdate())
