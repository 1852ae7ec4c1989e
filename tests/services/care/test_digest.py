"""What coordinators are told in the morning, and that the first to act has acted for all."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from models.audit import AuditEntry
from models.care import CareDeed, CareNotice, Deed, DigestPart
from models.connection.database import Database
from models.handover import Handover, HandoverState
from models.mentorship import MentoringRequest, RequestState
from models.notice import Notice
from models.person import Person, Role
from services.care.digest import (
    DayNotOffered,
    LineTaken,
    NobodyToRemind,
    due_digests,
    lines_now,
    mute_part,
    my_digest,
    remind_of_line,
    see_line,
    snooze_line,
    write_about_line,
)
from services.refusals import NotAllowed
from services.unit_of_work import Uow
from tests.support.many_mentors import statements
from tests.support.pairs import Pairs, make_pairs
from tests.support.people import add_person

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
DAY = timedelta(days=1)
START = datetime(2026, 3, 2, 5, 30, tzinfo=UTC)  # 8:30 in Moscow
LINE = "first_meeting:1"


@pytest.fixture
async def pairs(database: Database) -> Pairs:
    """One pair that has not met for 25 days, and two coordinators."""
    pairs = await make_pairs(database)
    async with Uow(database, pairs.clock, None).write() as act:
        await add_person(act, "Орлова Мария Ивановна", Role.coordinator, telegram_id=7)
        await add_person(act, "Ким Олег Ильич", Role.coordinator, telegram_id=8)
    pairs.clock.moment = START + 25 * DAY
    return pairs


def orlova(pairs: Pairs) -> Uow:
    return Uow(pairs.database, pairs.clock, 7)


def kim(pairs: Pairs) -> Uow:
    return Uow(pairs.database, pairs.clock, 8)


async def digests(pairs: Pairs) -> int:
    async with Uow(pairs.database, pairs.clock, None).read() as act:
        return len(await due_digests(act))


async def test_each_coordinator_gets_one_message_in_the_morning_and_nothing_when_nothing_stalls(pairs: Pairs) -> None:
    assert await digests(pairs) == 2
    pairs.clock.moment -= timedelta(minutes=1)
    assert await digests(pairs) == 0
    pairs.clock.moment += timedelta(hours=6)
    assert await digests(pairs) == 0
    pairs.clock.moment = START + 5 * DAY
    assert await digests(pairs) == 0


async def test_the_morning_is_that_of_the_coordinators_own_zone(pairs: Pairs) -> None:
    async with Uow(pairs.database, pairs.clock, None).write() as act:
        await add_person(act, "Юн Вера Ильинична", Role.coordinator, telegram_id=9, city_id=6)
    assert await digests(pairs) == 2  # 15:30 in Vladivostok
    pairs.clock.moment = START + 25 * DAY - timedelta(hours=7)
    assert await digests(pairs) == 1


async def test_the_message_of_a_morning_is_written_once(pairs: Pairs) -> None:
    async with Uow(pairs.database, pairs.clock, None).read() as act:
        first, second = await due_digests(act), await due_digests(act)
    assert [one.dedupe for one in first] == [one.dedupe for one in second]


async def test_a_muted_part_is_left_out_only_for_whoever_muted_it(pairs: Pairs) -> None:
    async with orlova(pairs).write() as act:
        await mute_part(act, DigestPart.pairs)
    assert await digests(pairs) == 1
    async with orlova(pairs).write() as act:
        assert await my_digest(act) == []
        await mute_part(act, DigestPart.pairs)
    assert await digests(pairs) == 2


async def test_the_first_to_act_has_acted_for_all_and_the_other_sees_it(pairs: Pairs) -> None:
    async with orlova(pairs).write() as act:
        await remind_of_line(act, LINE)
    async with kim(pairs).write() as act:
        with pytest.raises(LineTaken) as refused:
            await snooze_line(act, LINE, date(2026, 4, 10))
        [now] = await lines_now(act)
        assert now.deed is not None
        assert now.deed.deed is Deed.reminded
    assert refused.value.values["name"] == "Орлова М. И."
    assert await digests(pairs) == 0


async def test_a_reminder_goes_to_both_who_have_not_met_and_is_in_the_audit_trail(pairs: Pairs) -> None:
    async with orlova(pairs).write() as act:
        await remind_of_line(act, LINE)
        told = await act.session.scalars(select(Notice.person_id).where(Notice.kind == CareNotice.reminded))
        assert len(set(told)) == 2
        assert "line.reminded" in list(await act.session.scalars(select(AuditEntry.action)))


async def test_a_line_does_not_rest_when_nobody_can_be_reminded(pairs: Pairs) -> None:
    for uow in (pairs.mentor(), pairs.mentee()):
        async with uow.write() as act:
            act.me.reachable = False
    with pytest.raises(NobodyToRemind):
        async with orlova(pairs).write() as act:
            await remind_of_line(act, LINE)
    async with orlova(pairs).write() as act:
        assert [now.deed for now in await lines_now(act)] == [None]


async def test_a_line_comes_back_after_a_week_or_on_the_day_it_was_put_off_to(pairs: Pairs) -> None:
    async with orlova(pairs).write() as act:
        await snooze_line(act, LINE, date(2026, 3, 29))
    assert await digests(pairs) == 0
    pairs.pass_by(2 * DAY)
    assert await digests(pairs) == 2
    async with kim(pairs).write() as act:
        with pytest.raises(DayNotOffered):
            await snooze_line(act, LINE, date(2026, 3, 29))
        await remind_of_line(act, LINE)
    pairs.pass_by(7 * DAY)
    assert await digests(pairs) == 2


async def test_a_line_rests_for_a_hand_over_only_until_the_day_for_the_answer_is_over(pairs: Pairs) -> None:
    async with orlova(pairs).write() as act:
        other = await add_person(act, "Белова Ольга Ивановна", Role.mentor)
        question = {"mentorship_id": pairs.mentorships[0], "to_mentor_id": other.id, "asked_by_id": act.me.id}
        act.session.add(Handover(**question, state=HandoverState.asked, asked_at=act.now))
    pairs.pass_by(6 * DAY)
    assert await digests(pairs) == 0
    pairs.pass_by(DAY)
    assert await digests(pairs) == 2
    async with kim(pairs).write() as act:
        await remind_of_line(act, LINE)


async def test_a_coordinator_writes_only_to_those_whom_the_line_is_about(pairs: Pairs) -> None:
    async with orlova(pairs).write() as act:
        mentee = await act.session.scalar(select(Person.id).where(Person.telegram_id == 100))
        assert (await write_about_line(act, LINE, mentee or 0, "Нужна ли помощь?")).telegram_id == 100
        deeds = list(await act.session.scalars(select(CareDeed.deed)))
    assert deeds == [Deed.written]
    pairs.pass_by(8 * DAY)
    async with orlova(pairs).write() as act:
        with pytest.raises(NotAllowed):
            await write_about_line(act, LINE, act.me.id, "Себе")


async def test_nobody_sees_or_acts_on_a_line_about_themselves_and_no_stranger_on_any(pairs: Pairs) -> None:
    async with pairs.mentee().write() as act:
        with pytest.raises(NotAllowed):
            await see_line(act, LINE)
    async with Uow(pairs.database, pairs.clock, None).write() as act:
        kim_id = await act.session.scalar(select(Person.id).where(Person.telegram_id == 8))
        pair = await act.session.scalar(select(Person.id).where(Person.telegram_id == 100))
        late = {"answer_by": date(2026, 3, 20), "sent_at": START, "state": RequestState.sent}
        act.session.add(MentoringRequest(mentee_id=pair, mentor_id=kim_id, **late))
    async with kim(pairs).read() as act:
        assert [one.line.key for one in await lines_now(act)] == [LINE]
    async with orlova(pairs).read() as act:
        assert [one.line.key for one in await lines_now(act)] == [LINE, "request:1"]


async def test_digests_for_many_pairs_cost_as_many_statements_as_for_one(database: Database) -> None:
    pairs = await make_pairs(database, mentees=30)
    async with Uow(database, pairs.clock, None).write() as act:
        await add_person(act, "Орлова Мария Ивановна", Role.coordinator, telegram_id=7)
    pairs.clock.moment = START + 25 * DAY
    async with Uow(database, pairs.clock, None).read() as act:
        with statements(act) as made:
            assert len(await due_digests(act)) == 1
    assert len(made) <= 16
