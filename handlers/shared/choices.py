"""Lists of buttons made from a getter's (id, label) pairs."""

import operator
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from aiogram.types import InlineKeyboardButton
from aiogram_dialog import DialogManager
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.kbd import Group, ManagedMultiselect, Multiselect, ScrollingGroup, Select
from aiogram_dialog.widgets.text import Format

from handlers.shared.speech import Html

_ID = operator.itemgetter(0)
PAGE = 8  # rows
SHORT_PAGE = 5  # rows, in windows with other buttons and text, so that everything fits a phone's screen


def choice(
    widget_id: str,
    items: str,
    on_click: Any,
    *,
    kind: type = int,
    width: int = 1,
    when: WhenCondition = None,
) -> Group:
    """Buttons for the pairs that the getter gives under `items`; `on_click` gets the chosen id, converted by `kind`."""
    return Group(_select(widget_id, items, on_click, kind), width=width, when=when)


def paged_choice(
    widget_id: str,
    items: str,
    on_click: Any,
    *,
    kind: type = int,
    width: int = 1,
    rows: int = PAGE,
) -> ScrollingGroup:
    """The same, split into pages of `rows` rows."""
    return _Pages(_select(widget_id, items, on_click, kind), id=f"{widget_id}_pages", width=width, height=rows)


class _Pages(ScrollingGroup):
    """A pager «‹ 2 / 10 ›» that wraps around: the last page is one tap from the first, and no arrow is dead."""

    async def _render_pager(self, pages: int, manager: DialogManager) -> RawKeyboard:
        if pages < 2:
            return []
        shown = min(await self.get_page(manager), pages - 1)
        turns = (("‹", shown - 1), (f"{shown + 1} / {pages}", shown), ("›", shown + 1))
        return [
            [
                InlineKeyboardButton(text=label, callback_data=self._item_callback_data(str(page % pages)))
                for label, page in turns
            ]
        ]


@dataclass(frozen=True, slots=True)
class SearchedChoice:
    """A choice among search results: its widget's id, and whether the person may add what the list lacks (`own`)."""

    widget_id: str
    own: bool = True

    async def first(self, manager: DialogManager, on_page: int) -> int:
        """The number of the first result on the open page, from 0."""
        return on_page * int(await self._pages(manager).get_page())

    async def turn_to_first(self, manager: DialogManager) -> None:
        await self._pages(manager).set_page(0)

    def _pages(self, manager: DialogManager) -> Any:
        return manager.find(f"{self.widget_id}_pages")


async def on_open_page(manager: DialogManager, widget_id: str, lines: list[Html], rows: int = PAGE) -> Html:
    """Of the lines beside all buttons of a `paged_choice` of `rows` rows, those whose buttons are on the open page."""
    pages: Any = manager.find(f"{widget_id}_pages")
    first = rows * min(await pages.get_page(), max(0, len(lines) - 1) // rows)
    return Html("\n".join(lines[first : first + rows]))


def pages_of(count: int, on_page: int) -> int:
    """How many pages a list of that length has; none if it is empty."""
    return -(-count // on_page)


def found_choice(
    widget_id: str, items: str, on_click: Any, *, width: int = 1, rows: int = SHORT_PAGE
) -> ScrollingGroup:
    """Like `paged_choice`, but the database splits the list: the getter gives the pairs of the open page under `items`,
    `rows` of them at most, and the number of pages under `<items>_pages`.
    """
    buttons = _select(widget_id, items, on_click, int)
    return _PagesOfFound(buttons, id=f"{widget_id}_pages", width=width, height=rows, count=f"{items}_pages")


class _PagesOfFound(_Pages):
    def __init__(self, *buttons: Any, count: str, **layout: Any) -> None:
        super().__init__(*buttons, **layout)
        self._count = count

    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> RawKeyboard:
        return [*await self._render_contents(data, manager), *await self._render_pager(data[self._count], manager)]

    async def get_page_count(self, data: dict[str, Any], manager: DialogManager) -> int:
        return int(data[self._count])


def _select(widget_id: str, items: str, on_click: Any, kind: type) -> Select[Any]:
    return Select(
        Format("{item[1]}"), id=widget_id, item_id_getter=_ID, items=items, on_click=on_click, type_factory=kind
    )


def many_choice(widget_id: str, items: str) -> ScrollingGroup:
    """Buttons that can be ticked, with pages if there are many; read them with `checked`."""
    return _Pages(ticks(widget_id, items), id=f"{widget_id}_pages", width=1, height=PAGE)


def ticks(widget_id: str, items: str) -> Multiselect[int]:
    """The buttons of a `many_choice` without its pages, for another layout."""
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
    """Tick exactly these in a `many_choice`."""
    widget: ManagedMultiselect[int] | None = manager.find(widget_id)
    assert widget is not None
    await widget.reset_checked()  # type: ignore[no-untyped-call]
    for one in ids:
        await widget.set_checked(one, True)
