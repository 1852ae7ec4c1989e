"""Windows about one thing. A conversation names beside its states which of its windows are opened with an id:
`REPORT = SubjectWindow(Reviewing.card, "report_id")`. The others open it by that name, and its own getters and actions
read the id by it.
"""

from dataclasses import dataclass
from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager


@dataclass(frozen=True, slots=True)
class SubjectWindow:
    """A window, and the key under which it gets the id of the thing that it is about."""

    state: State
    key: str

    async def open(self, manager: DialogManager, subject_id: int, **more: Any) -> None:
        await manager.start(*self.at(subject_id, **more))

    def at(self, subject_id: int, **more: Any) -> tuple[State, dict[str, Any]]:
        """The window and what it is opened with."""
        return self.state, {self.key: subject_id, **more}

    def id_of(self, manager: DialogManager) -> int:
        """The id that the open dialog was opened with."""
        return int(opened_with(manager)[self.key])


def opened_with(manager: DialogManager) -> dict[str, Any]:
    """What the open dialog was opened with; empty if with nothing."""
    return manager.start_data if isinstance(manager.start_data, dict) else {}
