"""What is being planned: a new meeting with the acting mentee's mentor, or another time for a meeting of theirs."""

from dataclasses import dataclass
from datetime import UTC, datetime

from aiogram_dialog import DialogManager

from models.meeting import Meeting
from models.mentorship import Mentorship
from models.person import Person
from models.profile import Form
from services.matching.mentorships import mentorship_of
from services.meetings.meetings import my_meeting
from services.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class BookingPlan:
    mentorship: Mentorship
    other: Person
    moving: Meeting | None = None


async def open_plan(act: Act, manager: DialogManager) -> BookingPlan | None:
    """None when there is nobody to meet. Raises NotFound, NotAllowed."""
    meeting_id = moving_id(manager)
    moving = await my_meeting(act, meeting_id) if meeting_id is not None else None
    mentorship = moving.mentorship if moving else await mentorship_of(act, act.me.id)
    return BookingPlan(mentorship, mentorship.other_side(act.me.id), moving) if mentorship else None


def moving_id(manager: DialogManager) -> int | None:
    start_data = manager.start_data
    return start_data.get("meeting_id") if isinstance(start_data, dict) else None


def chosen_start(manager: DialogManager) -> datetime:
    return datetime.fromtimestamp(manager.dialog_data["start"], UTC)


def chosen_form(manager: DialogManager) -> Form:
    return Form(manager.dialog_data["form"])
