"""Hours of the day as ticks on buttons: whole hours, kept in the dialog, and saved as windows for all ticked days."""

from collections.abc import Collection
from types import MappingProxyType

from aiogram_dialog import DialogManager

from services.meetings.offered import Window

FIRST_HOUR, LAST_HOUR = 8, 22
WEEKDAYS = range(5)
PATTERNS = MappingProxyType(
    {
        "halves": (Window(10 * 60, 13 * 60), Window(15 * 60, 18 * 60)),
        "mornings": (Window(9 * 60, 12 * 60),),
        "evenings": (Window(16 * 60, 19 * 60),),
    }
)


def ticked_hours(manager: DialogManager) -> set[int]:
    return set(manager.dialog_data.get("hours", []))


def tick(manager: DialogManager, hours: range) -> None:
    """Tick the hours, or untick them if all of them are ticked."""
    ticked = ticked_hours(manager)
    ticked = ticked - set(hours) if ticked.issuperset(hours) else ticked | set(hours)
    manager.dialog_data["hours"] = sorted(ticked)


def hours_on_buttons(ticked: Collection[int], step: int) -> list[tuple[int, str]]:
    """«✓ 10–12»; a range of which only some hours are ticked is «½ 10–12»."""
    buttons = []
    for first in range(FIRST_HOUR, LAST_HOUR, step):
        count = sum(hour in ticked for hour in range(first, first + step))
        mark = "✓ " if count == step else "½ " if count else ""
        buttons.append((first, f"{mark}{first}–{first + step}"))
    return buttons


def spans_of(hours: Collection[int]) -> list[Window]:
    return [Window(hour * 60, hour * 60 + 60) for hour in hours]
