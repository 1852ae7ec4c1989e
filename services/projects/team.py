"""The team of a project (команда проекта): members of the school's management team, whom the author invites. They read
the project and add to its passport (`additions.py`); only the author submits.
"""

from datetime import timedelta

from sqlalchemy import func, select

from models.invite import Invite
from models.passport import MemberState, PassportNotice, ProjectMember
from models.person import ERASED, Person, Role
from models.project import Project, ProjectState
from services.daily_limit import require_not_too_often
from services.entry.codes import hash_of, new_code
from services.locks import locked
from services.notices import tell
from services.people.person import grant
from services.projects.projects import UNDER_WAY, require_passport_reader
from services.refusals import AlreadyDecided, NotAllowed, NotFound, Refusal
from services.unit_of_work import Act

TEAM_AT_MOST = 10
INVITATIONS_A_DAY = 20
LINK_LASTS = timedelta(days=7)
PRESENT = (MemberState.invited, MemberState.member)


class TeamFull(Refusal):
    key = "refusal-team-full"


class NoPlaceInTeam(Refusal):
    """Others have joined by their links meanwhile, and the team is complete."""

    key = "refusal-no-place-in-team"


class ProjectOver(Refusal):
    """The project does not go on any more, so nobody joins its team."""

    key = "refusal-project-over"


async def team_of(act: Act, project: Project) -> list[ProjectMember]:
    """The members and those who are invited, in the order of their invitations. Raises NotAllowed."""
    await require_passport_reader(act, project)
    present = ProjectMember.project_id == project.id, ProjectMember.state.in_(PRESENT)
    return list(await act.session.scalars(select(ProjectMember).where(*present).order_by(ProjectMember.id)))


async def colleagues_to_invite(act: Act, project_id: int) -> list[Person]:
    """People of the author's school who are not in the team, by name. Raises NotFound, NotAllowed."""
    project = await _my_project(act, project_id)
    if act.me.school_id is None:
        return []
    present = {one.person_id for one in await team_of(act, project)} | {act.me.id}
    same = Person.school_id == act.me.school_id, Person.surname != ERASED, Person.id.not_in(present)
    return list(await act.session.scalars(select(Person).where(*same).order_by(Person.in_order, Person.id)))


async def invite_colleague(act: Act, project_id: int, person_id: int) -> ProjectMember:
    """Invite somebody of the author's school, who is told. Raises NotFound, NotAllowed, ProjectOver, TeamFull,
    TooOften.
    """
    project = await _to_invite(act, project_id)
    await require_not_too_often(
        act, ProjectMember.invited_at, ProjectMember.project_id == project.id, INVITATIONS_A_DAY
    )
    if person_id not in {one.id for one in await colleagues_to_invite(act, project_id)}:
        raise NotAllowed
    person = await act.session.get_one(Person, person_id)
    invited = {"state": MemberState.invited, "invited_at": act.now}
    member = ProjectMember(project=project, person=person, **invited)
    act.session.add(member)
    await act.session.flush()
    await tell(act, person_id, PassportNotice.team_invited, {"member_id": member.id})
    return member


async def invite_by_link(act: Act, project_id: int) -> tuple[Invite, str]:
    """A one-time invitation for whoever gets its link, and its code, which cannot be read again later. Raises NotFound,
    NotAllowed, ProjectOver, TeamFull.
    """
    project = await _to_invite(act, project_id)
    code = new_code()
    made = Invite(
        code_hash=hash_of(code),
        role=Role.mentee,
        city=act.me.city,
        made_by=act.me,
        made_at=act.now,
        expires_at=act.now + LINK_LASTS,
        project_id=project.id,
    )
    act.session.add(made)
    await act.session.flush()
    return made, code


async def join_team(act: Act, project_id: int) -> None:
    """The acting person has come by a link, and is a member at once; the author is told. Raises ProjectOver,
    NoPlaceInTeam.
    """
    project = await locked(act, Project, project_id)
    if project is None or project.state not in UNDER_WAY:
        raise ProjectOver
    member = await _present(act, project_id, act.me.id)
    if member is None:
        if await _count_present(act, project_id) >= TEAM_AT_MOST:
            raise NoPlaceInTeam
        member = ProjectMember(project=project, person=act.me, invited_at=act.now)
        act.session.add(member)
    member.state, member.answered_at = MemberState.member, act.now
    await _as_mentee(act)
    await act.session.flush()
    await tell(act, project.author_id, PassportNotice.team_answered, {"member_id": member.id, "state": "member"})


async def invitation_to_me(act: Act, member_id: int) -> ProjectMember:
    """Raises NotFound, NotAllowed, AlreadyDecided, ProjectOver."""
    member = await act.session.get(ProjectMember, member_id)
    if member is None:
        raise NotFound
    return _require_mine(act, member)


async def answer_team_invitation(act: Act, member_id: int, *, agrees: bool) -> ProjectMember:
    """The author is told. Raises NotFound, NotAllowed, AlreadyDecided, ProjectOver."""
    await invitation_to_me(act, member_id)
    member = _require_mine(act, await _locked_member(act, member_id))
    member.state = MemberState.member if agrees else MemberState.declined
    member.answered_at = act.now
    if agrees:
        await _as_mentee(act)
    ids = {"member_id": member.id, "state": member.state.value}
    await tell(act, member.project.author_id, PassportNotice.team_answered, ids)
    return member


async def leave_team(act: Act, project_id: int) -> Project:
    """The acting member leaves; the author is told. Raises NotFound, NotAllowed."""
    project = await locked(act, Project, project_id)
    member = await _present(act, project_id, act.me.id)
    if project is None or member is None:
        raise NotAllowed
    member.state, member.answered_at = MemberState.left, act.now
    await tell(act, project.author_id, PassportNotice.team_answered, {"member_id": member.id, "state": "left"})
    return project


async def remove_member(act: Act, member_id: int) -> ProjectMember:
    """The author takes somebody out of the team, who is told. Raises NotFound, NotAllowed, AlreadyDecided."""
    await member_to_remove(act, member_id)
    member = await _locked_member(act, member_id)
    if member.state not in PRESENT:
        raise AlreadyDecided
    was_member = member.state is MemberState.member
    member.state = MemberState.removed
    if was_member:
        await tell(act, member.person_id, PassportNotice.team_removed, {"member_id": member.id})
    return member


async def member_to_remove(act: Act, member_id: int) -> ProjectMember:
    """Raises NotFound, NotAllowed."""
    member = await act.session.get(ProjectMember, member_id)
    if member is None:
        raise NotFound
    if member.project.author_id != act.me.id:
        raise NotAllowed
    return member


async def my_team_projects(act: Act) -> list[Project]:
    """The opened projects of whose teams the acting person is a member, the newest first."""
    mine = ProjectMember.person_id == act.me.id, ProjectMember.state == MemberState.member
    ids = select(ProjectMember.project_id).where(*mine)
    query = select(Project).where(Project.id.in_(ids), Project.state != ProjectState.draft)
    return list(await act.session.scalars(query.order_by(Project.id.desc())))


async def _as_mentee(act: Act) -> None:
    """A member's projects are behind the mentee's home."""
    if not act.me.holds(Role.mentee):
        await grant(act, act.me, Role.mentee)


async def _my_project(act: Act, project_id: int) -> Project:
    project = await act.session.get(Project, project_id)
    if project is None:
        raise NotFound
    if project.author_id != act.me.id:
        raise NotAllowed
    return project


async def _to_invite(act: Act, project_id: int) -> Project:
    await _my_project(act, project_id)
    project = await locked(act, Project, project_id)
    if project is None or project.state not in UNDER_WAY:
        raise ProjectOver
    if await _count_present(act, project.id) >= TEAM_AT_MOST:
        raise TeamFull(at_most=TEAM_AT_MOST)
    return project


async def _locked_member(act: Act, member_id: int) -> ProjectMember:
    """Whoever changes a member holds the project."""
    member = await act.session.get_one(ProjectMember, member_id)
    await locked(act, Project, member.project_id)
    await act.session.refresh(member, ["state"])
    return member


def _require_mine(act: Act, member: ProjectMember) -> ProjectMember:
    if member.person_id != act.me.id:
        raise NotAllowed
    if member.state is not MemberState.invited:
        raise AlreadyDecided
    if member.project.state not in UNDER_WAY:
        raise ProjectOver
    return member


async def _count_present(act: Act, project_id: int) -> int:
    present = ProjectMember.project_id == project_id, ProjectMember.state.in_(PRESENT)
    return await act.session.scalar(select(func.count()).select_from(ProjectMember).where(*present)) or 0


async def _present(act: Act, project_id: int, person_id: int) -> ProjectMember | None:
    theirs = ProjectMember.project_id == project_id, ProjectMember.person_id == person_id
    query = select(ProjectMember).where(*theirs, ProjectMember.state.in_(PRESENT)).limit(1)
    found: ProjectMember | None = await act.session.scalar(query)
    return found
