"""Which step of how many a window is, for «Шаг 2 из 5»."""

from collections.abc import Sequence

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager


def step_among(steps: Sequence[State], manager: DialogManager) -> dict[str, int]:
    """The values `step`, counted from 1, and `steps`; nothing in a window that is no step."""
    state = manager.current_context().state
    return {"step": steps.index(state) + 1, "steps": len(steps)} if state in steps else {}
