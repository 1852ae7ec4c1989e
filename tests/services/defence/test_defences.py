"""The way of a defence: arranging, scoring alone, closing, deciding; who may do what, and who is told."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.defence import DefenceNotice, DefenceOutcome, DefenceState
from models.notice import Notice
from models.passport import Indicator
from models.project import Project, ProjectState
from services.days import today_of
from services.defence.arranging import DefencePlan, arrange_defence, cancel_defence, move_defence
from services.defence.bank import bank_of_projects, join_bank, leave_bank, project_of_bank
from services.defence.commission import BadDefence, add_to_commission, answer_invitation, remove_from_commission
from services.defence.deciding import ValuesNotConfirmed, confirm_reached, decide_defence, give_reached
from services.defence.defences import criteria_offered, defence_to_read, late_members, total_of
from services.defence.scoring import NotBegun, close_scoring, give_points
from services.library.searching import projects_by_words
from services.refusals import AlreadyDecided, NotAllowed, NotFound
from tests.support.defences import (
    AUTHOR,
    CHAIR,
    COORDINATOR,
    MENTOR,
    OTHER,
    SECOND,
    THIRD,
    DefenceRoom,
    open_room,
)

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
async def room(database: Database) -> DefenceRoom:
    return await open_room(database)


async def state_of_project(room: DefenceRoom) -> ProjectState:
    async with room.who(COORDINATOR).read() as act:
        return (await act.session.get_one(Project, 1)).state


async def values(room: DefenceRoom, defence_id: int, *reached: float) -> None:
    """The author gives them, the chair confirms them."""
    async with room.who(AUTHOR).write() as act:
        for indicator_id, value in enumerate(reached, 1):
            await give_reached(act, defence_id, indicator_id, value)
    async with room.who(CHAIR).write() as act:
        await confirm_reached(act, defence_id)


async def decided(room: DefenceRoom, outcome: DefenceOutcome, *, days: int | None = None) -> None:
    """A whole defence with that outcome."""
    defence = await room.arranged()
    room.pass_by(days=3)
    await room.scored(defence.id, CHAIR, SECOND, THIRD)
    await values(room, defence.id, 60, 5)
    async with room.who(CHAIR).write() as act:
        again_by = today_of(act) + timedelta(days=days) if days else None
        await decide_defence(act, defence.id, outcome, again_by, "Хорошая работа")


async def test_arranging_tells_the_author_the_mentor_and_the_commission(room: DefenceRoom) -> None:
    await room.arranged()
    assert await room.told(DefenceNotice.arranged) == [MENTOR, AUTHOR]
    assert await room.told(DefenceNotice.invited) == [CHAIR, SECOND, THIRD]
    assert await room.told(DefenceNotice.day_before) == [CHAIR, SECOND, THIRD, AUTHOR]
    assert await state_of_project(room) is ProjectState.at_defence
    with pytest.raises(AlreadyDecided):
        await room.arranged()


@pytest.mark.parametrize("commission", [(), (AUTHOR,), (CHAIR, CHAIR), (101,)])
async def test_a_commission_is_of_coordinators_and_mentors_without_the_author(
    room: DefenceRoom, commission: tuple[int, ...]
) -> None:
    people = await room.ids(*commission)
    async with room.who(COORDINATOR).write() as act:
        with pytest.raises(BadDefence):
            await arrange_defence(act, 1, DefencePlan(act.now + timedelta(days=3), "Зал", people))


async def test_somebody_who_cannot_come_is_replaced(room: DefenceRoom) -> None:
    defence = await room.arranged()
    async with room.who(CHAIR).write() as act:
        await answer_invitation(act, defence.id, accepts=False)
    assert await room.told(DefenceNotice.declined) == [COORDINATOR]
    [other] = await room.ids(OTHER)
    async with room.who(COORDINATOR).write() as act:
        await add_to_commission(act, defence.id, other)
        changed = await remove_from_commission(act, defence.id, (await room.ids(SECOND))[0])
        assert [one.person.surname for one in changed.seats] == ["Жуков", "Котова"]
        assert changed.seats[0].is_chair
    assert OTHER in await room.told(DefenceNotice.invited)


async def test_the_scoring_ends_when_all_have_scored(room: DefenceRoom) -> None:
    defence = await room.arranged()
    room.pass_by(days=3)
    await room.scored(defence.id, CHAIR, points=10)
    async with room.who(SECOND).read() as act:
        assert (await defence_to_read(act, defence.id)).state is DefenceState.planned
    await room.scored(defence.id, SECOND, THIRD, points=5)
    async with room.who(SECOND).read() as act:
        read = await defence_to_read(act, defence.id)
        assert (read.state, total_of(read)) == (DefenceState.scored, (100, 150))
    assert await room.told(DefenceNotice.scored) == [COORDINATOR, CHAIR]


async def test_one_who_is_late_is_reminded_and_the_scoring_closed_without(room: DefenceRoom) -> None:
    defence = await room.arranged()
    room.pass_by(days=3)
    await room.scored(defence.id, CHAIR, SECOND)
    async with room.who(COORDINATOR).write() as act:
        due = select(Notice.due_at).where(Notice.kind == DefenceNotice.scores_due)
        assert set(await act.session.scalars(due)) == {act.now + timedelta(days=2)}
        closed = await close_scoring(act, defence.id)
        assert [one.person.surname for one in late_members(closed)] == ["Жуков"]
        assert total_of(closed) == (80, 100)
    async with room.who(THIRD).write() as act:
        with pytest.raises(AlreadyDecided):
            await give_points(act, defence.id, 1, 5)


async def test_points_are_given_only_by_the_commission_and_after_it_has_begun(room: DefenceRoom) -> None:
    defence = await room.arranged()
    async with room.who(CHAIR).write() as act:
        with pytest.raises(NotBegun):
            await give_points(act, defence.id, 1, 5)
    room.pass_by(days=3)
    for who in (AUTHOR, MENTOR, COORDINATOR, OTHER, 101):
        async with room.who(who).write() as act:
            with pytest.raises(NotAllowed):
                await give_points(act, defence.id, 1, 5)
    async with room.who(CHAIR).write() as act:
        with pytest.raises(NotFound):
            await give_points(act, defence.id, 1, (await criteria_offered(act))[0].most + 1)


async def test_more_work_is_defended_again_and_the_reached_values_are_kept(room: DefenceRoom) -> None:
    await decided(room, DefenceOutcome.more_work, days=30)
    assert await state_of_project(room) is ProjectState.more_work
    await decided(room, DefenceOutcome.defended)
    assert await state_of_project(room) is ProjectState.defended
    async with room.who(AUTHOR).read() as act:
        assert list(await act.session.scalars(select(Indicator.reached).order_by(Indicator.id))) == [60, 5]
        assert (await act.session.get_one(Project, 1)).ended_at == act.now
    assert set(await room.told(DefenceNotice.decided)) == {MENTOR, AUTHOR, SECOND, THIRD}


async def test_a_decision_needs_values_that_the_chair_has_confirmed(room: DefenceRoom) -> None:
    defence = await room.arranged()
    room.pass_by(days=3)
    await room.scored(defence.id, CHAIR, SECOND, THIRD)
    async with room.who(CHAIR).write() as act:
        with pytest.raises(ValuesNotConfirmed):
            await decide_defence(act, defence.id, DefenceOutcome.defended)
    await values(room, defence.id, 60)
    for who in (AUTHOR, MENTOR, SECOND, OTHER):
        async with room.who(who).write() as act:
            with pytest.raises(NotAllowed):
                await decide_defence(act, defence.id, DefenceOutcome.defended)
    async with room.who(COORDINATOR).write() as act:
        await decide_defence(act, defence.id, DefenceOutcome.not_defended)
    assert await state_of_project(room) is ProjectState.not_defended


async def test_a_defence_is_moved_or_cancelled_and_everybody_is_told(room: DefenceRoom) -> None:
    defence = await room.arranged()
    async with room.who(COORDINATOR).write() as act:
        await move_defence(act, defence.id, act.now + timedelta(days=5), "Дистанционно")
    assert await room.told(DefenceNotice.moved) == [MENTOR, CHAIR, SECOND, THIRD, AUTHOR]
    async with room.who(COORDINATOR).write() as act:
        await cancel_defence(act, defence.id)
    assert await state_of_project(room) is ProjectState.finished
    await room.arranged()


async def test_the_bank_is_read_by_anybody_with_a_role_until_the_author_withdraws(room: DefenceRoom) -> None:
    async with room.who(AUTHOR).write() as act:
        with pytest.raises(NotAllowed):
            await join_bank(act, 1)
    await decided(room, DefenceOutcome.defended)
    async with room.who(AUTHOR).write() as act:
        await join_bank(act, 1)
        await join_bank(act, 1)
    async with room.who(101).read() as act:
        entries = await bank_of_projects(act)
        assert [one.title for one in projects_by_words(entries, "школы ПОЛНОГО дня")] == ["Школа полного дня"]
        assert projects_by_words(entries, "другое") == []
        assert (await project_of_bank(act, 1)).id == 1
    async with room.who(AUTHOR).write() as act:
        await leave_bank(act, 1)
    async with room.who(101).read() as act:
        with pytest.raises(NotFound):
            await project_of_bank(act, 1)
