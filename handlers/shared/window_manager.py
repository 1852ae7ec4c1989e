"""One living window at the bottom of the chat.

aiogram-dialog edits whatever message a button was pressed on. Here the living window is the one that the stack
remembers: a press on a notice, or on an old window, opens the present state at the bottom, the former window loses its
buttons, and the notice keeps its own until it has an outcome.
"""

import secrets
from typing import Any

from aiogram.types import CallbackQuery, ErrorEvent
from aiogram_dialog import ShowMode
from aiogram_dialog.api.entities import OldMessage, stack
from aiogram_dialog.manager.manager import ManagerImpl
from aiogram_dialog.manager.manager_factory import DefaultManagerFactory

from handlers.consents.consent.gate import may_stay_open
from handlers.consents.consent.states import Consents


def _new_id() -> str:
    """The library's own ids of dialogs are the second and one of a hundred: two opened within a second may share one,
    and then closing the upper takes the lower along.
    """
    return secrets.token_hex(4)


stack.new_id = _new_id


class LivingWindowManager(ManagerImpl):
    async def show(self, show_mode: ShowMode | None = None) -> None:
        """Nothing but the question, to whoever has to agree to something first; what they came for stays below it."""
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
    def __call__(self, event: Any, data: dict[str, Any], registry: Any, router: Any) -> LivingWindowManager:
        return LivingWindowManager(
            event=event,
            data=data,
            message_manager=self.message_manager,
            media_id_storage=self.media_id_storage,
            registry=registry,
            router=router,
            getter=self.getter,
        )
