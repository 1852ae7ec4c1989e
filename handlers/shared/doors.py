"""The buttons of a place: those of its doors that are open to the person now."""

from collections.abc import Iterable
from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.widgets.common import Whenable
from aiogram_dialog.widgets.kbd import Button, Group, Start
from aiogram_dialog.widgets.kbd.base import Keyboard

from handlers.shared.page import Label
from handlers.shared.places import Door, Look

HALF = 15  # code points: two labels up to this length fit one row on a phone


class Doors(Group):
    """Shows the doors whose ids the getter gives under `doors`; two neighbours with short labels share a row."""

    def __init__(self, doors: Iterable[Door]) -> None:
        super().__init__(*(_button(door) for door in doors))

    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> RawKeyboard:
        rows: RawKeyboard = []
        for row in await super()._render_keyboard(data, manager):
            if rows and len(rows[-1]) == 1 and all(len(button.text) <= HALF for button in (*rows[-1], *row)):
                rows[-1].extend(row)
            else:
                rows.append(row)
        return rows


def _button(door: Door) -> Keyboard:
    if isinstance(door.opens, State):
        return Start(Label(door.label), id=door.id, state=door.opens, when=_is_shown)
    return Button(Label(door.label), id=door.id, on_click=door.opens, when=_is_shown)


def _is_shown(data: dict[str, Any], door: Whenable, _manager: DialogManager) -> bool:
    return isinstance(door, Keyboard) and door.widget_id in data["doors"]


async def open_doors(look: Look, doors: Iterable[Door]) -> list[str]:
    """Ids of the doors of this place that the person may open."""
    return [door.id for door in doors if look.place in door.places and await door.shown(look)]
