from collections.abc import Awaitable, Callable

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager

from handlers.shared.last_press import tell_done
from handlers.shared.middleware_data import uow_of
from services.unit_of_work import Act


async def save(manager: DialogManager, change: Callable[[Act], Awaitable[None]], shown: State) -> None:
    """Save one change at once, then show the page with it."""
    async with uow_of(manager).write() as act:
        await change(act)
    tell_done(manager, "profile-saved")
    await manager.switch_to(shown)
