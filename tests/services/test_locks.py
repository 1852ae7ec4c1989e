"""Everybody locks rows in one order; another order is a mistake that is also found on SQLite."""

from pathlib import Path

import pytest

import services
from models.connection.database import Database
from models.meeting import Meeting
from models.mentorship import MentoringRequest, Mentorship, RequestState
from models.person import Person
from services.locks import LockedOutOfOrder, locked, locked_all
from tests.support.pairs import Pairs, make_pairs

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
async def pairs(database: Database) -> Pairs:
    return await make_pairs(database, 2)


async def test_tables_are_locked_in_their_order(pairs: Pairs) -> None:
    async with pairs.mentor().write() as act:
        assert await locked(act, Mentorship, 1)
        assert await locked(act, Person, 1)
        with pytest.raises(LockedOutOfOrder, match="meetings"):
            await locked(act, Meeting, 1)


async def test_rows_of_a_table_are_locked_in_the_order_of_their_keys(pairs: Pairs) -> None:
    async with pairs.mentor().write() as act:
        await locked(act, Person, 2)
        with pytest.raises(LockedOutOfOrder, match="people"):
            await locked(act, Person, 1)
    async with pairs.mentor().write() as act:
        assert [person.id for person in await locked_all(act, Person)] == [1, 2, 3]


async def test_a_row_may_be_locked_again_but_not_more_strongly(pairs: Pairs) -> None:
    async with pairs.mentor().write() as act:
        await locked(act, Mentorship, 1)
        await locked(act, Person, 1, shared=True)
        await locked(act, Mentorship, 1)
        await locked(act, Person, 1, shared=True)
        with pytest.raises(LockedOutOfOrder, match="shared"):
            await locked(act, Person, 1)


async def test_a_row_is_read_in_its_state_when_it_is_locked(pairs: Pairs, database: Database) -> None:
    async with pairs.mentor().write() as act:
        request = MentoringRequest(mentee_id=2, mentor_id=1, state=RequestState.sent, sent_at=act.now)
        act.session.add(request)
        await act.session.flush()
        request.state = RequestState.withdrawn
        held = await locked(act, MentoringRequest, request.id)
        assert held is request
        assert held.state is RequestState.withdrawn
        assert await locked(act, Meeting, 99) is None


def test_services_lock_rows_in_no_other_way(engine: str) -> None:
    folder = Path(services.__file__).parent
    files = sorted(folder.rglob("*.py"))
    assert len(files) > 40
    by_hand = [path for path in files if "with_for_update" in path.read_text("utf-8")]
    assert [path.relative_to(folder).as_posix() for path in by_hand] == ["locks.py"]
