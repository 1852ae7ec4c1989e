"""Finding group meetings: those that one leads, takes part in or may join."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select

from models.group_meeting import (
    IN_GROUP,
    GroupAudience,
    GroupKind,
    GroupMeeting,
    GroupPlace,
    GroupPlaceState,
    GroupState,
)
from models.mentorship import Mentorship, MentorshipState
from models.passport import MemberState, ProjectMember
from models.person import Person, Role
from models.profile import OfferedTopic, WishedTopic
from models.project import Project
from services.locks import locked
from services.refusals import AlreadyDecided, NotAllowed, NotFound
from services.unit_of_work import Act


class GroupChanged(AlreadyDecided):
    """The group meeting was moved, cancelled or has begun since the button was shown."""

    key = "refusal-group-changed"


def is_group_ahead(act: Act) -> ColumnElement[bool]:
    return and_(GroupMeeting.state == GroupState.planned, GroupMeeting.ends_at > act.now)


def guided_by_host() -> ColumnElement[bool]:
    """Whether a Mentorship, correlated by the caller, is an active one of the host of a GroupMeeting."""
    return and_(Mentorship.mentor_id == GroupMeeting.host_id, Mentorship.state == MentorshipState.active)


def is_of_team() -> ColumnElement[bool]:
    """Whether the person of a GroupPlace, correlated by the caller with its GroupMeeting, is a member of the team that
    the meeting is with; the author of the project is none.
    """
    member = select(ProjectMember.id).where(
        ProjectMember.project_id == GroupMeeting.project_id,
        ProjectMember.person_id == GroupPlace.person_id,
        ProjectMember.state == MemberState.member,
    )
    return member.correlate(GroupPlace, GroupMeeting).exists()


def _takes_part(act: Act) -> ColumnElement[bool]:
    mine = GroupPlace.person_id == act.me.id, GroupPlace.state.in_(IN_GROUP)
    return GroupMeeting.id.in_(select(GroupPlace.group_id).where(*mine))


def _may_join(act: Act) -> ColumnElement[bool]:
    """Whether the acting person belongs to those for whom the group meeting is open now."""
    me = act.me
    guided = select(Mentorship.mentor_id).where(
        Mentorship.mentee_id == me.id, Mentorship.state == MentorshipState.active
    )
    projects = select(Project.id).where(Project.author_id == me.id)
    topics = (
        select(OfferedTopic.mentor_id)
        .join(WishedTopic, WishedTopic.topic_id == OfferedTopic.topic_id)
        .where(WishedTopic.mentee_id == me.id)
    )
    townspeople = select(Person.id).where(Person.city_id == me.city_id)
    of_audience = or_(
        and_(GroupMeeting.audience == GroupAudience.topic, GroupMeeting.host_id.in_(topics)),
        and_(GroupMeeting.audience == GroupAudience.city, GroupMeeting.host_id.in_(townspeople)),
    )
    others = and_(GroupMeeting.others_from <= act.now, of_audience)
    mine = GroupMeeting.host_id.in_(guided)
    of_kind = or_(GroupMeeting.kind == GroupKind.open, GroupMeeting.project_id.in_(projects))
    teams = select(ProjectMember.project_id).where(
        ProjectMember.person_id == me.id, ProjectMember.state == MemberState.member
    )
    of_team = and_(GroupMeeting.kind == GroupKind.team, GroupMeeting.project_id.in_(teams))
    return and_(GroupMeeting.host_id != me.id, or_(and_(mine, of_kind), of_team, others))


async def group_to_see(act: Act, group_id: int, *, to_change: bool = False) -> GroupMeeting:
    """A group meeting that the acting person leads, takes or took part in, or may join; `to_change` locks it.

    Raises NotFound, NotAllowed.
    """
    if to_change:
        group = await locked(act, GroupMeeting, group_id)
    else:
        group = await act.session.get(GroupMeeting, group_id)
    if group is None:
        raise NotFound
    if group.host_id == act.me.id or group.seat_of(act.me.id) is not None or await may_join(act, group):
        return group
    raise NotAllowed


async def may_join(act: Act, group: GroupMeeting) -> bool:
    """Whether it is open for the acting person, with or without a free place."""
    if not act.me.holds(Role.mentee):
        return False
    this = select(GroupMeeting.id).where(GroupMeeting.id == group.id, is_group_ahead(act), _may_join(act))
    return await act.session.scalar(this) is not None


async def led_by_me(act: Act, group_id: int, *, to_change: bool = False) -> GroupMeeting:
    """Raises NotFound, NotAllowed."""
    group = await group_to_see(act, group_id, to_change=to_change)
    if group.host_id != act.me.id:
        raise NotAllowed
    return group


def require_ahead(act: Act, group: GroupMeeting, shown: datetime | None = None) -> None:
    """Raises GroupChanged unless it is planned, has not begun, and starts when the person was shown (`shown`)."""
    if group.state is not GroupState.planned or act.now >= group.starts_at:
        raise GroupChanged
    if shown is not None and group.starts_at != shown:
        raise GroupChanged


async def groups_for_me(act: Act) -> list[GroupMeeting]:
    """The coming group meetings that the acting person leads, takes part in or may join, the next one first."""
    mine = or_(GroupMeeting.host_id == act.me.id, _takes_part(act))
    if act.me.holds(Role.mentee):
        mine = or_(mine, _may_join(act))
    query = select(GroupMeeting).where(is_group_ahead(act), mine).order_by(GroupMeeting.starts_at, GroupMeeting.id)
    return list((await act.session.scalars(query)).unique())


async def next_group(act: Act, *, leads: bool) -> GroupMeeting | None:
    """The first coming group meeting that the acting person leads, or has a place in."""
    has = GroupPlace.person_id == act.me.id, GroupPlace.state == GroupPlaceState.joined
    in_it = GroupMeeting.id.in_(select(GroupPlace.group_id).where(*has))
    mine = GroupMeeting.host_id == act.me.id if leads else in_it
    query = select(GroupMeeting).where(is_group_ahead(act), mine).order_by(GroupMeeting.starts_at).limit(1)
    found: GroupMeeting | None = (await act.session.scalars(query)).unique().first()
    return found


def number_in_line(group: GroupMeeting, seat: GroupPlace) -> int:
    """1 for the first who waits; 0 for somebody who does not wait."""
    waiting = [one.id for one in group.waiting]
    return waiting.index(seat.id) + 1 if seat.id in waiting else 0
