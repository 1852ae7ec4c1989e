from typing import Any

from aiogram_dialog import Dialog

from handlers.home.order import DOORS, in_order
from handlers.home.settings.states import SettingsMenu
from handlers.shared.contributions import Contributions
from handlers.shared.doors import Doors, open_doors
from handlers.shared.page import page
from handlers.shared.places import Look, Place
from services.guards import require_coordinator
from services.unit_of_work import Uow


def dialogs(brought: Contributions) -> list[Dialog]:
    doors = in_order((door for door in brought.doors if Place.settings in door.places), DOORS)

    async def menu_getter(uow: Uow, **_: Any) -> dict[str, Any]:
        async with uow.read() as act:
            require_coordinator(act)
            return {"doors": await open_doors(Look(act, Place.settings), doors)}

    return [Dialog(page("settings-menu", Doors(doors), state=SettingsMenu.menu, getter=menu_getter, back="cancel"))]
