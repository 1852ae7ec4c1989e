"""What is known of each pair and each stage, from which `services/care/stalls.py` finds what stalls. A constant number
of statements, however many pairs there are.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, func, or_, select, union_all
from sqlalchemy.orm import joinedload, lazyload

from models.care import GoingOn, PairPulse
from models.group_meeting import GroupMeeting, GroupPlace, GroupPlaceState, GroupState
from models.internship import Internship, InternshipDay, InternshipDayState
from models.meeting import Meeting, MeetingState
from models.mentorship import Mentorship, MentorshipState
from models.project import Project, ProjectState, Stage, StageState
from models.report import Report, ReportState
from services.projects.projects import projects_pair
from services.unit_of_work import Act

_OPEN_STAGES = (StageState.planned, StageState.returned, StageState.submitted)
_ACTIVE = Mentorship.state == MentorshipState.active
_PULSES = select(PairPulse).join(PairPulse.mentorship).options(lazyload(PairPulse.mentorship))
_ASKED = select(GoingOn).join(GoingOn.mentorship).options(lazyload(GoingOn.mentorship))
_STAGES = select(Stage).options(
    joinedload(Stage.project).lazyload(Project.stages)  # which would be read five hundred at a time
)


@dataclass(frozen=True, slots=True)
class PairFacts:
    """`since`: when the pair began, or when both were known here, if a list brought them later. `met_at`: the end of
    the last meeting that took place, or whose outcome nobody has told; a group meeting and a day of the internship
    count. `meets_at`: when the next one begins. `pulse`: the mentee's latest answer; `asked`: the latest question
    whether they go on. `moved_at`: the last report of the mentee or review of one.
    """

    pair: Mentorship
    met_at: datetime | None
    meets_at: datetime | None
    pulse: PairPulse | None
    asked: GoingOn | None
    moved_at: datetime | None

    @property
    def since(self) -> datetime:
        return max(self.pair.began_at, self.pair.mentee.created_at, self.pair.mentor.created_at)

    @property
    def sign_at(self) -> datetime:
        """The latest sign of life of the pair: a meeting, a report, or an answer to one of our questions."""
        said = self.pulse.answered_at if self.pulse else None
        goes_on = self.asked.answered_at if self.asked else None
        return max(one for one in (self.since, self.met_at, self.moved_at, said, goes_on) if one is not None)


@dataclass(frozen=True, slots=True)
class StageFacts:
    """A stage that is neither accepted nor behind another one that is open. `pair`: the one whose mentor reviews it.
    `moved_at`: the last report or review of the project, or its opening. `report_id`: the report that waits.
    """

    stage: Stage
    pair: Mentorship | None
    moved_at: datetime
    report_id: int | None
    submitted_at: datetime | None


@dataclass(frozen=True, slots=True)
class CareFacts:
    pairs: list[PairFacts]
    stages: list[StageFacts]


async def care_facts(act: Act, mentee_ids: Collection[int] | None = None) -> CareFacts:
    """Of all active pairs and projects, or only of these mentees."""
    whose = () if mentee_ids is None else (Mentorship.mentee_id.in_(mentee_ids),)
    authors = () if mentee_ids is None else (Project.author_id.in_(mentee_ids),)
    pairs = list(await act.session.scalars(select(Mentorship).where(_ACTIVE, *whose).order_by(Mentorship.id)))
    moves = await _moves(act, authors)
    if not pairs:
        return CareFacts([], await _stages(act, authors, pairs, moves))
    met = await _met(act, whose)
    pulses = await _latest(act, _PULSES.where(_ACTIVE, *whose).order_by(PairPulse.number))
    asked = await _latest(act, _ASKED.where(_ACTIVE, *whose).order_by(GoingOn.id))
    of_author: dict[int, datetime] = {}
    for row in moves.values():
        of_author[row.author_id] = max(row.submitted, row.reviewed or row.submitted)
    facts = [
        PairFacts(
            pair,
            *met.get(pair.id, (None, None)),
            pulse=pulses.get(pair.id),
            asked=asked.get(pair.id),
            moved_at=of_author.get(pair.mentee_id),
        )
        for pair in pairs
    ]
    return CareFacts(facts, await _stages(act, authors, pairs, moves))


async def _latest(act: Act, query: Any) -> dict[int, Any]:
    return {one.mentorship_id: one for one in await act.session.scalars(query)}


async def _met(act: Act, whose: tuple[Any, ...]) -> dict[int, tuple[datetime | None, datetime | None]]:
    """For each pair the end of its last meeting and the start of its next one."""
    every = union_all(*_meetings(whose, act.now)).subquery()
    ends = func.max(every.c.ends_at).filter(every.c.ends_at <= act.now)
    starts = func.min(every.c.starts_at).filter(every.c.ends_at > act.now)
    rows = await act.session.execute(select(every.c.pair_id, ends, starts).group_by(every.c.pair_id))
    return {pair_id: (met_at, meets_at) for pair_id, met_at, meets_at in rows}


def _meetings(whose: tuple[Any, ...], now: datetime) -> list[Any]:
    """A day of an internship that passed without being confirmed is none."""
    pair = Mentorship.id.label("pair_id")
    held = MeetingState.planned, MeetingState.held
    meetings = select(pair, Meeting.starts_at, Meeting.ends_at).join(Meeting, Meeting.mentorship_id == Mentorship.id)
    groups = (
        select(pair, GroupMeeting.starts_at, GroupMeeting.ends_at)
        .join(GroupMeeting, GroupMeeting.host_id == Mentorship.mentor_id)
        .join(
            GroupPlace,
            and_(GroupPlace.group_id == GroupMeeting.id, GroupPlace.person_id == Mentorship.mentee_id),
        )
        .where(GroupMeeting.state.in_((GroupState.planned, GroupState.held)))
        .where(GroupPlace.state == GroupPlaceState.joined)
    )
    confirmed_or_ahead = or_(
        InternshipDay.state == InternshipDayState.agreed,
        and_(InternshipDay.state == InternshipDayState.proposed, InternshipDay.ends_at > now),
    )
    days = (
        select(pair, InternshipDay.starts_at, InternshipDay.ends_at)
        .join(Internship, Internship.mentorship_id == Mentorship.id)
        .join(InternshipDay, InternshipDay.internship_id == Internship.id)
        .where(confirmed_or_ahead)
    )
    every: tuple[Any, ...] = (meetings.where(Meeting.state.in_(held)), groups, days)
    return [one.where(_ACTIVE, *whose) for one in every]


async def _stages(
    act: Act, authors: tuple[Any, ...], pairs: list[Mentorship], moves: dict[int, Row[Any]]
) -> list[StageFacts]:
    """The first open stage of each active project."""
    active = Project.state == ProjectState.active, *authors
    open_stages = _STAGES.join(Project).where(*active, Stage.state.in_(_OPEN_STAGES)).order_by(Stage.number)
    first: dict[int, Stage] = {}
    for stage in await act.session.scalars(open_stages):
        first.setdefault(stage.project_id, stage)
    of_mentee: dict[int, list[Mentorship]] = {}
    for pair in pairs:
        of_mentee.setdefault(pair.mentee_id, []).append(pair)
    waiting = {row.stage_id: row for row in await act.session.execute(_waiting(active))}
    return [
        StageFacts(
            stage,
            projects_pair(of_mentee.get(stage.project.author_id, [])),
            _moved_at(stage, moves.get(project_id)),
            waiting[stage.id].id if stage.id in waiting else None,
            waiting[stage.id].submitted_at if stage.id in waiting else None,
        )
        for project_id, stage in sorted(first.items())
    ]


async def _moves(act: Act, authors: tuple[Any, ...]) -> dict[int, Row[Any]]:
    """The last report and the last review in each active project, by its id."""
    last = func.max(Report.submitted_at).label("submitted"), func.max(Report.reviewed_at).label("reviewed")
    query: Any = select(Stage.project_id, Project.author_id, *last).join(Report, Report.stage_id == Stage.id)
    query = query.join(Project).where(Project.state == ProjectState.active, *authors)
    rows = await act.session.execute(query.group_by(Stage.project_id, Project.author_id))
    return {row.project_id: row for row in rows}


def _waiting(active: tuple[Any, ...]) -> Any:
    query: Any = select(Report.stage_id, Report.id, Report.submitted_at)
    query = query.join(Stage, Stage.id == Report.stage_id)
    return query.join(Project).where(*active, Report.state == ReportState.submitted)


def _moved_at(stage: Stage, row: Row[Any] | None) -> datetime:
    known: list[datetime | None] = [stage.project.opened_at]
    known += [row.submitted, row.reviewed] if row else []
    return max(moment for moment in known if moment is not None)
