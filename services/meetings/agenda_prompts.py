"""Suggestions of what to discuss, by the number of a pair's meeting."""

from enum import StrEnum

from sqlalchemy import func, select

from models.meeting import Meeting, MeetingState
from services.unit_of_work import Act


class AgendaPrompt(StrEnum):
    acquaintance = "acquaintance"
    expectations = "expectations"
    rhythm = "rhythm"
    situation = "situation"
    goals = "goals"
    strengths = "strengths"
    project = "project"
    team = "team"
    decision = "decision"
    progress = "progress"
    difficulty = "difficulty"
    next_steps = "next_steps"


_BY_NUMBER = (
    (AgendaPrompt.acquaintance, AgendaPrompt.expectations, AgendaPrompt.rhythm),
    (AgendaPrompt.situation, AgendaPrompt.goals, AgendaPrompt.strengths),
    (AgendaPrompt.project, AgendaPrompt.team, AgendaPrompt.decision),
)
_LATER = (AgendaPrompt.progress, AgendaPrompt.difficulty, AgendaPrompt.next_steps)


def prompts_for(number: int) -> tuple[AgendaPrompt, ...]:
    """Three suggestions for the pair's meeting of that number, counted from 1."""
    return _BY_NUMBER[number - 1] if number <= len(_BY_NUMBER) else _LATER


async def meeting_number(act: Act, mentorship_id: int) -> int:
    """The number of the pair's next meeting: those held are counted."""
    held = Meeting.mentorship_id == mentorship_id, Meeting.state == MeetingState.held
    return 1 + (await act.session.scalar(select(func.count()).select_from(Meeting).where(*held)) or 0)
