"""The rules of requests: every move, who is told, and races for the last place."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

import pytest

from models.mentorship import (
    DeclineReason,
    MentoringRequest,
    Mentorship,
    MentorshipState,
    Programme,
    RequestNotice,
    RequestState,
)
from models.person import Role
from models.profile import ApplicationState, MentorProfile
from services.matching import answering
from services.matching.answering import MenteeTaken, NoPlaces, accept_request, decline_request
from services.matching.choices import add_choice, send_next
from services.matching.requests import MOVES, CannotAsk, RequestDecided, Wish, send_request, withdraw_request
from services.people.offers import pause
from services.refusals import NotAllowed, NotFound, Refusal
from services.unit_of_work import Act
from tests.support.moment import NOW
from tests.support.office import Office


@dataclass
class Sent:
    office: Office
    mentee_id: int
    mentor_id: int
    request_id: int
    instead_of: int | None = None  # the request that waits, which sending a planned one withdraws

    async def to(self, state: RequestState) -> object:
        """Moves the request to the state, as the person who may do so."""
        does = self.office.does
        if state is RequestState.accepted:
            return await does(self.mentor_id, accept_request, self.request_id)
        if state is RequestState.declined:
            return await does(self.mentor_id, decline_request, self.request_id, DeclineReason.no_time)
        if state is RequestState.lapsed:
            return await does(self.mentor_id, pause, NOW.date() + timedelta(days=10))
        if state is RequestState.sent:
            return await does(self.mentee_id, send_next, self.request_id, self.instead_of)
        return await does(self.mentee_id, withdraw_request, self.request_id)

    async def is_in(self) -> RequestState:
        async with self.office.database.read() as session:
            return (await session.get_one(MentoringRequest, self.request_id)).state


@pytest.fixture
async def sent(office: Office) -> Sent:
    mentee_id, mentor_id = await office.person("Иванов Пётр", Role.mentee), await office.mentor()
    request = await office.does(mentee_id, send_request, mentor_id, "Нужен совет")
    return Sent(office, mentee_id, mentor_id, request.id)


ANSWERS = (RequestState.accepted, RequestState.declined, RequestState.withdrawn)
ALLOWED = [(before, after) for before, moves in MOVES.items() for after in sorted(moves)]
TELLS = {
    RequestState.accepted: ("mentee_id", RequestNotice.accepted),
    RequestState.declined: ("mentee_id", RequestNotice.declined),
    RequestState.withdrawn: ("mentor_id", RequestNotice.withdrawn),
}


@pytest.mark.parametrize("state", ANSWERS)
async def test_an_answer_tells_the_other_side_and_nobody_else(sent: Sent, state: RequestState) -> None:
    await sent.to(state)
    whom, kind = TELLS[state]
    assert await sent.office.told() == [
        (sent.mentor_id, RequestNotice.arrived),
        (getattr(sent, whom), kind),
    ]
    assert await sent.office.count(Mentorship) == (state is RequestState.accepted)


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(("before", "after"), ALLOWED)
async def test_each_move_of_the_table_is_made_by_whoever_may(
    sent: Sent, before: RequestState, after: RequestState
) -> None:
    if before is RequestState.planned:
        other = await sent.office.mentor(name="Белова Инна")
        planned = await sent.office.does(sent.mentee_id, add_choice, other, Wish())
        sent = Sent(sent.office, sent.mentee_id, other, planned.id, instead_of=sent.request_id)
    assert await sent.is_in() is before
    await sent.to(after)
    assert await sent.is_in() is after


def test_the_table_has_a_row_for_each_state() -> None:
    assert set(MOVES) == set(RequestState)


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("first", ANSWERS)
@pytest.mark.parametrize("second", ANSWERS)
async def test_an_answered_request_takes_no_other_answer(sent: Sent, first: RequestState, second: RequestState) -> None:
    assert second in MOVES[RequestState.sent]
    assert second not in MOVES[first]
    await sent.to(first)
    before = await sent.office.told()
    with pytest.raises(RequestDecided) as refused:
        await sent.to(second)
    assert refused.value.values == {"state": first.value}
    assert await sent.office.told() == before


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_only_the_two_sides_may_answer(sent: Sent) -> None:
    does = sent.office.does
    other_mentor = await sent.office.mentor(name="Белова Инна")
    other_mentee = await sent.office.person("Сидоров Илья", Role.mentee)
    for stranger in (other_mentor, other_mentee, sent.mentee_id):
        with pytest.raises(NotAllowed):
            await does(stranger, accept_request, sent.request_id)
        with pytest.raises(NotAllowed):
            await does(stranger, decline_request, sent.request_id, DeclineReason.no_time)
    for stranger in (other_mentor, other_mentee, sent.mentor_id):
        with pytest.raises(NotAllowed):
            await does(stranger, withdraw_request, sent.request_id)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_person_who_may_not_send_a_request_is_told_why(office: Office) -> None:
    mentee_id, mentor_id = await office.person("Иванов Пётр", Role.mentee), await office.mentor(capacity=1)
    nobody = await office.person("Орлов Олег")
    with pytest.raises(NotAllowed):
        await office.does(nobody, send_request, mentor_id, "")
    with pytest.raises(NotFound):
        await office.does(mentee_id, send_request, nobody, "")
    request = await office.does(mentee_id, send_request, mentor_id, "")
    assert await _why(office, mentee_id, mentor_id) == "waiting"
    await office.does(mentor_id, accept_request, request.id)
    assert await _why(office, mentee_id, mentor_id) == "mine"
    assert await _why(office, await office.person("Сидоров Илья", Role.mentee), mentor_id) == "full"
    both = await office.person("Лебедев Лев", Role.mentee, Role.mentor)
    async with office.database.write() as session:
        session.add(MentorProfile(person_id=both, state=ApplicationState.approved, about="", submitted_at=NOW))
    assert await _why(office, both, both) == "own"


async def _why(office: Office, person_id: int, mentor_id: int) -> object:
    with pytest.raises(CannotAsk) as refused:
        await office.does(person_id, send_request, mentor_id, "")
    return refused.value.values["why"]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_mentee_who_got_a_mentor_another_way_cannot_be_taken_twice(sent: Sent) -> None:
    other = await sent.office.mentor(name="Белова Инна")
    async with sent.office.database.write() as session:
        pair = {"mentee_id": sent.mentee_id, "mentor_id": other, "programme": Programme.novice}
        session.add(Mentorship(state=MentorshipState.active, began_at=NOW, **pair))
    with pytest.raises(MenteeTaken):
        await sent.to(RequestState.accepted)
    await sent.to(RequestState.declined)


async def test_a_request_sent_many_times_at_once_is_sent_once(office: Office) -> None:
    mentee_id = await office.person("Иванов Пётр", Role.mentee)
    mentors = [await office.mentor(name=f"Ментор{number} Анна") for number in range(10)]
    results = await asyncio.gather(
        *(office.does(mentee_id, send_request, mentor_id, "") for mentor_id in mentors), return_exceptions=True
    )
    assert sum(isinstance(result, MentoringRequest) for result in results) == 1
    assert sum(isinstance(result, CannotAsk) for result in results) == 9
    assert len(await office.told()) == 1


async def requests_to(office: Office, mentor_id: int, count: int) -> list[int]:
    ids = []
    for number in range(count):
        mentee_id = await office.person(f"Стажёр{number} Пётр", Role.mentee)
        ids.append((await office.does(mentee_id, send_request, mentor_id, "")).id)
    return ids


async def accept_at_once(office: Office, mentor_id: int, request_ids: list[int]) -> list[object]:
    """The outcomes of accepting all of them at the same moment; any error that is not a refusal is raised."""
    results = await asyncio.gather(
        *(office.does(mentor_id, accept_request, request_id) for request_id in request_ids), return_exceptions=True
    )
    for result in results:
        if isinstance(result, BaseException) and not isinstance(result, Refusal):
            raise result
    return list(results)


@pytest.mark.parametrize("capacity", [1, 3])
async def test_twenty_acceptances_race_for_the_last_places(office: Office, capacity: int) -> None:
    mentor_id = await office.mentor(capacity)
    results = await accept_at_once(office, mentor_id, await requests_to(office, mentor_id, 20))
    assert sum(isinstance(result, Mentorship) for result in results) == capacity
    assert sum(isinstance(result, NoPlaces) for result in results) == 20 - capacity
    assert await office.count(Mentorship) == capacity


@pytest.mark.parametrize("engine", ["postgresql"])
async def test_without_the_lock_the_race_is_lost(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    together = asyncio.Barrier(5)

    async def unlocked(_act: Act, _mentor_id: int) -> int:
        await together.wait()
        return 1

    monkeypatch.setattr(answering, "hold_capacity", unlocked)
    mentor_id = await office.mentor(1)
    await accept_at_once(office, mentor_id, await requests_to(office, mentor_id, 5))
    assert await office.count(Mentorship) > 1


async def test_an_acceptance_and_a_withdrawal_at_once_end_in_one_of_the_two(sent: Sent) -> None:
    results = await asyncio.gather(
        *(sent.to(state) for state in (RequestState.accepted, RequestState.withdrawn) * 5), return_exceptions=True
    )
    assert sum(not isinstance(result, Exception) for result in results) == 1
    assert sum(isinstance(result, RequestDecided) for result in results) == 9
    assert len(await sent.office.told()) == 2
