from collections.abc import Awaitable, Callable

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager

from services.unit_of_work import Act, Uow


async def save(manager: DialogManager, change: Callable[[Act], Awaitable[None]], shown: State) -> None:
    """One change, at once; then the page that shows it."""
    uow: Uow = manager.middleware_data["uow"]
    async with uow.write() as act:
        await change(act)
    await manager.switch_to(shown)
