"""Every notice ends in one state: sent once, written off by a rule, blocked, failed, or ambiguous. None disappears
silently.
"""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from models.notice import Notice, NoticeState
from models.person import Person
from services.notices import Reminder, remind
from tests.support.people import add_person
from tests.support.post_office import REMINDER, PostOffice


async def test_each_due_notice_is_sent_once_and_future_ones_wait(office: PostOffice) -> None:
    [person] = await office.people(1)
    await office.remind(25)
    await office.remind(1, due_at=office.clock.now() + timedelta(hours=1))
    for _ in range(2):
        await office.deliverer().deliver_due()
    assert sorted(await office.texts(person)) == sorted(f"{number} ru" for number in range(25))
    assert (await office.states()).count(NoticeState.pending) == 1


async def test_personal_notices_go_before_reminders_and_those_before_broadcasts(office: PostOffice) -> None:
    await office.people(3)
    await office.broadcast(3)
    await office.remind(1, number=7)
    await office.deliverer().deliver_due()
    sent = [call for call in await office.client.calls() if call["method"] == "sendMessage"]
    assert sent[0]["params"]["text"] == "7 ru"


@pytest.mark.parametrize("how", ["gone", "refused"])
async def test_a_notice_that_no_longer_applies_is_written_off(office: PostOffice, how: str) -> None:
    [person] = await office.people(1)
    await office.remind(1, **{how: 1})
    await office.deliverer().deliver_due()
    assert await office.states() == [NoticeState.written_off]
    assert await office.texts(person) == []


async def test_a_notice_that_is_too_late_for_its_kind_is_written_off(office: PostOffice) -> None:
    await office.people(1)
    await office.remind(1)
    office.clock.set_offset(timedelta(hours=25).total_seconds())
    await office.deliverer().deliver_due()
    assert await office.states() == [NoticeState.written_off]


async def test_a_notice_that_we_cannot_write_does_not_stop_the_others(office: PostOffice) -> None:
    [person] = await office.people(1)
    await office.remind(1, broken=1)
    await office.remind(2)
    await office.deliverer().deliver_due()
    assert await office.states() == [NoticeState.failed, NoticeState.sent, NoticeState.sent]
    assert len(await office.texts(person)) == 2


async def test_a_person_who_blocked_the_bot_becomes_unreachable_and_gets_no_message(office: PostOffice) -> None:
    [person] = await office.people(1)
    await office.client.block(person)
    await office.remind(1)
    await office.deliverer().deliver_due()
    await office.remind(1)
    await office.deliverer().deliver_due()
    assert await office.states() == [NoticeState.blocked] * 2
    async with office.database.read() as session:
        assert (await session.scalars(select(Person.reachable))).all() == [False]
    sent = [call for call in await office.client.calls() if call["method"] == "sendMessage"]
    assert len(sent) == 1


async def test_a_person_who_has_never_written_to_this_bot_becomes_unreachable(office: PostOffice) -> None:
    stranger = await office.client.add_person("P")
    async with office.write() as act:
        await add_person(act, "Иванов Пётр", telegram_id=stranger)
    await office.remind(1)
    await office.deliverer().deliver_due()
    assert await office.states() == [NoticeState.blocked]


@pytest.mark.parametrize("left", [NoticeState.claimed, NoticeState.sending])
async def test_a_reminder_that_a_dead_process_held_is_sent_by_the_next(office: PostOffice, left: NoticeState) -> None:
    [person] = await office.people(1)
    await office.remind(1)
    await office.set_all(left)
    await office.deliverer().deliver_due()
    assert await office.states() == [NoticeState.sent]
    assert len(await office.texts(person)) == 1


async def test_a_broadcast_that_may_have_been_sent_is_ambiguous_and_not_sent_again(office: PostOffice) -> None:
    [person] = await office.people(1)
    await office.broadcast(1)
    await office.set_all(NoticeState.sending)
    await office.deliverer().deliver_due()
    assert await office.states() == [NoticeState.ambiguous]
    assert await office.texts(person) == []


async def test_a_lost_answer_repeats_a_reminder_and_makes_a_broadcast_ambiguous(office: PostOffice) -> None:
    [person] = await office.people(1)
    await office.client.fault(method="sendMessage", drop="answer", times=2)
    await office.broadcast(1)
    await office.deliverer().deliver_due()
    await office.remind(1)
    await office.deliverer().deliver_due()
    assert await office.states() == [NoticeState.ambiguous, NoticeState.claimed]
    office.clock.set_offset(10)
    await office.deliverer().deliver_due()
    assert await office.states() == [NoticeState.ambiguous, NoticeState.sent]
    assert len(await office.texts(person)) == 3  # the broadcast once, the reminder twice


@pytest.mark.parametrize(("hours", "end"), [(23, NoticeState.sent), (25, NoticeState.written_off)])
async def test_a_server_error_is_tried_again_until_it_is_too_late(
    office: PostOffice, hours: int, end: NoticeState
) -> None:
    await office.people(1)
    await office.client.fault(method="sendMessage", error_code=502, times=20)
    await office.remind(1)
    for attempt in range(20):
        office.clock.set_offset(attempt * 70)
        await office.deliverer().deliver_due()
    assert await office.states() == [NoticeState.claimed]
    office.clock.set_offset(timedelta(hours=hours).total_seconds())
    await office.deliverer().deliver_due()
    assert await office.states() == [end]


async def test_after_a_429_nothing_is_lost(office: PostOffice) -> None:
    [person] = await office.people(1)
    await office.client.fault(method="sendMessage", error_code=429, retry_after=1, times=1)
    await office.remind(5)
    await office.deliverer().deliver_due()
    assert await office.states() == [NoticeState.sent] * 5
    assert len(await office.texts(person)) == 5


async def test_the_same_notice_is_not_written_twice(office: PostOffice) -> None:
    await office.people(1)
    for _ in range(2):
        async with office.write() as act:
            await remind(act, [Reminder(1, REMINDER, {"number": 1}, act.now, "meeting:1:day")])
    async with office.database.read() as session:
        assert len((await session.scalars(select(Notice.id))).all()) == 1


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_deliverers_next_due_moment_passes_over_people_without_a_chat(office: PostOffice) -> None:
    """«To the next notice» must lead to one that somebody sees."""
    [*_, away, stranger] = await office.people(3)
    now = office.clock.now()
    async with office.write() as act:
        for number, days in ((1, 3), (2, 2), (3, 1)):
            one = Reminder(number, REMINDER, {"number": 0}, now + timedelta(days=days), f"test:{number}")
            await remind(act, [one])
        await act.session.execute(update(Person).where(Person.telegram_id == away).values(reachable=False))
        await act.session.execute(update(Person).where(Person.telegram_id == stranger).values(telegram_id=None))
    assert await office.deliverer().next_due() == now + timedelta(days=3)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_deliverers_next_due_moment_waits_for_notices_being_sent(office: PostOffice) -> None:
    """«To the next notice» moves the clock there; the end of a lease would be a minute away."""
    [person] = await office.people(1)
    tomorrow = office.clock.now() + timedelta(days=1)
    await office.remind(1)
    await office.remind(1, due_at=tomorrow)
    held, let_go = asyncio.Event(), asyncio.Event()

    async def hold(make_request: Any, bot: Any, method: Any) -> Any:
        held.set()
        await let_go.wait()
        return await make_request(bot, method)

    office.bot.session.middleware.register(hold)
    deliverer = office.deliverer()
    delivering = asyncio.create_task(deliverer.deliver_due())
    await held.wait()
    leased = await deliverer.outbox.next_due()
    asked = asyncio.create_task(deliverer.next_due())
    await asyncio.sleep(0)
    let_go.set()
    await delivering
    assert leased is not None
    assert leased < tomorrow  # the answer must not be the end of the lease
    assert await asked == tomorrow
    assert len(await office.texts(person)) == 1
