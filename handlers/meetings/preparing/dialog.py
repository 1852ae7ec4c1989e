from typing import Any

from aiogram_dialog import Dialog, DialogManager

from handlers.meetings.preparing.states import Preparing
from handlers.shared.folding import pager
from handlers.shared.page import page

CARDS = 3


async def cards_getter(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The card that the pager is turned to."""
    cards: Any = dialog_manager.find("cards")
    return {"card": 1 + min(await cards.get_page(), CARDS - 1), "cards": CARDS}


def dialogs() -> list[Dialog]:
    return [
        Dialog(
            page("preparing-cards", *pager("cards", "cards"), state=Preparing.cards, getter=cards_getter, back="cancel")
        )
    ]
