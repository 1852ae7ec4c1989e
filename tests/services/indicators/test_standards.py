"""The self-check says from the data what is in place and what is not."""

from datetime import timedelta

import pytest

from models.attendance import Attendance
from models.care import PairPulse, PulseAnswer
from models.concern import TrustedPerson
from models.connection.database import Database
from models.event import Event, EventKind
from models.mentorship import Mentorship
from models.person import Role
from services.indicators.standards import Standard, StandardMet, self_check
from services.refusals import NotAllowed
from services.unit_of_work import Uow
from tests.support.closings import ORLOVA, signed
from tests.support.pairs import Pairs, make_pairs
from tests.support.people import add_person

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
async def pairs(database: Database) -> Pairs:
    pairs = await make_pairs(database)
    async with pairs.mentor().write() as act:
        await add_person(act, "Орлова Мария Ивановна", Role.coordinator, telegram_id=ORLOVA)
    return pairs


async def checked(pairs: Pairs) -> dict[Standard, StandardMet]:
    async with Uow(pairs.database, pairs.clock, ORLOVA).read() as act:
        return {one.standard: one for one in await self_check(act)}


async def test_an_association_that_has_just_begun_has_a_coordinator_and_little_else(pairs: Pairs) -> None:
    found = await checked(pairs)
    assert {one: found[one].in_place for one in Standard} == {
        Standard.coordinator: True,
        Standard.objectives: None,
        Standard.training: False,
        Standard.pairing: False,
        Standard.review: None,
        Standard.ethics: False,
    }


async def test_what_people_do_puts_each_standard_in_place(pairs: Pairs) -> None:
    await signed(pairs)
    pairs.pass_by(timedelta(days=40))
    async with pairs.mentor().write() as act:
        pair = await act.session.get_one(Mentorship, pairs.mentorships[0])
        event = Event(
            kind=EventKind.club,
            title="Клуб",
            starts_at=act.now,
            timezone="Europe/Moscow",
            audience=["mentor"],
            announced_by_id=act.me.id,
            announced_at=act.now,
            key="1",
        )
        act.session.add(event)
        await act.session.flush()
        act.session.add(Attendance(event_id=event.id, person_id=act.me.id, day=1, came_at=act.now, scanned=True))
        about = {"number": 1, "answer": PulseAnswer.good, "answered_at": act.now}
        act.session.add(PairPulse(mentorship_id=pair.id, person_id=pair.mentee_id, **about))
        act.session.add(TrustedPerson(person_id=act.me.id, named_at=act.now))
    found = await checked(pairs)
    assert [one for one in Standard if not found[one].in_place] == [Standard.pairing]  # the pair is of a list


async def test_only_coordinators_check(pairs: Pairs) -> None:
    async with pairs.mentor().read() as act:
        with pytest.raises(NotAllowed):
            await self_check(act)
