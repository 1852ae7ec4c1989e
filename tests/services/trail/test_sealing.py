"""The hash chain over the audit trail shows what somebody changed in the database afterwards."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import delete, update

from models.audit import AuditEntry, AuditSeal
from services.audit import record
from services.privacy.erasing import erase_me
from services.trail import sealing
from services.trail.sealing import ChainBroken, check_chain, seal_entries
from tests.support.people import coordinator
from tests.support.town import Dweller, Town

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


async def with_entries(town: Town, number: int = 3) -> Dweller:
    """A coordinator by whom that many more sealed entries are."""
    orlova = await coordinator(town)
    async with town.act(orlova) as act:
        for subject in range(number):
            record(act, "event.announced", subject)
    await seal(town)
    return orlova


async def seal(town: Town) -> int:
    async with town.act() as act:
        return await seal_entries(act)


async def test_every_entry_is_sealed_once(town: Town) -> None:
    orlova = await with_entries(town)
    assert await seal(town) == 0
    async with town.act(orlova) as act:
        record(act, "event.announced", 9)
    async with town.act() as act:
        before = await check_chain(act)
    assert (before.unsealed, await seal(town)) == (1, 1)
    async with town.act() as act:
        after = await check_chain(act)
    assert (after.sealed, after.unsealed) == (before.sealed + 1, 0)
    assert after.newest != before.newest


CHANGES: list[dict[str, Any]] = [
    {"action": "event.cancelled"},
    {"subject_id": 77},
    {"actor_id": None},
    {"at": datetime(2020, 1, 1, tzinfo=UTC)},
    {"refused": True},
    {"rows": 1},
]


@SQLITE
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: next(iter(change)))
async def test_a_changed_entry_is_found(town: Town, change: dict[str, Any]) -> None:
    await with_entries(town)
    changed = AuditEntry.action == "event.announced", AuditEntry.subject_id == 1
    async with town.act() as act:
        await act.session.execute(update(AuditEntry).where(*changed).values(change))
    async with town.act() as act:
        with pytest.raises(ChainBroken) as broken:
            await check_chain(act)
    assert broken.value.entry_id is not None


async def test_a_removed_entry_is_found(town: Town) -> None:
    await with_entries(town)
    async with town.act() as act:
        await act.session.execute(delete(AuditSeal).where(AuditSeal.number == 2))
    async with town.act() as act:
        with pytest.raises(ChainBroken):
            await check_chain(act)


@SQLITE
async def test_a_long_trail_is_sealed_in_parts(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "AT_ONCE", 2)
    await with_entries(town, 5)
    while await seal(town):
        pass
    async with town.act() as act:
        assert (await check_chain(act)).unsealed == 0


async def test_erasing_a_person_leaves_the_chain_whole_and_nobody_can_tell_whose_entries_they_were(town: Town) -> None:
    orlova = await with_entries(town)
    async with town.act(orlova) as act:
        await erase_me(act)
    async with town.act() as act:
        chain = await check_chain(act)
    assert chain.nameless >= 3
