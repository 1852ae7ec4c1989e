"""Somebody is erased between the claim of a notice and its writing: the others' notices go out all the same."""

import pytest
from sqlalchemy import delete

from models.notice import NoticeState
from models.person import Person
from tests.sending.conftest import PostOffice


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_notice_of_a_person_who_is_gone_stops_no_other(office: PostOffice) -> None:
    await office.people(2)
    await office.broadcast(2)
    deliverer = office.deliverer()
    claimed = await deliverer.outbox.claim(office.clock.now(), 10)
    async with office.write() as act:
        await act.session.execute(delete(Person).where(Person.id == 1))
    gone, other = await deliverer.write(claimed)
    assert not isinstance(gone, tuple)
    assert gone.state is NoticeState.written_off
    assert isinstance(other, tuple)
