"""A mentor proposes two or three times; the mentee takes one, or none."""

import asyncio
from collections import Counter
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.meeting import HelpKind, Meeting
from models.notice import Notice
from models.profile import Form
from models.time_proposal import ProposalNotice, ProposalState, TimeProposal
from services.meetings.booking import Choice
from services.meetings.claims import SlotTaken
from services.meetings.proposals import (
    ProposalClosed,
    accept_time,
    decline_times,
    propose_times,
    times_left,
    withdraw_times,
)
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Uow
from tests.support.booking import at, book, claims_are_live_meetings
from tests.support.pairs import Pairs, make_pairs

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])
THREE = [at(4, 11), at(5, 11), at(6, 11)]


async def propose(pairs: Pairs, index: int = 0, starts: list[datetime] = THREE, by: Uow | None = None) -> int:
    choice = Choice(pairs.mentorships[index], starts[0], Form.remote, help=HelpKind.reflection)
    async with (by or pairs.mentor()).write() as act:
        return (await propose_times(act, choice, starts)).id


async def take(pairs: Pairs, proposal_id: int, start: datetime, index: int = 0) -> Meeting:
    async with pairs.mentee(index).write() as act:
        return await accept_time(act, proposal_id, start)


async def left(pairs: Pairs, proposal_id: int) -> list[datetime]:
    async with pairs.mentee().read() as act:
        return await times_left(act, await act.session.get_one(TimeProposal, proposal_id))


@SQLITE
async def test_the_time_that_the_mentee_takes_is_booked_and_the_others_are_free(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    proposal_id = await propose(pairs)
    meeting = await take(pairs, proposal_id, THREE[1])
    assert (meeting.starts_at, meeting.help) == (THREE[1], HelpKind.reflection)
    assert await left(pairs, proposal_id) == []
    await book(pairs, 1, THREE[0])
    assert await claims_are_live_meetings(database)


@SQLITE
async def test_a_time_that_somebody_else_has_booked_cannot_be_taken_and_is_not_shown(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    proposal_id = await propose(pairs)
    await book(pairs, 1, THREE[0])
    assert await left(pairs, proposal_id) == THREE[1:]
    with pytest.raises(SlotTaken):
        await take(pairs, proposal_id, THREE[0])
    await take(pairs, proposal_id, THREE[2])
    assert await claims_are_live_meetings(database)


async def test_of_many_who_are_proposed_the_same_times_each_time_goes_to_one(database: Database) -> None:
    pairs = await make_pairs(database, 12)
    proposals = [await propose(pairs, index) for index in range(12)]

    async def one(index: int) -> str:
        try:
            await take(pairs, proposals[index], THREE[index % 3], index)
        except Refusal as refusal:
            return type(refusal).__name__
        return "taken"

    assert Counter(await asyncio.gather(*map(one, range(12)))) == {"taken": 3, "SlotTaken": 9}
    assert await claims_are_live_meetings(database)


@SQLITE
async def test_a_proposal_ends_at_its_date_and_the_mentor_is_told_then(database: Database) -> None:
    pairs = await make_pairs(database)
    proposal_id = await propose(pairs)
    pairs.pass_by(timedelta(days=3))
    with pytest.raises(ProposalClosed):
        await take(pairs, proposal_id, THREE[2])
    async with database.read() as session:
        [over] = await session.scalars(select(Notice).where(Notice.kind == ProposalNotice.over))
        proposal = await session.get_one(TimeProposal, proposal_id)
    assert over.due_at == proposal.open_until == pairs.clock.moment


@SQLITE
async def test_a_declined_or_withdrawn_proposal_cannot_be_taken(database: Database) -> None:
    pairs = await make_pairs(database)
    for uow, end in ((pairs.mentee(), decline_times), (pairs.mentor(), withdraw_times)):
        proposal_id = await propose(pairs)
        async with uow.write() as act:
            await end(act, proposal_id)
        with pytest.raises(ProposalClosed):
            await take(pairs, proposal_id, THREE[0])


@SQLITE
async def test_a_new_proposal_replaces_the_open_one(database: Database) -> None:
    pairs = await make_pairs(database)
    first = await propose(pairs)
    await propose(pairs, starts=THREE[:2])
    async with database.read() as session:
        assert (await session.get_one(TimeProposal, first)).state is ProposalState.withdrawn


@SQLITE
@pytest.mark.parametrize("starts", [[at(4, 11)], [at(4, 11), at(4, 11)], [at(4, hour) for hour in (10, 12, 14, 16)]])
async def test_two_or_three_times_are_proposed(database: Database, starts: list[datetime]) -> None:
    pairs = await make_pairs(database)
    with pytest.raises(NotAllowed):
        await propose(pairs, starts=starts)


@SQLITE
async def test_only_the_pairs_mentor_proposes_and_only_its_mentee_answers(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    with pytest.raises(NotAllowed):
        await propose(pairs, by=pairs.mentee())
    proposal_id = await propose(pairs)
    for does in (accept_time, decline_times):
        with pytest.raises(NotAllowed):
            async with pairs.mentee(1).write() as act:
                await (does(act, proposal_id, THREE[0]) if does is accept_time else does(act, proposal_id))
    with pytest.raises(NotAllowed):
        async with pairs.mentee().write() as act:
            await withdraw_times(act, proposal_id)


@SQLITE
async def test_only_free_times_are_proposed(database: Database) -> None:
    pairs = await make_pairs(database, 2)
    await book(pairs, 1, at(4, 11))
    with pytest.raises(SlotTaken):
        await propose(pairs)
