"""What the dialogs of group meetings remember: which meeting, which start their window showed, and what was chosen."""

from datetime import datetime
from typing import Any

from aiogram_dialog import DialogManager

from handlers.meetings.groups.states import GROUP
from handlers.shared.ids import moment_from
from handlers.shared.subject_windows import opened_with
from models.group_meeting import GroupMeeting
from services.meetings.groups.rules import USUAL_LENGTH

_SHOWN = "shown_start"
_MINUTE = 60


def group_id_of(manager: DialogManager) -> int:
    """The group meeting chosen from the list, or passed in by a notice."""
    return int(manager.dialog_data.get(GROUP.key) or opened_with(manager)[GROUP.key])


def remember_start(manager: DialogManager, group: GroupMeeting) -> None:
    manager.dialog_data[_SHOWN] = int(group.starts_at.timestamp())


def shown_start(manager: DialogManager) -> datetime | None:
    """The start that the window shows."""
    shown = manager.dialog_data.get(_SHOWN)
    return moment_from(shown) if shown is not None else None


def start_chosen(manager: DialogManager) -> datetime:
    return moment_from(manager.dialog_data["start"])


def length_chosen(manager: DialogManager) -> int:
    """Minutes."""
    usual: Any = USUAL_LENGTH.total_seconds() // _MINUTE
    return int(manager.dialog_data.get("length", usual))
