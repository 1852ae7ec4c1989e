"""A coordinator opens a mentorship again: who may, what must be free, what comes back and what is withdrawn."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.agreement import Agreement
from models.audit import AuditEntry
from models.closing import MentorshipClosing
from models.connection.database import Database
from models.mentorship import (
    MentoringRequest,
    Mentorship,
    MentorshipNotice,
    MentorshipState,
    Programme,
    RequestNotice,
    RequestState,
)
from models.notice import Notice
from models.person import Role
from models.profile import MentorProfile
from services.matching.agreement_drafts import amend
from services.matching.answering import MenteeTaken, NoPlaces
from services.matching.reopening import reopen_mentorship
from services.refusals import NotAllowed
from services.unit_of_work import Act, Uow
from tests.support.closings import closed, orlova, rows, signed, with_coordinator
from tests.support.pairs import Pairs
from tests.support.people import add_person


async def reopened(pairs: Pairs, uow: Uow | None = None) -> None:
    async with (uow or orlova(pairs)).write() as act:
        await reopen_mentorship(act, pairs.mentorships[0])


async def set_capacity(pairs: Pairs, capacity: int) -> None:
    async with pairs.mentor().write() as act:
        (await act.session.get_one(MentorProfile, act.me.id)).capacity = capacity


async def add_belova(act: Act) -> int:
    return (await add_person(act, "Белова Вера", Role.mentor)).id


async def test_a_coordinator_opens_it_again_and_the_closing_stays_in_the_history(database: Database) -> None:
    pairs = await with_coordinator(database)
    await closed(pairs)
    pairs.pass_by(timedelta(days=1))
    await reopened(pairs)
    assert await rows(pairs, Mentorship.state) == [MentorshipState.active]
    [closing] = await rows(pairs, MentorshipClosing)
    assert (closing.words, closing.reopened_at) == ("Спасибо", pairs.clock.now())
    assert {"mentorship.closed", "mentorship.reopened"} <= set(await rows(pairs, AuditEntry.action))
    assert (await rows(pairs, Notice.kind)).count(MentorshipNotice.reopened) == 2


async def test_it_is_not_opened_again_by_the_two_or_without_a_place_or_beside_another(database: Database) -> None:
    pairs = await with_coordinator(database)
    await closed(pairs)
    for side in (pairs.mentee(), pairs.mentor()):
        with pytest.raises(NotAllowed):
            await reopened(pairs, side)
    await set_capacity(pairs, 0)
    with pytest.raises(NoPlaces):
        await reopened(pairs)
    await set_capacity(pairs, 3)
    async with pairs.mentor().write() as act:
        pair = await act.session.get_one(Mentorship, pairs.mentorships[0])
        began = {"began_at": act.now, "state": MentorshipState.active, "programme": pair.programme}
        act.session.add(Mentorship(mentee_id=pair.mentee_id, mentor_id=await add_belova(act), **began))
    with pytest.raises(MenteeTaken):
        await reopened(pairs)


async def test_what_the_mentee_asked_other_mentors_meanwhile_is_withdrawn(database: Database) -> None:
    pairs = await with_coordinator(database)
    await closed(pairs)
    async with pairs.mentee().write() as act:
        pair = await act.session.get_one(Mentorship, pairs.mentorships[0])
        asked = {"mentee_id": act.me.id, "words": "", "sent_at": act.now, "mentor_id": await add_belova(act)}
        for programme in (pair.programme, next(one for one in Programme if one is not pair.programme)):
            act.session.add(MentoringRequest(**asked, programme=programme, state=RequestState.sent))
        planned = {**asked, "programme": pair.programme, "state": RequestState.planned, "rank": 2}
        act.session.add(MentoringRequest(**planned | {"mentor_id": pair.mentor_id}))
    await reopened(pairs)
    states = await rows(pairs, MentoringRequest.state)
    assert sorted(states) == [RequestState.sent, RequestState.withdrawn]
    assert (await rows(pairs, Notice.kind)).count(RequestNotice.withdrawn) == 1


async def test_an_agreement_in_force_comes_back_without_the_version_that_was_being_written(database: Database) -> None:
    pairs = await with_coordinator(database)
    agreement_id = await signed(pairs)
    async with pairs.mentee().write() as act:
        await amend(act, agreement_id)
    await closed(pairs)
    await reopened(pairs)
    async with pairs.mentee().read() as act:
        agreement = (await act.session.scalars(select(Agreement))).one()
        assert [one.number for one in agreement.versions] == [1]
        assert agreement.in_force is agreement.versions[0]
