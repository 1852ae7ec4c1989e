"""Which windows rest: they ask for no words, no file and no ticks, so they can be refreshed without a press."""

from collections.abc import Iterable

from aiogram_dialog.widgets.input.base import BaseInput
from aiogram_dialog.widgets.kbd import Group, Multiselect


def asks_for_words_or_ticks(widgets: Iterable[object]) -> bool:
    return any(_asks(widget) for widget in widgets)


def _asks(widget: object) -> bool:
    if isinstance(widget, Group):
        return asks_for_words_or_ticks(widget.buttons)
    return isinstance(widget, BaseInput | Multiselect)
