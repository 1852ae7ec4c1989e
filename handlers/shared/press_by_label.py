"""When somebody types a button's label, the button is pressed for them."""

from aiogram.types import CallbackQuery, InlineKeyboardButton, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.manager.manager import ManagerImpl


async def press_by_label(manager: DialogManager, words: str) -> bool:
    """Press the current window's button with that label, ignoring case, punctuation and spaces; False if there
    is none.
    """
    message, dialog = manager.event, manager.dialog() if isinstance(manager, ManagerImpl) else None
    if not isinstance(message, Message) or message.from_user is None or not isinstance(dialog, Dialog):
        return False
    window = dialog.windows[manager.current_context().state]
    assert isinstance(window, Window)
    rows = await window.keyboard.render_keyboard(await window.load_data(dialog, manager), manager)
    for button in (button for row in rows for button in row):
        if isinstance(button, InlineKeyboardButton) and button.callback_data and _plain(button.text) == _plain(words):
            press = CallbackQuery(id="", from_user=message.from_user, chat_instance="", data=button.callback_data)
            return bool(await window.keyboard.process_callback(press, dialog, manager))
    return False


def _plain(label: str) -> str:
    return "".join(sign for sign in label.casefold().replace("ё", "е") if sign.isalnum())
