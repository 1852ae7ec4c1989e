"""A person is erased, or the process ends, after a notice to them was claimed: other people's notices are sent all the
same.
"""

import pytest
from sqlalchemy import delete

from bot.send import writing
from bot.send.outbox import EndedNotice
from bot.send.writing import Letters, Written
from models.notice import NoticeState
from models.person import Person
from services.notices import tell_all
from tests.support.post_office import BROADCAST, PostOffice


async def erase(office: PostOffice, person_id: int) -> None:
    async with office.write() as act:
        await act.session.execute(delete(Person).where(Person.id == person_id))


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_notice_to_an_erased_person_does_not_stop_others(office: PostOffice) -> None:
    await office.people(2)
    await office.broadcast(2)
    deliverer = office.deliverer()
    claimed = await deliverer.outbox.claim(office.clock.now(), 10)
    await erase(office, 1)
    gone, other = await deliverer.writer.write(claimed)
    assert isinstance(gone, EndedNotice)
    assert gone.state is NoticeState.written_off
    assert isinstance(other, Written)


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("fresh", [-1, 3600])
async def test_a_letter_that_waited_long_is_written_again(
    office: PostOffice, monkeypatch: pytest.MonkeyPatch, fresh: float
) -> None:
    """While it is fresh, it is taken to be true."""
    monkeypatch.setattr(writing, "FRESH", fresh)
    await office.people(3)
    await office.broadcast(3)
    deliverer = office.deliverer()
    letters = Letters(deliverer.writer, await deliverer.outbox.claim(office.clock.now(), 10))
    (first,) = await letters.next(1, set())
    await erase(office, 2)
    (second,) = await letters.next(1, set())
    assert isinstance(first, Written)
    assert isinstance(second, EndedNotice if fresh < 0 else Written)
    assert [notice.person_id for notice in letters.drop()] == [3]
    assert not letters


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_dropping_letters_that_are_being_written_stops_no_other_sending(office: PostOffice) -> None:
    """It used to, at the end of the process: notices being sent were cut off."""
    await office.people(2)
    await office.broadcast(2)
    deliverer = office.deliverer()
    letters = Letters(deliverer.writer, await deliverer.outbox.claim(office.clock.now(), 10))
    letters.write_ahead()
    assert len(letters.drop()) == 2
    assert await letters.next(10, set()) == []


async def test_a_late_mark_does_not_change_a_notice_that_another_process_has_claimed(office: PostOffice) -> None:
    """A process that had lost the lease wrote the notice off, so the process that held it sent nothing."""
    await office.people(1)
    await office.remind(1)
    outbox = office.deliverer().outbox
    (lost,) = await outbox.claim(office.clock.now(), 10)
    office.clock.set_offset(1)
    await outbox.release_all(office.clock.now())
    (held,) = await outbox.claim(office.clock.now(), 10)
    await outbox.mark([EndedNotice(lost, NoticeState.written_off)], [], office.clock.now())
    assert await office.states() == [NoticeState.claimed]
    await outbox.mark([EndedNotice(held, NoticeState.written_off)], [], office.clock.now())
    assert await office.states() == [NoticeState.written_off]


async def test_the_id_of_a_deleted_notice_is_never_given_again(office: PostOffice) -> None:
    """SQLite used to give it again: what was sent to the erased person then counted as the other person's reminder."""
    await office.people(2)
    async with office.write() as act:
        await tell_all(act, [2], BROADCAST, {"number": 0})
    outbox = office.deliverer().outbox
    (sent,) = await outbox.claim(office.clock.now(), 10)
    await erase(office, 2)
    await office.remind(1)
    await outbox.mark([EndedNotice(sent, NoticeState.sent)], [], office.clock.now())
    assert await office.states() == [NoticeState.pending]
