"""Many acceptances race for a mentor's last place, and an acceptance races with whatever ends the request: there is one
outcome, and both sides are told it.

tests/faults/test_race_with_other_pairs.py does the same with what else takes places.
"""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.reference import load_reference
from models.connection.database import Database
from models.mentorship import MentoringRequest, Mentorship, MentorshipState, RequestNotice, RequestState
from models.notice import Notice
from models.person import Role
from services.matching import answering, requests
from services.matching.answering import accept_request
from services.matching.ending import end_mentorship
from services.matching.requests import withdraw_request
from services.people.offers import pause
from services.unit_of_work import Act
from tests.support.faults.figures import Note
from tests.support.moment import NOW
from tests.support.office import Office
from tests.support.places_race import Doing, Race, places, race
from tests.support.size import sized

ASKERS, ROUNDS = sized(30, 200), sized(4, 50)


@pytest.fixture
async def town(database: Database) -> Database:
    await load_reference(database)
    return database


async def test_one_of_many_gets_the_last_place_and_the_others_are_told(
    town: Database, raced: Race, figures: Note
) -> None:
    there = await places(Office(town), ASKERS)
    found = await raced([(there.mentor, accept_request, (one,)) for one in there.requests])
    figures(askers=ASKERS, **found)
    assert found == {"done": 1, "NoPlaces": ASKERS - 1}
    assert await there.states() == {RequestState.accepted: 1, RequestState.sent: ASKERS - 1}
    async with town.read() as session:
        full = list(await session.scalars(select(Notice.person_id).where(Notice.kind == RequestNotice.full)))
        taken = (await session.scalars(select(Mentorship.mentee_id))).one()
    assert sorted(full) == sorted(set(there.mentees) - {taken})
    await there.settled()


@pytest.mark.parametrize("against", ["withdraw", "pause", "close"])
async def test_an_acceptance_and_what_ends_the_request_have_one_outcome(
    town: Database, raced: Race, against: str, figures: Note
) -> None:
    """`close`: a coordinator ends the mentorship that takes the only place, so that it becomes free at that moment."""
    office = Office(town)
    coordinator = await office.person("Орлова Мария", Role.coordinator)
    rounds, acts = [await places(office, 2) for _ in range(ROUNDS)], list[Doing]()
    for there in rounds:
        first, second = there.requests
        acts += [(there.mentor, accept_request, (second,))] * 2
        if against == "withdraw":
            acts += [(there.mentees[1], withdraw_request, (second,))]
        elif against == "pause":
            acts += [(there.mentor, pause, (NOW.date() + timedelta(days=10),))]
        else:
            pair = await office.does(there.mentor, accept_request, first)
            acts += [(coordinator, end_mentorship, (pair.id,))]
    found = await raced(acts)
    figures(rounds=ROUNDS, **found)
    assert found["done"] >= ROUNDS
    for there in rounds:
        await there.settled()


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_without_the_lock_a_withdrawn_request_is_accepted(
    town: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The protection is what makes the tests above pass."""
    together = asyncio.Barrier(2)

    async def unlocked(act: Act, request_id: int) -> MentoringRequest | None:
        found = await act.session.get(MentoringRequest, request_id)
        await together.wait()
        return found

    async def nothing(*_: object) -> None:
        pass

    monkeypatch.setattr(answering, "locked_request", unlocked)
    monkeypatch.setattr(requests, "locked_request", unlocked)
    monkeypatch.setattr(answering, "_hold_choices_beside", nothing)
    there = await places(Office(town), 1)
    [only] = there.requests
    acts: list[Doing] = [(there.mentor, accept_request, (only,)), (there.mentees[0], withdraw_request, (only,))]
    assert await race(town, acts) == ["done", "done"]
    async with town.read() as session:
        active = list(await session.scalars(select(Mentorship).where(Mentorship.state == MentorshipState.active)))
    assert len(active) == 1
    with pytest.raises(AssertionError):
        await there.settled()
