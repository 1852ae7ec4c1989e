"""The road map as it is being drawn, kept in the dialog until the project is opened."""

from collections.abc import Sequence
from datetime import date

from aiogram_dialog import DialogManager

from handlers.shared.speech import Speech
from services.projects.road_maps import PlannedStage

READY_STAGES = 5
DATED = "dated"  # the stage whose date is being chosen: its place in the road map, from 0
_STAGES = "stages"


def ready_stages(speech: Speech) -> list[PlannedStage]:
    """The stages of the usual road map, without dates."""
    return [PlannedStage(speech.label(f"project-ready-stage-{number}")) for number in range(1, READY_STAGES + 1)]


def drawn(manager: DialogManager) -> list[PlannedStage]:
    return [
        PlannedStage(title, date.fromisoformat(day) if day else None) for title, day in manager.dialog_data[_STAGES]
    ]


def draw(manager: DialogManager, stages: Sequence[PlannedStage]) -> None:
    manager.dialog_data[_STAGES] = [
        [stage.title, stage.due_on.isoformat() if stage.due_on else None] for stage in stages
    ]
