"""Gives an update to the dialog whose window is open. aiogram asks one router after another whether it takes an update,
and each dialog is a router: with seventy of them a press took three milliseconds to find its own.
"""

from collections.abc import Iterable
from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import TelegramObject
from aiogram_dialog import Dialog
from aiogram_dialog.api.internal import CONTEXT_KEY


class DialogRouter(Router):
    def __init__(self, dialogs: Iterable[Dialog]) -> None:
        super().__init__(name="dialogs")
        self._of_group = {dialog.states_group(): dialog for dialog in dialogs}
        self.include_routers(*self._of_group.values())

    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        context = kwargs.get(CONTEXT_KEY)
        dialog = self._of_group.get(context.state.group) if context else None
        if dialog is None:
            return UNHANDLED
        return await dialog.propagate_event(update_type=update_type, event=event, **kwargs)
