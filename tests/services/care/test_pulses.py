"""How it goes, asked of the mentee; and whether a silent pair goes on."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.care_steps import take_care
from models.care import CareNotice, GoingOn, PairPulse, PulseAnswer, QuietWeek
from models.connection.database import Database
from models.mentorship import Mentorship, MentorshipNotice, MentorshipState
from models.notice import Notice, NoticeKind
from models.person import Person, Role
from services.care.going_on import ask_whether_on, close_silent, go_on, questions_over
from services.care.policy import CarePolicy
from services.care.pulses import PulseSettled, answer_pulse, explain_pulse, pulses_waiting, settle_pulse
from services.home.waiting import waiting_for
from services.matching.reopening import reopen_mentorship
from services.people.person import grant
from services.refusals import NotAllowed
from services.unit_of_work import Uow
from tests.support.pairs import Pairs, make_pairs
from tests.support.people import add_person

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
DAY = timedelta(days=1)
START = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)
QUIETLY = CarePolicy(first_meeting=1000, no_meeting=1000)  # so that only what is tested is told


@pytest.fixture
async def pairs(database: Database) -> Pairs:
    pairs = await make_pairs(database)
    async with Uow(database, pairs.clock, None).write() as act:
        await add_person(act, "Орлова Мария Ивановна", Role.coordinator, telegram_id=7)
    return pairs


def coordinator(pairs: Pairs) -> Uow:
    return Uow(pairs.database, pairs.clock, 7)


async def care_on(pairs: Pairs, *days: int, policy: CarePolicy = QUIETLY) -> None:
    for day in days:
        pairs.clock.moment = START + day * DAY
        await take_care(Uow(pairs.database, pairs.clock, None), policy)


async def told(pairs: Pairs, kind: NoticeKind) -> list[tuple[int, int]]:
    """(day, to whom)"""
    async with pairs.mentor().read() as act:
        found = await act.session.scalars(select(Notice).where(Notice.kind == kind).order_by(Notice.id))
        return [((one.due_at - START) // DAY, one.person_id) for one in found]


async def state_of_pair(pairs: Pairs) -> MentorshipState:
    async with pairs.mentor().read() as act:
        return (await act.session.get_one(Mentorship, pairs.mentorships[0])).state


async def test_the_mentee_is_asked_at_day_30_and_every_60_days(pairs: Pairs) -> None:
    async with pairs.mentee().read() as act:
        me = act.me.id
    await care_on(pairs, *range(25, 100), policy=replace(QUIETLY, silence=1000))
    assert await told(pairs, CareNotice.pulse) == [(30, me), (90, me)]


async def test_an_answer_may_be_changed_until_a_coordinator_has_dealt_with_it(pairs: Pairs) -> None:
    [pair] = pairs.mentorships
    async with pairs.mentee().write() as act:
        await answer_pulse(act, pair, 0, PulseAnswer.good)
        await answer_pulse(act, pair, 0, PulseAnswer.help)
        await explain_pulse(act, pair, 0, "Нет времени")
    async with coordinator(pairs).write() as act:
        [waits] = await waiting_for(act, {"pulse": pulses_waiting})
        assert (await settle_pulse(act, waits.subject_id)).words == "Нет времени"
        assert await waiting_for(act, {"pulse": pulses_waiting}) == []
        with pytest.raises(PulseSettled):
            await settle_pulse(act, waits.subject_id)
    async with pairs.mentee().write() as act:
        with pytest.raises(PulseSettled):
            await answer_pulse(act, pair, 0, PulseAnswer.good)


async def test_neither_the_mentor_nor_a_coordinator_who_is_the_mentor_reads_or_gives_an_answer(pairs: Pairs) -> None:
    [pair] = pairs.mentorships
    async with pairs.mentee().write() as act:
        await answer_pulse(act, pair, 0, PulseAnswer.help)
    async with pairs.mentor().write() as act:
        with pytest.raises(NotAllowed):
            await answer_pulse(act, pair, 1, PulseAnswer.good)

        await grant(act, act.me, Role.coordinator)
    async with pairs.mentor().write() as act:
        assert await waiting_for(act, {"pulse": pulses_waiting}) == []
        [pulse] = await act.session.scalars(select(PairPulse))
        with pytest.raises(NotAllowed):
            await settle_pulse(act, pulse.id)


async def test_a_silent_pair_is_asked_after_90_days_and_closed_a_week_later_and_can_be_opened_again(
    pairs: Pairs,
) -> None:
    await care_on(pairs, *range(85, 98))
    asked = await told(pairs, CareNotice.going_on)
    assert [day for day, _ in asked] == [90, 90]
    assert await state_of_pair(pairs) is MentorshipState.closed
    assert [day for day, _ in await told(pairs, MentorshipNotice.closed)] == [97, 97]
    async with coordinator(pairs).write() as act:
        await reopen_mentorship(act, pairs.mentorships[0])
    await care_on(pairs, 99, 100, 101)
    assert await state_of_pair(pairs) is MentorshipState.active
    assert len(await told(pairs, CareNotice.going_on)) == 2


async def test_in_a_quiet_week_no_pair_is_asked_whether_it_goes_on_and_none_is_closed(pairs: Pairs) -> None:
    async with coordinator(pairs).write() as act:
        act.session.add_all([QuietWeek(monday=(START + day * DAY).date()) for day in (84, 98)])
    await care_on(pairs, *range(85, 107))
    assert [day for day, _ in await told(pairs, CareNotice.going_on)] == [91, 91]
    assert [day for day, _ in await told(pairs, MentorshipNotice.closed)] == [105, 105]


async def ask(pairs: Pairs) -> int:
    async with pairs.mentor().write() as act:
        await ask_whether_on(act, pairs.mentorships[0])
        return (await act.session.scalars(select(GoingOn.id))).one()


async def test_one_answer_is_enough(pairs: Pairs) -> None:
    question = await ask(pairs)
    async with pairs.mentor().write() as act:
        await go_on(act, question)
    pairs.pass_by(8 * DAY)
    async with pairs.mentor().write() as act:
        assert await questions_over(act) == []
        await close_silent(act, question)
    assert await state_of_pair(pairs) is MentorshipState.active


async def test_a_sign_after_the_question_counts_as_an_answer(pairs: Pairs) -> None:
    question = await ask(pairs)
    pairs.pass_by(DAY)
    async with pairs.mentee().write() as act:
        await answer_pulse(act, pairs.mentorships[0], 1, PulseAnswer.good)
    pairs.pass_by(7 * DAY)
    async with pairs.mentor().write() as act:
        await close_silent(act, question)
    assert await state_of_pair(pairs) is MentorshipState.active


async def test_a_pair_of_which_one_side_cannot_be_told_is_never_closed_by_itself(pairs: Pairs) -> None:
    async with pairs.mentor().write() as act:
        for person in await act.session.scalars(select(Person).where(Person.telegram_id == 100)):
            person.reachable = False
    await care_on(pairs, *range(90, 110))
    assert await told(pairs, CareNotice.going_on) == []
    assert await state_of_pair(pairs) is MentorshipState.active


async def test_a_stranger_cannot_answer_for_a_pair(pairs: Pairs) -> None:
    question = await ask(pairs)
    async with coordinator(pairs).write() as act:
        with pytest.raises(NotAllowed):
            await go_on(act, question)
