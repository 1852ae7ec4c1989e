"""A window has at most eight buttons, counted as `tests/support/crowded.py` says. What the ways show is counted where
they are walked (`tests/dialogs/shared/test_forged_presses.py`); here, what a window shows at most with its lists full.
"""

from collections.abc import Iterator

import pytest
from aiogram_dialog.widgets.kbd import Multiselect, ScrollingGroup, Select

from tests.support.crowded import BUTTONS_AT_MOST, WAYS, counted
from tests.support.ways import conversations, dialogs_of

pytestmark = pytest.mark.xdist_group("texts")  # read and parsed once

# windows with lists that declare more buttons than they ever show together
NEVER_TOGETHER = {
    "Catalogue:mentors": "three mentors stand above conditions, and everybody is offered when nobody is found",
    "InternshipView:view": "the report, the review and the papers follow each other; each side has buttons of its own",
    "Lists:items": "retired ones are shown, or those that are offered",
    "Meetings:coming": "the free hours are offered when there are no meetings",
}


def declared(widget: object, width: int = 1) -> Iterator[tuple[str, int]]:
    """Each button's id, and how many it counts for when its list is full."""
    name = str(getattr(widget, "widget_id", ""))
    if isinstance(widget, ScrollingGroup):
        yield name, 1 if widget.width > 1 else widget.height
    elif isinstance(widget, Select | Multiselect):
        yield name, 1 if width > 1 else 0  # one column that is not paged: as many as there are choices
    elif hasattr(widget, "buttons"):
        for inner in widget.buttons:
            yield from declared(inner, getattr(widget, "width", None) or width)
    elif name not in WAYS and "_pages_" not in name and not name.endswith("_pages"):
        yield name, 1


def lists_of_windows() -> dict[str, int]:
    """How many buttons each window with a paged list has at most."""
    found = {}
    for name in conversations():
        for dialog in dialogs_of(name):
            for state, window in dialog.windows.items():
                buttons = list(declared(window.keyboard))  # type: ignore[attr-defined]
                if any(one.endswith("_pages") for one, _ in buttons):
                    found[str(state.state)] = sum(count for _, count in buttons)
    return found


def test_no_window_with_a_full_list_has_more_than_eight_buttons() -> None:
    found = lists_of_windows()
    assert len(found) > 60
    assert {name: count for name, count in found.items() if count > BUTTONS_AT_MOST}.keys() == NEVER_TOGETHER.keys()


def test_a_grid_counts_as_one_button_and_a_pager_as_none() -> None:
    def row(*widgets: str) -> list[dict[str, str]]:
        return [{"callback_data": f"intent\x1d{widget}"} for widget in widgets]

    years = [row(*(f"year:{2010 + place * 4 + one}" for one in range(4))) for place in range(3)]
    assert counted([*years, row("earlier", "later"), row("back", "home")]) == 3
    assert counted([*(row(f"entry:{one}") for one in range(5)), row(*["entry_pages:1"] * 3)]) == 5
    assert counted([*(row(f"topic:{one}") for one in range(9)), row("next")]) == 9
