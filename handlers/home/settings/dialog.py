from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import SwitchTo

from handlers.home.order import DOORS, in_order
from handlers.home.settings.states import SettingsMenu
from handlers.shared.contributions import Contributions
from handlers.shared.doors import Doors, open_doors
from handlers.shared.page import Label, page
from handlers.shared.places import Door, Look, Place
from services.guards import require_coordinator
from services.unit_of_work import Uow


def dialogs(brought: Contributions) -> list[Dialog]:
    doors = {place: _doors_of(brought, place) for place in (Place.settings, Place.templates)}
    return [
        Dialog(
            page(
                "settings-menu",
                Doors(doors[Place.settings]),
                SwitchTo(Label("settings-btn-templates"), id="templates", state=SettingsMenu.templates),
                state=SettingsMenu.menu,
                getter=_open(Place.settings, doors[Place.settings]),
                back="cancel",
            ),
            page(
                "settings-templates",
                Doors(doors[Place.templates]),
                state=SettingsMenu.templates,
                getter=_open(Place.templates, doors[Place.templates]),
                back=SettingsMenu.menu,
            ),
        )
    ]


def _doors_of(brought: Contributions, place: Place) -> list[Door]:
    return in_order((door for door in brought.doors if place in door.places), DOORS)


def _open(place: Place, doors: Sequence[Door]) -> Callable[..., Awaitable[dict[str, Any]]]:
    async def getter(uow: Uow, **_: Any) -> dict[str, Any]:
        async with uow.read() as act:
            require_coordinator(act)
            return {"doors": await open_doors(Look(act, place), doors)}

    return getter
