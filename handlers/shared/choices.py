"""Lists of buttons made from (id, label) pairs of a getter."""

import operator
from collections.abc import Sequence
from typing import Any

from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.kbd import Group, ManagedMultiselect, Multiselect, ScrollingGroup, Select
from aiogram_dialog.widgets.kbd.base import Keyboard
from aiogram_dialog.widgets.text import Format

_ID = operator.itemgetter(0)
PAGE = 8  # rows


def choice(
    widget_id: str,
    items: str,
    on_click: Any,
    *,
    kind: type = int,
    width: int = 1,
    when: WhenCondition = None,
) -> Group:
    """Buttons for the pairs that the getter gives under `items`; `on_click` gets the chosen id as `kind`."""
    return Group(_select(widget_id, items, on_click, kind), width=width, when=when)


def paged_choice(
    widget_id: str,
    items: str,
    on_click: Any,
    *,
    kind: type = int,
    width: int = 1,
) -> ScrollingGroup:
    """The same, with pages when there are more rows than fit a window."""
    return _paged(_select(widget_id, items, on_click, kind), widget_id, width)


def _paged(buttons: Keyboard, widget_id: str, width: int) -> ScrollingGroup:
    return ScrollingGroup(
        buttons,
        id=f"{widget_id}_pages",
        width=width,
        height=PAGE,
        hide_on_single_page=True,
    )


def _select(widget_id: str, items: str, on_click: Any, kind: type) -> Select[Any]:
    return Select(
        Format("{item[1]}"), id=widget_id, item_id_getter=_ID, items=items, on_click=on_click, type_factory=kind
    )


def many_choice(widget_id: str, items: str) -> ScrollingGroup:
    """Buttons that are ticked and unticked, with pages when there are many; `checked` tells which."""
    return _paged(ticks(widget_id, items), widget_id, 1)


def ticks(widget_id: str, items: str) -> Multiselect[int]:
    """The buttons of a `many_choice` alone, to be laid out otherwise."""
    return Multiselect(
        Format("✓ {item[1]}"),
        Format("{item[1]}"),
        id=widget_id,
        item_id_getter=_ID,
        items=items,
        type_factory=int,
    )


def checked(manager: DialogManager, widget_id: str) -> list[int]:
    """The ids ticked in a `many_choice`."""
    widget = manager.find(widget_id)
    assert widget is not None
    return [int(item) for item in widget.get_checked()]


async def check_only(manager: DialogManager, widget_id: str, ids: Sequence[int]) -> None:
    """Tick these in a `many_choice`, and nothing else."""
    widget: ManagedMultiselect[int] | None = manager.find(widget_id)
    assert widget is not None
    await widget.reset_checked()  # type: ignore[no-untyped-call]
    for one in ids:
        await widget.set_checked(one, True)
