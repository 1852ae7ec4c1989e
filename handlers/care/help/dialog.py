from typing import Any

from aiogram_dialog import Dialog

from handlers.care.help.states import Help
from handlers.home.order import DOORS, in_order
from handlers.shared.contributions import Contributions
from handlers.shared.doors import Doors, open_doors
from handlers.shared.page import page
from handlers.shared.places import Look, Place
from services.unit_of_work import Uow


def dialogs(brought: Contributions) -> list[Dialog]:
    doors = in_order((door for door in brought.doors if Place.help in door.places), DOORS)

    async def menu_getter(uow: Uow, **_: Any) -> dict[str, Any]:
        async with uow.read() as act:
            return {"doors": await open_doors(Look(act, Place.help), doors)}

    return [Dialog(page("help-menu", Doors(doors), state=Help.menu, getter=menu_getter, back="cancel"))]
