"""Nobody is written to unasked more than three times in seven days; what is more waits."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from models.connection.database import Database
from models.consent import ConsentNotice
from models.event import EventNotice
from models.meeting import MeetingNotice
from models.notice import Notice, NoticeState
from services.care.limits import UNASKED_A_WEEK, WEEK, earliest, when_unasked
from services.notices import tell, tell_all
from tests.support.many_mentors import statements
from tests.support.pairs import Pairs, make_pairs

MONDAY = datetime(2026, 3, 2, 6, tzinfo=UTC)
DAY = timedelta(days=1)
MANY = 1200


ON_SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
async def pairs(database: Database) -> Pairs:
    return await make_pairs(database, mentees=2)


async def announce(pairs: Pairs, person_id: int, event_id: int) -> None:
    async with pairs.mentor().write() as act:
        await tell_all(act, [person_id], EventNotice.announced, {"event_id": event_id})


async def dues(pairs: Pairs, person_id: int) -> list[datetime]:
    async with pairs.mentor().read() as act:
        return list(await act.session.scalars(select(Notice.due_at).where(Notice.person_id == person_id)))


def test_a_fourth_message_waits_until_the_first_is_a_week_old() -> None:
    three = [MONDAY, MONDAY + DAY, MONDAY + 2 * DAY]
    assert earliest(MONDAY + 3 * DAY, three[:2]) == MONDAY + 3 * DAY
    assert earliest(MONDAY + 3 * DAY, three) == MONDAY + WEEK
    assert earliest(MONDAY + 8 * DAY, three) == MONDAY + 8 * DAY


def test_messages_that_are_still_to_come_count_as_well() -> None:
    coming = [MONDAY + DAY, MONDAY + 2 * DAY, MONDAY + 3 * DAY]
    assert earliest(MONDAY, coming) == MONDAY + 8 * DAY


@ON_SQLITE
async def test_a_fourth_announcement_in_a_week_is_not_sent_and_the_others_at_once(pairs: Pairs) -> None:
    async with pairs.mentee().read() as act:
        me = act.me.id
    for event_id in range(UNASKED_A_WEEK + 2):
        await announce(pairs, me, event_id)
    assert await dues(pairs, me) == [MONDAY] * (UNASKED_A_WEEK + 2)
    async with pairs.mentor().read() as act:
        states = list(await act.session.scalars(select(Notice.state).where(Notice.person_id == me).order_by(Notice.id)))
    assert states == [NoticeState.pending] * UNASKED_A_WEEK + [NoticeState.over_limit] * 2


@ON_SQLITE
async def test_service_messages_and_what_did_not_arrive_are_not_counted(pairs: Pairs) -> None:
    async with pairs.mentee().write() as act:
        me = act.me.id
        for _ in range(5):
            await tell(act, me, MeetingNotice.moved, {})
        await tell_all(act, [me], ConsentNotice.mailings_asked, {})
    async with pairs.mentee().write() as act:
        [asked] = await act.session.scalars(select(Notice).where(Notice.kind == ConsentNotice.mailings_asked))
        asked.state = NoticeState.blocked
    for event_id in range(UNASKED_A_WEEK):
        await announce(pairs, me, event_id)
    assert set(await dues(pairs, me)) == {MONDAY}


@ON_SQLITE
async def test_asking_about_many_people_costs_two_statements(pairs: Pairs) -> None:
    async with pairs.mentor().read() as act:
        with statements(act) as made:
            assert len(await when_unasked(act, range(1, MANY))) == MANY - 1
    assert len(made) == 2
