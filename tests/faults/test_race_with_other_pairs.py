"""A mentor accepts a request at the moment when a hand-over or a published cohort takes the same place, or gives the
mentee another mentor: there is one outcome, and everybody is told it.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import select

from bot.reference import load_reference
from models.cohort import CohortNotice, CohortSeat, SeatState
from models.connection.database import Database
from models.handover import Handover, HandoverNotice, HandoverState
from models.mentorship import Mentorship, MentorshipState
from models.person import Role
from services.matching import answering, handover_answers, publishing
from services.matching.answering import accept_request
from services.matching.handing_over import propose_handover
from services.matching.handover_answers import agree_to_handover
from services.matching.publishing import publish
from services.matching.requests import send_request
from services.unit_of_work import Act
from tests.support.faults.figures import Note
from tests.support.office import Office
from tests.support.patience import LONG
from tests.support.places_race import Doing, Places, Race, places, race
from tests.support.seasons import Hall, open_hall
from tests.support.size import sized

ROUNDS = sized(4, 50)


@pytest.fixture
async def hall(database: Database) -> Hall:
    await load_reference(database)
    return await open_hall(Office(database))


async def agree(act: Act, handover_id: int) -> Handover:
    return await agree_to_handover(act, handover_id, shares=False)


async def handed_over(hall: Hall) -> tuple[Places, Handover]:
    """Somebody has asked a mentor with one place; a mentee of another mentor is asked to go on with that one."""
    there, other = await places(hall.office, 1), await places(hall.office, 1)
    pair = await hall.office.does(other.mentor, accept_request, other.requests[0])
    await hall.office.does(hall.orlova, propose_handover, other.mentor, [pair.id], there.mentor)
    async with hall.office.database.read() as session:
        return there, (await session.scalars(select(Handover).where(Handover.mentorship_id == pair.id))).one()


def acts_of_handover(there: Places, handover: Handover) -> list[Doing]:
    mentee = handover.mentorship.mentee_id
    return [(there.mentor, accept_request, (there.requests[0],)), (mentee, agree, (handover.id,))]


async def test_an_acceptance_and_a_handover_do_not_take_the_same_place(hall: Hall, raced: Race, figures: Note) -> None:
    rounds = [await handed_over(hall) for _ in range(ROUNDS)]
    acts = [act for one in rounds for act in acts_of_handover(*one)]
    late = acts[2::4]  # every other acceptance: at the same time, an acceptance reaches the mentor's places first
    found = await raced([*(act for act in acts if act not in late), *late])
    told = await hall.office.told()
    agreed = 0
    for there, asked in rounds:
        await there.settled()
        async with hall.office.database.read() as session:
            handover = await session.get_one(Handover, asked.id)
        passed = handover.state is HandoverState.agreed
        assert passed or handover.state is HandoverState.lapsed
        assert told.count((there.mentor, HandoverNotice.received)) == passed
        assert told.count((handover.mentorship.mentor_id, HandoverNotice.passed)) == passed
        agreed += passed
    figures(rounds=ROUNDS, agreed=agreed, **found)
    assert found == Counter(done=2 * ROUNDS - agreed, NoPlaces=agreed)
    assert told.count((hall.orlova, HandoverNotice.answered)) == ROUNDS


async def asked_for(hall: Hall, mentor: str, mentee: int | None = None) -> Places:
    """A request to that mentor, of that mentee or of somebody who is in no cohort."""
    mentor_id = hall.ids[mentor]
    asker = mentee or await hall.office.person("Котов Пётр", Role.mentee)
    request = await hall.office.does(asker, send_request, mentor_id, "")
    return Places(hall.office.database, mentor_id, [asker], [request.id])


async def drafted(hall: Hall, rounds: int) -> tuple[int, list[Places]]:
    """A cohort of mentees with a mentor for each. Every other place is asked for by somebody else too, and every other
    mentee of the cohort asks another mentor afterwards.
    """
    for number in range(rounds):
        await hall.mentee(f"Стажёров{number:02}")
        await hall.mentor(f"Менторов{number:02}")
        await hall.mentor(f"Другой{number:02}", 1, (9,))
    cohort_id = await hall.drafted()
    seats = await hall.seats()
    asked = []
    for number in range(rounds):
        name = f"Стажёров{number:02}"
        mentor = seats[name][0]
        assert mentor is not None
        same_place = number % 2 == 0
        asked.append(
            await asked_for(hall, mentor) if same_place else await asked_for(hall, f"Другой{number:02}", hall.ids[name])
        )
    return cohort_id, asked


async def test_an_acceptance_and_a_published_cohort_do_not_take_the_same_place_or_mentee(
    hall: Hall, raced: Race, figures: Note
) -> None:
    cohort_id, asked = await drafted(hall, ROUNDS)
    accepting: list[Doing] = [(there.mentor, accept_request, (there.requests[0],)) for there in asked]
    middle = len(accepting) // 2
    found = await raced([*accepting[:middle], *[(hall.orlova, publish, (cohort_id,))] * 2, *accepting[middle:]])
    for there in asked:
        await there.settled()
    async with hall.office.database.read() as session:
        seats = list(await session.scalars(select(CohortSeat)))
    told, states = await hall.office.told(), Counter(seat.state for seat in seats)
    for seat in seats:
        offered = seat.state is SeatState.offered
        assert told.count((seat.mentee_id, CohortNotice.for_mentee)) == offered
        assert seat.mentor_id is not None
        assert told.count((seat.mentor_id, CohortNotice.for_mentor)) == offered
    figures(rounds=ROUNDS, offered=states[SeatState.offered], missed=states[SeatState.missed], **found)
    assert states.total() == ROUNDS == states[SeatState.offered] + states[SeatState.missed]
    assert found["done"] == 1 + states[SeatState.missed]
    assert found["CohortDecided"] == 1


COUNTS = {
    "acceptance": (answering, "_taken"),
    "handover": (handover_answers, "_has_place"),
    "cohort": (publishing, "_places_left"),
}


class Together:
    """The first count of each of the two acts is over before either goes on."""

    def __init__(self) -> None:
        self._both, self._counts = asyncio.Barrier(2), 0

    def after(self, counted: Callable[..., Awaitable[object]]) -> Callable[..., Awaitable[object]]:
        async def count(*args: object) -> object:
            found = await counted(*args)
            self._counts += 1
            if self._counts <= 2:
                await self._both.wait()
            return found

        return count


@pytest.mark.parametrize("engine", ["postgresql"])
@pytest.mark.parametrize("against", COUNTS)
async def test_without_the_lock_on_the_mentors_places_one_place_is_given_twice(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, against: str
) -> None:
    """The protection is what makes the tests here and of the last place pass."""

    async def unlocked(_act: Act, _mentor_id: int) -> int:
        return 1

    there, acts = await one_place(hall, against)
    together = Together()
    monkeypatch.setattr(answering, "hold_capacity", unlocked)
    for module, name in {COUNTS["acceptance"], COUNTS[against]}:
        monkeypatch.setattr(module, name, together.after(getattr(module, name)))
    async with asyncio.timeout(LONG):
        assert await race(hall.office.database, acts) == ["done", "done"]
    async with hall.office.database.read() as session:
        theirs = Mentorship.mentor_id == there.mentor, Mentorship.state == MentorshipState.active
        assert len(list(await session.scalars(select(Mentorship).where(*theirs)))) == 2
    with pytest.raises(AssertionError):
        await there.settled()


async def one_place(hall: Hall, against: str) -> tuple[Places, list[Doing]]:
    """Two acts that want the same place."""
    if against == "acceptance":
        there = await places(hall.office, 2)
        return there, [(there.mentor, accept_request, (one,)) for one in there.requests]
    if against == "handover":
        there, handover = await handed_over(hall)
        return there, acts_of_handover(there, handover)
    cohort_id, [there] = await drafted(hall, 1)
    return there, [(there.mentor, accept_request, (there.requests[0],)), (hall.orlova, publish, (cohort_id,))]
