"""Two dialogs opened within one second could get the same id: closing the upper one broke the stack and led home."""

from aiogram_dialog.api.entities import Stack

import handlers.shared.window_manager  # noqa: F401 (it gives the ids)
from handlers.home.menu.states import Home


def test_dialogs_opened_at_once_have_ids_of_their_own() -> None:
    stack = Stack()
    ids = {stack.push(Home.menu, None).id for _ in range(100)}
    assert len(ids) == 100
