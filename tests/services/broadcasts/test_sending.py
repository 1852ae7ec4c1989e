"""A broadcast from the order until its end: who gets a notice, and what a pause and a stop do to those that wait."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import delete, select, update

from bot.send.outbox import LEASE, Claimed, Outbox
from handlers.broadcasts.broadcast.progress import progress_text, watched
from handlers.shared.speech import Speech
from models.broadcast import Broadcast, BroadcastNotice, BroadcastPurpose, BroadcastState
from models.care import QuietWeek
from models.connection.database import Database
from models.consent import Consent, ConsentKind
from models.notice import Notice, NoticeState
from models.person import Person, Role
from services.broadcasts.broadcasts import BroadcastMoved
from services.broadcasts.reaching import Unreached, reach_of, unreached_people
from services.broadcasts.reports import outcomes_of
from services.broadcasts.sending import (
    NobodyReached,
    begin,
    conclude_broadcast,
    order,
    pause_broadcast,
    resume_broadcast,
    stop_broadcast,
)
from services.care.limits import UNASKED_A_WEEK, WEEK
from services.consents.consents import withdraw
from services.places.search import Portion
from services.refusals import NotAllowed
from services.unit_of_work import Act
from tests.support.broadcasts import TO_MENTEES, begun, drafted, recipients, statements
from tests.support.events import COORDINATOR, MENTEE, acting, with_each_role
from tests.support.people import add_person

MAILINGS = Consent.kind == ConsentKind.mailings


async def more_mentees(act: Act, count: int) -> list[int]:
    return [(await add_person(act, "Белов Олег", Role.mentee, telegram_id=1000 + number)).id for number in range(count)]


async def hard_to_reach(act: Act) -> dict[Unreached, int]:
    """A mentee who never came, one who closed the chat, and one who has not agreed to mailings."""
    never, *others = (
        (await add_person(act, "Яшина Ольга", Role.mentee)).id,
        (await add_person(act, "Рябова Вера", Role.mentee, telegram_id=901)).id,
        (await add_person(act, "Ким Анна", Role.mentee, telegram_id=902)).id,
    )
    await act.session.execute(update(Person).where(Person.id == others[0]).values(reachable=False))
    await act.session.execute(delete(Consent).where(Consent.person_id == others[1], MAILINGS))
    return dict(zip(Unreached, (never, *others), strict=True))


def outbox(database: Database) -> Outbox:
    return Outbox(database, frozenset(BroadcastNotice), frozenset({BroadcastNotice.message}))


async def claimed_of(database: Database, now: object, limit: int) -> list[Claimed]:
    """The messages to recipients among what is claimed; authors are shown the progress first."""
    claimed = await outbox(database).claim(now, limit)  # type: ignore[arg-type]
    return [one for one in claimed if one.kind is BroadcastNotice.message]


async def test_it_goes_once_to_whom_the_bot_can_and_may_write(database: Database) -> None:
    await with_each_role(database)
    async with acting(database, COORDINATOR) as act:
        away = await hard_to_reach(act)
        mailing = await begun(act)
        await begin(act, mailing)
        service = await begun(act, purpose=BroadcastPurpose.service)
        reached = set(await recipients(act, mailing))
        assert len(reached) == 1
        assert set(await recipients(act, service)) == reached | {away[Unreached.no_consent]}
        reach = await reach_of(act, TO_MENTEES, BroadcastPurpose.mailing)
        assert (reach.total, reach.reached, reach.unreached) == (4, 1, dict.fromkeys(Unreached, 1))
        for why, person_id in away.items():
            found = await unreached_people(act, TO_MENTEES, BroadcastPurpose.mailing, why, Portion())
            assert [one.id for one in found] == [person_id]


async def test_beginning_takes_as_many_statements_for_two_hundred_people_as_for_two(database: Database) -> None:
    await with_each_role(database)
    async with acting(database, COORDINATOR) as act:
        few = await drafted(act)
        await order(act, few)
        with statements(act) as first:
            await begin(act, few)
        await more_mentees(act, 200)
        many = await drafted(act)
        await order(act, many)
        with statements(act) as second:
            await begin(act, many)
        assert len(await recipients(act, many)) == 201
    assert len(first) == len(second)


async def test_a_pause_takes_what_is_claimed_from_the_sender_at_once(database: Database) -> None:
    await with_each_role(database)
    async with acting(database, COORDINATOR) as act:
        await more_mentees(act, 4)
        broadcast_id, now = await begun(act), act.now
    claimed = await claimed_of(database, now, 100)
    sending, waiting = claimed[:2], claimed[2:]
    assert await outbox(database).mark([], sending, now) == {one.id for one in sending}
    async with acting(database, COORDINATOR) as act:
        await pause_broadcast(act, broadcast_id)
    assert await outbox(database).mark([], waiting, now) == set()
    assert await claimed_of(database, now, 100) == []
    assert await outbox(database).next_due() == now + LEASE  # of what is on its way
    async with acting(database, COORDINATOR) as act:
        await resume_broadcast(act, broadcast_id)
    assert len(await claimed_of(database, now, 100)) == len(waiting)


async def test_a_stop_leaves_nothing_to_send_and_its_counts_are_kept(database: Database) -> None:
    await with_each_role(database)
    async with acting(database, COORDINATOR) as act:
        await more_mentees(act, 3)
        broadcast_id, now = await begun(act), act.now
    await claimed_of(database, now, 3)
    async with acting(database, COORDINATOR) as act:
        await stop_broadcast(act, broadcast_id)
        assert set((await recipients(act, broadcast_id)).values()) == {NoticeState.written_off}
        assert await conclude_broadcast(act, broadcast_id)
        broadcast = await act.session.get_one(Broadcast, broadcast_id)
        assert (broadcast.skipped, broadcast.finished_at) == (4, act.now)
        with pytest.raises(BroadcastMoved):
            await resume_broadcast(act, broadcast_id)


async def test_broadcasts_share_the_pace_and_a_short_one_leaves_its_share(database: Database) -> None:
    await with_each_role(database)
    async with acting(database, COORDINATOR) as act:
        await more_mentees(act, 19)
        long_ones = [await begun(act), await begun(act)]
        short = await begun(act, purpose=BroadcastPurpose.service, segment=type(TO_MENTEES)(roles=(Role.mentor,)))
        now = act.now
    claimed = await claimed_of(database, now, 24)
    whose = [one.ids["broadcast_id"] for one in claimed]
    assert whose[:3] == [*long_ones, short]
    assert [whose.count(one) for one in (*long_ones, short)] == [10, 10, 1]
    whose = [one.ids["broadcast_id"] for one in await claimed_of(database, now, 20)]
    assert [whose.count(one) for one in long_ones] == [10, 10]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_who_had_three_this_week_gets_no_fourth_and_a_service_message_at_once(database: Database) -> None:
    await with_each_role(database)
    async with acting(database, COORDINATOR) as act:
        for _ in range(UNASKED_A_WEEK):
            await begun(act)
        (new,) = await more_mentees(act, 1)
        fourth, service = await begun(act), await begun(act, purpose=BroadcastPurpose.service)
        states = await recipients(act, fourth)
        assert states.pop(new) is NoticeState.pending
        assert set(states.values()) == {NoticeState.over_limit}
        assert set((await recipients(act, service)).values()) == {NoticeState.pending}
        await sent(act, fourth)
        assert await conclude_broadcast(act, fourth), "the broadcast does not stay open for those"
        one = await act.session.get_one(Broadcast, fourth)
        assert (one.state, one.delivered, one.over_limit) == (BroadcastState.done, 1, 1)
        assert {one.state for one in await outcomes_of(act, fourth, tuple(NoticeState), Portion())} == {
            NoticeState.sent,
            NoticeState.over_limit,
        }


async def sent(act: Act, broadcast_id: int, at: datetime | None = None) -> None:
    """As if all that waits had been delivered."""
    waits = Notice.broadcast_id == broadcast_id, Notice.state == NoticeState.pending
    values = {"state": NoticeState.sent, "finished_at": at or act.now}
    await act.session.execute(update(Notice).where(*waits).values(**values))


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_who_may_get_a_fourth_within_a_day_gets_it_then_and_the_coordinator_reads_when(
    database: Database,
) -> None:
    await with_each_role(database)
    async with acting(database, COORDINATOR) as act:
        long_ago = act.now - WEEK + timedelta(hours=5)
        for _ in range(UNASKED_A_WEEK):
            await sent(act, await begun(act), long_ago)
        fourth = await begun(act)
        assert set((await _due(act, fourth)).values()) == {act.now + timedelta(hours=5)}
        seen = await watched(act, fourth)
        assert seen.only_held
        assert seen.counts.held_until == act.now + timedelta(hours=5)
        text = progress_text(Speech("ru", "UTC"), seen)
        assert "отправлена, кроме отложенных" in text
        assert "Отложено до" in text


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_mailing_of_a_quiet_week_begins_after_it_and_a_service_message_at_once(database: Database) -> None:
    await with_each_role(database)
    async with acting(database, COORDINATOR) as act:
        monday = act.now.date() - timedelta(days=act.now.weekday())
        act.session.add(QuietWeek(monday=monday))
        await act.session.flush()
        mailing, service = await begun(act), await begun(act, purpose=BroadcastPurpose.service)
        one = await act.session.get_one(Broadcast, mailing)
        assert one.state is BroadcastState.scheduled
        assert one.starts_at is not None
        assert one.starts_at.date() == monday + timedelta(days=7)
        assert len(await recipients(act, service)) == 1


async def _due(act: Act, broadcast_id: int) -> dict[int, object]:
    rows = await act.session.execute(select(Notice.person_id, Notice.due_at).where(Notice.broadcast_id == broadcast_id))
    return dict(map(tuple, rows))


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_who_withdraws_the_consent_meanwhile_is_passed_over(database: Database) -> None:
    await with_each_role(database)
    async with acting(database, COORDINATOR) as act:
        mailing, service = await begun(act), await begun(act, purpose=BroadcastPurpose.service)
    async with acting(database, MENTEE) as act:
        await withdraw(act, ConsentKind.mailings)
        assert set((await recipients(act, mailing)).values()) == {NoticeState.written_off}
        assert set((await recipients(act, service)).values()) == {NoticeState.pending}


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_only_coordinators_send_and_never_to_nobody(database: Database) -> None:
    await with_each_role(database)
    async with acting(database, COORDINATOR) as act:
        broadcast_id = await drafted(act)
        to_nobody = await drafted(act, segment=type(TO_MENTEES)(cities=(2,)))
        with pytest.raises(NobodyReached):
            await order(act, to_nobody)
    async with acting(database, MENTEE) as act:
        for service in (order, pause_broadcast, resume_broadcast, stop_broadcast):
            with pytest.raises(NotAllowed):
                await service(act, broadcast_id)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_audit_trail_names_a_service_message(database: Database) -> None:
    await with_each_role(database)
    async with acting(database, COORDINATOR) as act:
        await order(act, await drafted(act, purpose=BroadcastPurpose.service))
        actions = [entry.action for entry in act.session.new if hasattr(entry, "action")]
    assert actions == ["broadcast.service_ordered"]


async def test_what_was_paused_after_the_last_message_ends_by_itself(database: Database) -> None:
    await with_each_role(database)
    async with acting(database, COORDINATOR) as act:
        broadcast_id = await begun(act)
        await pause_broadcast(act, broadcast_id)
        assert not await conclude_broadcast(act, broadcast_id)
        sent = update(Notice).where(Notice.broadcast_id == broadcast_id).values(state=NoticeState.sent)
        await act.session.execute(sent)
        assert await conclude_broadcast(act, broadcast_id)
        broadcast = await act.session.get_one(Broadcast, broadcast_id)
        assert (broadcast.state, broadcast.delivered) == (BroadcastState.done, 1)
