from aiogram.types import TelegramObject
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from handlers.shared.middleware_data import conversation_of, speech_of, uow_of
from handlers.shared.speech import LOCALES
from services.people.person import change_language


async def on_language(_event: TelegramObject, _button: Button | None, manager: DialogManager) -> None:
    """Switch between the two languages, in the current window."""
    speech = speech_of(manager)
    other = next(locale for locale in LOCALES if locale != speech.locale)
    async with uow_of(manager).write() as act:
        await change_language(act, other)
    conversation_of(manager).language = other
    speech.locale = other
