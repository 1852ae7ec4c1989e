"""A project described in words, the same for its author and the mentor."""

from datetime import datetime

from handlers.shared.people import name_of
from handlers.shared.speech import Html, Speech, short
from models.newer_values import NEWER
from models.person import Person
from models.project import TO_REPORT, Project, Stage, StageState
from services.projects.overdue import is_overdue

MARKS = {"planned": "○", "submitted": "●", "returned": "↩", "accepted": "✓", NEWER: "…"}
TITLE_SHOWN, GOAL_SHOWN, STAGE_SHOWN = 80, 80, 25


def project_text(speech: Speech, key: str, project: Project, now: datetime, mentor: Person | None = None) -> Html:
    """The message `key` with title, goal, mentor, a line per stage and the progress so far, cut to fit a window."""
    lines = [stage_line(speech, stage, now) for stage in project.stages]
    accepted = sum(stage.state == "accepted" for stage in project.stages)
    return speech.say(
        key,
        title=short(project.title, TITLE_SHOWN),
        goal=short(project.goal, GOAL_SHOWN),
        stages=Html("\n".join(lines)),
        accepted=accepted,
        count=len(project.stages),
        state=project.state.value,
        mentored="yes" if mentor else "no",
        mentor=name_of(speech, mentor) if mentor else "",
    )


def stage_line(speech: Speech, stage: Stage, now: datetime) -> Html:
    """«○ 2. Замысел: до 14 мар.»"""
    return speech.say(
        "project-stage-line",
        mark=MARKS[stage.state.value],
        number=stage.number,
        title=short(stage.title, STAGE_SHOWN),
        standing=stage_standing(speech, stage, now),
    )


def stage_standing(speech: Speech, stage: Stage, now: datetime) -> str:
    """«до 14 мар.» while a report is due, «отчёт на доработке, срок был 14 мар.» after a return; else the state."""
    term = speech.term(stage.state)
    if stage.state not in TO_REPORT or stage.due_on is None:
        return term
    late = "yes" if is_overdue(stage, now) else "no"
    due = speech.label("project-due", day=speech.short_day(stage.due_on), overdue=late)
    return due if stage.state is StageState.planned else f"{term}, {due}"


def stage_buttons(project: Project) -> list[tuple[int, str]]:
    """Their titles and dates stand in the text."""
    return [(stage.id, f"{MARKS[stage.state.value]} {stage.number}") for stage in project.stages]
