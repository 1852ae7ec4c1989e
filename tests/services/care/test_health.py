"""How a pair is doing, by the same rules as the reminders."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from models.care import PairPulse, PulseAnswer, Stall
from models.connection.database import Database
from models.meeting import Meeting, MeetingState
from models.mentorship import Mentorship, MentorshipState
from models.person import Person, Role
from models.profile import Form
from services.care.health import CareHealth, PairHealth, health_of_pair, healths, healths_of
from services.people.person import grant
from services.refusals import NotAllowed, NotFound
from services.unit_of_work import Uow
from tests.support.internships import propose
from tests.support.many_mentors import statements
from tests.support.pairs import Pairs, make_pairs
from tests.support.people import add_person

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
DAY = timedelta(days=1)
START = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


@pytest.fixture
async def pairs(database: Database) -> Pairs:
    """Two pairs of one mentor, and a coordinator."""
    pairs = await make_pairs(database, mentees=2)
    async with Uow(database, pairs.clock, None).write() as act:
        await add_person(act, "Орлова Мария Ивановна", Role.coordinator, telegram_id=7)
    return pairs


def orlova(pairs: Pairs) -> Uow:
    return Uow(pairs.database, pairs.clock, 7)


async def found_on(pairs: Pairs, day: int, words: str = "") -> list[PairHealth]:
    pairs.clock.moment = START + day * DAY
    async with orlova(pairs).read() as act:
        return await healths(act, words=words)


async def met(pairs: Pairs, index: int, day: int) -> None:
    async with orlova(pairs).write() as act:
        starts_at = START + day * DAY
        times = {"starts_at": starts_at, "ends_at": starts_at + timedelta(hours=1), "booked_at": START}
        about = {"mentorship_id": pairs.mentorships[index], "form": Form.remote, "state": MeetingState.held}
        act.session.add(Meeting(**times, **about))


async def test_a_day_of_an_internship_that_was_never_confirmed_is_no_meeting(pairs: Pairs) -> None:
    await propose(pairs, 5)
    planned, _ = sorted(await found_on(pairs, 1), key=lambda one: one.pair.id)
    assert planned.meets_at is not None
    passed, _ = sorted(await found_on(pairs, 12), key=lambda one: one.pair.id)
    assert (passed.met_at, [one.stall for one in passed.stalled]) == (None, [Stall.first_meeting])


async def test_a_new_pair_is_too_early_then_on_track_or_in_need_of_a_check_in(pairs: Pairs) -> None:
    assert [one.health for one in await found_on(pairs, 5)] == [CareHealth.early, CareHealth.early]
    await met(pairs, 1, 6)
    late, fine = await found_on(pairs, 12)
    assert (late.pair.id, late.health) == (pairs.mentorships[0], CareHealth.check_in)
    assert [one.stall for one in late.stalled] == [Stall.first_meeting]
    assert (fine.pair.id, fine.health, list(fine.stalled)) == (pairs.mentorships[1], CareHealth.on_track, [])


async def test_a_bad_answer_of_the_mentee_needs_a_check_in_and_a_due_question_does_not(pairs: Pairs) -> None:
    for index in (0, 1):
        await met(pairs, index, 38)
    assert {one.health for one in await found_on(pairs, 40)} == {CareHealth.on_track}
    async with orlova(pairs).write() as act:
        person_id = await act.session.scalar(select(Person.id).where(Person.telegram_id == 100))
        said = {"answer": PulseAnswer.hard, "answered_at": act.now, "number": 1}
        act.session.add(PairPulse(mentorship_id=pairs.mentorships[0], person_id=person_id, **said))
    first, _ = await found_on(pairs, 41)
    assert (first.health, [one.stall for one in first.stalled]) == (CareHealth.check_in, [Stall.low_pulse])


async def test_pairs_are_found_by_a_name_of_either_side(pairs: Pairs) -> None:
    assert len(await found_on(pairs, 12, "Петрова")) == 2
    assert [one.pair.id for one in await found_on(pairs, 12, "Иванов1")] == [pairs.mentorships[1]]
    assert await found_on(pairs, 12, "Сидорова") == []


async def test_nobody_reads_about_a_pair_of_their_own(pairs: Pairs) -> None:
    pairs.clock.moment = START + 12 * DAY
    async with pairs.mentor().write() as act:
        with pytest.raises(NotAllowed):
            await healths(act)
        await grant(act, act.me, Role.coordinator)
    async with pairs.mentor().read() as act:
        assert await healths(act) == await healths_of(act, act.me.id) == []
        with pytest.raises(NotFound):
            await health_of_pair(act, pairs.mentorships[0])


async def test_a_card_shows_the_pairs_of_either_side(pairs: Pairs) -> None:
    pairs.clock.moment = START + 12 * DAY
    async with orlova(pairs).read() as act:
        people = list(await act.session.scalars(select(Person.id).where(Person.telegram_id.in_((1, 100)))))
        assert [len(await healths_of(act, one)) for one in people] == [2, 1]


async def test_the_list_costs_the_same_for_any_number_of_pairs(pairs: Pairs) -> None:
    pairs.clock.moment = START + 12 * DAY
    counts = []
    for _ in range(2):
        async with orlova(pairs).read() as act:
            with statements(act) as said:
                await healths(act, words="Петрова")
        counts.append(len(said))
        if len(counts) == 1:
            await _more_pairs(pairs, 9)
    assert counts[0] == counts[1]


async def _more_pairs(pairs: Pairs, count: int) -> None:
    async with orlova(pairs).write() as act:
        mentor_id = await act.session.scalar(select(Person.id).where(Person.telegram_id == 1))
        for number in range(count):
            mentee = await add_person(act, f"Белов{number} Олег", Role.mentee, telegram_id=500 + number)
            pair = {"mentor_id": mentor_id, "mentee_id": mentee.id, "state": MentorshipState.active}
            act.session.add(Mentorship(began_at=START, **pair))
