"""After a group meeting: whether it took place, who came, ratings; and meetings with the team of a project."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import update

from models.connection.database import Database
from models.group_meeting import GroupKind, GroupNotice, GroupState
from models.mentorship import Mentorship, MentorshipState
from models.passport import MemberState, ProjectMember
from models.person import Role
from models.project import Project, ProjectState
from services.care.association import Counted, association, counted
from services.meetings.groups.afterwards import (
    add_group_words,
    count_group_words,
    group_words,
    groups_to_speak_of,
    rate_group,
    say_group_held,
    say_who_came,
)
from services.meetings.groups.groups import groups_for_me
from services.meetings.groups.joining import join_group, leave_group
from services.people.person import grant
from services.projects.team import leave_team
from services.refusals import NotAllowed
from services.unit_of_work import Uow
from tests.support.groups import HOUR, START, group_of, joins, opened, told, wait_until
from tests.support.internships import agreed
from tests.support.pairs import Pairs, make_pairs
from tests.support.people import add_person

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


async def over(database: Database, mentees: int = 2) -> tuple[Pairs, int]:
    """A group meeting that these mentees joined and that has just ended."""
    pairs = await make_pairs(database, mentees + 1)
    group_id = await opened(pairs)
    await joins(pairs, group_id, *range(mentees))
    pairs.clock.moment = START + 2 * HOUR
    return pairs, group_id


@SQLITE
async def test_everybody_came_until_the_mentor_says_who_did_not(database: Database) -> None:
    pairs, group_id = await over(database)
    async with pairs.mentor().write() as act:
        group = await say_group_held(act, group_id, held=True)
        assert [seat.came for seat in group.joined] == [True, True]
        await say_who_came(act, group_id, [group.joined[1].id])
    group = await group_of(database, group_id)
    assert group.state is GroupState.held
    assert [seat.came for seat in group.joined] == [False, True]


@SQLITE
async def test_a_rated_group_meeting_took_place_in_any_order_of_answers(database: Database) -> None:
    pairs, group_id = await over(database)
    async with pairs.mentor().write() as act:
        await say_group_held(act, group_id, held=False)
    async with pairs.mentee(0).write() as act:
        await rate_group(act, group_id, 5)
    async with pairs.mentor().write() as act:
        await say_group_held(act, group_id, held=False)
    assert (await group_of(database, group_id)).state is GroupState.held


@SQLITE
async def test_only_participants_rate_only_the_mentor_ticks_and_only_after_the_end(database: Database) -> None:
    pairs, group_id = await over(database)
    for uow, does in (
        (pairs.mentor(), lambda act: rate_group(act, group_id, 5)),
        (pairs.mentee(2), lambda act: rate_group(act, group_id, 5)),
        (pairs.mentee(0), lambda act: say_group_held(act, group_id, held=True)),
        (pairs.mentee(0), lambda act: say_who_came(act, group_id, [])),
        (pairs.mentee(0), lambda act: rate_group(act, group_id, 6)),
    ):
        with pytest.raises(NotAllowed):
            async with uow.write() as act:
                await does(act)
    pairs.clock.moment = START
    with pytest.raises(NotAllowed):
        async with pairs.mentee(0).write() as act:
            await rate_group(act, group_id, 5)


@SQLITE
async def test_a_coordinator_who_led_the_group_does_not_read_what_was_said(database: Database) -> None:
    pairs, group_id = await over(database)
    async with pairs.mentee(0).write() as act:
        await add_group_words(act, group_id, "Полезно")
    async with pairs.mentor().write() as act:
        await grant(act, act.me, Role.coordinator)
        await add_person(act, "Орлова Мария", Role.coordinator, telegram_id=300)
    async with pairs.mentor().read() as act:
        assert await count_group_words(act) == 0
    async with Uow(database, pairs.clock, 300).read() as act:
        assert [seat.words for seat in await group_words(act, 0, 5)] == ["Полезно"]
    with pytest.raises(NotAllowed):
        async with pairs.mentee(0).read() as act:
            await count_group_words(act)


@dataclass
class OfTeam:
    """A mentor's meeting with a team: its author is the first mentee, its member the third, whom the mentor does not
    accompany.
    """

    pairs: Pairs
    group_id: int
    project_id: int
    author_id: int
    member_id: int


async def meeting_with_a_team(database: Database) -> OfTeam:
    pairs = await make_pairs(database, 3)
    async with pairs.mentee(2).read() as act:
        member_id = act.me.id
    async with pairs.mentee(0).write() as act:
        project = Project(author_id=act.me.id, title="Школа дня", state=ProjectState.active, opened_at=act.now)
        act.session.add(project)
        await act.session.flush()
        joined = {"state": MemberState.member, "invited_at": act.now}
        act.session.add(ProjectMember(project_id=project.id, person_id=member_id, **joined))
        project_id, author_id = project.id, act.me.id
    async with pairs.mentor().write() as act:
        await act.session.execute(
            update(Mentorship).where(Mentorship.mentee_id == member_id).values(state=MentorshipState.closed)
        )
    group_id = await opened(pairs, project_id=project_id, places=8, minimum=3)
    return OfTeam(pairs, group_id, project_id, author_id, member_id)


@SQLITE
async def test_a_meeting_with_a_team_is_for_the_author_and_the_members_only(database: Database) -> None:
    team = await meeting_with_a_team(database)
    group = await group_of(database, team.group_id)
    assert (group.kind, group.minimum) == (GroupKind.team, 1)
    assert sorted(await told(database, GroupNotice.opened)) == sorted([team.author_id, team.member_id])
    assert await joins(team.pairs, team.group_id, 0, 2) == ["joined", "joined"]
    async with team.pairs.mentee(1).write() as act:
        assert await groups_for_me(act) == []
        with pytest.raises(NotAllowed):
            await join_group(act, team.group_id)


@SQLITE
async def test_a_member_keeps_the_place_in_the_teams_meeting_until_they_leave_the_team(database: Database) -> None:
    team = await meeting_with_a_team(database)
    await joins(team.pairs, team.group_id, 0, 2)
    await wait_until(team.pairs, team.pairs.clock.moment)
    assert len((await group_of(database, team.group_id)).joined) == 2
    async with team.pairs.mentee(2).write() as act:
        await leave_team(act, team.project_id)
    await wait_until(team.pairs, team.pairs.clock.moment)
    assert [seat.person_id for seat in (await group_of(database, team.group_id)).joined] == [team.author_id]
    assert await told(database, GroupNotice.freed) == [team.member_id]


@SQLITE
async def test_the_authors_place_ends_with_their_mentorship(database: Database) -> None:
    team = await meeting_with_a_team(database)
    await joins(team.pairs, team.group_id, 0, 2)
    async with team.pairs.mentor().write() as act:
        closed = update(Mentorship).where(Mentorship.mentee_id == team.author_id)
        await act.session.execute(closed.values(state=MentorshipState.closed))
    await wait_until(team.pairs, team.pairs.clock.moment)
    assert [seat.person_id for seat in (await group_of(database, team.group_id)).joined] == [team.member_id]


@SQLITE
async def test_leaving_twice_and_joining_twice_change_nothing(database: Database) -> None:
    pairs = await make_pairs(database, 1)
    group_id = await opened(pairs)
    assert await joins(pairs, group_id, 0, 0) == ["joined", "joined"]
    for _ in range(2):
        async with pairs.mentee(0).write() as act:
            await leave_group(act, group_id)
    group = await group_of(database, group_id)
    assert (len(group.seats), group.joined, group.free) == (1, [], 3)


@SQLITE
async def test_an_unanswered_group_meeting_waits_for_its_mentor_and_then_counts_as_held(database: Database) -> None:
    pairs, group_id = await over(database)
    async with pairs.mentor().read() as act:
        assert [one[0] for one in await act.session.execute(groups_to_speak_of(act))] == [group_id]
    await wait_until(pairs, START + timedelta(days=30))
    assert (await group_of(database, group_id)).state is GroupState.planned
    await wait_until(pairs, START + timedelta(days=31))
    assert (await group_of(database, group_id)).state is GroupState.held
    async with pairs.mentor().read() as act:
        assert (await act.session.execute(groups_to_speak_of(act))).all() == []


@SQLITE
async def test_a_group_meeting_that_nobody_had_joined_is_settled_when_it_is_over(database: Database) -> None:
    pairs, group_id = await over(database, mentees=0)
    async with pairs.mentor().read() as act:
        assert (await act.session.execute(groups_to_speak_of(act))).all() == []
    await wait_until(pairs, START + 2 * HOUR)
    assert (await group_of(database, group_id)).state is GroupState.not_held


@SQLITE
async def test_the_weeks_number_counts_groups_and_internship_days_and_its_list_shows_them(database: Database) -> None:
    pairs, group_id = await over(database)
    await agreed(pairs, 10)
    pairs.clock.moment += timedelta(days=2)
    async with pairs.mentor().write() as act:
        await add_person(act, "Орлова Мария", Role.coordinator, telegram_id=300)
    async with Uow(database, pairs.clock, 300).read() as act:
        assert (await association(act)).meetings == 2
        found = await counted(act, Counted.meetings, 0, 10)
    assert [type(one).__name__ for one in found] == ["InternshipDay", "GroupMeeting"]
    assert found[1].id == group_id
