"""An older replica beside a newer one sends all notices that it knows and leaves the others unchanged."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import String, cast, select, update

from handlers.shared.addresses import Addresses
from models.notice import Notice, NoticeState
from models.person import Person, Position
from tests.support.post_office import REMINDER, VIEWS, PostOffice


async def write_newer(office: PostOffice, **values: str) -> None:
    """Makes the first notice look as if the newer version wrote it, with its lease over."""
    table, late = Notice.__table__, office.clock.now() - timedelta(hours=1)
    async with office.database.write() as session:
        await session.execute(
            update(Notice).where(Notice.id == 1).values({table.c[name]: value for name, value in values.items()})
        )
        await session.execute(update(Notice).where(Notice.id == 1).values(lease_until=late, due_at=late))


async def as_kept(office: PostOffice) -> list[Any]:
    """The first notice as the database stores it."""
    columns = [cast(Notice.kind, String), cast(Notice.state, String), cast(Notice.urgency, String), Notice.attempts]
    async with office.database.read() as session:
        return list((await session.execute(select(*columns).where(Notice.id == 1))).one())


@pytest.mark.parametrize(
    "newer",
    [
        {"kind": "agreement_drafted"},
        {"kind": "agreement_drafted", "state": "claimed"},
        {"kind": "agreement_drafted", "state": "sending"},
        {"state": "held_back"},
        {"urgency": "d_someday"},
    ],
    ids=str,
)
async def test_notices_that_only_the_newer_version_knows_are_left_to_it(
    office: PostOffice, newer: dict[str, str]
) -> None:
    [person] = await office.people(1)
    await office.remind(3)
    await write_newer(office, **newer)
    before = await as_kept(office)
    for _ in range(2):
        await office.deliverer().deliver_due()  # a new deliverer takes back all leases, as after a restart
    assert sorted(await office.texts(person)) == ["1 ru", "2 ru"]
    assert await as_kept(office) == before
    assert await office.deliverer().next_due() is None


@pytest.mark.parametrize("stands", [True, False])
async def test_a_notice_about_a_row_of_a_newer_version_is_not_written_off(
    office: PostOffice, monkeypatch: pytest.MonkeyPatch, stands: bool
) -> None:
    """A notice that does not apply by this version's rules may apply by the next version's."""
    view = VIEWS[REMINDER]

    async def write(act: Any, ids: Any, speech: Any) -> Any:
        await act.session.scalar(select(Person.position))
        return await view.letter(act, ids, speech, Addresses(public=None, username="ryadom_bot"))

    monkeypatch.setitem(VIEWS, REMINDER, type(view)(REMINDER, write))
    [person] = await office.people(1)
    await office.remind(1, **({} if stands else {"gone": 1}))
    async with office.database.write() as session:
        await session.execute(update(Person).values({Person.__table__.c.position: "rector"}))
    await office.deliverer().deliver_due()
    assert await office.states() == [NoticeState.sent if stands else NoticeState.claimed]
    async with office.database.write() as session:
        await session.execute(update(Person).values(position=Position.principal))
    office.clock.set_offset(timedelta(minutes=6).total_seconds())
    await office.deliverer().deliver_due()
    assert await office.states() == [NoticeState.sent if stands else NoticeState.written_off]
    assert len(await office.texts(person)) == stands
