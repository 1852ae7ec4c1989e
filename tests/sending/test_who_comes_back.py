"""A person who had blocked the bot comes back: notices meant for them personally are due again."""

import pytest
from sqlalchemy import select

from bot.send.outbox import EndedNotice
from models.notice import Notice, NoticeState
from models.person import Person
from services.people.reaching import come_back
from services.unit_of_work import Uow
from tests.support.post_office import PostOffice


async def comes_back(office: PostOffice, person: int) -> None:
    async with Uow(office.database, office.clock, person).write() as act:
        await come_back(act)


async def state_of_first(office: PostOffice) -> tuple[NoticeState, bool]:
    async with office.database.read() as session:
        return await session.scalar(select(Notice.state)), await session.scalar(select(Person.reachable))


@pytest.mark.parametrize("what", ["reminder", "broadcast"])
async def test_a_broadcast_is_not_told_again_on_return(office: PostOffice, what: str) -> None:
    [person] = await office.people(1)
    await office.client.block(person)
    await (office.broadcast(1) if what == "broadcast" else office.remind(1))
    await office.deliverer().deliver_due()
    await office.client.unblock(person)
    await comes_back(office, person)
    await office.deliverer().deliver_due()
    assert len(await office.texts(person)) == (what != "broadcast")


async def test_a_sending_that_began_before_the_return_does_not_mark_the_person_unreachable(office: PostOffice) -> None:
    [person] = await office.people(1)
    await office.remind(1)
    outbox, now = office.deliverer().outbox, office.clock.now()
    [claimed] = await outbox.claim(now, 10)
    await outbox.mark([], [claimed], now)
    await comes_back(office, person)
    await outbox.mark([EndedNotice(claimed, NoticeState.blocked, returns=0)], [], now)
    assert await state_of_first(office) == (NoticeState.pending, True)
    await office.deliverer().deliver_due()
    assert await state_of_first(office) == (NoticeState.sent, True)
