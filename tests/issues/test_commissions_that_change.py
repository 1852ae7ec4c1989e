"""Whoever joins or leaves the commission of a defence is told and reminded, and no defence waits for somebody who is
gone.
"""

from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.defence import CommissionMember, Defence, DefenceNotice, DefenceOutcome, DefenceState, SeatInCommission
from services.defence.commission import add_to_commission, answer_invitation, remove_from_commission
from services.defence.deciding import confirm_reached, decide_defence
from services.defence.scoring import close_scoring
from services.privacy.erasing import erase_me
from services.refusals import NotAllowed
from tests.support.defences import AUTHOR, CHAIR, COORDINATOR, OTHER, SECOND, THIRD, DefenceRoom, open_room

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
async def test_a_commission_whose_last_member_goes_has_not_ended_the_scoring(room: DefenceRoom) -> None:
    defence = await room.arranged(CHAIR)
    await decline(room, defence.id, CHAIR)
    async with room.who(COORDINATOR).read() as act:
        assert (await act.session.get_one(Defence, defence.id)).state is DefenceState.planned
