"""Keeps one living window at the bottom of the chat.

aiogram-dialog edits whatever message the pressed button belongs to. Here the living window is the message that the
stack remembers: a press on a notice or an old window opens the present state at the bottom, the previous living window
loses its buttons, and a notice keeps its own until it has an outcome.
"""

import secrets
from typing import Any

from aiogram.types import CallbackQuery, ErrorEvent
from aiogram_dialog import ShowMode
from aiogram_dialog.api.entities import DialogUpdateEvent, OldMessage, stack
from aiogram_dialog.api.protocols import MessageManagerProtocol
from aiogram_dialog.manager.manager import ManagerImpl
from aiogram_dialog.manager.manager_factory import DefaultManagerFactory

from handlers.consents.consent.gate import may_stay_open
from handlers.consents.consent.states import Consents
from handlers.shared.window_looks import RememberedLooks


def _new_id() -> str:
    """Replaces the library's ids of dialogs, which are the time in seconds and one of a hundred numbers: two dialogs
    opened within a second could share an id, and closing the upper one would close the lower one too.
    """
    return secrets.token_hex(4)


stack.new_id = _new_id


class LivingWindowManager(ManagerImpl):
    async def show(self, show_mode: ShowMode | None = None) -> None:
        """While a person must agree to a text, show only that question; what they came for stays open below it."""
        has_to_agree = self.show_mode is not ShowMode.NO_UPDATE and self.middleware_data.get("has_to_agree")
        if has_to_agree and not may_stay_open(self.current_context()):
            await self.start(Consents.again, show_mode=show_mode)
        else:
            await super().show(show_mode)

    def _press(self) -> CallbackQuery | None:
        event = self.event.update.event if isinstance(self.event, ErrorEvent) else self.event
        return event if isinstance(event, CallbackQuery) else None

    def _pressed_elsewhere(self) -> bool:
        press = self._press()
        if press is None or press.message is None:
            return False
        return press.message.message_id != self.current_stack().last_message_id

    def _get_last_message(self) -> OldMessage | None:
        press = self._press()
        if press is None or not self._pressed_elsewhere():
            return super()._get_last_message()
        inaccessible = press.model_copy(update={"message": None})
        return self._get_message_from_callback(inaccessible)

    def _calc_show_mode(self) -> ShowMode:
        if self.show_mode is ShowMode.AUTO and self._pressed_elsewhere():
            return ShowMode.SEND
        return super()._calc_show_mode()


class WindowManagerFactory(DefaultManagerFactory):
    """`in_place` shows windows that nobody pressed for."""

    def __init__(self, *, in_place: MessageManagerProtocol, **parts: Any) -> None:
        super().__init__(**parts)
        self._in_place = in_place

    def __call__(self, event: Any, data: dict[str, Any], registry: Any, router: Any) -> LivingWindowManager:
        refreshes = isinstance(event, DialogUpdateEvent)
        messages = self._in_place if refreshes else self.message_manager
        return LivingWindowManager(
            event=event,
            data=data,
            message_manager=RememberedLooks(messages, data.get("conversation"), refreshes=refreshes),
            media_id_storage=self.media_id_storage,
            registry=registry,
            router=router,
            getter=self.getter,
        )
