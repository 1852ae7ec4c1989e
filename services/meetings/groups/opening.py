"""A mentor opens a group meeting. Its time need not be among the free hours, which are for meetings of a pair: any time
of the day that the mentor has not claimed will do.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from models.group_meeting import GroupAudience, GroupKind, GroupMeeting, GroupState
from models.meeting import ClaimedTime
from models.mentorship import Mentorship, MentorshipState
from models.passport import MemberState, ProjectMember
from models.person import Person
from models.profile import Form, MentorProfile
from models.project import Project, ProjectState
from services.consents.consents import shows_contacts
from services.daily_limit import require_not_too_often
from services.guards import require_mentor
from services.locks import locked
from services.meetings.claims import SlotTaken, blocked_starts, cell_of
from services.meetings.groups.notices import invite_to_group, remind_host
from services.meetings.groups.rules import GROUPS_A_DAY, HOURS, LENGTHS, OPENED_AHEAD, OTHERS_AFTER, PLACES, TOPIC_LIMIT
from services.meetings.groups.time import held_by_group, take_group_time
from services.meetings.groups.waitlist import plan_step
from services.meetings.offered import HoursOffer, Window, starts_of
from services.meetings.places import building_of, room_under
from services.meetings.policy import BY_DEFAULT, MeetingPolicy
from services.meetings.rules import BUFFER, HORIZON
from services.refusals import NotAllowed
from services.unit_of_work import Act

_ANY_DAY = {weekday: (Window(HOURS[0] * 60, HOURS[1] * 60),) for weekday in range(7)}
_AT_ANY_TIME = HoursOffer(weekly=_ANY_DAY, notice=OPENED_AHEAD)


@dataclass(frozen=True, slots=True)
class GroupPlan:
    """What the mentor chose. `project_id`: whose team it is with; then nobody else is invited, and no minimum holds."""

    starts_at: datetime
    length: timedelta
    form: Form
    topic: str
    places: int
    minimum: int
    audience: GroupAudience = GroupAudience.mine
    project_id: int | None = None


async def group_times(act: Act, length: timedelta, moving: GroupMeeting | None = None) -> list[datetime]:
    """Start times at which the acting mentor can lead a group meeting, UTC, in order; the time of one that is to move
    counts as free, but its present start is not among them.
    """
    mentor = require_mentor(act)
    zone = ZoneInfo(mentor.timezone)
    starts = starts_of(_AT_ANY_TIME, (zone, zone), act.now, length)
    last = cell_of(act.now + HORIZON + length + BUFFER)
    taken = select(ClaimedTime.cell).where(
        ClaimedTime.person_id == mentor.id, ClaimedTime.cell.between(cell_of(act.now), last)
    )
    if moving is not None:
        taken = taken.where(held_by_group(moving).rows.is_not(True))
    blocked = blocked_starts(await act.session.scalars(taken), [], length)
    present = moving.starts_at if moving else None
    return [start for start in starts if cell_of(start) not in blocked and start != present]


async def group_forms(act: Act) -> Sequence[Form]:
    """The acting mentor's forms of meeting."""
    profile = await act.session.get(MentorProfile, require_mentor(act).id)
    return profile.forms if profile else []


async def group_place_for(act: Act, form: Form) -> str:
    """The acting mentor's building, or the video link if the mentor agreed to show it."""
    profile = await act.session.get(MentorProfile, act.me.id)
    if profile is None:
        return ""
    if form is Form.in_person:
        return building_of(profile.building, "")
    return profile.video_link if await shows_contacts(act, profile.person_id) else ""


async def own_mentees(act: Act) -> list[int]:
    """The people whom the acting mentor accompanies now."""
    mine = Mentorship.mentor_id == act.me.id, Mentorship.state == MentorshipState.active
    return sorted(set(await act.session.scalars(select(Mentorship.mentee_id).where(*mine))))


async def team_projects(act: Act) -> list[Project]:
    """The active projects of the acting mentor's mentees."""
    theirs = Project.author_id.in_(await own_mentees(act)), Project.state == ProjectState.active
    return list(await act.session.scalars(select(Project).where(*theirs).order_by(Project.id)))


async def _team_invited(act: Act, project: Project) -> list[int]:
    """The author, and the members of the team who have joined it here."""
    member = ProjectMember.project_id == project.id, ProjectMember.state == MemberState.member
    query = select(ProjectMember.person_id).where(*member).order_by(ProjectMember.id)
    return [project.author_id, *await act.session.scalars(query)]


async def people_told(act: Act, group: GroupMeeting) -> int:
    """How many of those who were invited when it was opened can be reached."""
    if group.project_id is None:
        invited = await own_mentees(act)
    else:
        invited = await _team_invited(act, await act.session.get_one(Project, group.project_id))
    people = await act.session.scalars(select(Person).where(Person.id.in_(invited)))
    return sum(person.can_be_told for person in people)


async def open_group(act: Act, plan: GroupPlan, policy: MeetingPolicy = BY_DEFAULT) -> GroupMeeting:
    """Open a group meeting; the mentor's own mentees are told at once; for a team, its author and members. For a remote
    one whose mentor shows no video link a room is made, if there is an address to make it under.

    Raises NotAllowed, SlotTaken (the mentor has something else at that time, or it is too soon), TooOften.
    """
    mentor = require_mentor(act)
    await require_not_too_often(act, GroupMeeting.opened_at, GroupMeeting.host_id == mentor.id, GROUPS_A_DAY)
    await locked(act, MentorProfile, mentor.id, shared=True)  # its building and link are copied
    project = await _require_possible(act, plan)
    if plan.starts_at not in await group_times(act, plan.length):
        raise SlotTaken
    place = await group_place_for(act, plan.form)
    room = "" if place or plan.form is Form.in_person else room_under(policy)
    group = GroupMeeting(
        host=mentor,
        project_id=plan.project_id,
        kind=GroupKind.team if project else GroupKind.open,
        state=GroupState.planned,
        starts_at=plan.starts_at,
        ends_at=plan.starts_at + plan.length,
        form=plan.form,
        place=place or room,
        room_made=bool(room),
        topic=plan.topic,
        places=plan.places,
        minimum=1 if project else plan.minimum,
        audience=GroupAudience.mine if project else plan.audience,
        opened_at=act.now,
        others_from=None if project or plan.audience is GroupAudience.mine else act.now + OTHERS_AFTER,
        seats=[],
    )
    plan_step(group)
    act.session.add(group)
    await act.session.flush()
    await take_group_time(act, group)
    await remind_host(act, group)
    await invite_to_group(act, group, await (_team_invited(act, project) if project else own_mentees(act)))
    return group


async def _require_possible(act: Act, plan: GroupPlan) -> Project | None:
    if plan.form not in await group_forms(act) or plan.length not in LENGTHS or plan.places not in PLACES:
        raise NotAllowed
    if not 1 <= plan.minimum <= plan.places or not plan.topic or len(plan.topic) > TOPIC_LIMIT:
        raise NotAllowed
    if plan.project_id is None:
        return None
    project = next((one for one in await team_projects(act) if one.id == plan.project_id), None)
    if project is None:
        raise NotAllowed
    return project
