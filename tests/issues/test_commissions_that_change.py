"""Whoever joins or leaves the commission of a defence is told and reminded, and no defence waits for somebody who is
gone.
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.defence import CommissionMember, Defence, DefenceNotice, DefenceOutcome, DefenceState, SeatInCommission
from models.person import Role
from services.days import today_of
from services.defence.arranging import cancel_defence
from services.defence.commission import add_to_commission, answer_invitation, remove_from_commission
from services.defence.deciding import confirm_reached, decide_defence
from services.defence.proposing import propose_defence
from services.defence.scoring import close_scoring
from services.defence.waiting import points_to_give, projects_to_defend, seats_of_coordinator
from services.privacy.erasing import erase_me
from services.refusals import NotAllowed
from tests.support.defences import AUTHOR, CHAIR, COORDINATOR, MENTOR, OTHER, SECOND, THIRD, DefenceRoom, open_room
from tests.support.people import add_person

ENGINES = pytest.mark.parametrize("engine", ["sqlite", "postgresql"])


@pytest.fixture
async def room(database: Database) -> DefenceRoom:
    return await open_room(database)


async def change(room: DefenceRoom, defence_id: int, who: int) -> None:
    [person_id] = await room.ids(who)
    async with room.who(COORDINATOR).write() as act:
        sits = CommissionMember.person_id == person_id, CommissionMember.state != SeatInCommission.replaced
        found = await act.session.scalar(select(CommissionMember.id).where(*sits))
        await (add_to_commission if found is None else remove_from_commission)(act, defence_id, person_id)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_who_joins_a_commission_later_is_reminded_like_the_others(room: DefenceRoom) -> None:
    defence = await room.arranged(CHAIR, SECOND)
    await change(room, defence.id, OTHER)
    assert OTHER in await room.told(DefenceNotice.day_before)
    assert await room.told(DefenceNotice.scores_due) == sorted([CHAIR, SECOND, OTHER])


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_who_is_taken_out_of_a_commission_is_told(room: DefenceRoom) -> None:
    defence = await room.arranged()
    await change(room, defence.id, SECOND)
    assert await room.told(DefenceNotice.removed) == [SECOND]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_coordinator_confirms_the_values_when_the_chair_is_gone_after_the_scoring(room: DefenceRoom) -> None:
    defence = await room.arranged()
    room.pass_by(days=3)
    await room.scored(defence.id, CHAIR, SECOND)
    async with room.who(COORDINATOR).write() as act:
        with pytest.raises(NotAllowed):
            await confirm_reached(act, defence.id)  # the chair may still do it
        await close_scoring(act, defence.id)
    async with room.who(CHAIR).write() as act:
        await erase_me(act)
    async with room.who(COORDINATOR).write() as act:
        await confirm_reached(act, defence.id)
        assert (await decide_defence(act, defence.id, DefenceOutcome.defended)).state is DefenceState.decided


@ENGINES
async def test_an_erased_member_leaves_the_commission_and_coordinators_replace_them(room: DefenceRoom) -> None:
    defence = await room.arranged()
    async with room.who(CHAIR).write() as act:
        await erase_me(act)
    assert await room.told(DefenceNotice.declined) == [COORDINATOR]
    async with room.who(COORDINATOR).read() as act:
        left = await act.session.get_one(Defence, defence.id)
        assert [one.person.first_name for one in left.seats] == ["Лев", "Олег"]
        assert [one.is_chair for one in left.seats] == [True, False]


@ENGINES
async def test_points_of_a_member_who_is_erased_later_still_count(room: DefenceRoom) -> None:
    defence = await room.arranged()
    room.pass_by(days=3)
    await room.scored(defence.id, SECOND)
    async with room.who(SECOND).write() as act:
        await erase_me(act)
    await room.scored(defence.id, CHAIR, THIRD)
    async with room.who(COORDINATOR).read() as act:
        scored = await act.session.get_one(Defence, defence.id)
        assert (scored.state, len(scored.seats)) == (DefenceState.scored, 3)


@ENGINES
async def test_the_commission_of_an_author_who_is_erased_is_told_that_there_is_no_defence(room: DefenceRoom) -> None:
    defence = await room.arranged()
    async with room.who(AUTHOR).write() as act:
        await erase_me(act)
    assert await room.told(DefenceNotice.cancelled) == sorted([COORDINATOR, CHAIR, SECOND, THIRD])
    async with room.who(COORDINATOR).read() as act:
        assert (await act.session.get_one(Defence, defence.id)).state is DefenceState.cancelled


async def decline(room: DefenceRoom, defence_id: int, who: int) -> None:
    async with room.who(who).write() as act:
        await answer_invitation(act, defence_id, accepts=False)


async def leaves_the_bot(room: DefenceRoom, _defence_id: int, who: int) -> None:
    async with room.who(who).write() as act:
        await erase_me(act)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_chair_who_cannot_come_leaves_the_chair_to_the_next_member(room: DefenceRoom) -> None:
    defence = await room.arranged()
    await decline(room, defence.id, CHAIR)
    async with room.who(SECOND).write() as act:
        confirmed = await confirm_reached(act, defence.id)
        assert [one.is_chair for one in confirmed.seats] == [True, False]


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("goes", [decline, change, leaves_the_bot])
async def test_the_scoring_ends_when_the_last_late_member_goes(
    room: DefenceRoom, goes: Callable[[DefenceRoom, int, int], Awaitable[None]]
) -> None:
    defence = await room.arranged()
    room.pass_by(days=3)
    await room.scored(defence.id, SECOND, THIRD)
    await goes(room, defence.id, CHAIR)
    async with room.who(COORDINATOR).read() as act:
        assert (await act.session.get_one(Defence, defence.id)).state is DefenceState.scored
    assert SECOND in await room.told(DefenceNotice.scored)  # is the chair now


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_new_chair_is_told_before_the_scoring_ends(room: DefenceRoom) -> None:
    defence = await room.arranged()
    await decline(room, defence.id, CHAIR)
    assert await room.told(DefenceNotice.chair) == [SECOND]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_new_chair_who_is_asked_to_decide_at_the_same_moment_is_told_once(room: DefenceRoom) -> None:
    defence = await room.arranged()
    room.pass_by(days=3)
    await room.scored(defence.id, SECOND, THIRD)
    await decline(room, defence.id, CHAIR)
    assert await room.told(DefenceNotice.chair) == []


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("scorers", [(CHAIR,), (CHAIR, SECOND, THIRD)])
async def test_a_chair_who_is_erased_after_scoring_leaves_the_chair_to_somebody_who_is_there(
    room: DefenceRoom, scorers: tuple[int, ...]
) -> None:
    defence = await room.arranged()
    room.pass_by(days=3)
    await room.scored(defence.id, *scorers)
    await leaves_the_bot(room, defence.id, CHAIR)
    assert await room.told(DefenceNotice.chair) == [SECOND]
    async with room.who(SECOND).write() as act:
        assert (await confirm_reached(act, defence.id)).values_at is not None


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_chair_who_scored_last_has_the_decision_waiting(room: DefenceRoom) -> None:
    defence = await room.arranged()
    room.pass_by(days=3)
    await room.scored(defence.id, SECOND, THIRD, CHAIR)
    waiting = {}
    for who in (CHAIR, SECOND):
        async with room.who(who).read() as act:
            waiting[who] = [row[0] for row in await act.session.execute(points_to_give(act))]
    assert waiting == {CHAIR: [defence.id], SECOND: []}


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_an_invitation_waits_for_a_coordinator_who_is_no_mentor(room: DefenceRoom) -> None:
    async with room.who(COORDINATOR).write() as act:
        await add_person(act, "Седова Ольга", Role.coordinator, telegram_id=77)
    defence = await room.arranged(CHAIR, 77)
    async with room.who(77).read() as act:
        assert [row[0] for row in await act.session.execute(seats_of_coordinator(act))] == [defence.id]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_proposal_waits_again_when_the_defence_that_came_of_it_is_cancelled(room: DefenceRoom) -> None:
    first = await room.arranged(CHAIR)
    room.pass_by(days=3)
    await room.scored(first.id, CHAIR)
    async with room.who(CHAIR).write() as act:
        await confirm_reached(act, first.id)
        await decide_defence(act, first.id, DefenceOutcome.more_work, today_of(act) + timedelta(days=60))
    async with room.who(MENTOR).write() as act:
        await propose_defence(act, 1)
    second = await room.arranged(CHAIR)
    async with room.who(COORDINATOR).write() as act:
        await cancel_defence(act, second.id)
        assert [row[0] for row in await act.session.execute(projects_to_defend(act))] == [1]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_commission_whose_last_member_goes_has_not_ended_the_scoring(room: DefenceRoom) -> None:
    defence = await room.arranged(CHAIR)
    await decline(room, defence.id, CHAIR)
    async with room.who(COORDINATOR).read() as act:
        assert (await act.session.get_one(Defence, defence.id)).state is DefenceState.planned
