"""What an act has done, said in both places where the person may look."""

from aiogram_dialog import DialogManager

from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import speech_of
from handlers.shared.notices import show_outcome_of_opened
from handlers.shared.speech import Value


async def tell_outcome(manager: DialogManager, key: str, **values: Value) -> None:
    """Say it above the next window, and on the notice that opened the current dialog, if a notice did."""
    tell_done(manager, key, **values)
    await show_outcome_of_opened(manager, speech_of(manager).say(key, **values))
