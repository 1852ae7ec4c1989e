from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.home.menu.getters import forget_note
from handlers.home.menu.states import Home
from handlers.home.menu.tabs import choose_tab
from handlers.shared.contributions import Contributions
from handlers.shared.places import Place


async def on_return(_start_data: Any, _result: Any, manager: DialogManager) -> None:
    forget_note(manager)


async def on_tab(_press: CallbackQuery, _select: object, manager: DialogManager, tab: str) -> None:
    forget_note(manager)
    choose_tab(manager, Place(tab))


class HomeActions:
    def __init__(self, brought: Contributions) -> None:
        self._kinds = {kind.id: kind for kind in brought.waiting}

    async def on_waiting(self, _press: CallbackQuery, _select: object, manager: DialogManager, thing: str) -> None:
        """Open one thing («request:12»), or list all things of a kind («request»)."""
        kind, _, subject_id = thing.partition(":")
        if not subject_id:
            manager.dialog_data["kind"] = kind
            await manager.switch_to(Home.waiting_kind)
            return
        opened = self._kinds[kind]
        await opened.opens.open(manager, int(subject_id))
