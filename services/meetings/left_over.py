"""What remains from a pair's last meeting, for the agenda of the next: tasks that are not done, and its agenda."""

from dataclasses import dataclass

from sqlalchemy import select

from models.afterwards import MeetingTask
from models.meeting import Meeting, MeetingState
from services.unit_of_work import Act

TASKS_SHOWN = 5


@dataclass(frozen=True, slots=True)
class LeftOver:
    """`tasks`: in the mentor's words, those that are due first. `agenda`: the mentee's of the last meeting."""

    tasks: list[MeetingTask]
    agenda: str

    @property
    def anything(self) -> bool:
        return bool(self.tasks or self.agenda)


async def left_over(act: Act, mentorship_id: int) -> LeftOver:
    theirs = Meeting.mentorship_id == mentorship_id
    last = select(Meeting.agenda).where(theirs, Meeting.state == MeetingState.held).order_by(Meeting.starts_at.desc())
    open_tasks = (
        select(MeetingTask)
        .join(Meeting, Meeting.id == MeetingTask.meeting_id)
        .where(theirs, MeetingTask.done_at.is_(None))
        .order_by(MeetingTask.due_on, MeetingTask.id)
    )
    agenda = await act.session.scalar(last.limit(1))
    return LeftOver(list(await act.session.scalars(open_tasks)), agenda or "")
