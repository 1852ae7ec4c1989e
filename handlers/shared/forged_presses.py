"""Rejects presses on buttons that the pressed message does not have: the press was forged, or the button was removed
before it arrived. So a dialog's action never gets a value that was not offered. Buttons of notices are handled before
this.
"""

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.context import intent_middleware

from handlers.shared.presses import acknowledge
from handlers.shared.refused import show_present
from handlers.shared.speech import Speech
from services.audit import record
from services.unit_of_work import Uow


def _words_only(text: str | None) -> tuple[str | None, str | None]:
    return text, None


# The library reads invisible characters at the end of a typed text as the data of a press on a reply keyboard. No
# window here has a reply keyboard, so such data can only be forged.
intent_middleware.split_reply_callback = _words_only  # type: ignore[attr-defined, assignment]


class NotShown(Filter):
    async def __call__(self, press: CallbackQuery) -> bool:
        """Telegram does not report the buttons of a deleted or very old message, so a press on one is rejected too."""
        if not isinstance(press.message, Message):
            return True
        keyboard = press.message.reply_markup
        rows = keyboard.inline_keyboard if keyboard else []
        return not any(button.callback_data == press.data for row in rows for button in row)


async def show_what_is(press: CallbackQuery, dialog_manager: DialogManager, uow: Uow, speech: Speech) -> None:
    async with uow.write() as act:
        record(act, "press.not_shown", refused=True)
    await acknowledge(press, speech.label("shared-old-button"))
    await show_present(dialog_manager, ShowMode.AUTO)


def register(to: Router) -> None:
    to.callback_query.register(show_what_is, NotShown())
