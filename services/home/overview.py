"""Where a person stands: what their home window shows beside what waits for them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, exists, func, select

from models.meeting import Meeting, MeetingState, WeeklyHours
from models.mentorship import MentoringRequest, Mentorship, MentorshipState
from models.person import Person
from models.profile import MentorProfile
from models.project import Project, ProjectState, Stage
from services.home.waiting import Waiting, waiting_for
from services.matching.mentorships import mentorship_of
from services.matching.requests import open_request
from services.projects.overdue import overdue
from services.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class Association:
    """What a coordinator sees of everybody: active mentorships, meetings of the last seven days (also those that nobody
    has spoken of yet), overdue stages.
    """

    mentorships: int
    meetings: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Guiding:
    """An applicant's or a mentor's side; `paused_until` is of a pause that lasts."""

    profile: MentorProfile
    mentees: int
    has_hours: bool
    paused_until: datetime | None


@dataclass(frozen=True, slots=True)
class Overview:
    person: Person
    waiting: list[Waiting]
    mentorship: Mentorship | None
    request: MentoringRequest | None
    next_meeting: Meeting | None
    project: Project | None
    guiding: Guiding | None
    association: Association | None

    @property
    def stage_to_report(self) -> Stage | None:
        return self.project.next_stage if self.project else None


async def overview(act: Act) -> Overview:
    me, session = act.me, act.session
    return Overview(
        person=me,
        waiting=await waiting_for(act),
        mentorship=await mentorship_of(act, me.id),
        request=await open_request(act),
        next_meeting=await session.scalar(_next_meeting(act)),
        project=await session.scalar(
            select(Project).where(Project.author_id == me.id, Project.state == ProjectState.active)
        ),
        guiding=await _guiding(act),
        association=await _association(act) if me.is_in_charge else None,
    )


def _next_meeting(act: Act) -> Select[Meeting]:
    mine = (Mentorship.mentee_id == act.me.id) | (Mentorship.mentor_id == act.me.id)
    return (
        select(Meeting)
        .join(Mentorship, Mentorship.id == Meeting.mentorship_id)
        .where(mine, Meeting.state == MeetingState.planned, Meeting.ends_at > act.now)
        .order_by(Meeting.starts_at)
        .limit(1)
    )


async def _guiding(act: Act) -> Guiding | None:
    profile = await act.session.get(MentorProfile, act.me.id)
    if profile is None:
        return None
    mentees = (
        select(func.count())
        .select_from(Mentorship)
        .where(Mentorship.mentor_id == act.me.id, Mentorship.state == MentorshipState.active)
    )
    hours = exists().where(WeeklyHours.mentor_id == act.me.id)
    row = (await act.session.execute(select(mentees.scalar_subquery(), hours))).one()
    paused_until = profile.paused_until if profile.is_paused(act.now) else None
    return Guiding(profile, int(row[0] or 0), bool(row[1]), paused_until)


async def _association(act: Act) -> Association:
    week = (Meeting.starts_at > act.now - timedelta(days=7)) & (Meeting.starts_at <= act.now)
    took_place = Meeting.state.in_((MeetingState.planned, MeetingState.held))
    counts = (
        select(func.count()).select_from(Mentorship).where(Mentorship.state == MentorshipState.active),
        select(func.count()).select_from(Meeting).where(week, took_place),
        select(func.count())
        .select_from(Stage)
        .join(Project, Project.id == Stage.project_id)
        .join(Person, Person.id == Project.author_id)
        .where(overdue(act.now)),
    )
    row = (await act.session.execute(select(*(count.scalar_subquery() for count in counts)))).one()
    return Association(*(int(number) for number in row))
