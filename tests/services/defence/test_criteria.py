"""Coordinators change what commissions give points for; a mentor proposes a defence."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.defence import DefenceNotice, DefenceOutcome, DefenceState
from models.notice import Notice
from models.project import Project, ProjectState
from services.days import today_of
from services.defence.arranging import cancel_defence
from services.defence.criteria import (
    CRITERIA_AT_MOST,
    LastCriterion,
    TooManyCriteria,
    add_criterion,
    criteria_to_change,
    rename_criterion,
    retire_criterion,
    set_most,
)
from services.defence.deciding import confirm_reached, decide_defence
from services.defence.defences import criteria_of, criteria_offered, defence_to_read, total_of
from services.defence.proposing import propose_defence
from services.defence.waiting import projects_to_defend
from services.projects.stopping import stop_project
from services.refusals import AlreadyDecided, NotAllowed
from tests.support.defences import AUTHOR, CHAIR, COORDINATOR, MENTOR, OTHER, SECOND, DefenceRoom, open_room

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
async def room(database: Database) -> DefenceRoom:
    return await open_room(database)


async def test_points_given_keep_the_criterion_of_their_day(room: DefenceRoom) -> None:
    defence = await room.arranged(CHAIR)
    room.pass_by(days=3)
    await room.scored(defence.id, CHAIR)
    async with room.who(COORDINATOR).write() as act:
        [first, *_] = await criteria_offered(act)
        title, most = first.title, first.most
        await rename_criterion(act, first.id, "Новизна")
        await set_most(act, first.id, 3)
    async with room.who(COORDINATOR).read() as act:
        read = await defence_to_read(act, defence.id)
        assert (read.seats[0].scores[0].title, total_of(read)) == (title, (40, 5 * most))
        assert (await criteria_to_change(act))[0].title == "Новизна"


async def test_a_defence_is_scored_to_its_end_by_the_criteria_it_was_arranged_with(room: DefenceRoom) -> None:
    defence = await room.arranged(CHAIR, SECOND)
    room.pass_by(days=3)
    await room.scored(defence.id, CHAIR)
    async with room.who(COORDINATOR).write() as act:
        titles = [one.title for one in await criteria_offered(act)]
        [first, second, *_] = await criteria_offered(act)
        await retire_criterion(act, first.id, retired=True)
        await set_most(act, second.id, 3)
        await add_criterion(act, "Новизна")
    await room.scored(defence.id, SECOND)
    async with room.who(COORDINATOR).read() as act:
        read = await defence_to_read(act, defence.id)
        assert (read.state, total_of(read)) == (DefenceState.scored, (80, 100))
        assert [one.title for one in await criteria_of(act, defence.id)] == titles


async def test_a_retired_criterion_is_no_longer_scored_and_the_last_one_stays(room: DefenceRoom) -> None:
    async with room.who(COORDINATOR).write() as act:
        ids = [one.id for one in await criteria_offered(act)]
        for one in ids[1:]:
            await retire_criterion(act, one, retired=True)
        with pytest.raises(LastCriterion):
            await retire_criterion(act, ids[0], retired=True)
        assert [one.id for one in await criteria_to_change(act)] == ids
        for number in range(CRITERIA_AT_MOST - 1):
            await add_criterion(act, f"Ещё {number}")
        with pytest.raises(TooManyCriteria):
            await retire_criterion(act, ids[1], retired=False)
        with pytest.raises(TooManyCriteria):
            await add_criterion(act, "Лишний")


async def test_only_coordinators_change_criteria(room: DefenceRoom) -> None:
    for who in (AUTHOR, MENTOR, CHAIR):
        async with room.who(who).write() as act:
            with pytest.raises(NotAllowed):
                await rename_criterion(act, 1, "Моё")
            with pytest.raises(NotAllowed):
                await criteria_to_change(act)


async def to_defend(room: DefenceRoom) -> list[int]:
    async with room.who(COORDINATOR).read() as act:
        return [row[0] for row in await act.session.execute(projects_to_defend(act))]


async def with_more_work(room: DefenceRoom) -> None:
    """The commission has given a month."""
    defence = await room.arranged(CHAIR)
    room.pass_by(days=3)
    await room.scored(defence.id, CHAIR)
    async with room.who(CHAIR).write() as act:
        await confirm_reached(act, defence.id)
        await decide_defence(act, defence.id, DefenceOutcome.more_work, today_of(act) + timedelta(days=30))


async def test_a_mentor_proposes_the_defence_before_the_time_for_more_work_is_over(room: DefenceRoom) -> None:
    await with_more_work(room)
    assert await to_defend(room) == []
    async with room.who(MENTOR).write() as act:
        await propose_defence(act, 1)
        with pytest.raises(AlreadyDecided):
            await propose_defence(act, 1)
    assert await to_defend(room) == [1]
    async with room.who(COORDINATOR).read() as act:
        told = await act.session.scalars(
            select(Notice.person_id).where(Notice.kind == DefenceNotice.proposed).order_by(Notice.person_id)
        )
        assert list(told) == sorted(await room.ids(AUTHOR, COORDINATOR))
    await room.arranged(CHAIR)
    async with room.who(COORDINATOR).read() as act:
        project = await act.session.get_one(Project, 1)
        assert project.state is ProjectState.at_defence


async def test_a_project_with_more_work_goes_on_with_it_when_its_next_defence_is_cancelled(room: DefenceRoom) -> None:
    await with_more_work(room)
    defence = await room.arranged(CHAIR)
    async with room.who(COORDINATOR).write() as act:
        assert (await cancel_defence(act, defence.id)).project.state is ProjectState.more_work


async def test_a_stopped_project_is_no_longer_proposed(room: DefenceRoom) -> None:
    async with room.who(MENTOR).write() as act:
        await propose_defence(act, 1)
    async with room.who(AUTHOR).write() as act:
        assert (await stop_project(act, 1, "Переход в другую школу")).defence_proposed_at is None


async def test_with_a_project_that_is_stopped_its_defence_is_called_off(room: DefenceRoom) -> None:
    defence = await room.arranged(CHAIR, SECOND)
    async with room.who(AUTHOR).write() as act:
        await stop_project(act, 1, "Переход в другую школу")
    async with room.who(COORDINATOR).write() as act:
        with pytest.raises(AlreadyDecided):
            await cancel_defence(act, defence.id)
    async with room.who(CHAIR).read() as act:
        assert (await defence_to_read(act, defence.id)).state is DefenceState.cancelled
        assert (await act.session.get_one(Project, 1)).state is ProjectState.stopped
        told = await act.session.scalars(select(Notice.person_id).where(Notice.kind == DefenceNotice.cancelled))
        assert sorted(told) == sorted(await room.ids(COORDINATOR, CHAIR, SECOND))


@pytest.mark.parametrize("who", [AUTHOR, OTHER, CHAIR, COORDINATOR])
async def test_nobody_but_the_projects_mentor_proposes(room: DefenceRoom, who: int) -> None:
    async with room.who(who).write() as act:
        with pytest.raises(NotAllowed):
            await propose_defence(act, 1)
