from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.care.help.pages import HelpPage
from handlers.care.help.states import Help
from handlers.library.documents.states import Library
from handlers.shared.press_by_label import press_by_label


async def on_question(manager: DialogManager, words: str) -> None:
    """A button's label presses it; other words are looked for in the library and in the bank of projects."""
    if not await press_by_label(manager, words):
        await manager.start(Library.found, {"sought": words})


async def on_page(_press: CallbackQuery, _select: object, manager: DialogManager, page: str) -> None:
    manager.dialog_data["page"] = HelpPage(page).value
    await manager.switch_to(Help.about)
