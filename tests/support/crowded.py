"""How many buttons windows and notices have: eight at most. Not counted are the ways out and on («Назад», «В начало»,
«Далее», «Сохранить»), the pager of a list, and the tabs of roles. A grid counts as one button: values of one kind in
two or more columns (days, times, years, lengths, points, districts), which are chosen by their place and not read one
after another.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

BUTTONS_AT_MOST = 8
WAYS = frozenset({"back", "home", "next", "save", "write_words"})
NOT_COUNTED = ("tab", "line_at")  # the tabs of roles, and the digest's numbers, which turn its pages


def crowded(calls: Iterable[Mapping[str, Any]]) -> set[str]:
    """The windows and notices among what the bot has sent that have more buttons, by their first lines."""
    found = set()
    for call in calls:
        markup = call["params"].get("reply_markup")
        rows = (json.loads(markup) if isinstance(markup, str) else markup or {}).get("inline_keyboard", [])
        if counted(rows) > BUTTONS_AT_MOST:
            text = str(call["params"].get("text") or call["params"].get("caption") or "")
            found.add(f"{text.strip().splitlines()[0] if text.strip() else '—'}: {counted(rows)}")
    return found


def counted(rows: Iterable[Iterable[Mapping[str, Any]]]) -> int:
    shown = [[_widget_of(button) for button in row] for row in rows]
    grids = {widget for row in shown for widget, times in Counter(row).items() if widget and times > 1}
    buttons = [widget for row in shown for widget in row if widget not in grids and widget not in WAYS]
    return len(buttons) + sum(not _is_pager(grid) for grid in grids)


def _is_pager(widget: str) -> bool:
    return widget.endswith("_pages") or widget in NOT_COUNTED


def _widget_of(button: Mapping[str, Any]) -> str:
    """The id of the window's widget, or the prefix of a notice's button; empty for a link."""
    data = str(button.get("callback_data", "")).partition("\x1d")
    return (data[2] or data[0]).partition(":")[0]
