"""As long as a person must agree to a text, every message and press leads to that question. Only help, the language,
the windows about their own data, and who reads what they write stay open. A start link is opened once they have agreed.
"""

import re

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.api.entities import Context
from aiogram_dialog.utils import remove_intent_id

from handlers.care.help.states import Help
from handlers.consents.consent.states import Consents
from handlers.privacy.my_data.states import Privacy
from handlers.privacy.who_sees.states import WhoSees
from handlers.shared.presses import acknowledge
from handlers.shared.refused import show_present

_COMMANDS = re.compile(r"/(privacy|help|language)\b|/start .")


class HasToAgree(Filter):
    async def __call__(
        self, event: Message | CallbackQuery, has_to_agree: bool = False, aiogd_context: Context | None = None
    ) -> bool:
        if not has_to_agree or (isinstance(event, Message) and _COMMANDS.match(event.text or "")):
            return False
        return _is_of_notice(event) or aiogd_context is None or not may_stay_open(aiogd_context)


def may_stay_open(window: Context) -> bool:
    return window.state.group in (Consents, Help, Privacy, WhoSees)


def _is_of_notice(event: Message | CallbackQuery) -> bool:
    return isinstance(event, CallbackQuery) and remove_intent_id(event.data or "")[0] is None


async def ask_first(event: Message | CallbackQuery, dialog_manager: DialogManager) -> None:
    if isinstance(event, CallbackQuery):
        await acknowledge(event)
    await show_present(dialog_manager)


def register(to: Router) -> None:
    to.message.register(ask_first, HasToAgree())
    to.callback_query.register(ask_first, HasToAgree())
