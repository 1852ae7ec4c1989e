"""The team of a project: invited by its author, reads and adds, never submits."""

import pytest

from models.connection.database import Database
from models.passport import MemberState, PassportNotice
from models.person import Role, RoleGrant
from models.project import Project
from services.entry.joining import invite_to_me, join, try_code
from services.people.profiles import change_school
from services.projects.additions import add_to_section, additions_to
from services.projects.passports import open_passport, passport_of, write_section
from services.projects.projects import is_member
from services.projects.stopping import stop_project
from services.projects.team import (
    TEAM_AT_MOST,
    NoPlaceInTeam,
    ProjectOver,
    answer_team_invitation,
    invite_by_link,
    invite_colleague,
    join_team,
    leave_team,
    remove_member,
    team_of,
)
from services.refusals import AlreadyDecided, NotAllowed, Refusal
from services.unit_of_work import Act
from tests.support.office import Office
from tests.support.passports import an_office, write_draft

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def school_of(office: Office) -> tuple[int, int, Project]:
    """An author and a deputy of the same school, and the author's project."""
    author = await office.person("Иванов Пётр", Role.mentee)
    deputy = await office.person("Белова Ольга", telegram_id=6_000_000_000)
    for one in (author, deputy):
        await office.does(one, change_school, "Школа № 57")
    project_id = await office.does(author, write_draft)
    return author, deputy, await office.does(author, open_passport, project_id, None)


async def test_a_member_reads_and_adds_under_their_own_name_but_writes_no_section(database: Database) -> None:
    office = await an_office(database)
    author, deputy, project = await school_of(office)
    member = await office.does(author, invite_colleague, project.id, deputy)
    with pytest.raises(NotAllowed):
        await office.does(deputy, passport_of, project.id)
    await office.does(deputy, answer_team_invitation, member.id, agrees=True)
    section = (await office.does(deputy, passport_of, project.id)).sections[1].section.id
    await office.does(deputy, add_to_section, section, "Есть спортзал")
    [added] = await office.does(author, additions_to, project)
    assert (added.person_id, added.words) == (deputy, "Есть спортзал")
    with pytest.raises(NotAllowed):
        await office.does(deputy, write_section, section, "Моё")
    kinds = [(who, kind.value) for who, kind in await office.told() if isinstance(kind, PassportNotice)]
    assert kinds == [(deputy, "project_team_invited"), (author, "project_team_answered")]


async def test_only_people_of_the_school_are_invited_by_name(database: Database) -> None:
    office = await an_office(database)
    author, _, project = await school_of(office)
    stranger = await office.person("Жуков Олег", Role.mentee)
    with pytest.raises(NotAllowed):
        await office.does(author, invite_colleague, project.id, stranger)


async def test_a_link_brings_one_person_once(database: Database) -> None:
    office = await an_office(database)
    author, deputy, project = await school_of(office)
    invite, code = await office.does(author, invite_by_link, project.id)
    stranger = await office.person("Жуков Олег", Role.mentee, telegram_id=6_000_000_001)
    assert await office.does(deputy, try_code, code)
    await office.does(deputy, join, invite.id)
    with pytest.raises(Refusal):
        await office.does(stranger, invite_to_me, invite.id)
    assert await office.does(deputy, is_member, project.id)
    assert not await office.does(stranger, is_member, project.id)
    async with database.read() as session:
        assert await session.get(RoleGrant, (deputy, Role.mentee)) is not None


async def test_whoever_left_or_was_removed_reads_nothing_any_more(database: Database) -> None:
    office = await an_office(database)
    author, deputy, project = await school_of(office)

    async def comes(act: Act, member_id: int) -> None:
        await answer_team_invitation(act, member_id, agrees=True)

    for leaves in (True, False):
        member = await office.does(author, invite_colleague, project.id, deputy)
        await office.does(deputy, comes, member.id)
        if leaves:
            await office.does(deputy, leave_team, project.id)
        else:
            await office.does(author, remove_member, member.id)
        with pytest.raises(NotAllowed):
            await office.does(deputy, passport_of, project.id)
    assert await office.does(author, team_of, project) == []


async def test_links_do_not_bring_more_people_than_a_team_may_have(database: Database) -> None:
    office = await an_office(database)
    author, deputy, project = await school_of(office)
    first, _ = await office.does(author, invite_by_link, project.id)
    second, _ = await office.does(author, invite_by_link, project.id)
    for number in range(TEAM_AT_MOST - 1):
        colleague = await office.person(f"Член {number}", Role.mentee, telegram_id=6_100_000_000 + number)
        await office.does(colleague, join_team, project.id)
    await office.does(deputy, join, first.id)
    late = await office.person("Жуков Олег", Role.mentee, telegram_id=6_000_000_001)
    with pytest.raises(NoPlaceInTeam):
        await office.does(late, join, second.id)
    await office.does(deputy, leave_team, project.id)
    await office.does(late, join, second.id)
    assert len(await office.does(author, team_of, project)) == TEAM_AT_MOST


async def test_nobody_joins_a_project_that_has_ended(database: Database) -> None:
    office = await an_office(database)
    author, deputy, project = await school_of(office)
    member = await office.does(author, invite_colleague, project.id, deputy)
    invite, _ = await office.does(author, invite_by_link, project.id)
    await office.does(author, stop_project, project.id, "")
    with pytest.raises(ProjectOver):
        await office.does(deputy, answer_team_invitation, member.id, agrees=True)
    with pytest.raises(Refusal):
        await office.does(deputy, join, invite.id)


async def test_an_invitation_is_answered_once(database: Database) -> None:
    office = await an_office(database)
    author, deputy, project = await school_of(office)
    member = await office.does(author, invite_colleague, project.id, deputy)
    declined = await office.does(deputy, answer_team_invitation, member.id, agrees=False)
    assert declined.state is MemberState.declined
    with pytest.raises(AlreadyDecided):
        await office.does(deputy, answer_team_invitation, member.id, agrees=True)
