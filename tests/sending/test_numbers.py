"""The metrics of sending show what an operator should look at."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from bot.watch.metrics import LATENESS, MESSAGES, NOTICES
from models.notice import NoticeState
from models.person import Person
from tests.support.post_office import PostOffice

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
NIGHT = datetime(2030, 3, 5, 20, 0, tzinfo=UTC)  # 23:00 in Moscow


async def test_notices_of_unknown_outcome_after_a_crash_are_counted(office: PostOffice) -> None:
    await office.people(3)
    await office.broadcast(3)
    await office.set_all(NoticeState.sending)
    before = NOTICES.labels(NoticeState.ambiguous)._value.get()
    await office.deliverer().deliver_due()
    assert NOTICES.labels(NoticeState.ambiguous)._value.get() == before + 3


async def test_notices_held_by_quiet_hours_count_neither_as_waiting_nor_as_late(office: PostOffice) -> None:
    await office.people(1)
    async with office.database.write() as session:
        await session.execute(update(Person).values(quiet_from=22, quiet_until=8))
    office.clock.set_offset((NIGHT - datetime.now(UTC)).total_seconds())
    await office.remind(1)
    deliverer, before, sent = office.deliverer(), LATENESS._sum.get(), MESSAGES.labels("bulk")._value.get()
    await deliverer.deliver_due()
    assert await deliverer.outbox.count_due(office.clock.now()) == 0
    office.clock.set_offset((NIGHT + timedelta(hours=9, seconds=30) - datetime.now(UTC)).total_seconds())
    await deliverer.deliver_due()
    assert await office.states() == [NoticeState.sent]
    assert 0 < LATENESS._sum.get() - before < 3600
    assert MESSAGES.labels("bulk")._value.get() == sent + 1
