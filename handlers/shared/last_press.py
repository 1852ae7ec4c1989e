"""What a window says about the press or message that led to it: what was done, and what was wrong with the input."""

from typing import Any

from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.api.entities import DialogUpdateEvent

from handlers.shared.middleware_data import speech_of
from handlers.shared.speech import Html, Value

_COMPLAINT, UNPLACED = "complaint", "unplaced"
_SAID = "said"  # in the dialog's data: the lines that the window shows about the last press or message
_DONE = "done"  # in the update's data: that line, when something was done


def complain(manager: DialogManager, key: str, **values: Value) -> None:
    """Explain what was wrong the next time the window is shown. Nothing that was entered is lost."""
    manager.dialog_data[_COMPLAINT] = [key, values]


def complain_once_an_album(manager: DialogManager, key: str) -> None:
    """Explain that a message does not fit. An album arrives as several messages: only the first is answered, and once
    one has been accepted, the others are ignored.
    """
    album = manager.event.media_group_id if isinstance(manager.event, Message) else None
    if album is not None and album == manager.current_stack().last_income_media_group_id:
        manager.show_mode = ShowMode.NO_UPDATE
    else:
        complain(manager, key)


def entered(manager: DialogManager) -> dict[str, Any]:
    """What the open dialog remembers, without what only its present window says."""
    own = (_COMPLAINT, UNPLACED, _SAID)
    return {key: value for key, value in manager.dialog_data.items() if key not in own}


def _complaint(manager: DialogManager) -> Html:
    """The explanation, if any, to show below the text; shown once."""
    complaint = manager.dialog_data.pop(_COMPLAINT, None)
    if complaint is None:
        return Html()
    key, values = complaint
    return Html("\n\n❗ " + speech_of(manager).say(key, **values))


def lines_about_last_press(manager: DialogManager) -> tuple[Html, Html]:
    """What it has done, above the text, and what was wrong, below it. A refresh shows both again."""
    kept = manager.dialog_data.pop(_SAID, None)
    if isinstance(manager.event, DialogUpdateEvent) and isinstance(kept, list):
        done, complaint = map(Html, kept)
    else:
        done, complaint = manager.middleware_data.pop(_DONE, Html()), _complaint(manager)
    if done or complaint:
        manager.dialog_data[_SAID] = [done, complaint]
    return done, complaint


def tell_done(manager: DialogManager, key: str, **values: Value) -> None:
    """Say what has been done, above whichever window this press or message leads to."""
    manager.middleware_data[_DONE] = Html(speech_of(manager).say(key, **values) + "\n\n")
